import AgentTools
import CImage
import ModelCatalog
import SeededRandom
import TestCatalog
import Testing

/// Images of tools that are damaged at random and sealed, so that they are accepted: reads show what
/// they like, but they stay within the image and end.
@Suite("Reading garbage as tools ends, within the image")
struct ToolGarbageTests {
    @Test(
        "Hundreds of damaged images for each seed",
        arguments: [301, 302, 303, 304] as [UInt64]
    )
    func damaged(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let whole = try Image.tools()
        var read = 0
        let rounds = 400 * Soak.factor
        for _ in 0..<rounds {
            var image = whole
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                Self.damage(&image, of: whole, &random)
            }
            image.seal()
            guard image.acceptTools() == .IMAGE_INTACT else { continue }
            read += 1
            _ = image.verifyTools()
            let guarded = GuardedBytes(image.bytes)
            readEverything(Tools(image: guarded.span))
        }
        #expect(read > rounds * 2 / 5, "seed \(seed): too few images were accepted")
    }

    @Test("Whole sections of noise", arguments: tools_section.all)
    func noise(section: tools_section) throws {
        var random = SeededGenerator(seed: 401)
        for _ in 0..<30 {
            var image = try Image.tools()
            let place = image.section(section)
            let start = Int(place.offset)
            for offset in start..<start + Int(place.count) * Int(place.stride) {
                image.bytes[offset] = UInt8.random(in: 0...255, using: &random)
            }
            image.seal()
            _ = image.verifyTools()
            // Some say what the rows are like, and are compared with what is known of that.
            guard image.acceptTools() == .IMAGE_INTACT else {
                #expect(!tools_section.ofRows.contains(section), "section \(section.rawValue)")
                continue
            }
            let guarded = GuardedBytes(image.bytes)
            readEverything(Tools(image: guarded.span))
        }
    }

    private static func damage(
        _ image: inout Image,
        of original: Image,
        _ random: inout SeededGenerator
    ) {
        // Seldom what says what the rows are like: an image that says something else is not read.
        let sections = random.once(in: 8) ? tools_section.all : tools_section.ofRows
        let place = original.section(sections.randomElement(using: &random)!)
        let start = Int(place.offset)
        let end = start + Int(place.count) * Int(place.stride)
        guard end - start >= 8 else { return }
        let offset = Int.random(in: start...end - 8, using: &random)
        let size = UInt32(image.bytes.count)
        let words: [UInt32] = [
            0, 1, 2, 3, 12, 13, .max, .max - 1, 0x7fff_ffff, 0x8000_0000, size, size - 1,
        ]
        if random.once(in: 4) {
            image.bytes[offset] ^= UInt8.random(in: 1...255, using: &random)
        } else {
            image.store(words.randomElement(using: &random)!, at: offset & ~3)
        }
    }
}

/// Asks a generation for all that it can be asked for, and writes out what can be written.
private func readEverything(_ tools: Tools) {
    _ = "\(tools.count) \(tools.generation) \(tools.created) \(tools.contentChecksum)"
    var names: [String] = []
    tools.visit { tool in
        names.append(String(tool.name))
        _ = try? Tool(tool).json()
        _ = tool.validate(arguments: #"{"a": 1}"#)
        _ = String(tool.text)
        for dialect in Dialect.allCases { _ = try? String(tool.json(dialect)) }
    }
    _ = String(tools.text)
    for dialect in Dialect.allCases {
        _ = try? tools.json(dialect).byteCount
        _ = try? tools.json(dialect, only: names)
    }
    for name in names + ["add", "get_wether", ""] {
        if let tool = tools[name] { _ = Tool(tool) }
        _ = tools.contains(name)
        _ = try? tools.tool(name).tagCount
    }
}
