import CRecords
import CatalogImport
import FoundationEssentials
import ModelCatalog

/// One catalog in the representations that are compared.
struct Subjects {
    /// Ours, and the directory it is stored in.
    let catalog: Catalog
    let directory: String
    let stored: Publication
    /// models.dev's api.json.
    let file: String
    let json: Data
    /// Decoded structs by spec, and the same as an array.
    let structs: [String: UpstreamModel]
    let array: [UpstreamModel]
    /// A record for each model in an LMDB B+tree.
    let records: OpaquePointer
    /// Specs in random order, as strings of their own, as they come from a configuration or a
    /// request: a Dictionary does not look at the characters of the very object that it holds.
    let specs: [String]

    init(file: String, directory: String) throws {
        self.file = file
        self.directory = directory
        json = try Data(contentsOf: URL(filePath: file))
        stored = try importCatalog(from: file, into: directory).publication
        catalog = try Catalog.open(at: directory)

        var structs: [String: UpstreamModel] = [:]
        for provider in try Self.decode(json).values {
            for model in provider.models.values { structs["\(provider.id):\(model.id)"] = model }
        }
        precondition(structs.count == stored.models)
        self.structs = structs
        array = Array(structs.values)
        specs = structs.keys.shuffled().map { String(decoding: Array($0.utf8), as: UTF8.self) }

        let path = directory + "/records"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        records = records_create(path)!
        for (spec, model) in structs {
            let code = spec.withBytes {
                records_add(records, $0.baseAddress!, $0.count, UInt32(model.limit.context))
            }
            precondition(code == 0)
        }
        precondition(records_begin_reading(records) == 0)
    }

    static func decode(_ json: Data) throws -> [String: UpstreamProvider] {
        try JSONDecoder().decode([String: UpstreamProvider].self, from: json)
    }
}

extension String {
    /// Hands out the bytes of a native string.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body)!
    }
}
