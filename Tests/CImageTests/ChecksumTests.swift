import CImage
import SeededRandom
import TestCatalog
import Testing

/// The checksum and the hash once more, from their description alone.
enum Reference {
    static let roots: [UInt64] = [
        0x6a09_e667_f3bc_c909, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b,
        0xa54f_f53a_5f1d_36f1, 0x510e_527f_ade6_82d1,
    ]

    /// The little-endian number of up to eight bytes.
    static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 {
        word << bits | word >> (64 - bits)
    }

    static func checksum(_ bytes: [UInt8]) -> UInt64 {
        var lanes = Array(roots.prefix(4))
        func absorb(_ word: UInt64, into lane: Int) {
            lanes[lane] = rotate(lanes[lane] ^ word, 29) &* roots[lane + 1]
        }
        var rest = bytes[...]
        while rest.count >= 32 {
            for lane in 0..<4 {
                absorb(word(rest.prefix(8)), into: lane)
                rest = rest.dropFirst(8)
            }
        }
        while rest.count >= 8 {
            absorb(word(rest.prefix(8)), into: 0)
            rest = rest.dropFirst(8)
        }
        absorb(word(rest), into: 1)
        var sum = UInt64(bytes.count) &* roots[4]
        for (lane, bits) in [7, 23, 41, 53].enumerated() {
            if lane > 0 { sum ^= sum >> 32 }
            sum = (sum ^ rotate(lanes[lane], UInt64(bits))) &* roots[lane]
        }
        return sum ^ sum >> 32
    }

    static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }

    static func hash(_ bytes: [UInt8], seed: UInt64) -> UInt64 {
        var hash = seed ^ UInt64(bytes.count) &* roots[0]
        switch bytes.count {
        case ..<8:
            hash = fold(word(bytes[...]) ^ roots[3], hash ^ roots[2])
        case 16...48:
            // Its first sixteen bytes, those from the seventeenth on, and its last.
            let middle = min(16, bytes.count - 16)
            let parts = [bytes.prefix(16), bytes.dropFirst(middle).prefix(16), bytes.suffix(16)]
            hash = (0..<3).reduce(0) { sum, part in
                let product = fold(
                    word(parts[part].prefix(8)) ^ roots[part + 1],
                    word(parts[part].suffix(8)) ^ hash
                )
                return sum &+ (part == 0 ? product : rotate(product, part == 1 ? 21 : 43))
            }
        default:
            var rest = bytes[...]
            while rest.count > 16 {
                hash = fold(
                    word(rest.prefix(8)) ^ roots[1],
                    word(rest.dropFirst(8).prefix(8)) ^ hash
                )
                rest = rest.dropFirst(16)
            }
            // The last sixteen bytes; of fewer the first eight and the last.
            hash = fold(word(bytes.suffix(16).prefix(8)) ^ roots[2], word(bytes.suffix(8)) ^ hash)
        }
        return fold(hash ^ roots[4], roots[0])
    }
}

@Suite("The checksum and the hash are what they were when the first image was written")
struct ChecksumTests {
    static let texts: [[UInt8]] = [
        [], [0], Array("acme:large".utf8), Array(0..<31), Array(0..<32), Array(0..<100),
    ]

    @Test(
        "A text has this checksum",
        arguments: zip(
            texts,
            [
                0x3e79_a6cf_997f_d6ec, 0xe602_bd9f_c854_ff31, 0xa9af_0b28_7802_f53f,
                0x82bf_fc20_3d75_83ec, 0xc2f3_f0e4_c53b_9c34, 0x3af4_4038_1be6_c14d,
            ] as [UInt64]
        )
    )
    func checksums(bytes: [UInt8], expected: UInt64) {
        #expect(image_checksum(bytes.span.bytes) == expected)
    }

    @Test(
        "A text and a seed have this hash",
        arguments: zip(
            texts,
            [
                0x8e94_7c10_a1bf_80a3, 0x823f_542f_0664_ddd6, 0x9c1c_3d37_9cba_aa10,
                0x0cd0_cf2c_bbe9_dd01, 0x8d73_89a9_6397_90d9, 0xa503_37d2_e456_17ba,
            ] as [UInt64]
        )
    )
    func hashes(bytes: [UInt8], expected: UInt64) {
        #expect(image_hash(bytes.span.bytes, 42) == expected)
    }

    @Test("Texts of every length up to 300 have the checksum and the hash of their description")
    func everyLength() {
        var random = SeededGenerator(seed: 1)
        for length in 0...300 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(image_checksum(bytes.span.bytes) == Reference.checksum(bytes), "\(length)")
            let seed = random.next()
            let hash = Reference.hash(bytes, seed: seed)
            #expect(image_hash(bytes.span.bytes, seed) == hash, "\(length)")
        }
    }

    @Test("Any change within one word changes the checksum, and so does a zero at the end")
    func changes() {
        var random = SeededGenerator(seed: 2)
        for length in [1, 7, 8, 9, 32, 33, 63, 100] {
            var bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            let sum = image_checksum(bytes.span.bytes)
            for bit in 0..<length * 8 {
                bytes[bit / 8] ^= 1 << (bit % 8)
                #expect(image_checksum(bytes.span.bytes) != sum)
                bytes[bit / 8] ^= 1 << (bit % 8)
            }
            bytes.append(0)
            #expect(image_checksum(bytes.span.bytes) != sum)
        }
    }

    @Test("Neither depends on where the bytes lie")
    func alignment() {
        let bytes = Array(UInt8(0)..<200)
        let sum = image_checksum(bytes.span.bytes)
        let hash = image_hash(bytes.span.bytes, 7)
        for shift in 1..<16 {
            let moved = Array(repeating: UInt8(9), count: shift) + bytes
            let span = moved.span.bytes.extracting(droppingFirst: shift)
            #expect(image_checksum(span) == sum)
            #expect(image_hash(span, 7) == hash)
        }
    }
}
