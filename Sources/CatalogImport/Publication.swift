/// What a catalog is after it was published.
public struct Publication: Sendable, Hashable {
    /// The number of its generation.
    public let generation: UInt64
    /// Whether a new generation was published or, in a dry run, would have been; false where the
    /// stored catalog was equal already, or was to stay.
    public let isNew: Bool
    /// The number of its models.
    public let models: Int
    /// The number of its providers.
    public let providers: Int
    /// The size in bytes of the image that programs read.
    public let byteCount: Int
}

/// How a catalog is published.
public struct PublishOptions: Sendable, Hashable {
    /// Whether the new catalog may have less than half of the models of the stored one.
    public var allowsShrinking: Bool
    /// Whether everything is done but the writing.
    public var isDryRun: Bool
    /// Whether a catalog that is stored already stays as it is: nothing is published then.
    public var keepsStored: Bool
    /// For how many seconds to wait for another writer.
    public var lockTimeout: Double

    public init(
        allowsShrinking: Bool = false,
        isDryRun: Bool = false,
        keepsStored: Bool = false,
        lockTimeout: Double = 30
    ) {
        self.allowsShrinking = allowsShrinking
        self.isDryRun = isDryRun
        self.keepsStored = keepsStored
        self.lockTimeout = lockTimeout
    }
}
