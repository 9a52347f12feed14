internal import CStore

/// The seal: a process that runs tests can use only the stores below the temporary directory, whatever path
/// leads to them.
///
/// A process is sealed by ``seal()``, or by `MODELCATALOG_SEAL=1` in its environment, and stays so.
public enum StoreSeal {
    /// Whether this process is sealed.
    public static var isSealed: Bool { store_is_sealed() }

    /// Seals this process. Stores that are open already stay open.
    public static func seal() { store_seal() }

    /// The directory that a sealed process may use, without symbolic links.
    public static var directory: String {
        // The text is static.
        unsafe String(cString: store_seal_directory())
    }

    /// Whether the current task may open and use what the seal forbids.
    @TaskLocal package static var isLifted = false

    /// Runs code that opens a store, with the permit of the current task.
    package static func opening<Result>(_ body: () -> Result) -> Result {
        guard isLifted else { return body() }
        store_permit_begin()
        defer { store_permit_end() }
        return body()
    }
}
