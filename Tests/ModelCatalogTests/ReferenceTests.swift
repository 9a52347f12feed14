import CImage
import ModelCatalog
import TestCatalog
import Testing

@Suite("A reference finds its model again, in its generation alone")
struct ReferenceTests {
    /// The acme catalog's image as one generation of its place.
    static func acme(generation: UInt64, created: Int64 = 0) throws -> [UInt8] {
        var image = try TestCatalog.acmeImage()
        image.withUnsafeMutableBytes { image_stamp($0.baseAddress!, $0.count, generation, created) }
        return image
    }

    @Test("It may leave its read and be used in another")
    func later() throws {
        let catalog = try TestCatalog.acme()
        let references = try catalog.read { $0.all.references() }
        #expect(Set(references).count == 8)
        try catalog.read { models in
            var specs: [String] = []
            for reference in references { specs.append(String(try models.model(reference).spec)) }
            #expect(specs == TestCatalog.acmeSpecs)
        }
    }

    @Test("A stamped image tells its generation and the moment of its publication")
    func stamped() throws {
        let catalog = try Catalog(image: Self.acme(generation: 7, created: 1_782_984_600))
        try catalog.read { models in
            let generation = models.generation
            #expect(generation == 7)
            let created = models.created.description
            #expect(created == "2026-07-02T09:30:00Z")
            let generations = try models.model("acme:large").reference.generation
            #expect(generations == 7)
        }
    }

    @Test("Another generation of the same content refuses it")
    func otherGeneration() throws {
        let first = try Catalog(image: Self.acme(generation: 1))
        let second = try Catalog(image: Self.acme(generation: 2))
        let reference = try first.read { try $0.model("acme:large").reference }
        let expected = CatalogError.staleReference(taken: 1, current: 2)
        #expect(second.failure { _ = try $0.model(reference) } == expected)
        let checksums = try [first, second].map { try $0.read { $0.contentChecksum } }
        #expect(checksums[0] == checksums[1])
    }

    @Test("Another catalog of the same generation refuses it")
    func otherCatalog() throws {
        let reference = try TestCatalog.acme().read { try $0.model("acme:large").reference }
        let other = try TestCatalog.make("INSERT INTO providers (id) VALUES ('a');")
        let expected = CatalogError.staleReference(taken: 0, current: 0)
        #expect(other.failure { _ = try $0.model(reference) } == expected)
    }

    @Test("A published change makes references stale, in the process that reads it")
    func published() throws {
        let directory = TemporaryDirectory()
        try TestCatalog.publish(Self.acme(generation: 1), in: directory.path)
        let catalog = try Catalog.open(at: directory.path)
        let reference = try catalog.read { try $0.model("lab:large").reference }
        #expect(try catalog.read { String(try $0.model(reference).spec) } == "lab:large")
        try TestCatalog.publish(Self.acme(generation: 2), in: directory.path)
        let expected = CatalogError.staleReference(taken: 1, current: 2)
        #expect(catalog.failure { _ = try $0.model(reference) } == expected)
        #expect(catalog.failure { _ = try $0.model("lab:large") } == nil)
    }

    @Test("A read keeps its generation while another is published")
    func held() throws {
        let directory = TemporaryDirectory()
        try TestCatalog.publish(Self.acme(generation: 1), in: directory.path)
        let catalog = try Catalog.open(at: directory.path)
        try catalog.read { models in
            let model = try models.model("acme:large")
            try TestCatalog.publish(
                TestCatalog.images("INSERT INTO providers (id) VALUES ('a');"),
                in: directory.path
            )
            let found = [text(model.name), text(model.provider.name)]
            #expect(found == ["Acme Large", "Acme"])
            let counts = [models.count, try catalog.read { $0.count }]
            #expect(counts == [8, 0])
        }
    }
}
