/// Why a fixture could not be made, checked or renewed.
package struct FixtureUpkeepError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Which error it is.
    package struct Code: Sendable, Hashable, CustomStringConvertible {
        package let description: String

        /// The file's account of itself is too short for a fixture.
        static let incomplete = Code(description: "incomplete")
        /// The file's rows are not stamped.
        package static let unstamped = Code(description: "unstamped")
        /// A catalog lacks more than half of a fixture's real models.
        package static let otherCatalog = Code(description: "other_catalog")
        /// The path has a file that must not be replaced by the new fixture.
        package static let occupied = Code(description: "occupied")
        /// The file has tables that no fixture has and that would be lost.
        package static let otherTables = Code(description: "other_tables")
        /// A recording cannot be used.
        static let unusableRecording = Code(description: "unusable_recording")
    }

    package let code: Code
    package let description: String
    /// The fixture's file, or the directory or file of a recording.
    package let file: String
}

extension FixtureUpkeepError {
    /// The file is a catalog without an account of itself, or with one that is too short for a
    /// fixture.
    static func incomplete(
        file: String,
        code: Code = .incomplete,
        reason: String
    ) -> FixtureUpkeepError {
        FixtureUpkeepError(
            code: code,
            description: "The fixture '\(file)' is not complete: \(reason).",
            file: file
        )
    }

    /// A catalog lacks more than half of a fixture's real models: how many, of how many.
    static func otherCatalog(
        file: String,
        directory: String,
        gone: Int,
        real: Int
    ) -> FixtureUpkeepError {
        FixtureUpkeepError(
            code: .otherCatalog,
            description: """
                The fixture '\(file)' was not renewed: \(gone) of its \(real) real models are not in \
                '\(directory)', which may be another catalog.
                """,
            file: file
        )
    }

    /// The path has a file that must not be replaced by the new fixture.
    static func occupied(
        file: String,
        code: Code = .occupied,
        reason: String
    ) -> FixtureUpkeepError {
        FixtureUpkeepError(
            code: code,
            description: "'\(file)' was not replaced: \(reason).",
            file: file
        )
    }

    /// A recording cannot be used: its directory or file, the line with the fault, if any, and why.
    static func recording(place: String, line: Int?, reason: String) -> FixtureUpkeepError {
        FixtureUpkeepError(
            code: .unusableRecording,
            description: """
                The recording '\(place)'\(line.map { ", line \($0)" } ?? "") cannot be used: \(reason).
                """,
            file: place
        )
    }
}
