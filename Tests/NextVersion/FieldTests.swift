import Foundation
import TestCatalog
import TestPrograms
import Testing

/// A field that a version adds is seen wherever the others are.
@Suite(.serialized, .enabled(if: !Sanitizer.isOn))
struct AddedFieldTests {
    let shelf = Shelf()
    let next: Version

    init() throws {
        next = try Version.next
        try shelf.publish(Edition(publisher: next, number: 536))
    }

    private func answer(_ file: String, _ query: String) throws -> String {
        let sqlite = try #require(Program(named: "sqlite3"))
        return try sqlite.run([file, query]).text
    }

    @Test func `an import, a view, its copy and what people read`() throws {
        #expect(try shelf.shown(by: next).embeddingDimensions == 3536)
        let text = try shelf.output(next, "show", "acme:embed")
        #expect(text.contains("embedding dimensions  3,536"))
    }

    @Test func `its SQLite file, a view of that, and what is built of it`() throws {
        let file = shelf.directory.file("export.sqlite")
        _ = try shelf.output(next, "export", file)
        let table = "SELECT embedding_dimensions FROM models WHERE id = 'embed'"
        #expect(try answer(file, table) == "3536\n")
        let view = "SELECT embedding_dimensions FROM model_list WHERE spec = 'acme:embed'"
        #expect(try answer(file, view) == "3536\n")
        let other = Shelf()
        _ = try other.output(next, "build", file)
        #expect(try other.shown(by: next).number(to: next) == 536)
        // A version that does not know it names it, and takes the rest.
        let told = try other.output(.this, "build", file)
        #expect(told.contains("does not know the column 'embedding_dimensions' of table models"))
        #expect(told.contains("does not know the table 'regional_prices'"))
        let shown = try other.shown(by: .this)
        #expect(shown.contextTokens == 1536 && shown.regionalPrices == nil)
    }

    @Test func `an export by a version that does not know a condition says what it lacks`() throws {
        let file = shelf.directory.file("export.sqlite")
        let told = try shelf.output(.this, "export", file)
        #expect(told.contains("does not know: 2 rows of 'prices'. Export it with"), "\(told)")
        #expect(try answer(file, "SELECT count(*) FROM prices WHERE model_id = 'embed'") == "1\n")
        let whole = try shelf.output(next, "export", file)
        #expect(!whole.contains("lacks"), "\(whole)")
    }

    @Test func `the editor of fixtures`() throws {
        let text = try next.run("editor").text
        #expect(text.contains("\"embedding_dimensions\" : 768"), "\(text)")
    }

    @Test func `the cover, and a fixture that is compared with another catalog`() throws {
        let file = shelf.directory.file("cover.sqlite")
        _ = try shelf.output(next, "fixture", "make", file, "--cover")
        let purpose = try answer(
            file,
            "SELECT purpose FROM fixture_models WHERE model_id = 'embed'"
        )
        #expect(purpose.contains("embedding dimensions limit: stated"), "\(purpose)")
        let other = Shelf()
        var edition = Edition(publisher: next, number: 536).json
        edition.replace("\"embedding\": 3536", with: "\"embedding\": 3535")
        try other.directory.write(Array(edition.utf8), to: "api.json")
        _ = try other.output(next, "import", other.directory.file("api.json"))
        let verified = try next.run("fixture", "verify", file, "--against", other.directory.path)
        #expect(verified.status == 1)
        #expect(verified.text.contains("embedding_dimensions"), "\(verified.text)")
        // This version also finds it whole, and its rows have the stated hash.
        let told = try Version.this.run("fixture", "verify", file)
        #expect(told.status == 0, "\(told.text)")
        #expect(told.text.contains("'embedding_dimensions'"))
    }

    @Test func `a source that a version adds: its files, and what is from it`() throws {
        let list = Array(
            #"{"small": {"acme_context": 8000}, "large": {"acme_context": 64000}}"#.utf8
        )
        try shelf.directory.write(list, to: "acme.json")
        let file = shelf.directory.file("acme.json")
        let other = Shelf()
        _ = try other.output(next, "import", file)
        let shown = try other.output(next, "show", "acme:large")
        #expect(shown.contains("context tokens        64,000"), "\(shown)")
        #expect(shown.contains("sources               acme"), "\(shown)")
        // A version that does not know the source reads what was stored of it.
        #expect(try other.output(.this, "show", "acme:large").contains("64,000"))
        #expect(try other.run(.this, ["import", file]).status == 65)
        #expect(try other.output(next, "import", "--help").contains("models.dev, litellm, acme"))
    }

    @Test func `a dialect that a version adds renders what that version stores`() throws {
        try shelf.directory.write(Array(#"[{"name": "ping"}]"#.utf8), to: "tools.json")
        let file = shelf.directory.file("tools.json")
        let other = Shelf()
        _ = try other.output(.this, "tools", "sync", file)
        let export = ["tools", "export", "--dialect", "acme"]
        let refused = try other.run(next, export)
        #expect(refused.status == 65)
        #expect(refused.text.contains("Sync them with this version."), "\(refused.text)")
        _ = try other.output(next, "tools", "sync", file)
        let rendered = try other.run(next, export)
        #expect(rendered.status == 0 && rendered.text.contains("\"schema\""), "\(rendered.text)")
        #expect(try other.output(.this, "tools", "export", "--dialect", "openai").contains("ping"))
    }
}
