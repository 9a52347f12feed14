import AgentTools
import CatalogTesting
import ModelCatalog
import Planner
import Testing

@Suite(.catalog(.minimal), .tools(.empty)) struct PlannerTests {
    @Test func `the cheapest model that calls tools is picked`() throws {
        let expected = Plan(model: "google:gemini-pro", roomTokens: 31_000, tools: [])
        #expect(try plan(promptTokens: 1_000) == expected)
    }

    @Test func `its context holds the prompt`() throws {
        #expect(try plan(promptTokens: 150_000).model == "anthropic:claude-3-5-sonnet")
        #expect(throws: NoModel(promptTokens: 1_000_000)) { try plan(promptTokens: 1_000_000) }
    }

    @Test(.tools(.tools([Tool(name: "search"), Tool(name: "add")], in: "planner")))
    func `its tools are listed by name`() throws {
        #expect(try plan(promptTokens: 1).tools == ["add", "search"])
    }

    @Test(
        .catalog {
            $0.add("acme:free") { $0.contextTokens(8_000).supports(.toolCall).price(input: "0") }
        }
    )
    func `a model that costs nothing is the cheapest`() throws {
        #expect(try plan(promptTokens: 8_000).model == "acme:free")
    }

    @Test func `the catalog is asked once for each plan`() throws {
        let recorder = try #require(CatalogRecorder.current)
        let filter = Filter(capabilities: [.toolCall], minimumContextTokens: 10)
        recorder.expect(.discover(filter), times: 1)
        _ = try plan(promptTokens: 10)
    }

    @Test func `errors of the catalog are reported`() throws {
        let error = CatalogError.noCatalog(directory: "nowhere")
        try #require(CatalogRecorder.current).failAll(with: error)
        #expect(throws: error) { try plan(promptTokens: 1) }
    }

    @Test(arguments: [1_000, 40_000, 150_000])
    func `a model that comes to be cheaper is picked at once`(promptTokens: Int) throws {
        _ = try plan(promptTokens: promptTokens)
        let cheaper = CatalogFixture.minimal.with {
            $0.add("acme:new") {
                $0.contextTokens(200_000).supports(.toolCall).price(input: "0.01")
            }
        }
        try Catalog.current.replace(with: cheaper)
        #expect(try plan(promptTokens: promptTokens).model == "acme:new")
    }
}
