internal import CatalogImport
internal import CatalogSnapshot
internal import JSONText
internal import ModelCatalog

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Makes the built-in snapshot and fixtures, and files that prove that the snapshot loses nothing.
@main
enum SnapshotTool {
    static let usage = """
        SnapshotTool write FILE.json YYYY-MM-DD DIRECTORY
            imports FILE and writes DIRECTORY/snapshot.sql
        SnapshotTool normalise (--file FILE.json | --snapshot) DIRECTORY
            writes DIRECTORY/PROVIDER.json, as normal JSON, for each provider of
            --file      the file as it is
            --snapshot  the snapshot that is built in, written back
        SnapshotTool export --snapshot FILE.json
            writes the snapshot that is built in as models.dev's api.json
        SnapshotTool fixture FILE.sql FILE.sqlite
            makes a fixture of its source
        SnapshotTool images STORE DIRECTORY
            writes what a store and its registry of tools hold, each image as a file by itself:
            DIRECTORY/catalog.image, upstream.image, tools.image
        """

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "write" where arguments.count == 4:
            guard let day = CatalogDate(arguments[2]), day.day != nil else {
                throw Failure(description: "'\(arguments[2])' must be a day such as 2026-03-01.")
            }
            let imported = try ModelsDev.read(
                try bytes(of: arguments[1]),
                from: arguments[1],
                retrievedOn: day
            )
            for note in imported.report.notes { print(note) }
            print(imported.report.providers, "providers,", imported.report.models, "models")
            let text = try SnapshotText.write(imported.database)
            try write(text, to: "snapshot.sql", in: arguments[3])
        case "normalise" where arguments.count == 4 && arguments[1] == "--file":
            try write(NormalJSON.providers(ofFile: bytes(of: arguments[2])), in: arguments[3])
        case "normalise" where arguments.count == 3 && arguments[1] == "--snapshot":
            let database = try Snapshot.builtIn.database()
            try write(writtenBack(ModelsDev.providers(of: database)), in: arguments[2])
        case "export" where arguments.count == 3 && arguments[1] == "--snapshot":
            let providers = try ModelsDev.providers(of: Snapshot.builtIn.database())
            try Data(JSON.object(providers).text.utf8).write(to: URL(filePath: arguments[2]))
        case "fixture" where arguments.count == 3:
            let source = String(decoding: try bytes(of: arguments[1]), as: UTF8.self)
            try SQLiteFixture.write(SQLiteFixture.database(of: source), to: arguments[2])
        case "images" where arguments.count == 3:
            for (name, image) in try images(in: arguments[1]) {
                let folder = URL(filePath: arguments[2], directoryHint: .isDirectory)
                try Data(image).write(to: folder.appending(path: name))
            }
        default: throw Failure(description: "usage:\n\(usage)")
        }
    }

    private static func writtenBack(_ providers: [String: JSON]) -> [String: JSON] {
        providers.reduce(into: [:]) { $0[$1.key] = NormalJSON.provider($1.value, id: $1.key) }
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path)))
    }

    private static func write(_ providers: [String: JSON], in directory: String) throws {
        for (id, provider) in providers {
            if id.hasPrefix(".") || id.contains("/") {
                throw Failure(description: "the id of provider \"\(id)\" cannot name a file")
            }
            try write(provider.text + "\n", to: "\(id).json", in: directory)
        }
    }

    private static func write(_ text: String, to name: String, in directory: String) throws {
        let folder = URL(filePath: directory, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    private struct Failure: Error, CustomStringConvertible {
        let description: String
    }
}
