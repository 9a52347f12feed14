/// Options of a publication.
public struct PublishOptions: Sendable, Hashable {
    /// Whether the new catalog may have less than half of the models of the stored one.
    public var allowsShrinking: Bool
    /// Whether it is a dry run: everything except the writing is done.
    public var isDryRun: Bool
    /// Whether ``Publication/changes`` are found; linear in both catalogs.
    public var listsChanges: Bool
    /// How many seconds to wait for another writer.
    public var lockTimeout: Double

    /// Makes options; those that are left out have their usual values.
    public init(
        allowsShrinking: Bool = false,
        isDryRun: Bool = false,
        listsChanges: Bool = false,
        lockTimeout: Double = 30
    ) {
        self.allowsShrinking = allowsShrinking
        self.isDryRun = isDryRun
        self.listsChanges = listsChanges
        self.lockTimeout = lockTimeout
    }
}
