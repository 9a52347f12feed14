import Foundation

/// A new directory of its own, removed with its last reference.
package final class TemporaryDirectory: Sendable {
    package let path: String

    package init() {
        path =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("modelcatalog-test-\(UUID().uuidString)").path
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            preconditionFailure("No temporary directory at \(path): \(error).")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in the directory, which need not exist.
    package func file(_ name: String) -> String { path + "/" + name }

    /// The names of what is in the directory.
    package var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
    }

    /// Writes a file in the directory.
    package func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    }
}
