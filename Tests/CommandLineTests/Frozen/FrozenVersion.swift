import Foundation
import JSONText
import TestPrograms
import Testing

/// What one version stored and answered, kept for ever in `Tests/Frozen`.
struct FrozenVersion: CustomTestStringConvertible, Sendable {
    let number: Int

    var testDescription: String { "version \(number)" }

    private static let folder = Places.package.appendingPathComponent("Tests/Frozen")

    /// Those that are there, oldest first.
    static let all: [FrozenVersion] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.compactMap { Int($0) }.sorted().map { FrozenVersion(number: $0) }
    }()

    private var directory: URL { Self.folder.appendingPathComponent("\(number)") }

    /// The path of one of its files.
    func path(_ name: String) -> String { directory.appendingPathComponent(name).path }

    func bytes(_ name: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: directory.appendingPathComponent(name)))
    }

    /// The names of its answers.
    var answers: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: path("json"))
                .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
        }
    }

    func answer(_ name: String) throws -> JSON { try JSON(scanning: bytes("json/\(name).json")) }

    /// The size of all its files.
    var size: Int {
        let names = FileManager.default.enumerator(atPath: directory.path)
        var size = 0
        while let name = names?.nextObject() as? String {
            let facts = try? FileManager.default.attributesOfItem(atPath: path(name))
            if facts?[.type] as? FileAttributeType == .typeRegular {
                size += facts?[.size] as? Int ?? 0
            }
        }
        return size
    }

    /// A copy, as what reads a store makes files beside it.
    func copied(to place: Place) throws -> String {
        let copy = "\(place.path)/frozen"
        try FileManager.default.copyItem(atPath: directory.path, toPath: copy)
        return copy
    }

    /// Runs one of its scripts, which ask what was asked of it, with the present program.
    func run(_ script: String, _ arguments: String...) throws {
        let outcome = try Program(path: "/bin/sh").run(
            [path(script), Tool.executable.path] + arguments
        )
        try #require(outcome.status == 0, "\(outcome.text)")
    }
}
