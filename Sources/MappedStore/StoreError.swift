internal import CStore

/// Why a store could not be opened, read or written.
///
/// ```swift
/// do {
///     let store = try Store(opening: "/var/lib/catalog", contents: contents)
/// } catch where error.fault == .missing {
///     // Nobody has published yet.
/// }
/// ```
public struct StoreError: Error, Sendable, Hashable {
    /// The kind of failure.
    public enum Fault: Sendable, Hashable, CaseIterable {
        /// There is no store at the path.
        case missing
        /// The store holds no value, which no writer leaves behind: it is damaged.
        case noValue
        /// The store holds values, but none under a key that this program reads: a program of another
        /// version wrote it.
        case otherValues
        /// The path is a file, or its data file was not written by LMDB.
        case notAStore
        /// The file system forbids it to this user.
        case denied
        /// The file system is read-only.
        case readOnly
        /// The file system has no room.
        case diskFull
        /// The store has grown to the size that LMDB maps at most.
        case mapFull
        /// Neither memory nor address space is left.
        case noMemory
        /// The data file ends before its last page.
        case cutShort
        /// The data file contradicts itself.
        case damaged
        /// The value is too large to be stored, or the data file would grow beyond what this process
        /// may write.
        case tooLarge
        /// The `accept` function refused the value.
        case refused
        /// Another writer kept the lock.
        case lockTimeout
        /// Another writer has committed since this one read: read again, and build and commit on that.
        case overtaken
        /// LMDB must start anew after a failure, but a pin of this process is in the way.
        case busy
        /// The pin or writer belongs to the process that forked this one.
        case forked
        /// The process may use nothing there: ``StoreSeal``.
        case sealed
        /// The store was ended: it belongs to a scope that is over.
        case ended
        /// Any other failure of the file system or of LMDB.
        case io
    }

    /// What was tried.
    public enum Attempt: Sendable, Hashable {
        /// To open a store.
        case opening
        /// To read a value.
        case reading
        /// To check all of a store's pages.
        case checking
        /// To become the only writer.
        case locking
        /// To replace values.
        case writing
    }

    /// The kind of failure.
    public let fault: Fault

    /// What was tried.
    public let attempt: Attempt

    /// The path of the store, as it was given.
    public let path: String

    /// An `errno`, an LMDB code (below -30000) or what `accept` returned; 0 if there is none.
    public let code: Int32

    /// The process that keeps the writer's lock, or nil if that is not known or not the reason.
    public let holder: Int32?

    /// How many seconds were spent waiting for the lock, or nil if that is not the reason.
    public let waited: Double?

    init(_ problem: store_problem, _ attempt: Attempt, path: String, waited: Double? = nil) {
        fault = Fault(problem.fault)
        self.attempt = attempt
        self.path = path
        code = problem.code
        holder = problem.holder > 0 ? problem.holder : nil
        self.waited = fault == .lockTimeout ? waited : nil
    }

    /// Throws unless the problem is none.
    static func check(
        _ problem: store_problem,
        _ attempt: Attempt,
        path: String,
        waited: Double? = nil
    ) throws(StoreError) {
        guard problem.fault != .STORE_OK else { return }
        throw StoreError(problem, attempt, path: path, waited: waited)
    }
}

extension StoreError.Fault {
    init(_ fault: store_fault) {
        switch fault {
        case .STORE_OK: preconditionFailure("STORE_OK is no fault.")
        case .STORE_MISSING: self = .missing
        case .STORE_NO_VALUE: self = .noValue
        case .STORE_OTHER_VALUES: self = .otherValues
        case .STORE_NOT_A_STORE: self = .notAStore
        case .STORE_DENIED: self = .denied
        case .STORE_READ_ONLY: self = .readOnly
        case .STORE_DISK_FULL: self = .diskFull
        case .STORE_MAP_FULL: self = .mapFull
        case .STORE_NO_MEMORY: self = .noMemory
        case .STORE_CUT_SHORT: self = .cutShort
        case .STORE_DAMAGED: self = .damaged
        case .STORE_TOO_LARGE: self = .tooLarge
        case .STORE_REFUSED: self = .refused
        case .STORE_LOCK_TIMEOUT: self = .lockTimeout
        case .STORE_OVERTAKEN: self = .overtaken
        case .STORE_BUSY: self = .busy
        case .STORE_FORKED: self = .forked
        case .STORE_SEALED: self = .sealed
        case .STORE_ENDED: self = .ended
        case .STORE_IO: self = .io
        }
    }
}
