import Testing

@testable import CatalogImport

/// Entries that price a model's pictures of one size or quality.
@Suite struct PictureTests {
    private func picture(_ usd: String, _ fields: String = "") -> String {
        entry(
            of: "acme",
            #""output_cost_per_image": \#(usd)\#(fields.isEmpty ? "" : ", ")\#(fields)"#
        )
    }

    @Test(arguments: [
        "1024-x-1024", "max-x-max", "hd/1024-x-1792", "standard/1024-x-1024", "low/1-x-1",
        "medium/1536-x-1024", "high/1024-x-1024", "xhigh/3840-x-2160", "max/1024-x-768",
        "512-x-512/50-steps", "1024-x-1024/max-steps",
    ])
    func `a size or a quality is a variant of the model's prices`(variant: String) throws {
        for key in ["acme/\(variant)/pic", "\(variant)/acme/pic", "\(variant)/pic"] {
            let catalog = try priceMap(["acme/pic": picture("0.01"), key: picture("0.02")])
            #expect(try catalog.specs == ["acme:pic"])
            #expect(
                try catalog.components == [
                    "standard 0 output_per_image 10000000000000",
                    "standard 0 output_per_image (\(variant)) 20000000000000",
                ]
            )
            #expect(
                catalog.fate(of: key)
                    == "variant of acme:pic: it states the model's prices for '\(variant)'"
            )
            #expect(catalog.counts == [[42, 41, 0, 0, 1, 0]])
        }
    }

    @Test func `a key's own variant follows that of its entry`() throws {
        let key = "output_cost_per_image_2K"
        let catalog = try priceMap(["hd/8-x-8/a/pic": entry(of: "acme", #""\#(key)": 1e-8"#)])
        #expect(try catalog.specs == ["acme:a/pic"])
        #expect(
            try catalog.components == ["standard 0 output_per_image (hd/8-x-8/2K) 10000000"]
        )
    }

    @Test func `a model without an entry of its own gets its facts from its first variant`() throws
    {
        let catalog = try priceMap([
            "acme/hd/2-x-2/pic": picture("0.02", #""mode": "image_generation", "source": "s""#),
            "acme/hd/1-x-1/pic": picture("0.01", #""mode": "image_generation", "tpm": 5"#),
        ])
        #expect(
            try catalog.rows("SELECT id, kind FROM models WHERE provider_id = 'acme'")
                == ["'pic' 'image_generation'"]
        )
        #expect(try catalog.components.count == 2)
        // Its first entry is the model's; so entries add up to models, variants and the rest.
        #expect(catalog.fate(of: "acme/hd/1-x-1/pic") == nil)
        #expect(catalog.fate(of: "acme/hd/2-x-2/pic")?.hasPrefix("variant of acme:pic") == true)
        #expect(catalog.counts == [[42, 41, 0, 0, 1, 0]])
        #expect(
            try catalog.kept == ["'/acme~1hd~12-x-2~1pic/source' '\"s\"'", "'/tpm' '5'"]
        )
    }

    @Test func `what a variant's entry says beside its model is kept behind its key`() throws {
        let catalog = try priceMap([
            "acme/pic": picture("-1", #""mode": "image_generation", "max_input_tokens": 5"#),
            "acme/1-x-1/pic": picture("-1", #""mode": "image_edit", "max_input_tokens": 5"#),
            "acme/2-x-2/pic": picture("\"x\"", #""dbu": 1.50"#),
        ])
        #expect(
            try catalog.kept == [
                "'/acme~11-x-1~1pic/mode' '\"image_edit\"'",
                "'/acme~11-x-1~1pic/output_cost_per_image' '-1'",
                "'/acme~12-x-2~1pic/dbu' '1.50'",
                "'/acme~12-x-2~1pic/output_cost_per_image' '\"x\"'",
                "'/output_cost_per_image' '-1'",
            ]
        )
        #expect(
            try catalog.components == [
                "standard 0 output_per_image dynamic",
                "standard 0 output_per_image (1-x-1) dynamic",
            ]
        )
        #expect(
            catalog.report.notes.map(\.path) == [
                "/output_cost_per_image", "/acme~11-x-1~1pic/output_cost_per_image",
                "/acme~12-x-2~1pic/output_cost_per_image",
            ]
        )
    }

    @Test func `two entries for one variant are held together`() throws {
        let catalog = try priceMap([
            "acme/hd/1-x-1/pic": picture("0.01"), "hd/1-x-1/pic": picture("0.02"),
            "hd/1-x-1/acme/pic": picture("0.01"),
        ])
        #expect(
            try catalog.components == ["standard 0 output_per_image (hd/1-x-1) 10000000000000"]
        )
        #expect(
            catalog.notes == [
                "hd/1-x-1/pic.output_cost_per_image 0.02 contradicts another price of the model"
            ]
        )
    }
}
