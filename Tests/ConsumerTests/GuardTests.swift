import Foundation
import TestPrograms
import Testing

extension ConsumerTests {
    /// What the traits and arguments of CatalogTesting say in a package of their user's.
    @Suite struct GuardTests {
        let consumer: Consumer

        init() throws { consumer = try #require(Consumer.current) }

        private func test(parallel: Bool) throws -> Program.Outcome {
            try consumer.test(
                only: "MemoryTests",
                ["MISUSE": "memory", "MODELCATALOG_MEMORY_REPORT": "1"],
                options: parallel ? [] : ["--no-parallel"]
            )
        }

        @Test func `alone, a test that keeps 6 MB fails, and no other`() throws {
            let run = try test(parallel: false)
            #expect(run.status != 0)
            let failed = run.text.split(separator: "\n").filter { $0.contains("() failed after") }
            #expect(failed.count == 1, "\(run.text)")
            #expect(failed.first?.contains("keepsSixMegabytes") == true)
            #expect(run.text.contains("The test keeps 6.0 MB allocated, 6."), "\(run.text)")
            #expect(run.text.contains("and may keep 5.0 MB."))
            #expect(run.text.contains("4 tests in 1 suite failed"))
            #expect(
                run.text.contains(/guarded tests 4; the process grew by 1[23]\.\d MB allocated/),
                "\(run.text)"
            )
            let report = run.text.split(separator: "\n").filter {
                $0.hasPrefix("  PlannerTests.MemoryTests/")
            }
            #expect(report.count == 4)
            #expect(report.last?.contains("isNeighbour") == true, "\(report)")
        }

        @Test func `beside other tests no test is blamed, and the output says so`() throws {
            let run = try test(parallel: true)
            #expect(run.status == 0, "\(run.text)")
            #expect(run.text.contains("so no test is blamed"))
            #expect(run.text.contains(", perhaps beside others"))
        }

        @Test func `a random catalog for which a rule fails is named, and drawn again`() throws {
            let random = ["MISUSE": "random"]
            let first = try consumer.test(only: "RandomTests", random)
            #expect(first.status != 0, "\(first.text)")
            let named = first.text.split(separator: "\n").filter {
                $0.contains("recorded an issue")
            }
            .compactMap { $0.firstMatch(of: /random\(seed: (\d+), models: \d\)/) }
            let seed = try #require(named.first.map { String($0.1) })
            let again = try consumer.test(
                only: "RandomTests",
                random.merging(["MODELCATALOG_SEED": seed]) { $1 }
            )
            #expect(again.status != 0)
            let issues = again.text.split(separator: "\n").filter {
                $0.contains("recorded an issue")
            }
            #expect(issues.contains { $0.contains("random(seed: \(seed), ") }, "\(again.text)")
        }
    }
}
