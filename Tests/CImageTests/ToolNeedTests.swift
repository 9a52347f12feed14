import AgentTools
import CImage
import ModelCatalog
import TestCatalog
import Testing

/// A tool that this version does not know how to use is not there for it.
@Suite("Tools that need what is not known are passed over")
struct ToolNeedTests {
    /// `add` and `get_weather`; and another `get_weather` and a `ping` with unknown needs.
    private func image() throws -> Image {
        let plain = try Image.of([
            ImageTool(name: "add"),
            ImageTool(name: "get_weather", texts: [.TOOLS_TEXT_description: "Now."]),
        ])
        var parts = ImageParts(plain.bytes)
        parts.addTool("get_weather", needing: "human approval")
        parts.addTool("ping", needing: "a network")
        return Image(bytes: parts.image)
    }

    private func row(of name: String, in image: Image) -> UInt32 {
        let key = Array(name.utf8)
        return tools_find(image.bytes.span.bytes, key.span.bytes)
    }

    @Test("Such an image is a whole one")
    func verified() throws {
        let finding = try image().verifyTools()
        #expect(finding.fault == .IMAGE_INTACT, "section \(finding.section), row \(finding.row)")
    }

    @Test("A lookup finds the tool that needs nothing, and no other")
    func lookup() throws {
        let image = try image()
        #expect(row(of: "add", in: image) == 0)
        #expect(row(of: "get_weather", in: image) == 1)
        #expect(row(of: "ping", in: image) == .max)
    }

    @Test("It is found wherever it lies in the index")
    func slots() throws {
        var image = try image()
        for slot in image.slots {
            image.change(image_slot.self, at: slot) { entry in
                if entry.row == 1 || entry.row == 2 { entry.row = 3 - entry.row }
            }
        }
        image.seal()
        #expect(image.verifyTools().fault == .IMAGE_INTACT)
        #expect(row(of: "get_weather", in: image) == 1)
    }

    @Test("They are neither counted nor listed, and are left out of all dialects")
    func listed() throws {
        let image = try image()
        let tools = Tools(image: image.bytes.span.bytes)
        var names: [String] = []
        tools.visit { names.append(String($0.name)) }
        #expect(names == ["add", "get_weather"])
        let count = tools.count
        #expect(count == 2)
        let contains = ["add", "get_weather", "ping"].map { tools.contains($0) }
        #expect(contains == [true, true, false])
        for rendering in tools_rendering.all {
            #expect(image.whole(rendering) == "[(add),(get_weather)]")
        }
        for dialect in Dialect.allCases {
            let length = try tools.json(dialect).byteCount
            #expect(length == "[(add),(get_weather)]".utf8.count)
        }
    }

    /// Why some tools cannot be put together.
    private func failure(of names: [String], in image: Image) -> ToolError.Code? {
        do {
            _ = try Tools(image: image.bytes.span.bytes).json(.anthropic, only: names)
            return nil
        } catch {
            return error.code
        }
    }

    @Test("A lookup by name does not find one")
    func asked() throws {
        let image = try image()
        #expect(failure(of: ["add", "ping"], in: image) == .notFound)
        #expect(failure(of: ["add", "get_weather"], in: image) == nil)
    }
}
