import Foundation
import ModelCatalog
import TestCatalog
import Testing

@Suite("As JSON a provider has the names of SQL's columns")
struct ProviderJSONTests {
    @Test("All that is known, and nothing that is not")
    func object() throws {
        let providers = try TestCatalog.acme().providers()
        #expect(
            try json(of: providers) == """
                [
                  {
                    "base_url" : "https://api.acme.test/v1",
                    "documentation_url" : "https://acme.test",
                    "hosting" : "hosted",
                    "id" : "acme",
                    "key_variables" : [
                      "ACME_REGION",
                      "ACME_API_KEY"
                    ],
                    "models" : 4,
                    "name" : "Acme",
                    "sdk_package" : "@acme/sdk"
                  },
                  {
                    "id" : "bolt",
                    "key_variables" : [

                    ],
                    "models" : 3
                  },
                  {
                    "base_url" : "http://localhost:9000/v1",
                    "hosting" : "local",
                    "id" : "lab",
                    "key_variables" : [

                    ],
                    "models" : 1,
                    "name" : "Lab"
                  }
                ]
                """
        )
        let text = try JSONEncoder().encode(providers)
        #expect(try JSONDecoder().decode([Provider].self, from: text) == providers)
    }
}
