/// How a catalog is published.
public struct PublishOptions: Sendable, Hashable {
    /// Whether the new catalog may have less than half of the models of the stored one.
    public var allowsShrinking: Bool
    /// Whether everything is done but the writing.
    public var isDryRun: Bool
    /// Whether the publication says what changed; linear in both catalogs.
    public var listsChanges: Bool
    /// For how many seconds to wait for another writer.
    public var lockTimeout: Double

    /// Options of which those that are left out are the usual ones.
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
