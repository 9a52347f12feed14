// Makes the Swift and the SQL that follow from the declared fields and words of the catalog.
//
//     swift schema/generate.swift [--check]
//
// It reads catalog_tables.h and words.sql, and writes the files of `made` below; with --check it only says which
// of them differ.

import Foundation

// Declarations ------------------------------------------------------------------------------------

/// A column of models.
struct Field {
    let kind: String
    let column: String
    let list: String
    let text: String

    var name: String { camelCase(column) }
    var words: String { column.replacing("_", with: " ") }
    var sentence: String { text.prefix(1).uppercased() + text.dropFirst() }
    var reader: String { "catalog_model_\(column)(image, row)" }

    /// The Swift type of a word of the field's list: `Status` of `statuses`.
    var wordType: String {
        let type = camelCase("_" + list)
        return String(type.dropLast(type.hasSuffix("ses") ? 2 : 1))
    }

    /// The type of its owned copy.
    var type: String {
        switch kind {
        case "TEXT": "String"
        case "COUNT": "Int"
        case "DATE": "CatalogDate"
        case "FLAG": "Bool"
        default: wordType
        }
    }
}

/// A word of a list with what `words.sql` says of it.
struct Word {
    let name: String
    let unit: String
    let text: String
}

func camelCase(_ name: String) -> String {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    let rest = parts.dropFirst().map { part in
        part == "url" ? "URL" : part.prefix(1).uppercased() + part.dropFirst()
    }
    return parts[0] + rest.joined()
}

func read(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

/// The lines of a macro that is a list.
func macro(_ name: String, in text: String) -> Substring {
    guard let start = text.firstRange(of: "#define \(name)(") else {
        fatalError("the list \(name) is missing")
    }
    let rest = text[start.lowerBound...]
    return rest[..<(rest.firstRange(of: "\n\n")?.lowerBound ?? rest.endIndex)]
}

func words(of table: String, in text: String) -> [Word] {
    guard let start = text.firstRange(of: "INSERT INTO \(table) ") else {
        fatalError("the words of \(table) are missing")
    }
    let rest = text[start.lowerBound...]
    let rows = rest[..<(rest.firstRange(of: ";")?.lowerBound ?? rest.endIndex)]
    return rows.split(separator: "\n").dropFirst().map { row in
        let values = String(row).matches(of: #/'((?:[^']|'')*)'/#).map {
            String($0.1).replacing("''", with: "'")
        }
        return Word(name: values[0], unit: values.count > 2 ? values[1] : "", text: values.last!)
    }
}

let tables = try read("CSources/CImage/include/catalog_tables.h")
let columns = macro("CATALOG_MODEL_FIELDS", in: tables)
    .matches(of: #/F\((\w+), \w+, (\w+), (\w+)\)(?: \/\* (.*?) \*\/)?/#)
    .map { Field(kind: "\($0.1)", column: "\($0.2)", list: "\($0.3)", text: "\($0.4 ?? "")") }
    .filter { ["TEXT", "COUNT", "DATE", "FLAG", "WORD"].contains($0.kind) }
let names = macro("CATALOG_CAPABILITIES", in: tables).matches(of: #/W\((\w+)\)/#).map { "\($0.1)" }
let fields = ["TEXT", "WORD", "COUNT", "DATE", "FLAG"].flatMap { kind in
    columns.filter { $0.kind == kind && !$0.text.isEmpty && !names.contains($0.column) }
}
let capabilities = names.map { name in columns.first { $0.column == name }! }
let wordTexts = try read("schema/words.sql")
let modalities = words(of: "modalities", in: wordTexts)
let meters = words(of: "meters", in: wordTexts)

// Generated code ----------------------------------------------------------------------------------

let source =
    "// Generated from catalog_tables.h and words.sql by schema/generate.swift: `make generated`.\n"

func views() -> String {
    fields.map { field in
        let doc = "    /// \(field.sentence); nil where it is unknown.\n"
        return switch field.kind {
        case "TEXT":
            doc + """
                    public var \(field.name): TextView? {
                        @_lifetime(copy self) get { text(\(field.reader)) }
                    }
                """
        case "COUNT":
            doc + "    @inlinable\n    public var \(field.name): Int? { count(\(field.reader)) }"
        case "DATE":
            doc
                + "    public var \(field.name): CatalogDate? { CatalogDate(code: \(field.reader)) }"
        case "FLAG": doc + "    public var \(field.name): Bool? { flag(\(field.reader)) }"
        default:
            doc + "    public var \(field.name): \(field.type)? { image.word(\(field.reader)) }"
        }
    }.joined(separator: "\n\n")
}

func copies() -> (
    properties: String, keys: String, values: String, parameters: String, stated: String
) {
    let all = fields + capabilities
    let parameters = all.map { "            \($0.name): \($0.type)? = nil,\n" }
    let stated = all.map { "            self.\($0.name) = \($0.name)\n" }
    let properties = all.map { field in
        "    /// \(field.sentence); nil where unknown.\n    public let \(field.name): \(field.type)?\n"
    }
    let keys = all.map { field in
        "        case \(field.name)"
            + (field.name == field.column ? "\n" : " = \"\(field.column)\"\n")
    }
    let values = fields.map { field in
        let value = "view.\(field.name)"
        return "        \(field.name) = \(field.kind == "TEXT" ? "copy(\(value))" : value)\n"
    }
    let answers = capabilities.map { "        \($0.name) = view.supports(.\($0.name))\n" }
    return (
        properties.joined(), keys.joined(), (values + answers).joined(), parameters.joined(),
        stated.joined()
    )
}

func members(_ words: [(name: String, text: String)], prefix: String) -> String {
    words.map { word in
        """
            /// \(word.text).
            @inlinable public static var \(camelCase(word.name)): Self { Self(.\(prefix)_\(word.name)) }
        """
    }.joined(separator: "\n")
}

func units() -> String {
    let others = meters.filter { $0.unit != "token" }
    let units = others.map(\.unit).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
    }
    return units.map { unit in
        let cases = others.filter { $0.unit == unit }.map { ".\(camelCase($0.name))" }
        return "        case \(cases.joined(separator: ", ")): \"\(unit)\"\n"
    }.joined()
}

func setters() -> String {
    fields.map { field in
        let value =
            switch field.kind {
            case "TEXT", "DATE": "value.map { .text($0) }"
            case "COUNT": "value.map { .integer(Int64($0)) }"
            case "FLAG": "value.map { .integer($0 ? 1 : 0) }"
            default: "value.map { .text($0.name) }"
            }
        let type = field.kind == "DATE" ? "String" : field.type
        let format = field.kind == "DATE" ? ", as `YYYY-MM` or `YYYY-MM-DD`" : ""
        return """
                /// States \(field.text)\(format); nil makes it unknown.
                @discardableResult
                public func \(field.name)(_ value: \(type)?) -> ModelEditor {
                    set("\(field.column)", \(value))
                }
            """
    }.joined(separator: "\n\n")
}

/// The facts of a kind as people read them.
func facts(_ kind: String, of fields: [Field]) -> String {
    fields.filter { $0.kind == kind && $0.column != "name" }.map { field in
        let value =
            switch kind {
            case "TEXT": "\(field.name) ?? unknown"
            case "COUNT": "\(field.name).map(grouped) ?? unknown"
            case "DATE": "\(field.name)?.description ?? unknown"
            case "FLAG": "\(field.name).text"
            default: "\(field.name)?.name ?? unknown"
            }
        let words = field.words.split(separator: " ").map { word in
            ["sdk", "url", "api"].contains(word) ? word.uppercased() : String(word)
        }
        return "            (\"\(words.joined(separator: " "))\", \(value)),\n"
    }.joined()
}

func union(_ fields: [Field], _ line: (Field) -> String) -> String {
    fields.enumerated().map { index, field in
        "    " + (index == 0 ? "" : "UNION ALL ") + line(field)
    }.joined(separator: "\n")
}

let copy = copies()
let made: [String: String] = [
    "Sources/CatalogReading/Made/ModelView+Fields.swift": """
    \(source)
    // Public, as the fields that loops over models ask for are inlined into the loop.
    public import CImage

    extension ModelView {
    \(views())
    }

    """,
    "Sources/CatalogReading/Made/Model.swift": """
    \(source)
    /// A model as an owned value: a copy that may leave its read, be stored, sent and encoded.
    ///
    /// Its JSON keys are the names of the SQL columns; unknown facts are absent.
    public struct Model: Sendable, Hashable, Codable, Identifiable {
        /// The id that the provider knows it by.
        public let id: String
        /// The id of the provider that serves it.
        public let provider: String
        /// The canonical spec, `provider:id`.
        public let spec: String
    \(copy.properties)    /// What it reads and writes; nil where both are unknown.
        public let modalities: Modalities?
        /// What it costs: all price components, by mode, then by bound, then by meter's name, then by variant;
        /// nil is unknown, not free. ``price(_:promptTokens:mode:variant:)`` finds one.
        public let prices: [PriceComponent]?
        /// Its class of cost; never absent, but it may say `unknown`.
        public let tier: Tier
        /// How its reasoning can be controlled; nil where that is not stated, empty where it cannot be.
        public let reasoningOptions: [ReasoningOption]?
        /// The other ids under which its provider knows it; nil where there are none.
        public let aliases: [String]?
        /// The ids of the sources that it comes from.
        public let sources: [String]

        private enum CodingKeys: String, CodingKey {
            case id, provider, spec, modalities, prices, tier, aliases, sources
            case reasoningOptions = "reasoning_options"
    \(copy.keys)    }

        /// Makes a model, such as a test needs; facts that are left out are unknown.
        public init(
            provider: String,
            id: String,
    \(copy.parameters)        modalities: Modalities? = nil,
            prices: [PriceComponent]? = nil,
            tier: Tier = .unknown,
            reasoningOptions: [ReasoningOption]? = nil,
            aliases: [String]? = nil,
            sources: [String] = []
        ) {
            self.id = id
            self.provider = provider
            spec = "\\(provider):\\(id)"
            self.modalities = modalities
            self.prices = prices
            self.tier = tier
            self.reasoningOptions = reasoningOptions
            self.aliases = aliases
            self.sources = sources
    \(copy.stated)    }

        /// Copies everything that a view shows.
        public init(_ view: ModelView) {
            id = String(view.id)
            provider = String(view.provider.id)
            spec = String(view.spec)
            modalities = Modalities(view)
            prices = PriceComponent.list(view)
            tier = view.tier
            reasoningOptions = ReasoningOption.list(view)
            aliases = view.aliases
            sources = view.sources
    \(copy.values)    }
    }

    """,
    "Sources/CatalogReading/Made/KnownWords.swift": """
    \(source)
    // Public, as a known word is inlined into the code that names it.
    public import CImage

    extension Capability {
    \(members(capabilities.map { ($0.column, $0.sentence) }, prefix: "CATALOG_CAPABILITY"))
    }

    extension Modality {
    \(members(modalities.map { ($0.name, $0.text) }, prefix: "CATALOG_MODALITY"))
    }

    extension Meter {
    \(members(meters.map { ($0.name, $0.text) }, prefix: "CATALOG_METER"))

        /// The unit that is counted, as the schema calls it, such as `token` or `image`; nil where this version
        /// does not know the meter.
        public var unit: String? {
            switch self {
    \(units())        default: code == nil ? nil : "token"
            }
        }
    }

    """,
    "Sources/CatalogFixtures/Made/ModelEditor+Fields.swift": """
    \(source)
    internal import CatalogCompiler
    public import ModelCatalog
    internal import SQLiteDatabase

    extension ModelEditor {
    \(setters())
    }

    """,
    "Sources/ModelCatalogCLI/Made/Model+Facts.swift": """
    \(source)
    internal import ModelCatalog

    extension Model {
        /// Its words and limits as people read them: what they are called, and what they say.
        var limitFacts: [(String, String)] {
            [
    \(facts("WORD", of: fields) + facts("COUNT", of: fields))        ]
        }

        /// What it can do as people read it.
        var abilityFacts: [(String, String)] {
            [
    \(facts("FLAG", of: capabilities + fields))        ]
        }

        /// Its dates and texts as people read them.
        var otherFacts: [(String, String)] {
            [
    \(facts("DATE", of: fields) + facts("TEXT", of: fields))        ]
        }
    }

    """,
    "schema/made_views.sql": """
    -- Made by schema/generate.swift of catalog_tables.h: make generated

    CREATE VIEW capability_list AS
    -- A line for each capability that a model states or denies.
    SELECT provider || ':' || model AS spec, capability, iif(stated, 'yes', 'no') AS stated,
           provider, model
    FROM (
        SELECT NULL AS provider, NULL AS model, NULL AS capability, NULL AS stated WHERE 0
    \(capabilities.map {
        "    UNION ALL SELECT provider_id, id, '\($0.column)', \($0.column) FROM models"
    }.joined(separator: "\n"))
    )
    WHERE stated IS NOT NULL;

    """,
    "schema/made_features.sql": """
    -- Made by schema/generate.swift of catalog_tables.h: make generated
    -- The dates and the limits of models, for features.sql.

    WITH
    dates (provider_id, model_id, name, stated) AS (
    \(union(fields.filter { $0.kind == "DATE" }) {
        "SELECT provider_id, id, '\($0.words)', \($0.column) FROM models"
    })
    ),
    limits (provider_id, model_id, name, amount) AS (
    \(union(fields.filter { $0.kind == "COUNT" }) {
        "SELECT provider_id, id, '\($0.words.replacing(" tokens", with: ""))', \($0.column) FROM models"
    })
    ),

    """,
]

// Writing -------------------------------------------------------------------------------------------

/// Formats Swift as the package's own is.
func formatted(_ files: [String]) throws {
    let format = Process()
    format.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    format.arguments =
        ["swift", "format", "format", "--in-place", "--configuration", ".swift-format"] + files
    try format.run()
    format.waitUntilExit()
    guard format.terminationStatus == 0 else { fatalError("swift format failed") }
}

let isCheck = CommandLine.arguments.contains("--check")
let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
    "made-\(UUID().uuidString)"
)
defer { try? FileManager.default.removeItem(at: scratch) }
var written: [(path: String, file: URL)] = []
for (path, text) in made.sorted(by: { $0.key < $1.key }) {
    let file = scratch.appendingPathComponent(path)
    try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
    )
    try text.write(to: file, atomically: false, encoding: .utf8)
    written.append((path, file))
}
try formatted(written.map(\.file.path).filter { $0.hasSuffix(".swift") })
var stale: [String] = []
for (path, file) in written {
    let bytes = try Data(contentsOf: file)
    if (try? Data(contentsOf: URL(fileURLWithPath: path))) == bytes { continue }
    stale.append(path)
    if isCheck { continue }
    let place = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(),
        withIntermediateDirectories: true
    )
    try bytes.write(to: place)
}
if isCheck, !stale.isEmpty {
    let files = stale.joined(separator: ", ")
    FileHandle.standardError.write(
        Data("not as they would be made: \(files): run make generated\n".utf8)
    )
    exit(1)
}
