import CImage
import CatalogCompiler
import ModelCatalog
import SeededRandom
import TestCatalog
import Testing

/// Images that are damaged at random, and sealed so that only their header is known to be whole:
/// reads show what they like, but they stay within the image and end.
@Suite("Reading garbage ends, within the image")
struct GarbageTests {
    @Test(
        "Hundreds of damaged images for each seed",
        arguments: [101, 102, 103, 104] as [UInt64]
    )
    func damaged(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let whole = try [Image.acme(), Image(bytes: TestCatalog.images("").catalog)]
        var read = 0
        let rounds = 400 * Soak.factor
        for _ in 0..<rounds {
            let original = whole[random.once(in: 20) ? 1 : 0]
            var image = original
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                damage(&image, of: original, &random)
            }
            if !random.once(in: 4) { image.seal(content: !random.once(in: 4)) }
            _ = image.verify()
            guard image.accept(headerOnly: true) == .IMAGE_INTACT else { continue }
            read += 1
            let guarded = GuardedBytes(image.bytes)
            readEverything(Models(image: guarded.span))
        }
        #expect(read > rounds * 2 / 5, "seed \(seed): too few images had a whole header")
    }

    @Test("Whole sections of noise", arguments: [201, 202] as [UInt64])
    func noise(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            var image = try Image.acme()
            let section = catalog_section.all.randomElement(using: &random)!
            let place = image.section(section)
            let start = Int(place.offset)
            for offset in start..<start + Int(place.count) * Int(place.stride) {
                image.bytes[offset] = UInt8.random(in: 0...255, using: &random)
            }
            image.seal()
            _ = image.verify()
            // Some say what the rows are like, and are compared with what is known of that.
            guard image.accept() == .IMAGE_INTACT else {
                #expect(!catalog_section.ofRows.contains(section), "section \(section.rawValue)")
                continue
            }
            let guarded = GuardedBytes(image.bytes)
            readEverything(Models(image: guarded.span))
        }
    }

    @Test("An image read as it was built shows what it holds")
    func intact() throws {
        let guarded = GuardedBytes(try TestCatalog.acmeImage())
        readEverything(Models(image: guarded.span))
        let count = Models(image: guarded.span).all.copies().count
        #expect(count == 8)
    }

    /// Changes a byte, or a word to one that is likely to do harm, somewhere that matters.
    private func damage(
        _ image: inout Image,
        of original: Image,
        _ random: inout SeededGenerator
    ) {
        // Seldom what says what the rows are like: an image that says something else is not read.
        let sections = random.once(in: 8) ? catalog_section.all : catalog_section.ofRows
        let place = original.section(sections.randomElement(using: &random)!)
        let start = Int(place.offset)
        let length = Int(place.count) * Int(place.stride)
        // Once in a while the header and the directory: the sections' places, the seed, the moment.
        let inHeader = length < 8 || random.once(in: 10)
        let range = inHeader ? 24..<original.directoryEnd : start..<start + length
        let offset = Int.random(in: range.lowerBound...range.upperBound - 8, using: &random)
        let size = UInt32(image.bytes.count)
        let words: [UInt32] = [
            0, 1, 2, 7, 8, 9, .max, .max - 1, 0x7fff_ffff, 0x8000_0000, size, size - 1, size / 2,
        ]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: image.bytes[offset] ^= UInt8.random(in: 1...255, using: &random)
        case 1: image.store(words.randomElement(using: &random)!, at: offset & ~3)
        case 2:
            let long = [0, .max, .min, .min + 1, -1].randomElement(using: &random)! as Int64
            image.store(long, at: offset & ~7)
        default: image.store(random.next(), at: offset)
        }
    }
}
