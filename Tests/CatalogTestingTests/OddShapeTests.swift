import CatalogCompiler
import Foundation
import SQLiteDatabase
import TestPrograms
import Testing

/// What real catalogs have that programs stumble over, each at least once in a fixture.
@Suite struct OddShapeTests {
    private func count(_ fixture: String, _ sql: String) throws -> Int64 {
        let path = Places.package.appending(path: "CSources/CFixtures/\(fixture).sqlite").path()
        return try Connection(path: path, readOnly: true).integer(sql)
    }

    private static func models(_ condition: String) -> String {
        "SELECT count(*) FROM models AS m WHERE \(condition)"
    }

    /// The standard rate of a meter, of the model `m`.
    private static func rate(_ meter: String) -> String {
        """
        (SELECT nano_usd_per_million_units FROM prices
         WHERE provider_id = m.provider_id AND model_id = m.id AND mode = 'standard' AND
               above_prompt_tokens = 0 AND variant = '' AND meter = '\(meter)')
        """
    }

    private static let hasPrice = """
        EXISTS (SELECT 1 FROM prices WHERE provider_id = m.provider_id AND model_id = m.id)
        """

    private static func thresholds(_ count: String) -> String {
        """
        (SELECT count(DISTINCT above_prompt_tokens) FROM prices WHERE provider_id = m.provider_id AND
         model_id = m.id AND above_prompt_tokens > 0) \(count)
        """
    }

    static let shapes: [(what: String, sql: String)] = [
        ("no price", models("NOT " + hasPrice)),
        ("free, or not billed by tokens", models("\(rate("input")) = 0 AND \(rate("output")) = 0")),
        ("only input is billed", models("\(rate("input")) > 0 AND \(rate("output")) = 0")),
        ("a cached token costs more", models("\(rate("cache_read")) > \(rate("input"))")),
        ("reasoning has a price", models("\(rate("reasoning")) <> \(rate("output"))")),
        ("audio has a price", models("\(rate("input_audio")) > 0")),
        (
            "a fraction below a micro-USD",
            "SELECT count(*) FROM prices WHERE nano_usd_per_million_units % 1000 <> 0"
        ),
        ("one threshold", models(thresholds("= 1"))),
        ("several thresholds", models(thresholds(">= 2"))),
        (
            "a threshold that no prompt reaches",
            """
            SELECT count(*) FROM prices AS p JOIN models AS m
            ON m.provider_id = p.provider_id AND m.id = p.model_id
            WHERE p.above_prompt_tokens >= m.context_tokens
            """
        ),
        ("five modes", "SELECT count(DISTINCT mode) > 4 FROM prices"),
        ("variants of a rate", "SELECT count(*) FROM prices WHERE variant <> ''"),
        ("an unknown context", models("context_tokens IS NULL")),
        ("an unknown output limit", models("output_tokens IS NULL AND context_tokens > 0")),
        ("output above context", models("output_tokens > context_tokens")),
        ("input above context", models("input_tokens > context_tokens")),
        ("input and output share it", models("input_tokens + output_tokens = context_tokens")),
        ("a context beyond all others", models("context_tokens > 20000000")),
        ("a context of a few tokens", models("context_tokens < 100")),
        ("an id with slashes", models("id LIKE '%/%/%'")),
        ("an id that begins with a provider's", models("id LIKE 'openai/%'")),
        ("an id with colons", models("id LIKE '%:%:%'")),
        ("an id that begins with @", models("id LIKE '@%'")),
        ("an id with both @ and /", models("id LIKE '%@%/%'")),
        ("an id that begins with ~", models("id LIKE '~%'")),
        ("an id with capitals", models("id GLOB '*[A-Z]*'")),
        ("an id of more than 60 bytes", models("length(id) > 60")),
        (
            "an id under several providers",
            "SELECT count(*) FROM (SELECT 1 FROM models GROUP BY id HAVING count(*) > 1)"
        ),
        ("a name beyond ASCII", models("length(CAST(name AS BLOB)) > length(name)")),
        ("a name with blanks around", models("trim(name) <> name")),
        ("a date without a day", models("length(knowledge) = 7 OR length(release_date) = 7")),
        ("a date of 1970", models("release_date = '1970-01-01'")),
        ("updated before it was released", models("last_updated < release_date")),
        (
            "a date that there is not",
            """
            SELECT count(*) = 2 FROM (SELECT DISTINCT path FROM upstream_texts
            WHERE path IN ('/knowledge', '/release_date'))
            """
        ),
        ("deprecated with a price", models("status = 'deprecated' AND \(hasPrice)")),
        ("its end is stated", models("retires_on IS NOT NULL")),
        ("a budget of -1", "SELECT count(*) FROM reasoning_options WHERE minimum_tokens = -1"),
        (
            "no reasoning option, as stated",
            models(
                """
                reasoning_options_stated = 1 AND NOT EXISTS (SELECT 1 FROM reasoning_options
                WHERE provider_id = m.provider_id AND model_id = m.id)
                """
            )
        ),
        ("another adapter than its provider", models("sdk_package IS NOT NULL")),
        ("interleaved thinking in a field", models("interleaved_field IS NOT NULL")),
        ("a template of a URL", "SELECT count(*) FROM providers WHERE base_url LIKE '%${%'"),
        ("several sources", "SELECT count(*) > 1 FROM sources"),
    ]

    @Test(arguments: shapes.indices)
    func `comprehensive has what real catalogs have`(index: Int) throws {
        let shape = Self.shapes[index]
        #expect(try count("comprehensive", shape.sql) > 0, "\(shape.what)")
    }

    static let capabilities = [
        "attachment", "reasoning", "tool_call", "structured_output", "temperature", "open_weights",
        "parallel_tool_calls", "tool_choice", "prompt_caching", "computer_use", "web_search",
    ]

    @Test(arguments: capabilities)
    func `a capability is stated, denied and unknown`(capability: String) throws {
        for value in ["= 1", "= 0", "IS NULL"] {
            // No source denies this one.
            let fixture = capability == "computer_use" ? "acme" : "comprehensive"
            #expect(try count(fixture, Self.models("\(capability) \(value)")) > 0, "\(value)")
        }
    }

    /// What no source has at present, or no longer.
    static let invented: [(what: String, sql: String)] = [
        ("an id with blanks", models("id LIKE '% %'")),
        ("an id with +(", models("id LIKE '%+(%'")),
        ("an alias", "SELECT count(*) FROM aliases"),
        (
            "a price that the provider sets for each request",
            "SELECT count(*) FROM prices WHERE nano_usd_per_million_units IS NULL"
        ),
        ("no effort is a choice", "SELECT count(*) FROM reasoning_efforts WHERE effort IS NULL"),
        ("the largest limit there is", models("context_tokens = 4294967294")),
    ]

    @Test(arguments: invented.indices)
    func `acme has what no source has now`(index: Int) throws {
        let shape = Self.invented[index]
        #expect(try count("acme", shape.sql) > 0, "\(shape.what)")
    }
}
