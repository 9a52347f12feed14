package import CStore

/// Why a store could not be opened, read or written.
///
/// ```swift
/// do {
///     let store = try Store(mapping: "/var/lib/catalog.image", contents: contents)
/// } catch where error.fault == .missing {
///     // The file is missing.
/// }
/// ```
public struct StoreError: Error, Sendable, Hashable {
    /// What went wrong. Later versions may have more faults: a `switch` needs a `default`.
    public struct Fault: Sendable, Hashable, CustomStringConvertible {
        /// The fault's text, which stays the same in all versions, such as `lock_timeout`.
        public let description: String

        /// Nothing exists at the path.
        public static let missing = Fault(description: "missing")
        /// The store holds no value, though every writer stores one: it is damaged.
        public static let noValue = Fault(description: "no_value")
        /// The store holds values, but none under a key that this program reads: a program of another
        /// version wrote it.
        public static let otherValues = Fault(description: "other_values")
        /// The path is a file, or its data file was not written by LMDB.
        public static let notAStore = Fault(description: "not_a_store")
        /// The path leads to a directory or a device, not to a file.
        public static let notAFile = Fault(description: "not_a_file")
        /// The file system forbids this user to do it.
        public static let notPermitted = Fault(description: "not_permitted")
        /// The file system is read-only.
        public static let readOnly = Fault(description: "read_only")
        /// The file system is full.
        public static let diskFull = Fault(description: "disk_full")
        /// The store has reached the largest size that LMDB can map here.
        public static let mapFull = Fault(description: "map_full")
        /// Memory or address space is exhausted.
        public static let noMemory = Fault(description: "no_memory")
        /// The data file ends before its last page.
        public static let cutShort = Fault(description: "cut_short")
        /// The data file contradicts itself.
        public static let damaged = Fault(description: "damaged")
        /// The value is too large to be stored, or the data file would become larger than this process may
        /// write.
        public static let tooLarge = Fault(description: "too_large")
        /// The `accept` function refused the value.
        public static let refused = Fault(description: "refused")
        /// Another writer kept the lock.
        public static let lockTimeout = Fault(description: "lock_timeout")
        /// Another writer has committed since this one read: read, build and commit again.
        public static let overtaken = Fault(description: "overtaken")
        /// LMDB must start anew after a failure, but a pin of this process is in the way.
        public static let busy = Fault(description: "busy")
        /// The pin or writer belongs to the process that forked this one.
        public static let forked = Fault(description: "forked")
        /// The process is sealed and may not use the path: ``StoreSeal``.
        public static let sealed = Fault(description: "sealed")
        /// The store was ended: it belongs to a scope that has ended.
        public static let ended = Fault(description: "ended")
        /// Another failure of the file system or of LMDB.
        public static let inputOutput = Fault(description: "input_output")
    }

    /// What was tried.
    public struct Attempt: Sendable, Hashable, CustomStringConvertible {
        /// The attempt in a word.
        public let description: String

        /// To open a store.
        public static let opening = Attempt(description: "opening")
        /// To map a file.
        public static let mapping = Attempt(description: "mapping")
        /// To read a value.
        public static let reading = Attempt(description: "reading")
        /// To check all of a store's pages.
        public static let checking = Attempt(description: "checking")
        /// To become the only writer.
        public static let locking = Attempt(description: "locking")
        /// To replace values.
        public static let writing = Attempt(description: "writing")
    }

    /// What went wrong.
    public let fault: Fault

    /// What was tried.
    public let attempt: Attempt

    /// The path of the store, as it was given.
    public let path: String

    /// An `errno`, an LMDB code (below -30000) or what `accept` returned; 0 without a code.
    public let code: Int32

    /// The process that keeps the writer's lock; nil if it is unknown, and for other faults.
    public let lockHolder: Int32?

    /// How many seconds the writer waited for the lock; nil for other faults.
    public let waited: Double?

    package init(
        _ problem: store_problem,
        _ attempt: Attempt,
        path: String,
        waited: Double? = nil
    ) {
        fault = Fault(problem.fault)
        self.attempt = attempt
        self.path = path
        code = problem.code
        lockHolder = problem.lock_holder > 0 ? problem.lock_holder : nil
        self.waited = fault == .lockTimeout ? waited : nil
    }

    /// Throws where there is a problem.
    package static func check(
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
        case .STORE_OK: preconditionFailure("STORE_OK means that nothing failed.")
        case .STORE_MISSING: self = .missing
        case .STORE_NO_VALUE: self = .noValue
        case .STORE_OTHER_VALUES: self = .otherValues
        case .STORE_NOT_A_STORE: self = .notAStore
        case .STORE_NOT_A_FILE: self = .notAFile
        case .STORE_DENIED: self = .notPermitted
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
        case .STORE_IO: self = .inputOutput
        }
    }
}
