"""What a version after this one may add, as edits of the sources: one of each kind of thing."""

TABLES = "CSources/CImage/include/catalog_tables.h"
LISTS = "CSources/CImage/include/catalog_lists.h"
FIELDS = "CSources/CImage/include/catalog_fields.h"
SQL = "schema/catalog.sql"
WORDS = "Sources/CatalogReading/Words.swift"
SHOW = "Sources/ModelCatalogCLI/ShowCommand.swift"
MADE = "schema/generate.swift"
IMPORT = "Sources/CatalogImport/ModelsDev/ModelsDevFields.swift"


def imported(sources, column, keys):
    """Where models.dev states a column of models."""
    sources.before(IMPORT, '            "name": "name", "family"', f'            "{column}": "{keys}",\n')


def field(sources):
    sources.append_to_list(
        TABLES,
        "CATALOG_MODEL_FIELDS",
        "F(COUNT, count, embedding_dimensions, none) /* how many numbers an embedding of it has */",
    )
    sources.append_column(
        SQL,
        "models",
        "embedding_dimensions INTEGER CHECK (embedding_dimensions BETWEEN 1 AND 4294967294)",
    )
    imported(sources, "embedding_dimensions", "limit.embedding")


def capability(sources):
    sources.append_to_list(TABLES, "CATALOG_CAPABILITIES", "W(video_generation)")
    sources.append_to_list(
        TABLES,
        "CATALOG_MODEL_FIELDS",
        "F(FLAG, flag, video_generation, none) /* whether it makes films */",
    )
    sources.append_column(
        SQL, "models", "video_generation INTEGER CHECK (video_generation IN (0, 1))"
    )


def meter(sources):
    sources.append_to_list(LISTS, "CATALOG_METERS", "W(output_per_mesh)")
    sources.append_word(
        "schema/words.sql", "meters", "('output_per_mesh', 'mesh', 'Generated meshes')"
    )


def modality(sources):
    sources.append_to_list(LISTS, "CATALOG_MODALITIES", "W(mesh)")
    sources.append_word("schema/words.sql", "modalities", "('mesh', 'Meshes of surfaces')")


def word_list(sources):
    sources.after(
        LISTS,
        "// The lists, in the order of their numbers. New ones go last.\n",
        "#define CATALOG_LICENCES(W) W(proprietary) W(apache_2) W(mit)\n",
    )
    sources.append_to_list(LISTS, "CATALOG_LISTS", "L(licences, CATALOG_LICENCES)")
    sources.append_to_list(
        TABLES,
        "CATALOG_MODEL_FIELDS",
        "F(WORD, word, licence, licences) /* on which terms its weights may be used */",
    )
    sources.before(
        "CSources/CImage/include/catalog_words.h",
        "/// The number of capabilities.\n",
        """\
#define CATALOG_LICENCE_CODE(name) CATALOG_LICENCE_##name,
IMAGE_OPEN_ENUM(catalog_licence, uint16_t) {
    CATALOG_LICENCE_NONE,
    CATALOG_LICENCES(CATALOG_LICENCE_CODE)
};
#undef CATALOG_LICENCE_CODE

""",
    )
    sources.append_column(SQL, "models", "licence TEXT CHECK (licence <> '')")
    imported(sources, "licence", "licence")
    sources.after(
        WORDS,
        "public import CImage\n",
        """\

/// On which terms a model's weights may be used.
public struct Licence: ListedWord {
    package static let list = WordList(.CATALOG_LIST_licences)
    @usableFromInline package let content: WordContent

    package init(content: WordContent) { self.content = content }

    @inlinable init(_ code: catalog_licence) { content = .code(code.rawValue) }
}

extension Licence {
    /// Those of its maker alone.
    @inlinable public static var proprietary: Self { Self(.CATALOG_LICENCE_proprietary) }
    /// Apache's, version 2.
    @inlinable public static var apache2: Self { Self(.CATALOG_LICENCE_apache_2) }
    /// MIT's.
    @inlinable public static var mit: Self { Self(.CATALOG_LICENCE_mit) }
}
""",
    )


def section(sources):
    sources.append_to_list(TABLES, "CATALOG_DERIVED", "S(CLAIMS, 48, claims)")
    sources.write(
        "CSources/CImage/catalog_schema.c",
        "{#name, section, IMAGE_DROP},\nstatic const image_known_section derived",
        "{#name, section, section == 48 ? IMAGE_CARRY : IMAGE_DROP},\n"
        "static const image_known_section derived",
    )
    sources.after(
        "CSources/CImage/catalog_builder_derive.c",
        "catalog_build_fault builder_derive(catalog_builder *builder) {\n",
        """\
    derived_rows *claims = builder_derived(builder, CATALOG_SECTION_CLAIMS);
    claims->stride = 1;
    buffer_append(&claims->rows, "as the next version claims", 26);
    if (claims->rows.failed) return CATALOG_BUILD_NO_MEMORY;
""",
    )
    sources.before(
        FIELDS,
        "/// The end of a spec from `start` on.\n",
        """\
/// Where the claims lie; nowhere where the image has none.
static inline image_place catalog_claims(IMAGE_BYTES) {
    image_section place = image_read_section(image, size, CATALOG_SECTION_CLAIMS);
    if (place.offset > size || place.count > size - place.offset) return (image_place){0, 0};
    return (image_place){place.offset, place.count};
}

""",
    )
    path = "Sources/CatalogReading/Statistics.swift"
    sources.after(
        path,
        "    public let created: Timestamp\n",
        "    /// What is claimed; nil where nothing is.\n    public fileprivate(set) var claims: String?\n",
    )
    sources.after(
        path, "        case models, providers, generation, created\n", "        case claims\n"
    )
    sources.write(path, "        return Statistics(\n", "        var statistics = Statistics(\n")
    sources.write(
        path,
        "            created: created\n        )\n",
        """\
            created: created
        )
        let claims = catalog_claims(image)
        if claims.offset != 0, claims.length > 0 {
            statistics.claims = String(TextView(claims, in: image))
        }
        return statistics
""",
    )


def value(sources):
    """A value beside the image, which any version carries over."""
    sources.after(
        "CSources/CImage/include/image.h",
        "    IMAGE_TOOLS = 3,    ///< the tools of one registry\n",
        "    IMAGE_CLAIMS = 5,   ///< who claims what\n",
    )
    path = "CSources/CImage/catalog_schema.c"
    sources.before(
        path,
        "const image_schema *catalog_schema(image_kind kind) {\n",
        """\
static const image_schema claims_schema = {
    .edition = CATALOG_EDITION,
    .policy = IMAGE_CARRY,
    .list_count = sizeof lists / sizeof *lists,
    .table_count = sizeof layouts / sizeof *layouts,
    .section_count = sizeof derived / sizeof *derived,
    .lists = lists,
    .tables = layouts,
    .sections = derived,
};

""",
    )
    sources.after(
        path,
        "const image_schema *catalog_schema(image_kind kind) {\n",
        "    if (kind == IMAGE_CLAIMS) return &claims_schema;\n",
    )
    path = "Sources/CatalogCompiler/CatalogImages.swift"
    sources.after(path, "    package let upstream: [UInt8]\n", "    package let claims: [UInt8]\n")
    sources.write(
        path,
        "            upstream: image(.IMAGE_UPSTREAM, carrying: upstream)\n        )\n    }\n",
        """\
            upstream: image(.IMAGE_UPSTREAM, carrying: upstream),
            claims: claims()
        )
    }

    private func claims() throws(CompileError) -> [UInt8] {
        var builder = try ImageBuilder(.IMAGE_CLAIMS)
        guard let table = CatalogTable.named(CatalogTable.upstreamTexts) else { return [] }
        let rows = try sqlite { () throws(SQLiteError) in
            try connection.prepare(
                "SELECT '-', '', 'next', '', '-', '', 'next', '', '\\"as it is claimed\\"', NULL"
            )
        }
        while try sqlite({ () throws(SQLiteError) in try rows.step() }) {
            try builder.add(rows, of: table)
        }
        return try builder.finish()
    }
""",
    )
    path = "Sources/CatalogImport/Publishing/CandidateCatalog.swift"
    sources.after(
        path,
        "    private(set) var upstream: [UInt8]\n",
        "    private(set) var claims: [UInt8]\n",
    )
    sources.after(
        path, "        upstream = images.upstream\n", "        claims = images.claims\n"
    )
    sources.after(
        path,
        "        let now = Timestamp.now.secondsSince1970\n",
        """\
        unsafe claims.withUnsafeMutableBytes { bytes in
            unsafe image_stamp(bytes.baseAddress!, bytes.count, generation, now)
        }
""",
    )
    path = "Sources/CatalogImport/Publishing/Publish.swift"
    sources.after(
        path,
        "                        StoreWriter.Value(StoredCatalog.upstreamKey, next.upstream),\n",
        '                        StoreWriter.Value("claims/1", next.claims),\n',
    )
    sources.write(
        path,
        "        [StoreContents.catalogKey, StoredCatalog.upstreamKey, CatalogOrigin.key]\n",
        '        [StoreContents.catalogKey, StoredCatalog.upstreamKey, CatalogOrigin.key, "claims/1"]\n',
    )


def tool_field(sources):
    path = "CSources/CImage/include/tools_rows.h"
    sources.append_to_list(path, "TOOLS_FIELDS", "F(TEXT, text, approval)")
    sources.append_to_list(path, "TOOLS_TEXTS", "T(approval)")
    sources.after(
        "Sources/ToolReading/Tools/Tool.swift",
        "    public var tags: [String]\n",
        "    /// Who has to approve of a call; nil where that is not stated.\n"
        "    public var approval: String?\n",
    )
    path = "Sources/ToolReading/Tools/ToolRecord.swift"
    sources.after(path, "    let tags: [String]\n", "    let approval: String?\n")
    sources.after(
        path,
        "        case .TOOLS_TEXT_annotated_title: annotations.title\n",
        "        case .TOOLS_TEXT_approval: approval\n",
    )
    sources.after(
        path,
        "        title = tool.title.stated\n",
        "        approval = tool.approval.stated\n",
    )
    path = "Sources/ToolReading/Tools/CheckedTool.swift"
    sources.after(
        path,
        '        let title = try checked(tool.title, "title", Limit.title)\n',
        '        let approval = try checked(tool.approval, "approval", Limit.title)\n',
    )
    sources.write(path, "            tags: tags\n", "            tags: tags,\n            approval: approval\n")
    sources.after(
        path,
        "    var title: String? { record.title }\n",
        "    var approval: String? { record.approval }\n",
    )
    path = "Sources/ToolReading/Registry/ToolView.swift"
    sources.before(
        path,
        "    /// The tool as text, for models without function calling.\n",
        """\
    /// Who has to approve of a call; nil where that is not stated.
    public var approval: TextView? {
        @_lifetime(copy self) get { TextView(stored(.TOOLS_TEXT_approval), in: image) }
    }

""",
    )
    sources.before(
        path,
        "        view.visitTags { tags.append(String($0)) }\n",
        "        approval = copy(view.approval)\n",
    )
    path = "Sources/ToolReading/Files/ToolFile.swift"
    sources.after(
        path,
        '        tool.title = try text("title", of: members, at: path)\n',
        '        tool.approval = try text("approval", of: members, at: path)\n',
    )
    sources.write(
        path,
        '        let known = ["type", "name",',
        '        let known = ["approval", "type", "name",',
    )
    sources.after(
        "Sources/ToolReading/Files/ToolJSON.swift",
        '        members["title"] = checked.title.map { .string($0) }\n',
        '        members["approval"] = checked.approval.map { .string($0) }\n',
    )
    sources.before(
        "Sources/ModelCatalogCLI/Tools/ReadToolsCommands.swift",
        '        if let outputSchema { facts.append(("returns", outputSchema)) }\n',
        '        if let approval { facts.append(("approval", approval)) }\n',
    )


def dialect(sources):
    sources.append_to_list(
        "CSources/CImage/include/tools_rows.h", "TOOLS_RENDERINGS", "F(acme)"
    )
    sources.create(
        "Sources/ToolReading/Dialects/Acme.swift",
        """\
internal import JSONText

extension Rendering {
    static let acme = Rendering(
        name: "acme",
        toolNames: NameRule(others: "A-Za-z0-9_-", maximum: 32)
    ) { tool in
        tool.described(("schema", tool.input))
    }
}
""",
    )
    path = "Sources/ToolReading/Dialects/Dialect.swift"
    sources.after(
        path,
        "    @inlinable public static var cohere: Dialect { Dialect(.TOOLS_RENDERING_cohere) }\n",
        """\
    /// Acme's agents.
    @inlinable public static var acme: Dialect { Dialect(.TOOLS_RENDERING_acme) }
""",
    )
    sources.after(
        path,
        "        case .TOOLS_RENDERING_cohere: cohere\n",
        "        case .TOOLS_RENDERING_acme: acme\n",
    )


def upstream_source(sources):
    sources.create(
        "Sources/CatalogImport/Acme/Acme.swift",
        """\
internal import CatalogCompiler
internal import JSONText
internal import SQLiteDatabase

extension UpstreamSource {
    /// Acme's list, whose entries are its models.
    static let acme = UpstreamSource(
        id: "acme",
        url: "https://acme.test/models.json",
        licence: "CC0-1.0",
        mark: "acme_context",
        read: { facts, models throws(ImportError) in try facts.readAcme(models) }
    )
}

extension UpstreamFacts {
    fileprivate mutating func readAcme(_ models: [(key: String, value: UpstreamValue)])
        throws(ImportError)
    {
        add("providers", ["id": .text("acme")])
        for (id, model) in models {
            let subject = Subject(provider: "acme", model: id)
            var row: Row = ["provider_id": .text("acme"), "id": .text(id)]
            for (key, value) in model.asSubject.members ?? [] where key == "acme_context" {
                row["context_tokens"] = try integer(value, in: Self.counts, of: subject)
            }
            entryCount += 1
            add("models", row)
            addModelSource(of: subject)
        }
    }
}
""",
    )
    sources.write(
        "Sources/CatalogImport/Upstream/UpstreamSource.swift",
        "[.modelsDev, .liteLLM]",
        "[.modelsDev, .liteLLM, .acme]",
    )
    sources.after(
        "Sources/CatalogImport/Upstream/ImportFormat.swift",
        "    public static let liteLLM = ImportFormat(.liteLLM)\n",
        "    /// The list of Acme.\n    public static let acme = ImportFormat(.acme)\n",
    )


def narrowed_price(sources):
    """Prices that hold in a region alone, which need a word that older versions do not know."""
    sources.append_to_list(LISTS, "CATALOG_NEEDS", "W(region)")
    sources.append_to_list(TABLES, "CATALOG_PRICE_FIELDS", "F(TEXT, text, region, none)")
    sources.before(
        SQL,
        "CREATE TABLE reasoning_options (\n",
        """\
CREATE TABLE regional_prices (
    -- Price components that hold in one region alone, beside those of 'prices'.
    provider_id                TEXT NOT NULL,
    model_id                   TEXT NOT NULL,
    region                     TEXT NOT NULL CHECK (region <> ''),
    mode                       TEXT NOT NULL DEFAULT 'standard' CHECK (mode <> ''),
    above_prompt_tokens        INTEGER NOT NULL DEFAULT 0
                               CHECK (above_prompt_tokens BETWEEN 0 AND 4294967294),
    meter                      TEXT NOT NULL REFERENCES meters (name),
    variant                    TEXT NOT NULL DEFAULT '',
    nano_usd_per_million_units INTEGER
                               CHECK (nano_usd_per_million_units BETWEEN 0 AND 9000000000000000),
    dynamic                    INTEGER NOT NULL DEFAULT 0 CHECK (dynamic IN (0, 1)),
    CHECK (dynamic = (nano_usd_per_million_units IS NULL)),
    PRIMARY KEY (provider_id, model_id, region, mode, above_prompt_tokens, meter, variant),
    FOREIGN KEY (provider_id, model_id) REFERENCES models (provider_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

""",
    )
    header = "CSources/CImage/include/catalog_values.h"
    sources.before(
        header,
        "/// The end of the spec that a row begins with,",
        """\
/// Whether a price holds in a region, and under no other condition.
_Bool catalog_price_is_regional(IMAGE_BYTES, uint32_t row);

""",
    )
    path = "CSources/CImage/catalog_values.c"
    sources.after(
        path, '#include "catalog_fields.h"\n', '#include "catalog_schema.h"\n'
    )
    sources.before(
        path,
        "_Bool catalog_value_is_known(",
        """\
_Bool catalog_price_is_regional(const void *image, size_t size, uint32_t row) {
    uint32_t needs = catalog_price_needs(image, size, row), code = 0;
    image_range set = {0, 0};
    if (!needs) return 0;
    const uint8_t *bytes = image_row(image, size, IMAGE_NEED_SETS, needs - 1, sizeof set);
    if (bytes) memcpy(&set, bytes, sizeof set);
    bytes = set.count == 1 ? image_row(image, size, IMAGE_NEEDS, set.first, sizeof code) : NULL;
    if (bytes) memcpy(&code, bytes, sizeof code);
    return code && catalog_own_code(image, size, CATALOG_LIST_needs, code) == 1;
}

""",
    )
    tables(sources)
    path = "Sources/CatalogImport/ModelsDev/ModelsDevCost.swift"
    sources.after(
        path, "internal import ModelCatalog\n", "internal import SQLiteDatabase\n"
    )
    sources.before(
        path,
        '            } else if key == "context_over_200k", !hasTiers {\n',
        """\
            } else if key == "regional" {
                for (region, prices) in try object(value, of: subject) ?? [] {
                    for (meter, value) in try object(prices, of: subject) ?? [] {
                        guard let price = try price(value, per: .million, of: subject),
                            case .nano(let nano) = price
                        else { continue }
                        add(
                            "regional_prices",
                            of: subject,
                            [
                                "region": .text(region), "mode": .text(mode),
                                "above_prompt_tokens": .integer(0), "meter": .text(meter),
                                "variant": .text(""), "dynamic": .integer(0),
                                "nano_usd_per_million_units": .integer(nano),
                            ]
                        )
                    }
                }
""",
    )
    sources.after(
        "Sources/CatalogImport/Publishing/CatalogFacts.swift",
        '        case "prices": addPrice(row, of: model)\n',
        """\
        case "regional_prices":
            let fact = "regional_prices.\\(row["region"]?.string ?? "").\\(row["meter"]?.string ?? "")"
            append(row["nano_usd_per_million_units"], to: fact, of: model)
""",
    )
    sources.before(
        "Sources/CatalogReading/ModelView+Prices.swift",
        "    /// Visits the price components of a meter, or of all meters.\n",
        """\
    /// Visits the price components that hold in one region alone.
    public func visitRegionalPrices<E: Error>(
        _ body: (_ region: TextView, _ price: PriceView) throws(E) -> Void
    ) throws(E) {
        for row in image.rows(catalog_model_prices(image, row), of: .CATALOG_SECTION_PRICE)
        where catalog_price_is_regional(image, row) {
            if let meter: Meter = image.word(catalog_price_meter(image, row)) {
                let region = TextView(stated: catalog_price_region(image, row), in: image)
                try body(region, PriceView(image: image, row: row, meter: meter))
            }
        }
    }

""",
    )
    sources.after(
        MADE,
        "        public let sources: [String]\n",
        "        public let regionalPrices: [String: [PriceComponent]]?\n",
    )
    sources.after(
        MADE,
        '            case reasoningOptions = "reasoning_options"\n',
        '            case regionalPrices = "regional_prices"\n',
    )
    sources.after(
        MADE,
        "            self.sources = sources\n",
        "            self.regionalPrices = nil\n",
    )
    sources.after(
        MADE,
        "            sources = view.sources\n",
        """\
            var regional: [String: [PriceComponent]] = [:]
            view.visitRegionalPrices { regional[String($0), default: []].append(PriceComponent($1)) }
            regionalPrices = regional.isEmpty ? nil : regional
""",
    )
    sources.after(
        SHOW,
        "        facts += priceFacts\n",
        """\
        for (region, prices) in (regionalPrices ?? [:]).sorted(by: { $0.key < $1.key }) {
            for price in prices {
                facts.append(
                    ("  \\(price.meter.name) in \\(region)", price.text)
                )
            }
        }
""",
    )


def tables(sources):
    """Lets two tables of SQL be rows of one section."""
    path = "Sources/CatalogCompiler/CatalogTable.swift"
    sources.write(
        path,
        "    package static let all: [CatalogTable] = (0..<catalog_table_count()).compactMap {",
        """\
    package static let all = sections.flatMap { table in
        guard table.name == "prices" else { return [table] }
        let regional = CatalogTable(
            name: "regional_prices",
            keyColumns: ["provider_id", "model_id", "region"] + table.keyColumns.dropFirst(2),
            fields: table.fields,
            section: table.section,
            parentSection: table.parentSection
        )
        let plain = CatalogTable(
            name: table.name,
            keyColumns: table.keyColumns,
            fields: table.fields.filter { $0.column != "region" },
            section: table.section,
            parentSection: table.parentSection
        )
        return [plain, regional]
    }

    /// The statement that reads the rows of a section: behind the columns the region, if prices have one.
    var sectionSelect: String {
        guard name == "prices" else { return select }
        let stored = storedColumns.joined(separator: ", ")
        return \"\"\"
            SELECT \\(columns.joined(separator: ", ")), region FROM (
                SELECT \\(stored), NULL AS region FROM prices
                UNION ALL SELECT \\(stored), region FROM regional_prices)
            ORDER BY \\(keyColumns.joined(separator: ", ")), region
            \"\"\"
    }

    /// Whether a row of its section is one of its own, and known.
    func has(_ row: UInt32, in image: RawSpan) -> Bool {
        name == "regional_prices"
            ? catalog_price_is_regional(image, row) : catalog_value_is_known(image, section, row)
    }

    private static let sections: [CatalogTable] = (0..<catalog_table_count()).compactMap {""",
    )
    path = "Sources/CatalogCompiler/CatalogImages.swift"
    sources.write(
        path,
        "        where (table.name == CatalogTable.upstreamTexts) == isUpstream {\n",
        "        where (table.name == CatalogTable.upstreamTexts) == isUpstream\n"
        '            && table.name != "regional_prices"\n        {\n',
    )
    sources.write(path, "connection.reuse(table.select)", "connection.reuse(table.sectionSelect)")
    sources.before(
        "Sources/CatalogCompiler/ImageBuilder.swift",
        "        let fault = unsafe catalog_builder_row_end(builder)\n",
        """\
        if table.name == "prices" {
            rows.withValue(
                table.columns.count,
                null: { unsafe catalog_builder_null(builder) },
                integer: { unsafe catalog_builder_integer(builder, $0) },
                text: { region in
                    unsafe catalog_builder_text(builder, region.bytes)
                    var need = "region"
                    need.withUTF8 {
                        unsafe catalog_builder_need(builder, RawSpan(_unsafeElements: $0))
                    }
                }
            )
        }
""",
    )
    path = "Sources/CatalogCompiler/CatalogDatabase+Images.swift"
    sources.write(
        path,
        ".filter { catalog_value_is_known(image, section, UInt32($0)) }",
        ".filter { has(UInt32($0), in: image) }",
    )
    sources.write(
        path,
        "            where catalog_value_is_known(image, section, UInt32(row)) {\n",
        "            where has(UInt32(row), in: image) {\n",
    )
    sources.write(
        path,
        ".count { !catalog_value_is_known(image, section, $0) }",
        """.count {
            !catalog_value_is_known(image, section, $0)
                && !(name.hasSuffix("prices") && catalog_price_is_regional(image, $0))
        }""",
    )


def major(sources):
    """Where NEXT_MAJOR says so, a catalog/2, whose output_tokens are of another type: beside catalog/1 or,
    where it says 'alone', without publishing that."""
    sources.write(
        "CSources/CImage/image_check.c",
        "    if (header.format != IMAGE_FORMAT) return IMAGE_OTHER_FORMAT;\n",
        "    if (header.format != IMAGE_FORMAT && header.format != 2) return IMAGE_OTHER_FORMAT;\n",
    )
    sources.write(
        "CSources/CImage/image_fields.c",
        "    return field.kind == own->kind &&",
        "    // Of major format 2, whose output_tokens are floating-point numbers.\n"
        "    _Bool is_retyped = image_read_header(image, size).format == 2 &&\n"
        '                       strcmp(own->name, "output_tokens") == 0;\n'
        "    return (is_retyped ? field.kind == 32 : field.kind == own->kind) &&",
    )
    header = "CSources/CImage/include/catalog_values.h"
    sources.before(
        header,
        "/// The end of the spec that a row begins with,",
        """\
/// Whether this program publishes and reads major format 2.
_Bool catalog_has_next_major(void);

/// Whether it publishes no other.
_Bool catalog_has_next_major_alone(void);

/// Makes an image of major format 1 one of format 2.
void catalog_make_next_major(void *image, size_t size);

/// image_generation as one function of the bytes.
uint64_t catalog_generation(const void *image, size_t size);

""",
    )
    sources.before(
        FIELDS,
        "/// Where the spec of a model lies,",
        """\
/// output_tokens, which are a float in major format 2.
static inline uint32_t catalog_model_most_output_tokens(IMAGE_BYTES, uint32_t row) {
    uint32_t bits = catalog_model_output_tokens(image, size, row);
    if (image_read_header(image, size).format != 2) return bits;
    float tokens;
    memcpy(&tokens, &bits, sizeof tokens);
    return tokens >= 1 && tokens < 4e9f ? (uint32_t)tokens : IMAGE_NO_COUNT;
}

""",
    )
    path = "CSources/CImage/catalog_values.c"
    sources.after(
        path,
        '#include "catalog_fields.h"\n',
        "#include <stdlib.h>\n",
    )
    sources.before(
        path,
        "int64_t catalog_value_number(\n",
        """\
_Bool catalog_has_next_major(void) { return getenv("NEXT_MAJOR") != NULL; }

_Bool catalog_has_next_major_alone(void) {
    const char *stated = getenv("NEXT_MAJOR");
    return stated && strcmp(stated, "alone") == 0;
}

uint64_t catalog_generation(const void *image, size_t size) {
    return image_generation(image, size);
}

void catalog_make_next_major(void *image, size_t size) {
    image_section models = image_read_section(image, size, CATALOG_SECTION_MODEL_LINE);
    for (uint32_t row = 0; row < models.count; row++) {
        uint8_t *place = (uint8_t *)image + models.offset + (size_t)row * models.stride +
                         offsetof(catalog_model, output_tokens);
        uint32_t count;
        memcpy(&count, place, sizeof count);
        float tokens = count == IMAGE_NO_COUNT ? -1 : (float)count;
        memcpy(place, &tokens, sizeof tokens);
    }
    image_section fields = image_read_section(image, size, IMAGE_FIELDS);
    for (uint32_t i = 0; i < fields.count; i++) {
        uint8_t *place = (uint8_t *)image + fields.offset + (size_t)i * fields.stride;
        image_field_entry entry;
        memcpy(&entry, place, sizeof entry);
        image_place name = image_text_place(image, size, entry.name);
        if (name.length != 13 ||
            memcmp((uint8_t *)image + name.offset, "output_tokens", 13) != 0)
            continue;
        entry.kind = 32;
        memcpy(place, &entry, sizeof entry);
    }
    image_header header = image_read_header(image, size);
    header.format = 2;
    header.content_checksum =
        image_checksum((uint8_t *)image + sizeof header, (size_t)header.size - sizeof header);
    memcpy(image, &header, sizeof header);
    image_stamp(image, size, header.generation, header.created);
}

""",
    )
    sources.after(
        path,
        "    if (!field) return IMAGE_NO_INTEGER;\n",
        """\
    if (section == CATALOG_SECTION_MODEL && strcmp(field->name, "output_tokens") == 0) {
        uint32_t tokens = catalog_model_most_output_tokens(image, size, row);
        return tokens == IMAGE_NO_COUNT ? IMAGE_NO_INTEGER : tokens;
    }
""",
    )
    sources.write(
        MADE,
        '    var reader: String { "catalog_model_\\(column)(image, row)" }\n',
        """\
    var reader: String {
        let most = column == "output_tokens" ? "most_" : ""
        return "catalog_model_\\(most)\\(column)(image, row)"
    }
""",
    )
    path = "Sources/CatalogReading/CatalogContents.swift"
    for accept in ["catalog_accept_whole", "catalog_accept_header"]:
        sources.write(
            path,
            f"        keys: [catalogKey],\n        accept: {accept},\n",
            f"        keys: catalogKeys,\n        accept: {accept},\n"
            "        generation: catalog_generation,\n",
        )
    sources.after(
        path,
        '    package static let catalogKey = "catalog/1"\n',
        """\

    /// The keys of the majors that it reads.
    private static let catalogKeys =
        catalog_has_next_major() ? ["catalog/2", catalogKey] : [catalogKey]
""",
    )
    path = "Sources/CatalogImport/Publishing/CandidateCatalog.swift"
    sources.before(
        path,
        "    /// The number of its models.\n",
        """\
    /// It in major format 2; nil where this program has none.
    var nextMajor: [UInt8]? {
        guard catalog_has_next_major(), !catalog_has_next_major_alone() else { return nil }
        return retyped
    }

    private var retyped: [UInt8] {
        var copy = catalog
        unsafe copy.withUnsafeMutableBytes { bytes in
            unsafe catalog_make_next_major(bytes.baseAddress!, bytes.count)
        }
        return copy
    }

""",
    )
    sources.before(
        path,
        "    }\n\n    /// A summary of the catalog, once it is published.\n",
        "        if catalog_has_next_major_alone() { catalog = retyped }\n",
    )
    path = "Sources/CatalogImport/Publishing/Publish.swift"
    sources.write(
        path,
        "                as: StoreContents.catalogKey,\n",
        "                as: catalog_has_next_major_alone() ? \"catalog/2\" : StoreContents.catalogKey,\n",
    )
    sources.write(
        path,
        "                others: neighbours.removals\n",
        "                others: neighbours.removals\n"
        '                    + (next.nextMajor.map { [StoreWriter.Value("catalog/2", $0)] } ?? [])\n',
    )


def trial(sources):
    """A command that states the new field by the editor of fixtures, which the tool else has no use for."""
    sources.create(
        "Sources/ModelCatalogCLI/Fixtures/EditorCommand.swift",
        """\
internal import ArgumentParser
internal import CatalogFixtures
internal import ModelCatalog

struct EditorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "editor", shouldDisplay: false)

    func run() throws {
        let fixture = CatalogFixture.empty.with { editor in
            editor.add("acme:made") { $0.embeddingDimensions(768) }
        }
        try Output.json(fixture.catalog().model("acme:made"))
    }
}
""",
    )
    sources.write(
        "Sources/ModelCatalogCLI/ModelCatalogCommand.swift",
        "VerifyCommand.self, ToolsCommand.self, FixtureCommand.self,\n",
        "VerifyCommand.self, ToolsCommand.self, FixtureCommand.self, EditorCommand.self,\n",
    )


ADDITIONS = {
    "a model field": field,
    "a capability": capability,
    "a meter": meter,
    "a modality": modality,
    "a word list": word_list,
    "a section": section,
    "a value beside the image": value,
    "a tool field": tool_field,
    "a dialect": dialect,
    "an upstream source": upstream_source,
    "a narrowed price": narrowed_price,
    "a retyped field": major,
    "a command to try the editor": trial,
}
