internal import CatalogImport
internal import Foundation

/// Prints messages that no test reports.
enum StandardError {
    /// Writes a line.
    static func write(_ line: String) {
        _ = OpenFile.write(Array((line + "\n").utf8), to: STDERR_FILENO)
    }
}
