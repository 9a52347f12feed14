import CatalogCompiler
import ModelCatalog
import TestCatalog
import Testing

@Suite("A catalog that cannot be read says why")
struct OpeningTests {
    let directory = TemporaryDirectory()

    /// What opening the directory fails with, and why the reading of a catalog fails after.
    func failure(verifying: Catalog.Verification = .content) -> CatalogError? {
        do {
            let catalog = try Catalog.open(at: directory.path, verifying: verifying)
            return catalog.failure { _ = $0.count }
        } catch {
            return error
        }
    }

    @Test("A published catalog is read from its directory", arguments: [false, true])
    func published(headerOnly: Bool) throws {
        try TestCatalog.publish(TestCatalog.images(TestCatalog.acmeSQL), in: directory.path)
        let catalog = try Catalog.open(
            at: directory.path,
            verifying: headerOnly ? .header : .content
        )
        #expect(try catalog.model("acme:large") == TestCatalog.acme().model("acme:large"))
        #expect(catalog.directory == directory.path)
    }

    @Test("The directory is empty or missing")
    func nothing() {
        let expected = CatalogError.noCatalog(directory: directory.path)
        #expect(failure() == expected)
        let elsewhere = directory.file("not/there")
        #expect(throws: CatalogError.noCatalog(directory: elsewhere)) {
            try Catalog.open(at: elsewhere)
        }
        // Opening creates nothing.
        #expect(directory.names.isEmpty)
    }

    @Test("A damaged byte is found, unless the header alone is checked")
    func damagedContent() throws {
        var image = try TestCatalog.acmeImage()
        image[image.count - 1] ^= 1
        try TestCatalog.publish(image, in: directory.path)
        #expect(
            failure()
                == .unreadable(
                    directory: directory.path,
                    code: .damaged,
                    reason: """
                        its image is not what was published (its content is damaged): import a catalog \
                        anew, or use the version that wrote it.
                        """
                )
        )
        #expect(failure(verifying: .header) == nil)
    }

    @Test(
        "A header that is not a catalog's is refused however it is checked",
        arguments: [
            (0, "not an image"), (8, "built on a machine of the other byte order"),
            (20, "its header is damaged"), (510, "its header is damaged"),
        ]
    )
    func damagedHeader(offset: Int, reason: String) throws {
        var image = try TestCatalog.acmeImage()
        image[offset] ^= 1
        try TestCatalog.publish(image, in: directory.path)
        for verifying in [Catalog.Verification.content, .header] {
            let failure = failure(verifying: verifying)
            #expect(failure?.code == .damaged)
            #expect(failure?.reason?.contains("(\(reason))") == true)
        }
    }

    @Test("The image of upstream texts does not open as a catalog")
    func otherKind() throws {
        let images = try TestCatalog.images(TestCatalog.acmeSQL)
        try TestCatalog.publish(images.upstream, in: directory.path)
        let failure = failure()
        #expect(failure?.code == .damaged)
        #expect(failure?.reason?.contains("an image of another kind") == true)
    }

    @Test("A catalog that is damaged later is refused from then on, and read again once repaired")
    func damagedLater() throws {
        let images = try TestCatalog.images(TestCatalog.acmeSQL)
        try TestCatalog.publish(images, in: directory.path)
        let catalog = try Catalog.open(at: directory.path)
        try TestCatalog.publish(Array(images.catalog.dropLast()), in: directory.path)
        let failure = catalog.failure { _ in }
        #expect(failure?.code == .damaged)
        #expect(failure?.reason?.contains("cut short") == true)
        try TestCatalog.publish(images, in: directory.path)
        #expect(catalog.failure { _ in } == nil)
    }

    @Test("A file that LMDB did not write is damaged")
    func damagedFile() throws {
        try TestCatalog.publish(TestCatalog.images(TestCatalog.acmeSQL), in: directory.path)
        try directory.write(Array(repeating: 0x5a, count: 65_536), to: "catalog/data.mdb")
        let failure = failure()
        #expect(failure?.code == .damaged)
        #expect(failure?.directory == directory.path)
        #expect(failure?.reason?.isEmpty == false)
    }

    @Test("A catalog in memory is checked as well")
    func memory() throws {
        var image = try TestCatalog.acmeImage()
        image[9_000 % image.count] ^= 1
        #expect(throws: CatalogError.self) { try Catalog(image: image) }
        #expect(throws: CatalogError.self) { try Catalog(image: []) }
    }
}
