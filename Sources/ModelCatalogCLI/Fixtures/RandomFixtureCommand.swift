internal import ArgumentParser
internal import FixtureUpkeep

struct RandomFixtureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "random",
        abstract: "Make a fixture of invented models, drawn from a seed."
    )

    @Argument(help: ArgumentHelp("The SQLite file, which is replaced.", valueName: "out.sqlite"))
    var file: String

    @Option(
        help: "What the rows are drawn from: the same seed makes the same. Default: another one."
    )
    var seed: UInt64?

    @Option(help: "How many models.")
    var models = 20

    @Flag(help: "Replace any file, also one that is not a fixture.")
    var force = false

    @OptionGroup var options: FixtureOptions

    /// A fixture is small.
    private static let most = 100_000

    func validate() throws {
        try requireFixtureName(file)
        guard (0...Self.most).contains(models) else {
            throw ValidationError("--models must be a number from 0 to \(grouped(Self.most)).")
        }
    }

    func run() throws {
        let seed = seed ?? UInt64.random(in: 0..<1_000_000)
        try makeRandomFixture(seed: seed, models: models, to: file, replacesAnything: force)
        if options.json {
            return try Output.json(RandomFixtureSummary(file: file, seed: seed, models: models))
        }
        let count = counted(models, "model")
        Output.line("'\(file)' is now the fixture of the seed \(seed): \(count).")
    }
}

/// The JSON of a random fixture.
private struct RandomFixtureSummary: Encodable {
    let file: String
    let seed: UInt64
    let models: Int
}
