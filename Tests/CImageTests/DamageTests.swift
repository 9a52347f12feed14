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

    @Test(
        "Every flip of a bit of every byte is refused; of header and directory, without the content"
    )
    func flips() throws {
        var image = try Image.acme()
        let end = image.directoryEnd
        for offset in image.bytes.indices {
            for flip in [1, 2, 4, 8, 16, 32, 64, 128, 255] as [UInt8] {
                image.bytes[offset] ^= flip
                let fault = image.accept(headerOnly: offset < end)
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

    @Test("An image of another kind or format is refused for that reason")
    func others() throws {
        let acme = try Image.acme()
        let header = MemoryLayout<image_header>.self
        for (offset, fault) in [
            (header.offset(of: \.kind)!, image_fault.IMAGE_OTHER_KIND),
            (header.offset(of: \.format)!, .IMAGE_OTHER_FORMAT),
        ] {
            var image = acme
            image.bytes[offset] ^= 3
            #expect(image.accept() == .IMAGE_HEADER_DAMAGED)
            image.stamp()
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

    @Test("A sealed directory whose sections cannot be is refused", arguments: catalog_section.all)
    func sections(section: catalog_section) throws {
        let acme = try Image.acme()
        let size = UInt64(acme.bytes.count)
        let changes: [@Sendable (inout image_section) -> Void] = [
            { $0.offset = UInt64(MemoryLayout<image_header>.size) }, { $0.offset = size + 1 },
            { $0.offset = .max }, { $0.count = .max }, { $0.stride = .max }, { $0.stride = 0 },
            { $0.width = 0 }, { $0.width = $0.stride + 1 },
        ]
        for (number, change) in changes.enumerated() where acme.section(section).count > 0 {
            var image = acme
            image.changeEntry(of: section.rawValue, change)
            image.seal(content: false)
            #expect(image.accept(headerOnly: true) == .IMAGE_SECTION_OUTSIDE, "\(number)")
        }
    }

    @Test("A directory that reaches beyond the image is refused")
    func longDirectory() throws {
        var image = try Image.acme()
        for sections in [UInt32.max, UInt32(image.bytes.count) / 32] {
            image.store(sections, at: MemoryLayout<image_header>.offset(of: \.sections)!)
            image.stamp()
            #expect(image.accept(headerOnly: true) == .IMAGE_SECTION_OUTSIDE)
        }
    }

    @Test("Sections that are longer together than the image are refused")
    func sharedBytes() throws {
        var image = try Image.acme()
        let strings = image.section(.strings)
        for section in 27..<39 as Range<UInt32> { image.changeEntry(of: section) { $0 = strings } }
        image.seal()
        #expect(image.accept(headerOnly: true) == .IMAGE_SECTION_OUTSIDE)
    }

    @Test("A stamp renews the header and leaves the content")
    func stamp() throws {
        var image = try Image.acme()
        let content = image.bytes.dropFirst(128)
        let sum = image.header().content_checksum
        image.bytes.withUnsafeMutableBytes { image_stamp($0.baseAddress!, $0.count, 9, -5) }
        #expect(image.accept() == .IMAGE_INTACT)
        #expect(image.header().generation == 9 && image.header().created == -5)
        #expect(image.header().content_checksum == sum)
        #expect(image.bytes.dropFirst(128) == content)
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
