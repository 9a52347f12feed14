import CImage
import CatalogCompiler
import Foundation
import ModelCatalog
import TestCatalog
import Testing

/// A catalog that is an image file, as an app has one in its bundle.
@Suite struct ImageFileTests {
    private let directory = TemporaryDirectory()
    private var path: String { directory.file("catalog.image") }

    private func write(_ image: [UInt8]) throws { try directory.write(image, to: "catalog.image") }

    private func failure(_ verifying: Catalog.Verification = .content) -> CatalogError? {
        do throws(CatalogError) {
            _ = try Catalog.open(image: path, verifying: verifying)
            return nil
        } catch {
            return error
        }
    }

    // MARK: Answers

    @Test(arguments: [Catalog.Verification.content, .header])
    func `it answers as the store does`(verifying: Catalog.Verification) throws {
        try TestCatalog.publish(TestCatalog.images(TestCatalog.acmeSQL), in: directory.path)
        let store = try Catalog.open(at: directory.path)
        try write(TestCatalog.acmeImage())
        let file = try Catalog.open(image: path, verifying: verifying)
        #expect(file.directory == path)
        let specs =
            TestCatalog.acmeSpecs + ["large@acme", "acme:large-latest", "bolt:llama", "acme:l"]
        for spec in specs { #expect(try file.model(spec) == store.model(spec)) }
        for spec in ["acme:larger", "nobody:large", ""] {
            let missing = #expect(throws: CatalogError.self) { try file.model(spec) }
            let other = #expect(throws: CatalogError.self) { try store.model(spec) }
            #expect(missing == other)
        }
        let filter = Filter(capabilities: [.toolCall], minimumContextTokens: 100_000)
        for order in Order.allCases {
            #expect(try file.models(filter, by: order) == store.models(filter, by: order))
            #expect(try file.models(filter, by: order).count == 3)
        }
        #expect(try file.providers() == store.providers())
        #expect(try file.statistics() == store.statistics())
    }

    @Test func `it stays as it was, and a file that replaces it is read when it is opened`() throws
    {
        try write(TestCatalog.acmeImage())
        let catalog = try Catalog.open(image: path)
        try directory.write(
            TestCatalog.images("INSERT INTO providers (id) VALUES ('other')").catalog,
            to: "next"
        )
        #expect(rename(directory.file("next"), path) == 0)
        #expect(try catalog.read { $0.count } == 8)
        #expect(try Catalog.open(image: path).read { $0.count } == 0)
    }

    // MARK: Refusals

    /// What can be wrong with a file: how it is made of a whole image, and what is said of it.
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: CatalogError.Code
        let text: String
        let make: @Sendable ([UInt8]) -> [UInt8]

        init(
            _ name: String,
            _ code: CatalogError.Code,
            _ text: String,
            _ make: @escaping @Sendable ([UInt8]) -> [UInt8]
        ) {
            testDescription = name
            self.code = code
            self.text = text
            self.make = make
        }
    }

    /// An image whose header says something else of itself, with the checksum that belongs to it.
    private static func stating(
        _ bytes: [UInt8],
        at offset: Int
    ) -> @Sendable ([UInt8]) -> [UInt8] {
        { image in
            var image = image
            image.replaceSubrange(offset..<offset + bytes.count, with: bytes)
            image.withUnsafeMutableBytes { bytes in
                let header = image_read_header(UnsafeRawBufferPointer(bytes).bytes)
                image_stamp(bytes.baseAddress!, bytes.count, header.generation, header.created)
            }
            return image
        }
    }

    static let faults = [
        Fault("empty", .cutShort, "it ends before its image does; copy or export it again") { _ in
            []
        },
        Fault("short", .cutShort, "it ends before its image does") { Array($0.dropLast(100)) },
        Fault("a header alone", .cutShort, "it ends before") { Array($0.prefix(128)) },
        Fault("foreign", .notAnImage, "it is not an image of a catalog (not an image)") { _ in
            Array(String(repeating: "SQLite format 3 ", count: 1000).utf8)
        },
        Fault(
            "of another kind",
            .notAnImage,
            "(an image of another kind)",
            stating([3, 0], at: 14)
        ),
        Fault(
            "of a later format",
            .otherFormat,
            "it was built by a version with another format; export it again",
            stating([2, 0], at: 12)
        ),
        Fault("of the other byte order", .otherFormat, "the other byte order") { image in
            image.enumerated().map { (8..<12).contains($0) ? image[19 - $0] : $1 }
        },
        Fault("with a damaged header", .damaged, "(its header is damaged)") { image in
            image.enumerated().map { $0 == 20 ? $1 ^ 1 : $1 }
        },
    ]

    @Test(arguments: faults)
    func `a file that is not a whole image is refused, and why`(fault: Fault) throws {
        try write(fault.make(TestCatalog.acmeImage()))
        for verifying in [Catalog.Verification.content, .header] {
            let refusal = try #require(failure(verifying))
            #expect(refusal.code == fault.code, "\(refusal)")
            #expect(refusal.reason?.contains(fault.text) == true, "\(refusal)")
            #expect(refusal.directory == path)
            #expect(
                refusal.description
                    == "The image '\(path)' of a catalog cannot be opened: \(refusal.reason ?? "")."
            )
        }
    }

    @Test func `a damaged byte is found, unless the header alone is checked`() throws {
        var image = try TestCatalog.acmeImage()
        image[image.count - 1] ^= 1
        try write(image)
        #expect(failure()?.code == .damaged)
        #expect(failure()?.reason?.contains("its bytes are not those that were exported") == true)
        #expect(failure(.header) == nil)
    }

    @Test func `a missing file, a directory and a device have errors of their own`() throws {
        #expect(failure()?.code == .noCatalog)
        #expect(
            failure()?.description == """
                The image '\(path)' of a catalog cannot be opened: it is missing; correct the path, or \
                export an image to it.
                """
        )
        let pipe = directory.file("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        for place in [directory.path, pipe] {
            let error = #expect(throws: CatalogError.self) { try Catalog.open(image: place) }
            #expect(error?.code == .notAFile)
            #expect(error?.reason?.contains("give the path of an image file") == true)
        }
        try write(TestCatalog.acmeImage())
        let below = #expect(throws: CatalogError.self) {
            try Catalog.open(image: path + "/catalog.image")
        }
        #expect(below?.code == .noCatalog)
    }
}
