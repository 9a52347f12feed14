import CatalogCompiler
import CatalogSnapshot
import Foundation
import JSONText
import ModelCatalog
import Testing

@testable import CatalogImport

@Suite struct SnapshotTests {
    @Test func `a snapshot is one row per line, in the order of keys`() throws {
        let catalog = try ModelsDev.read(
            Array(
                #"{"b": {"name": "it's"}, "a": {"models": {"x y": {"limit": {"context": 5}}}}}"#
                    .utf8
            ),
            from: "api.json",
            retrievedOn: CatalogDate("2026-01-31")
        )
        let text = try SnapshotText.write(catalog.database)
        #expect(
            text.hasPrefix(
                """
                INSERT INTO sources (id, url, licence, retrieved_on) VALUES
                ('models.dev', 'https://models.dev/api.json', 'MIT', '2026-01-31');
                INSERT INTO providers (id, name, base_url, documentation_url, sdk_package, hosting) VALUES
                ('a', NULL, NULL, NULL, NULL, NULL),
                ('b', 'it''s', NULL, NULL, NULL, NULL);
                INSERT INTO models (provider_id, id, context_tokens,
                """
            )
        )
        #expect(Snapshot(text: text).retrievedOn?.description == "2026-01-31")
    }

    @Test func `a snapshot gives back the catalog that it was written from`() throws {
        let catalog = try imported(
            model: """
                "name": "it's -- ''\\nü", "cost": {"input": -1, "output": 0.1, "image": [1, null]},
                "modalities": {"input": ["text"]}, "experimental": {"modes": {"f": {"x": "'"}}},
                "reasoning_options": [{"type": "effort", "values": [null, "high"]}]
                """
        )
        let text = try SnapshotText.write(catalog.database)
        let loaded = try Snapshot(text: text).database()
        #expect(try SnapshotText.write(loaded) == text)
        let (before, after) = (try catalog.database.compile(), try loaded.compile())
        #expect(before.catalog == after.catalog)
        #expect(before.upstream == after.upstream)
    }

    @Test func `a text without a source has no date`() throws {
        let catalog = try imported(model: "")
        #expect(Snapshot(text: try SnapshotText.write(catalog.database)).retrievedOn == nil)
        #expect(Snapshot(text: "").retrievedOn == nil)
    }

    @Test func `the snapshot that is built in loses nothing of its source`() throws {
        let snapshot = Snapshot.builtIn
        let database = try snapshot.database()
        #expect(
            try database.rows("SELECT id, retrieved_on FROM sources")
                == ["'models.dev' '\(try #require(snapshot.retrievedOn))'"]
        )
        #expect(try database.rows("SELECT count(*) FROM providers") == ["147"])
        #expect(try database.rows("SELECT count(*) FROM models") == ["5276"])
        #expect(try SnapshotText.write(database) == snapshot.text)
        #expect(try !database.compile().catalog.isEmpty)

        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("snapshot-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (id, provider) in try ModelsDev.providers(of: database) {
            let text = NormalJSON.provider(provider, id: id).text + "\n"
            try Data(text.utf8).write(to: folder.appendingPathComponent("\(id).json"))
        }
        let sums = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("CSources/CSnapshot/SHA256SUMS")
        #expect(try String(contentsOf: sums, encoding: .utf8).split(separator: "\n").count == 147)
        let check = Process()
        check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        check.arguments = ["sha256sum", "--check", "--strict", "--quiet", sums.path]
        check.currentDirectoryURL = folder
        try check.run()
        check.waitUntilExit()
        #expect(check.terminationStatus == 0)
    }
}
