import Foundation
import ModelCatalog
import TestCatalog
import Testing

@Suite("As JSON a provider has models.dev's names")
struct ProviderJSONTests {
    @Test("All that is known, and nothing that is not")
    func object() throws {
        let providers = try TestCatalog.acme().providers()
        #expect(
            try json(of: providers) == """
                [
                  {
                    "api" : "https://api.acme.test/v1",
                    "doc" : "https://acme.test",
                    "env" : [
                      "ACME_REGION",
                      "ACME_API_KEY"
                    ],
                    "hosting" : "hosted",
                    "id" : "acme",
                    "models" : 4,
                    "name" : "Acme",
                    "npm" : "@acme/sdk"
                  },
                  {
                    "env" : [

                    ],
                    "id" : "bolt",
                    "models" : 3
                  },
                  {
                    "api" : "http://localhost:9000/v1",
                    "env" : [

                    ],
                    "hosting" : "local",
                    "id" : "lab",
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
