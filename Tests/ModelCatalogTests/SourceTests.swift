import ModelCatalog
import TestCatalog
import Testing

@Suite("A catalog names the sources of its facts")
struct SourceTests {
    @Test("with address, licence and day of retrieval, where they are known")
    func sources() throws {
        try TestCatalog.acme().read { models in
            var found: [[String?]] = []
            models.visitSources { source in
                found.append(
                    [
                        String(source.id), text(source.url), text(source.licence),
                        source.retrievedOn?.description,
                    ]
                )
            }
            #expect(
                found == [
                    ["atlas", "https://atlas.test/models", "CC0", "2026-07-02"],
                    ["ledger", nil, nil, nil],
                ]
            )
        }
    }

    @Test("An image has a size, and equal catalogs have equal checksums")
    func image() throws {
        let sizes = try [TestCatalog.acme(), TestCatalog.make("")].map { catalog in
            try catalog.read { [UInt64($0.byteCount), $0.contentChecksum] }
        }
        #expect(sizes[0][0] == UInt64(try TestCatalog.acmeImage().count))
        #expect(sizes[1][0] == 8_192)
        #expect(sizes[0][1] != sizes[1][1])
        #expect(try TestCatalog.acme().read { $0.contentChecksum } == sizes[0][1])
    }
}
