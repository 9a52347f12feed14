import Foundation
import TestCatalog
import TestPrograms
import Testing

extension ConsumerTests {
    /// A fixture that is made of what the tests of the package have read of the built-in catalog.
    @Suite struct RecordedTests {
        let consumer: Consumer
        let directory = TemporaryDirectory()

        init() throws { consumer = try #require(Consumer.current) }

        private var fixture: String {
            "\(consumer.path)/Tests/PlannerTests/Fixtures/recorded.sqlite"
        }

        private func sqlite(_ file: String, _ statements: String) throws -> String? {
            let shell = try #require(Program(named: "sqlite3"))
            let run = try shell.run(["-batch", "-bail", file, statements])
            return run.status == 0 ? run.text : nil
        }

        private func testRecorded(_ environment: [String: String] = [:]) throws -> Program.Outcome {
            // In a directory without a catalog, as a fixture needs none.
            let nowhere = ["MODELCATALOG_HOME": directory.file("nowhere")]
            return try consumer.test(
                only: "PlannerTests.RecordedTests",
                nowhere.merging(environment) { $1 }
            )
        }

        @Test func `it lets them pass, and without any row of it one fails`() throws {
            let catalog = directory.file("catalog")
            let tool = Program(path: Places.program("modelcatalog").path)
            let home = ["MODELCATALOG_HOME": catalog]
            try FileManager.default.createDirectory(
                atPath: catalog,
                withIntermediateDirectories: true
            )
            #expect(try tool.run(["stats"], environment: home).status == 0)

            let recording = directory.file("recording")
            let recorded = try testRecorded(
                home.merging(["MODELCATALOG_RECORD": recording]) { $1 }
            )
            #expect(recorded.status == 0, "\(recorded.text)")
            let committed = directory.file("committed.sqlite")
            try FileManager.default.copyItem(atPath: fixture, toPath: committed)
            let make = try tool.run(
                ["fixture", "make", fixture, "--recorded", recording],
                environment: home
            )
            #expect(make.status == 0, "\(make.text)")
            #expect(try sqlite(fixture, ".dump") == sqlite(committed, ".dump"), "\(make.text)")
            let verified = try tool.run(["fixture", "verify", fixture, "--against", catalog])
            #expect(verified.status == 0, "\(verified.text)")
            let passed = try testRecorded()
            #expect(passed.status == 0, "\(passed.text)")

            let copy = directory.file("copy.sqlite")
            try FileManager.default.copyItem(atPath: fixture, toPath: copy)
            let rows = try rows(of: copy)
            #expect(rows.count > 20)
            for row in rows {
                try FileManager.default.removeItem(atPath: fixture)
                try FileManager.default.copyItem(atPath: copy, toPath: fixture)
                // Else it would be refused as one that was changed.
                _ = try sqlite(fixture, "UPDATE fixture SET content_hash = NULL")
                let delete = "DELETE FROM \(row.table) WHERE \(row.condition); SELECT changes()"
                // What others refer to goes with them, or without.
                let changes =
                    try sqlite(fixture, "PRAGMA foreign_keys = ON; \(delete)")
                    ?? sqlite(fixture, delete)
                #expect(changes?.hasPrefix("1\n") == true, "\(row)")
                let run = try testRecorded()
                #expect(run.status != 0, "\(row)")
                #expect(run.text.contains("1 test in 1 suite failed"), "\(run.text)")
            }
            try FileManager.default.removeItem(atPath: fixture)
            try FileManager.default.copyItem(atPath: copy, toPath: fixture)
        }

        /// The rows of the catalog's tables without those of words, each by its key.
        private func rows(of file: String) throws -> [(table: String, condition: String)] {
            let tables = [
                "sources", "providers", "provider_key_variables", "models", "aliases",
                "model_modalities", "prices", "reasoning_options", "reasoning_efforts",
                "model_sources", "upstream_texts",
            ]
            return try tables.flatMap { table in
                let keys = try sqlite(
                    file,
                    """
                    SELECT group_concat('''' || name || ' = '' || quote(' || name || ')', ' || '' AND '' || ')
                    FROM pragma_table_xinfo('\(table)') WHERE pk > 0
                    """
                )
                let rows = try sqlite(file, "SELECT \(keys ?? "") FROM \(table)")
                let conditions = try #require(rows)
                return conditions.split(separator: "\n").map { (table, String($0)) }
            }
        }
    }
}
