internal import ArgumentParser
internal import CatalogImport
internal import CatalogSnapshot
internal import Foundation
internal import ModelCatalog

/// The options of all commands.
struct CatalogOptions: ParsableArguments {
    @Option(
        name: .customLong("catalog"),
        help: ArgumentHelp(
            """
            The directory that the catalog is stored in. Default: $MODELCATALOG_HOME, else \
            $XDG_DATA_HOME/modelcatalog, else ~/.local/share/modelcatalog.
            """,
            valueName: "dir"
        )
    )
    var directory: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if directory?.isEmpty == true { throw ValidationError("--catalog must name a directory.") }
    }

    /// Opens the catalog for reading. If the standard directory holds no catalog, the built-in
    /// snapshot is published there first.
    func open() throws -> Catalog {
        if let directory { return try Catalog.open(at: directory) }
        try Self.requireStatedHome()
        do {
            return try Catalog.open()
        } catch {
            guard error.code == .noCatalog, let directory = error.directory else { throw error }
            let snapshot = Snapshot.builtIn
            // Another process may have published a catalog since then: that one stays.
            let publication = try installSnapshot(snapshot, in: directory)
            if publication.isNew {
                Output.notice(
                    """
                    no catalog was stored yet; the built-in snapshot of \
                    \(snapshot.retrievedOn?.description ?? "an unknown day") \
                    (\(grouped(publication.models)) models, \
                    \(size(publication.byteCount))) is now in '\(directory)'.
                    """
                )
            }
            return try Catalog.open(at: directory)
        }
    }

    /// Refuses a missing directory in $MODELCATALOG_HOME: the name may be misspelled, and the built-in snapshot
    /// would then be read instead of the catalog that was meant.
    static func requireStatedHome() throws {
        // The text is the environment's, and is copied at once.
        guard let home = unsafe getenv("MODELCATALOG_HOME").map({ unsafe String(cString: $0) }),
            !home.isEmpty, !FileManager.default.fileExists(atPath: home)
        else { return }
        throw CommandError(
            .noInput,
            code: "no_catalog",
            "MODELCATALOG_HOME is '\(home)', which does not exist.",
            remedy: "Correct the variable, or make the directory: mkdir -p \(quoted(home))",
            place: CommandError.Place(directory: home)
        )
    }

    /// The directory to write to.
    var target: String { directory ?? CatalogDirectory.standard }
}
