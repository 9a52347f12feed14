import AgentTools
import CImage
import Foundation
import JSONText
import MappedStore
import ModelCatalog
import SharedStore
import Testing

/// An image is a file by itself, without a store: it says what it is, and whether it is whole.
@Suite("frozen images") struct FrozenImageTests {
    /// A file with an image and what its header has to say.
    struct Sample: Sendable {
        let name: String
        let kind: image_kind
        let fault: @Sendable (RawSpan) -> image_fault
    }

    private static let samples = [
        Sample(name: "catalog.image", kind: .IMAGE_CATALOG) {
            catalog_accept($0, .IMAGE_CATALOG, false)
        },
        Sample(name: "upstream.image", kind: .IMAGE_UPSTREAM) {
            catalog_accept($0, .IMAGE_UPSTREAM, false)
        },
        Sample(name: "tools.image", kind: .IMAGE_TOOLS) { tools_accept($0) },
    ]

    @Test(arguments: FrozenVersion.all)
    func `a file tells its kind and its day, and is whole`(version: FrozenVersion) throws {
        for sample in Self.samples {
            let image = try version.bytes(sample.name)
            #expect(image_preamble_check(image.span.bytes) == .IMAGE_INTACT)
            let header = image_read_header(image.span.bytes)
            #expect(header.kind == sample.kind.rawValue)
            #expect(header.size == image.count)
            #expect(header.generation > 0)
            // Samples are of July 2026 or later.
            #expect(header.created > 1_780_000_000)
            #expect(image_content_check(image.span.bytes) == .IMAGE_INTACT)
            #expect(sample.fault(image.span.bytes) == .IMAGE_INTACT)
        }
    }

    @Test(arguments: FrozenVersion.all)
    func `the header shows a changed byte anywhere`(version: FrozenVersion) throws {
        for sample in Self.samples {
            let image = try version.bytes(sample.name)
            for place in stride(from: 0, to: image.count, by: 97) {
                var damaged = image
                damaged[place] ^= 0x20
                #expect(sample.fault(damaged.span.bytes) != .IMAGE_INTACT)
            }
        }
    }

    @Test(arguments: FrozenVersion.all)
    func `a catalog's file reads like the store`(version: FrozenVersion) throws {
        let models = try Catalog(image: version.bytes("catalog.image")).models()
        let present = try JSON(scanning: [UInt8](JSONEncoder().encode(models)))
        let lost = FrozenAnswer(answer: try version.answer("list")).losses(in: present)
        #expect(lost == [], "\(lost.joined(separator: "\n"))")
    }

    @Test(arguments: FrozenVersion.all)
    func `the files are what the store and the registry hold`(version: FrozenVersion) throws {
        let place = try Place()
        let sample = try version.copied(to: place)
        let catalog = try Store(opening: "\(sample)/store/catalog", contents: .catalog)
        let pin = try catalog.pin()
        #expect(try version.bytes("catalog.image") == Self.bytes(pin.bytes))
        if let upstream = try pin.other("upstream_texts/1") {
            #expect(try version.bytes("upstream.image") == Self.bytes(upstream))
        } else {
            Issue.record("The kept texts are gone.")
        }
        let tools = try Store(opening: "\(sample)/store/tools/default", contents: .tools)
        #expect(try version.bytes("tools.image") == Self.bytes(tools.pin().bytes))
    }

    private static func bytes(_ span: RawSpan) -> [UInt8] { span.withUnsafeBytes { Array($0) } }
}
