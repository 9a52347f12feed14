import Foundation
import Testing

@Suite("schema/inspect.sql asks what people ask") struct InspectTests {
    let place: Place

    init() throws { place = try Place() }

    /// The project's files, which are where this one is.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(of name: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    }

    @Test func `each question has an answer, and the README shows them as they are`() throws {
        #expect(try place.run("stats").end == .exit(0))
        let file = "\(place.path)/catalog.sqlite"
        #expect(try place.run("export", file).end == .exit(0))
        let questions = try Self.text(of: "schema/inspect.sql")
        let path = Self.root.appendingPathComponent("schema/inspect.sql").path
        let run = try place.sqlite(file, ["-bail", "-box"], ".read '\(path)'")
        #expect(run.end == .exit(0), "\(run.error)")
        let asked = questions.components(separatedBy: ";\n").filter { $0.contains("SELECT") }
        #expect(run.text.components(separatedBy: "┌").count - 1 == asked.count)
        #expect(asked.count == 6)
        let readme = try Self.text(of: "README.md")
        for table in run.text.components(separatedBy: "┌").dropFirst().prefix(4) {
            #expect(readme.contains("┌" + table), "the README shows another answer:\n┌\(table)")
        }
    }

    @Test func `views show what is unknown as NULL and what is free as 0`() throws {
        try place.importing()
        let file = try place.exported()
        let rows = try place.answer(
            file,
            """
            SELECT spec, capability, stated FROM capability_list WHERE spec = 'lab:bare';
            SELECT usd FROM price_list WHERE spec = 'lab:acme:m' AND meter = 'output';
            SELECT provider, models, priced, cheapest_usd_input FROM provider_overview;
            SELECT source, models, retrieved_on IS NULL FROM source_overview;
            SELECT subject, path, json, note FROM note_list;
            """
        )
        #expect(
            rows == """
                0.0
                acme|2|1|3.0
                lab|3|1|0.05
                models.dev|5|1
                lab:odd|/knowledge|"2025-02-31"|must be a date such as 2026-03-01 or a month such as 2026-03
                lab:odd|/limit/context|0|states no limit

                """
        )
    }

    @Test func `each capability of a model is a line of its own`() throws {
        try place.importing()
        let file = try place.exported()
        let columns = try place.answer(
            file,
            """
            SELECT name FROM pragma_table_info('models') JOIN
                (SELECT DISTINCT capability FROM capability_list) ON capability = name
            """
        )
        #expect(columns.split(separator: "\n").count == 6, "the six that acme:large states")
        let view = try place.answer(
            file,
            "SELECT sql FROM sqlite_schema WHERE name = 'capability_list'"
        )
        let flags = try place.answer(
            file,
            """
            SELECT name FROM pragma_table_info('models') WHERE type = 'INTEGER' AND name NOT IN
                ('context_tokens', 'input_tokens', 'output_tokens', 'reasoning_options_stated',
                 'interleaved_thinking')
            """
        )
        for flag in flags.split(separator: "\n") { #expect(view.contains("'\(flag)'"), "\(flag)") }
    }
}
