import Foundation
import Testing

@testable import CatalogImport

/// The whole price map, where the environment names a file of it: see `make check-data`.
@Suite(.enabled(if: RealFile.path != nil, "CATALOG_LITELLM_DATA names no price map"))
struct RealFileTests {
    @Test func `each price of the file becomes a row of its model, and each row comes from one`()
        throws
    {
        let file = try RealFile()
        var expected: [RealFile.Component: Int64] = [:]
        var kept: Set<[String]> = []
        for number in file.literals.numbers where file.isRead(number.path[0]) {
            guard number.path.contains(where: { $0.contains("cost") }) else { continue }
            if EveryPriceKey.kept[number.path[1]] != nil {
                kept.insert(Array(number.path.prefix(2)))
                continue
            }
            guard let component = file.component(at: number.path),
                let nano = nanoPerMillion(of: number.literal)
            else {
                Issue.record("\(number)")
                continue
            }
            #expect(nano == expected[component, default: nano], "\(number.path)")
            expected[component] = nano
        }
        #expect(expected.count > 10_000)
        var found = 0
        for (component, nano) in try file.rows() {
            found += 1
            #expect(expected[component] == nano, "\(component)")
        }
        #expect(found == expected.count)
        let words = EveryPriceKey.kept.keys.map { "path LIKE '%/\($0)'" }.joined(separator: " OR ")
        #expect(
            try file.catalog.rows("SELECT count(*) FROM upstream_texts WHERE \(words)") == [
                "\(kept.count)"
            ]
        )
    }

    @Test func `no key of a price is unknown`() throws {
        let known = EveryPriceKey.components.map(\.key) + EveryPriceKey.objects
        let file = try RealFile()
        for number in file.literals.numbers where file.isRead(number.path[0]) {
            guard let key = number.path.first(where: { $0.contains("cost") }) else { continue }
            #expect(known.contains(key) || EveryPriceKey.kept[key] != nil, "\(key)")
        }
    }

    @Test func `entries are models, aliases, variants or skipped`() throws {
        for count in try RealFile().catalog.counts {
            #expect(count[0] == count[1] + count[3] + count[4] + count[5])
        }
    }

    @Test func `no model's id has a picture's size in it`() throws {
        let ids = try RealFile().catalog.rows("SELECT id FROM models WHERE id LIKE '%-x-%/%'")
        #expect(ids.isEmpty)
    }

    @Test(.enabled(if: RealFile.isRelease, "the file is not that of release 1.109.1"))
    func `the file of release 1.109.1 has these counts`() throws {
        let catalog = try RealFile().catalog
        #expect(catalog.counts == [[4_553, 4_024, 0, 45, 248, 236]])
        #expect(catalog.report.providers == 132)
        #expect(catalog.report.notes.count == 22)
        #expect(catalog.report.notes.allSatisfy { $0.note == "states no limit" })
        let reasons = catalog.report.skipped.reduce(into: [:]) { $0[$1.reason, default: 0] += 1 }
        #expect(
            reasons == [
                "it describes the format": 1,
                "it holds rules for models that are not listed": 1,
                "it is capacity that is bought for months": 28,
                "it states prices of a model in one region": 176,
                "it states prices of fine-tuned models": 14,
                "it states prices of models of one size": 16,
            ]
        )
        #expect(try catalog.rows("SELECT count(*) FROM prices") == ["16902"])
        let columns = [
            "kind": 4_022, "input_tokens": 3_401, "output_tokens": 3_153, "retires_on": 797,
            "tool_call": 2_566, "structured_output": 1_580, "reasoning": 1_753,
            "parallel_tool_calls": 631, "tool_choice": 2_032, "prompt_caching": 1_361,
            "computer_use": 266, "web_search": 406, "context_tokens": 0, "name": 0,
        ]
        for (column, count) in columns {
            #expect(
                try catalog.rows("SELECT count(\(column)) FROM models") == ["\(count)"],
                "\(column)"
            )
        }
    }
}
