internal import ArgumentParser
internal import CatalogImport

/// The options of the commands that publish a catalog.
struct PublishArguments: ParsableArguments {
    @Flag(help: "Accept a catalog with less than half of the models of the stored one.")
    var allowShrink = false

    @Flag(help: "Do everything except the writing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp("How long to wait for another writer to end.", valueName: "seconds")
    )
    var lockTimeout = 30.0

    @Flag(name: .shortAndLong, help: "Print only errors, no notices and no summary.")
    var quiet = false

    func validate() throws {
        guard lockTimeout.isFinite, lockTimeout >= 0 else {
            throw ValidationError("--lock-timeout must be a number of seconds, 0 or more.")
        }
    }

    var options: PublishOptions {
        PublishOptions(
            allowsShrinking: allowShrink,
            isDryRun: dryRun,
            listsChanges: true,
            lockTimeout: lockTimeout
        )
    }
}
