/// Why a fixture could not be made, checked or renewed.
package enum FixtureUpkeepError: Error, Sendable, Hashable {
    /// The file is a catalog, but says too little of itself for a fixture.
    case incomplete(file: String, reason: String)
    /// More than half of a fixture's real models are not in a catalog: how many, of how many.
    case otherCatalog(file: String, directory: String, gone: Int, real: Int)
    /// There is a file in the place of a fixture that is to be made, which is more than that would be.
    case occupied(file: String, reason: String)
    /// A recording cannot be used: which directory or file, its line where one is at fault, and why.
    case recording(place: String, line: Int?, reason: String)
}

extension FixtureUpkeepError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .incomplete(let file, let reason):
            "The fixture \"\(file)\" is not complete: \(reason)."
        case .otherCatalog(let file, let directory, let gone, let real):
            """
            The fixture "\(file)" was not renewed: \(gone) of its \(real) real models are not in \
            '\(directory)', which may be another catalog; with --allow-gone they are frozen as they are.
            """
        case .occupied(let file, let reason):
            """
            "\(file)" was not replaced: \(reason).
            """
        case .recording(let place, let line, let reason):
            "The recording \"\(place)\"\(line.map { ", line \($0)" } ?? "") cannot be used: \(reason)."
        }
    }
}
