import CImage
import CatalogCompiler
import SQLiteDatabase
import TestCatalog
import Testing

@Suite("A verified image says nothing that is not so")
struct VerifyTests {
    typealias Section = catalog_section

    @Test("An image as it was built is verified, whatever it holds")
    func intact() throws {
        for sql in [TestCatalog.acmeSQL, "", "INSERT INTO providers (id) VALUES ('a'), ('b');"] {
            let images = try TestCatalog.images(sql)
            let finding = catalog_verify(images.catalog.span.bytes, .IMAGE_CATALOG)
            #expect(
                finding.fault == .IMAGE_INTACT,
                "section \(finding.section), row \(finding.row)"
            )
            let upstream = catalog_verify(images.upstream.span.bytes, .IMAGE_UPSTREAM)
            #expect(upstream.fault == .IMAGE_INTACT)
        }
    }

    /// A change of a sealed image, and where its fault is found.
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fault: image_fault
        let section: Section
        let change: @Sendable (inout Image) -> Void
    }

    private static func fault<Row, Value: BitwiseCopyable & Sendable>(
        _ name: String,
        _ fault: image_fault,
        at found: Section,
        row: Int = 0,
        of section: Section,
        _ member: any KeyPath<Row, Value> & Sendable,
        _ change: @escaping @Sendable (inout Value) -> Void
    ) -> Fault {
        let offset = MemoryLayout<Row>.offset(of: member)!
        return Fault(testDescription: name, fault: fault, section: found) { image in
            let place = image.place(of: offset, row: row, of: section)
            var value = image.load(Value.self, at: place)
            change(&value)
            image.store(value, at: place)
        }
    }

    static let faults: [Fault] = [
        fault(
            "a text outside",
            .IMAGE_REFERENCE_OUTSIDE,
            at: .CATALOG_SECTION_MODEL,
            of: .CATALOG_SECTION_MODEL,
            \catalog_model.name
        ) { $0.offset = 0x7fff_ffff },
        fault(
            "a text that ends outside",
            .IMAGE_REFERENCE_OUTSIDE,
            at: .CATALOG_SECTION_SOURCE,
            of: .CATALOG_SECTION_SOURCE,
            \catalog_source.id
        ) { $0.length = .max },
        fault(
            "an unknown word",
            .IMAGE_REFERENCE_OUTSIDE,
            at: .CATALOG_SECTION_MODEL,
            of: .CATALOG_SECTION_MODEL,
            \catalog_model.status
        ) { $0 = 4 },
        fault(
            "a flag that is neither",
            .IMAGE_REFERENCE_OUTSIDE,
            at: .CATALOG_SECTION_MODEL,
            of: .CATALOG_SECTION_MODEL,
            \catalog_model.tool_call
        ) { $0 = 3 },
        fault(
            "a month of no year",
            .IMAGE_REFERENCE_OUTSIDE,
            at: .CATALOG_SECTION_MODEL,
            of: .CATALOG_SECTION_MODEL,
            \catalog_model.knowledge
        ) { $0 = 20_251_300 },
        fault(
            "a source that is not there",
            .IMAGE_REFERENCE_OUTSIDE,
            at: .CATALOG_SECTION_MODEL_SOURCE,
            of: .CATALOG_SECTION_MODEL_SOURCE,
            \catalog_model_source.source_id
        ) { $0 = 2 },
        fault(
            "a range too long",
            .IMAGE_ORDER_BROKEN,
            at: .CATALOG_SECTION_PRICE,
            of: .CATALOG_SECTION_MODEL,
            \catalog_model.prices
        ) { $0.count += 1 },
        fault(
            "a range elsewhere",
            .IMAGE_ORDER_BROKEN,
            at: .CATALOG_SECTION_REASONING_EFFORT,
            of: .CATALOG_SECTION_REASONING_OPTION,
            \catalog_reasoning_option.efforts
        ) { $0.first = 1 },
        fault(
            "a range beyond all rows",
            .IMAGE_ORDER_BROKEN,
            at: .CATALOG_SECTION_MODEL,
            row: 2,
            of: .CATALOG_SECTION_PROVIDER,
            \catalog_provider.models
        ) { $0.count = .max },
        fault(
            "a model of another provider",
            .IMAGE_ORDER_BROKEN,
            at: .CATALOG_SECTION_MODEL,
            of: .CATALOG_SECTION_MODEL,
            \catalog_model.provider
        ) { $0 = 1 },
        fault(
            "a model of no provider",
            .IMAGE_ORDER_BROKEN,
            at: .CATALOG_SECTION_MODEL,
            of: .CATALOG_SECTION_MODEL,
            \catalog_model.provider
        ) { $0 = 99 },
        fault(
            "an id that starts elsewhere",
            .IMAGE_ORDER_BROKEN,
            at: .CATALOG_SECTION_MODEL,
            of: .CATALOG_SECTION_MODEL,
            \catalog_model.id_start
        ) { $0 += 1 },
        fault(
            "a spec cut short",
            .IMAGE_ORDER_BROKEN,
            at: .index,
            of: .CATALOG_SECTION_MODEL,
            \catalog_model.spec_length
        ) { $0 -= 1 },
        fault(
            "a spec that goes on among texts that are not there",
            .IMAGE_ORDER_BROKEN,
            at: .index,
            of: .CATALOG_SECTION_MODEL,
            \catalog_model.spec_length
        ) { $0 = 41 },
        fault(
            "needs that are not there",
            .IMAGE_REFERENCE_OUTSIDE,
            at: .CATALOG_SECTION_PRICE,
            of: .CATALOG_SECTION_PRICE,
            \catalog_price.needs
        ) { $0 = 1 },
        fault(
            "a unit that is not there",
            .IMAGE_REFERENCE_OUTSIDE,
            at: .CATALOG_SECTION_METER_UNITS,
            of: .CATALOG_SECTION_METER_UNITS,
            \image_text.offset
        ) { $0 = 0x7fff_ffff },
        fault(
            "an aliased model that is not there",
            .IMAGE_ORDER_BROKEN,
            at: .CATALOG_SECTION_ALIAS,
            of: .CATALOG_SECTION_ALIAS,
            \catalog_alias.model
        ) { $0 = 99 },
        fault(
            "an alias of another model",
            .IMAGE_ORDER_BROKEN,
            at: .CATALOG_SECTION_ALIAS,
            of: .CATALOG_SECTION_ALIAS,
            \catalog_alias.model
        ) { $0 = 1 },
        fault(
            "a tier that does not follow",
            .IMAGE_ORDER_BROKEN,
            at: .CATALOG_SECTION_TIER,
            of: .CATALOG_SECTION_TIER,
            \UInt16.self
        ) { $0 = $0 == 2 ? 3 : 2 },
        fault(
            "a price that the column does not have",
            .IMAGE_ORDER_BROKEN,
            at: .CATALOG_SECTION_INPUT_PRICE,
            row: 4,
            of: .CATALOG_SECTION_PRICE,
            \catalog_price.nano_usd_per_million_units
        ) { $0 += 1 },
        fault(
            "a context that the column does not have",
            .IMAGE_ORDER_BROKEN,
            at: .CATALOG_SECTION_CONTEXT,
            of: .CATALOG_SECTION_MODEL,
            \catalog_model.context_tokens
        ) { $0 += 1 },
        fault(
            "a modality of no name",
            .IMAGE_ORDER_BROKEN,
            at: .CATALOG_SECTION_INPUT_MODALITY_SETS,
            of: .CATALOG_SECTION_MODALITY,
            \catalog_modality.modality
        ) { $0 = 0 },
        Fault(
            testDescription: "providers out of order",
            fault: .IMAGE_ORDER_BROKEN,
            section: .CATALOG_SECTION_PROVIDER
        ) { image in
            let offset = MemoryLayout<catalog_provider>.offset(of: \.id)!
            let places = [0, 1].map { image.row($0, of: .CATALOG_SECTION_PROVIDER) + offset }
            let ids = places.map { image.load(image_text.self, at: $0) }
            image.store(ids[1], at: places[0])
            image.store(ids[0], at: places[1])
        },
        Fault(
            testDescription: "an order with two models exchanged",
            fault: .IMAGE_ORDER_BROKEN,
            section: .CATALOG_SECTION_BY_CONTEXT
        ) { image in
            let place = image.row(0, of: .CATALOG_SECTION_BY_CONTEXT)
            let rows = image.load((UInt32, UInt32).self, at: place)
            image.store((rows.1, rows.0), at: place)
        },
        Fault(
            testDescription: "an index without a model",
            fault: .IMAGE_ORDER_BROKEN,
            section: .index
        ) { $0.free(slotOf: 3) },
        Fault(
            testDescription: "an index of another model",
            fault: .IMAGE_ORDER_BROKEN,
            section: .index
        ) { image in
            for slot in image.slots where image.load(image_slot.self, at: slot).row == 3 {
                image.store(UInt32(2), at: slot + 4)
            }
        },
        Fault(
            testDescription: "an index that finds a name",
            fault: .IMAGE_ORDER_BROKEN,
            section: .index
        ) { image in
            let name = catalog_model_name(image.bytes.span.bytes, 0)
            image.index(image.bytes(of: name), as: 0)
        },
        Fault(
            testDescription: "an index of other hashes",
            fault: .IMAGE_ORDER_BROKEN,
            section: .index
        ) { image in
            image.change(UInt64.self, at: MemoryLayout<image_header>.offset(of: \.seed)!) {
                $0 ^= 1
            }
        },
    ]

    @Test("A fault is found where it is, however well the image is sealed", arguments: faults)
    func found(fault: Fault) throws {
        var image = try Image.acme()
        fault.change(&image)
        #expect(image.accept() != .IMAGE_INTACT)
        image.seal()
        #expect(image.accept() == .IMAGE_INTACT)
        let finding = image.verify()
        #expect(finding.fault == fault.fault)
        #expect(finding.section == fault.section.rawValue)
    }

    @Test("A spec that reads both ways says so")
    func ambiguity() throws {
        let sql = """
            INSERT INTO providers (id) VALUES ('a'), ('b');
            INSERT INTO models (provider_id, id) VALUES ('a', 'm@b');
            """
        var image = Image(bytes: try TestCatalog.images(sql).catalog)
        #expect(image.verify().fault == .IMAGE_INTACT)
        for slot in image.slots {
            image.change(image_slot.self, at: slot) {
                if $0.row != .max { $0.row &= ~Image.mark }
            }
        }
        image.seal()
        #expect(image.verify().fault == .IMAGE_ORDER_BROKEN)
    }

    @Test("Every change of a derived value is found", arguments: Section.derived)
    func derived(section: Section) throws {
        let acme = try Image.acme()
        let models = Int(acme.section(.CATALOG_SECTION_MODEL).count)
        #expect(models == 8, "one byte of each set is in use")
        let place = acme.section(section)
        let isSet = place.stride == 8 && section != .CATALOG_SECTION_INPUT_PRICE
        let rows = isSet ? Int(place.count) : models
        for row in 0..<rows {
            for byte in 0..<(isSet ? 1 : Int(place.stride)) {
                for bit in 0..<8 {
                    var image = acme
                    image.bytes[acme.row(row, of: section) + byte] ^= 1 << bit
                    image.seal()
                    let fault = image.verify().fault
                    if fault == .IMAGE_INTACT {
                        Issue.record("row \(row), byte \(byte), bit \(bit)")
                    }
                }
            }
        }
        // If no model has needs, the set of models without needs is empty.
        #expect((rows == 0) == (section == .CATALOG_SECTION_PLAIN_MODELS))
    }
}
