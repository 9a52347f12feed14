internal import ArgumentParser
internal import CatalogFixtures
internal import CatalogImport
internal import FixtureUpkeep

struct VerifyFixtureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a fixture's file, and compare its real rows with a catalog.",
        discussion: """
            The file's schema, types, rules, required fields and hash are checked. With --against, each \
            difference is shown with its severity: removed (a model, or something it could do, is gone or about \
            to go), limit (one is smaller), price (another one), added (a new model of its providers, and \
            anything else). Frozen models are compared with nothing.

            Exit codes: 0 all is well; 1 something is not; as elsewhere where nothing could be checked.
            """
    )

    @Argument(help: "The SQLite file.")
    var file: String

    @Option(
        help: ArgumentHelp("The directory of the catalog to compare with.", valueName: "dir")
    )
    var against: String?

    @Option(
        help: ArgumentHelp(
            "The least grave difference that is a failure: \(names(FixtureDrift.Severity.self)). Default: added.",
            valueName: "severity"
        ),
        transform: listed
    )
    var failOn: FixtureDrift.Severity?

    @OptionGroup var options: FixtureOptions

    func validate() throws {
        if against == "" { throw ValidationError("--against needs a directory.") }
        if failOn != nil, against == nil {
            throw ValidationError("--fail-on is for --against DIR: without it nothing is compared.")
        }
    }

    func run() throws {
        let check: FixtureCheck
        do {
            check = try verifyFixture(file, against: against)
        } catch let error as FixtureError where !error.isOfReading {
            throw try answer(error)
        } catch let error as FixtureUpkeepError {
            throw try answer(error)
        }
        Output.unknown(check.unknown, in: file)
        Output.missing(check.missing, in: file)
        let grave = (check.drift ?? []).filter { $0.severity >= failOn ?? .added }
        if options.json {
            try Output.json(FixtureCheckSummary(check, file: file, failing: grave.count))
        } else {
            report(check, failing: grave.count)
        }
        if !grave.isEmpty {
            throw NegativeAnswer(
                reason: CommandError(
                    .notFound,
                    code: "differs",
                    "\(grouped(grave.count)) of \(grouped(check.drift?.count ?? 0)) differences fail.",
                    remedy: """
                        Renew the real rows: modelcatalog fixture update '\(file)' --catalog \
                        '\(against ?? "")'
                        """,
                    place: CommandError.Place(directory: against, file: file)
                )
            )
        }
    }

    /// The answer for a file that is not a valid fixture.
    private func answer(_ error: any Error) throws -> NegativeAnswer {
        let reported = CommandError(error)
        if options.json {
            try Output.json(["file": file, "fault": reported?.message ?? "\(error)"])
        }
        return NegativeAnswer(reason: reported)
    }

    private func report(_ check: FixtureCheck, failing: Int) {
        let drift = check.drift ?? []
        if !drift.isEmpty {
            var table = Table([
                Table.Column(title: "SEVERITY"),
                Table.Column(title: "MODEL", least: 20),
                Table.Column(title: "FACT", least: 12, losesEnd: true),
                Table.Column(title: "FIXTURE", least: 8, losesEnd: true),
                Table.Column(title: "CATALOG", least: 8, losesEnd: true),
            ])
            for one in drift {
                let isWhole = one.field == nil
                table.add([
                    one.severity.rawValue,
                    "\(one.subject)",
                    one.field ?? "",
                    one.from
                        ?? (isWhole && one.severity == .removed ? "there" : isWhole ? "" : unknown),
                    one.to
                        ?? (isWhole && one.severity == .added ? "there" : isWhole ? "" : unknown),
                ])
            }
            Output.add(table)
        }
        Output.line(
            """
            '\(file)' is sound: the fixture '\(check.name)', \(counted(check.models, "model")), \
            \(grouped(check.frozen)) of them frozen, hash \(check.hash).
            """
        )
        guard let against, failing == 0 else { return }
        if check.frozen == check.models, drift.isEmpty {
            return Output.line("All of them are frozen, and were compared with nothing.")
        }
        Output.line(
            drift.isEmpty
                ? "Its real rows are as in '\(against)'."
                : "None of the differences from '\(against)' is grave enough to fail."
        )
    }
}

extension FixtureError {
    /// Whether the file could not be read at all.
    fileprivate var isOfReading: Bool {
        switch fileError?.code {
        case .fileNotFound, .notPermitted, .inputOutput, .lockTimeout: true
        default: false
        }
    }
}

/// The JSON of a check.
private struct FixtureCheckSummary: Encodable {
    struct Difference: Encodable {
        let severity: String
        let provider: String
        let model: String?
        let field: String?
        let from: String?
        let to: String?
    }

    let file: String
    let name: String
    let models: Int
    let frozen: Int
    let contentHash: String
    let unknown: [UnknownName]
    let missing: [MissingName]
    /// nil where it was not compared with a catalog.
    let drift: [Difference]?
    /// How many of them fail.
    let failing: Int

    private enum CodingKeys: String, CodingKey {
        case file, name, models, frozen, unknown, missing, drift, failing
        case contentHash = "content_hash"
    }

    init(_ check: FixtureCheck, file: String, failing: Int) {
        self.file = file
        name = check.name
        models = check.models
        frozen = check.frozen
        contentHash = check.hash
        unknown = check.unknown
        missing = check.missing
        drift = check.drift?.map { one in
            Difference(
                severity: one.severity.rawValue,
                provider: one.subject.provider,
                model: one.subject.model,
                field: one.field,
                from: one.from,
                to: one.to
            )
        }
        self.failing = failing
    }
}
