import CatalogImport
import Foundation
import Testing

/// The comparison of ``ListFidelityTests`` can fail.
@Suite struct NoticedChangeTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func `a file that was read is the same as itself`() throws {
        let file = Array(SmallCatalog.json.utf8)
        let printed = try PrintedCatalog(of: file, in: place)
        #expect(try printed.differences(from: ListedCatalog(file: file)) == [])
    }

    /// Changes of the small catalog, each with the field at which it must be noticed.
    static let changes: [(old: String, new: String, field: String)] = [
        (#""id": "bare""#, #""id": "bear""#, "lab:bare id"),
        (#""bare": {"#, #""bear": {"#, "lab:bare"),
        (#""Acme Large""#, #""Acme large""#, "acme:large name"),
        (#""family": "acme""#, #""family": "acne""#, "acme:large family"),
        (#""attachment": true,"#, "", "acme:large attachment"),
        (#""reasoning": true"#, #""reasoning": false"#, "acme:large reasoning"),
        (#""tool_call": true"#, #""tool_call": false"#, "acme:large tool_call"),
        (#""structured_output": false"#, #""structured_output": true"#, "structured_output"),
        (#""temperature": true,"#, "", "acme:large temperature"),
        (#""open_weights": false"#, #""open_weights": true"#, "acme:large open_weights"),
        (#""2025-03""#, #""2025-03-01""#, "acme:large knowledge"),
        (#""2025-02-31""#, #""2025-02-28""#, "lab:odd knowledge"),
        (#""2025-06-01""#, #""2025-06-02""#, "acme:large release_date"),
        (#""2025-06-30""#, #""2025-06-29""#, "acme:large last_updated"),
        (#""image", "pdf""#, #""pdf", "image""#, "acme:large modalities input 1"),
        (#", "pdf""#, "", "acme:large modalities input"),
        (#""output": ["text"]"#, #""output": ["audio"]"#, "acme:large modalities output 0"),
        ("1048576", "1048575", "acme:large context_tokens"),
        ("1000000", "1000001", "acme:large input_tokens"),
        (#""context": 0"#, #""context": 1"#, "lab:odd context_tokens"),
        (#""output": 512"#, #""output": 0"#, "lab:odd output_tokens"),
        (#""input": 3,"#, #""input": 3.0000001,"#, "acme:large prices 4 usd"),
        (#""output": 15,"#, #""output": 0,"#, "acme:large prices 6 usd"),
        ("0.3,", "0.30000001,", "acme:large prices 2 usd"),
        ("3.75", "3.76", "acme:large prices 3 usd"),
        (#""reasoning": 20"#, #""reasoning": 21"#, "acme:large prices 8 usd"),
        (#""input_audio": 7, "#, "", "acme:large prices"),
        ("30.5", "30.05", "acme:large prices 7 usd"),
        (#""output": 0}"#, #""output": -1}"#, "lab:acme:m prices 1 dynamic"),
        ("22.5", "22.6", "acme:large prices 10 usd"),
        ("500000", "500001", "acme:large prices 11 above_prompt_tokens"),
        (#""input": 30,"#, #""input": 31,"#, "acme:large prices 0 usd"),
        (#""fast""#, #""slow""#, "acme:large prices"),
        (#""beta""#, #""alpha""#, "acme:large status"),
        (#""toggle""#, #""none""#, "acme:large reasoning_options 0 control"),
        (#"[null, "high"]"#, #"["high"]"#, "acme:large reasoning_options 1 efforts"),
        (#""min": -1, "#, "", "acme:large reasoning_options 2 minimum_tokens"),
        ("32768", "32769", "acme:large reasoning_options 2 maximum_tokens"),
        ("reasoning_content", "reasoning_details", "acme:large interleaved_field"),
        ("@ai-sdk/other", "@ai-sdk/others", "acme:large sdk_package"),
        ("/v2", "/v3", "acme:large base_url"),
        (#""responses""#, #""completions""#, "acme:large api_shape"),
        (#""name": "Acme","#, #""name": "acme","#, "acme name"),
        (#""ACME_KEY", "ACME_REGION""#, #""ACME_REGION", "ACME_KEY""#, "acme key_variables 0"),
        ("@ai-sdk/acme", "@ai-sdk/acne", "acme sdk_package"),
        ("/v1", "/v4", "acme base_url"),
        ("/docs", "/doc", "acme documentation_url"),
    ]

    @Test func `a changed value is noticed`() throws {
        let printed = try PrintedCatalog(of: Array(SmallCatalog.json.utf8), in: place)
        for (old, new, field) in Self.changes {
            let changed = SmallCatalog.json.replacing(old, with: new, maxReplacements: 1)
            #expect(changed != SmallCatalog.json)
            let stated = try ListedCatalog(file: Array(changed.utf8))
            let found = printed.differences(from: stated)
            #expect(found.contains { $0.contains(field) }, "\(old) as \(new): \(found)")
        }
    }

    @Test func `prices are held to a hundred-millionth`() throws {
        let printed = try PrintedCatalog(of: Array(SmallCatalog.json.utf8), in: place)
        for (price, isNoticed) in [("3.00000001", false), ("3.0000001", true)] {
            let changed = SmallCatalog.json.replacing(#""input": 3,"#, with: "\"input\": \(price),")
            let stated = try ListedCatalog(file: Array(changed.utf8))
            #expect(printed.differences(from: stated).isEmpty != isNoticed)
        }
    }

    @Test func `a field that the tool does not know is found out`() throws {
        let changed = SmallCatalog.json.replacing(#""status""#, with: #""new": 1, "status""#)
        #expect(try ListedCatalog(file: Array(changed.utf8)).unlisted == ["acme:large new"])
        let image = SmallCatalog.json.replacing(
            #""cache_read""#,
            with: #""image": 5, "cache_read""#
        )
        #expect(try ListedCatalog(file: Array(image.utf8)).unlisted == ["acme:large cost.image"])
        let over = SmallCatalog.json.replacing(
            #""cache_read""#,
            with: #""context_over_200k": {"input": 5}, "cache_read""#
        )
        #expect(
            try ListedCatalog(file: Array(over.utf8)).unlisted
                == ["acme:large cost.context_over_200k"]
        )
    }
}
