import CImage
import CatalogCompiler
import TestCatalog
import Testing

@Suite("A damaged image is refused before it is read")
struct DamageTests {
    @Test("An image is accepted as it was built, wherever it lies")
    func intact() throws {
        let image = try Image.acme()
        #expect(image.accept() == .IMAGE_INTACT)
        #expect(image.accept(headerOnly: true) == .IMAGE_INTACT)
        let moved = [0] + image.bytes
        let span = moved.span.bytes.extracting(droppingFirst: 1)
        #expect(catalog_accept(span, .IMAGE_CATALOG, false) == .IMAGE_INTACT)
        #expect(catalog_accept_whole(image.bytes, image.bytes.count) == 0)
        #expect(catalog_accept_header(image.bytes, image.bytes.count) == 0)
    }

    @Test("Every flip of a bit of every byte is refused; of the header, without its content")
    func flips() throws {
        var image = try Image.acme()
        for offset in image.bytes.indices {
            for flip in [1, 2, 4, 8, 16, 32, 64, 128, 255] as [UInt8] {
                image.bytes[offset] ^= flip
                let fault = image.accept(headerOnly: offset < 512)
                if fault == .IMAGE_INTACT { Issue.record("byte \(offset), flip \(flip)") }
                image.bytes[offset] ^= flip
            }
        }
        #expect(image.accept() == .IMAGE_INTACT)
    }

    @Test("Every truncation is refused, by the header alone")
    func truncations() throws {
        let image = try Image.acme()
        for size in 0..<image.bytes.count {
            let span = image.bytes.span.bytes.extracting(first: size)
            let fault = catalog_accept(span, .IMAGE_CATALOG, true)
            if fault != .IMAGE_TOO_SHORT { Issue.record("\(size) bytes: \(fault.rawValue)") }
        }
    }

    @Test("Bytes behind the image do not matter")
    func longer() throws {
        var image = try Image.acme()
        image.bytes += [1, 2, 3]
        #expect(image.accept() == .IMAGE_INTACT)
    }

    @Test("An image of another kind, format or layout is refused for that reason")
    func others() throws {
        let acme = try Image.acme()
        let header = MemoryLayout<image_header>.self
        for (offset, fault) in [
            (header.offset(of: \.kind)!, image_fault.IMAGE_OTHER_KIND),
            (header.offset(of: \.format)!, .IMAGE_OTHER_FORMAT),
            (header.offset(of: \.layout)!, .IMAGE_OTHER_FORMAT),
        ] {
            var image = acme
            image.bytes[offset] ^= 3
            #expect(image.accept() == .IMAGE_HEADER_DAMAGED)
            image.seal()
            #expect(image.accept(headerOnly: true) == fault)
        }
        let upstream = try TestCatalog.images(TestCatalog.acmeSQL)
        #expect(acme.accept() == .IMAGE_INTACT)
        #expect(
            catalog_accept(upstream.upstream.span.bytes, .IMAGE_UPSTREAM, false) == .IMAGE_INTACT
        )
        #expect(
            catalog_accept(upstream.upstream.span.bytes, .IMAGE_CATALOG, true) == .IMAGE_OTHER_KIND
        )
    }

    @Test("A sealed header whose sections cannot be is refused", arguments: catalog_section.all)
    func sections(section: catalog_section) throws {
        let acme = try Image.acme()
        let place = 64 + Int(section.rawValue) * 16
        for (offset, value) in [
            (place, 511), (place, UInt64(acme.bytes.count) + 1), (place, .max),
            (place + 8, 0xffff_ffff_ffff_ffff), (place + 8, 0x0000_0000_ffff_ffff),
        ] as [(Int, UInt64)] where acme.section(section).count > 0 {
            var image = acme
            image.store(value, at: offset)
            image.seal(content: false)
            #expect(image.accept(headerOnly: true) == .IMAGE_SECTION_OUTSIDE)
        }
    }

    @Test("A stamp renews the header and leaves the content")
    func stamp() throws {
        var image = try Image.acme()
        let content = image.bytes.dropFirst(512)
        let sum = image.header().content_checksum
        image.bytes.withUnsafeMutableBytes { image_stamp($0.baseAddress!, $0.count, 9, -5) }
        #expect(image.accept() == .IMAGE_INTACT)
        #expect(image.header().generation == 9 && image.header().created == -5)
        #expect(image.header().content_checksum == sum)
        #expect(image.bytes.dropFirst(512) == content)
        var short = [UInt8](repeating: 7, count: 100)
        short.withUnsafeMutableBytes { image_stamp($0.baseAddress!, $0.count, 9, -5) }
        #expect(short == [UInt8](repeating: 7, count: 100))
    }

    @Test("Each fault has a sentence of its own")
    func sentences() {
        let faults = (0...UInt8.max).compactMap(image_fault.init(rawValue:))
        let sentences = faults.prefix(11).map { String(cString: image_fault_description($0)) }
        #expect(Set(sentences).count == 11)
        #expect(!sentences.contains("unknown fault"))
    }
}
