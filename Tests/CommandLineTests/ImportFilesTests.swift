import CatalogImport
import Foundation
import JSONText
import Testing

/// Importing several files of all formats.
@Suite struct ImportFilesTests {
    let place: Place

    init() throws { place = try Place() }

    /// A price map as LiteLLM writes it: a model that `SmallCatalog` has, others, and none.
    private let prices = """
        {
          "sample_spec": {"mode": "one of"},
          "acme/large": {"litellm_provider": "acme", "mode": "chat", "input_cost_per_token": 9e-6},
          "large": {"litellm_provider": "acme", "mode": "chat"},
          "acme/draw": {
            "litellm_provider": "acme", "mode": "image_generation", "output_cost_per_image": 0.04,
            "supports_vision": true, "deprecation_date": "2027-02-28"
          },
          "acme/hd/1024-x-1024/draw": {"litellm_provider": "acme", "output_cost_per_image": 0.08},
          "ft:large": {"litellm_provider": "acme", "input_cost_per_token": 1e-5},
          "lab/hub": {"litellm_provider": "lab", "max_output_tokens": 0}
        }
        """

    private func importing(_ arguments: String...) throws -> Run {
        try place.start(.tool(["import"] + arguments + ["--catalog", place.store])).wait()
    }

    @Test func `several files make one catalog`() throws {
        let (first, second) = (try place.file(), try place.file("prices.json", prices))
        let run = try importing(first, second)
        #expect(run.end == .exit(0))
        #expect(run.text.hasPrefix("7 models of 2 providers ("))
        #expect(run.text.hasSuffix(") are now in '\(place.store)', generation 1.\n"))
        #expect(
            run.error.contains(
                "\n  lab:odd: limit.context: 0 states no limit (and 1 more like it)\n"
            )
        )
        let noted = try importing(first, second, "--notes").error
        #expect(noted.contains("\n  lab:hub: max_output_tokens: 0 states no limit\n"))
        #expect(noted.contains("\n  lab:odd: limit.context: 0 states no limit\n"))

        let stats = try JSON(place.stored("stats", "--json"))
        #expect(stats["by_source"]?.text == #"{"litellm":3,"models.dev":5}"#)
        #expect(try place.stored("list").lines.count == 1 + 7)
    }

    @Test func `the first file's facts hold, and both are named as sources`() throws {
        let (first, second) = (try place.file(), try place.file("prices.json", prices))
        for (files, input) in [([first, second], "3"), ([second, first], "9")] {
            #expect(try importing(files[0], files[1]).end == .exit(0))
            let model = try JSON(place.stored("show", "acme:large", "--json"))
            let base = model["prices"]?.elements?.first {
                $0["meter"] == .string("input") && $0["mode"] == .string("standard")
            }
            #expect(base?["usd"] == .number(input))
            #expect(model["sources"]?.text == #"["litellm","models.dev"]"#)
            let shown = try place.stored("show", "acme:large")
            #expect(
                shown.lines.contains {
                    $0.split(separator: "  ").map { $0.trimmingPrefix(" ") }
                        == ["sources", "litellm, models.dev"]
                }
            )
            let other = try JSON(place.stored("show", "lab:bare", "--json"))
            #expect(other["sources"]?.text == #"["models.dev"]"#)
        }
    }

    @Test func `statistics name each source and how many models it has`() throws {
        _ = try importing(try place.file(), try place.file("prices.json", prices))
        let lines = try place.stored("stats").lines.map { line in
            line.split(separator: " ").joined(separator: " ")
        }
        #expect(lines.contains("from litellm 3"))
        #expect(lines.contains("from models.dev 5"))
    }

    @Test func `what LiteLLM alone says is shown`() throws {
        #expect(try importing(try place.file("prices.json", prices)).end == .exit(0))
        let model = try JSON(place.stored("show", "acme:draw", "--json"))
        #expect(model["kind"] == .string("image_generation"))
        #expect(model["retires_on"] == .string("2027-02-28"))
        #expect(model["modalities"]?.text == #"{"input":["text","image"],"output":["image"]}"#)
        #expect(
            model["prices"]?.text == """
                [{"above_prompt_tokens":0,"dynamic":false,"meter":"output_per_image",\
                "mode":"standard","per":"image","usd":0.04,"variant":""},\
                {"above_prompt_tokens":0,"dynamic":false,"meter":"output_per_image",\
                "mode":"standard","per":"image","usd":0.08,"variant":"hd/1024-x-1024"}]
                """
        )
    }

    @Test func `a price map of many models is imported whole`() throws {
        let entries = (0..<4_000).map { number in
            #""acme/m\#(number)": {"litellm_provider": "acme", "mode": "chat","#
                + #" "max_input_tokens": \#(number + 1), "input_cost_per_token": 1e-07,"#
                + #" "cache_read_input_token_cost_above_200k_tokens_priority": 2.5e-08,"#
                + #" "source": "https://acme.test/\#(number)"}"#
        }
        let text = "{\(entries.joined(separator: ","))}"
        let run = try importing(try place.file("prices.json", text))
        #expect(run.end == .exit(0))
        #expect(run.text.hasPrefix("4,000 models of 1 provider ("))
        #expect(run.error == "")
        let cheap = try JSON(place.stored("discover", "--max-input-price", "0.1", "--json"))
        #expect(cheap.elements?.count == 4_000)
        let last = try JSON(place.stored("show", "acme:m3999", "--json"))
        #expect(last["input_tokens"] == .number("4000"))
        #expect(
            last["prices"]?.elements?.first?.text == """
                {"above_prompt_tokens":200000,"dynamic":false,"meter":"cache_read",\
                "mode":"priority","per":"1M tokens","usd":0.025,"variant":""}
                """
        )
    }

    @Test(arguments: ["models.dev", "litellm"])
    func `a format can be told`(format: String) throws {
        let isPrices = format == "litellm"
        let right = try place.file("right.json", isPrices ? prices : SmallCatalog.json)
        let run = try importing("--format", format, right, "--dry-run")
        #expect(run.end == .exit(0))
        let wrong = try place.file("wrong.json", isPrices ? SmallCatalog.json : prices)
        let refused = try importing("--format", format, wrong)
        let other = isPrices ? "models.dev" : "litellm"
        #expect(refused.end == .exit(65))
        #expect(refused.text == "")
        #expect(
            refused.error == """
                modelcatalog: could not import '\(wrong)': the whole file: it has the format of \
                \(other), not of \(format); give models.dev's api.json or LiteLLM's \
                model_prices_and_context_window.json

                """
        )
        #expect(!place.exists(place.store))
    }

    @Test(arguments: ["json", "LiteLLM", "", "models.dev,litellm"])
    func `an unknown format is an error of usage`(format: String) throws {
        let run = try importing(try place.file(), "--format", format)
        #expect(run.end == .exit(64))
        #expect(run.text == "")
        #expect(run.error.contains("'\(format)' must be one of models.dev, litellm."))
        #expect(!place.exists(place.store))
    }

    @Test func `no file is a mistake in the call`() throws {
        #expect(try importing().end == .exit(64))
    }

    @Test func `a bad file among good ones changes nothing, and is named`() throws {
        let good = try place.file("good.json")
        #expect(try importing(good).end == .exit(0))
        let before = try place.stored("list", "--json").output
        let bad = try place.file("bad.json", "{")
        let run = try importing(good, bad)
        #expect(run.end == .exit(65))
        #expect(run.error.hasPrefix("modelcatalog: could not import '\(bad)': not JSON"))
        let missing = try importing("\(place.path)/none.json", good)
        #expect(missing.end == .exit(66))
        #expect(try place.stored("list", "--json").output == before)
    }

    @Test func `files that are imported again publish nothing, in one order`() throws {
        let (first, second) = (try place.file(), try place.file("prices.json", prices))
        _ = try importing(first, second)
        #expect(try importing(first, second).text.contains("there is nothing to publish"))
        #expect(try importing(first, second, first).text.contains("there is nothing to publish"))
        #expect(try importing(second, first).text.contains("generation 2."))
    }
}
