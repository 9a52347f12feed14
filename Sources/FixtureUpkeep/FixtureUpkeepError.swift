/// Why a fixture could not be made, checked or renewed.
package enum FixtureUpkeepError: Error, Sendable, Hashable {
    /// The file is a catalog, but says too little of itself for a fixture.
    case incomplete(file: String, reason: String)
    /// A recording cannot be used: which directory or file, its line where one is at fault, and why.
    case recording(place: String, line: Int?, reason: String)
}

extension FixtureUpkeepError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .incomplete(let file, let reason):
            "The fixture \"\(file)\" is not complete: \(reason)."
        case .recording(let place, let line, let reason):
            "The recording \"\(place)\"\(line.map { ", line \($0)" } ?? "") cannot be used: \(reason)."
        }
    }
}
