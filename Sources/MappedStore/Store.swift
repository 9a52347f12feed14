// Public, as what a read does is inlined into the module that reads.
public import CStore
internal import Synchronization

/// One immutable value in mapped memory, read in place and replaced as a whole.
///
/// ```swift
/// let store = try Store(mapping: "/var/lib/catalog.image", contents: contents)
/// let pin = try store.pin()
/// let size = pin.bytes.byteCount
/// ```
///
/// Many processes and threads read the same pages; a read takes no lock, never waits and copies nothing. The
/// value is in private memory, in one file, or where another module keeps it.
@safe public final class Store: Sendable {
    /// The path as it was given; "memory" for a copy in private memory.
    public let path: String

    // The handle lives until deinit, and all its functions may be called from any thread.
    @usableFromInline nonisolated(unsafe) let handle: OpaquePointer

    /// The store that lends its value to this one; nil: the value is its own.
    private let lenders = Mutex<[Store]>([])

    /// Makes a store of a handle, which the store releases at its end.
    @safe package init(path: String, handle: OpaquePointer) {
        self.path = path
        unsafe self.handle = handle
    }

    /// Makes a store of what the file at `path` holds, mapped read-only for as long as the store lives.
    ///
    /// The store stays the file as it is now, even if another file replaces it. Replace the file only by a
    /// rename: one that is written to changes under its readers, and one that is cut short ends the process.
    ///
    /// - Throws: ``StoreError/Fault/notAFile`` where the path leads to a directory or a device, and
    ///   ``StoreError/Fault/refused`` where the contents' `accept` refuses what it holds.
    public init(mapping path: String, contents: StoreContents) throws(StoreError) {
        var handle: OpaquePointer?
        // The handle is released in deinit. The path is read during the call only.
        let problem = StoreSeal.opening {
            unsafe path.withCString { path in
                unsafe contents.withC { unsafe store_open_file(path, $0, &handle) }
            }
        }
        try StoreError.check(problem, .mapping, path: path)
        self.path = path
        // Without a problem the handle is not nil.
        unsafe self.handle = handle!
    }

    /// Makes a store of a copy of `bytes` in private memory, without any file.
    public init(copying bytes: RawSpan, contents: StoreContents) throws(StoreError) {
        var handle: OpaquePointer?
        let problem = unsafe contents.withC { contents in
            unsafe Self.withStart(of: bytes) {
                unsafe store_open_memory($0, $1, contents, &handle)
            }
        }
        path = "memory"
        try StoreError.check(problem, .opening, path: path)
        // Without a problem the handle is not nil.
        unsafe self.handle = handle!
    }

    /// Makes a store that shares the value of another one in private memory, and keeps that one
    /// alive.
    @safe package init(lentBy lender: Store) throws(StoreError) {
        var handle: OpaquePointer?
        // The lender is kept for as long as the handle.
        let problem = unsafe store_open_lent(lender.handle, &handle)
        path = lender.path
        lenders.withLock { $0 = [lender] }
        try StoreError.check(problem, .opening, path: path)
        // Without a problem the handle is not nil.
        unsafe self.handle = handle!
    }

    /// Hands bytes to C, which reads them during the call only. An empty span may have no address.
    package static func withStart(
        of bytes: RawSpan,
        _ body: (UnsafeRawPointer, Int) -> store_problem
    ) -> store_problem {
        unsafe bytes.withUnsafeBytes { buffer in
            var none: UInt8 = 0
            return unsafe withUnsafeBytes(of: &none) { empty in
                unsafe body(buffer.baseAddress ?? empty.baseAddress!, buffer.count)
            }
        }
    }

    deinit {
        // Pins borrow the store, so none outlives it.
        unsafe store_release(handle)
    }

    /// Replaces the shared value by that of another store in private memory.
    package func replace(by lender: Store) {
        // Pins may be of any earlier lender, so all lenders are kept.
        lenders.withLock { $0.append(lender) }
        // The lender is kept for as long as the handle.
        unsafe store_lend(handle, lender.handle)
    }

    /// Whether it shares the value of another store.
    package var isLent: Bool { lenders.withLock { !$0.isEmpty } }

    /// Whether the store was ended.
    package var isEnded: Bool {
        // The handle lives as long as self.
        unsafe store_is_ended(handle)
    }

    /// From now on pins throw ``StoreError/Fault/ended``.
    package func end() {
        // The handle lives as long as self.
        unsafe store_end(handle)
    }

    /// Pins the newest value: its bytes stay as they are until the pin ends.
    ///
    /// Drop it soon, and never hold it across `await`: pages that are freed meanwhile cannot be
    /// used again until then. Pins may be nested.
    ///
    /// - Complexity: O(1), a few dozen nanoseconds; a new version is judged first.
    @inlinable
    @_lifetime(borrow self)
    public func pin() throws(StoreError) -> Pin {
        try Pin(self)
    }

    /// Reads the newest value: pins it, hands its bytes to `body`, and drops the pin.
    ///
    /// It does the same as a ``Pin`` for the length of the call, and is cheaper: the pin is never
    /// moved.
    ///
    /// - Parameter failing: Makes the error to throw where the value cannot be pinned.
    /// - Throws: That error, or what `body` throws.
    @inlinable
    @inline(__always)
    public func read<Result: ~Copyable>(
        failing: (StoreError) -> any Error,
        _ body: (RawSpan) throws -> Result
    ) throws -> Result {
        // The handle lives as long as self; the pin is dropped before this function ends.
        let held = unsafe store_pinning_begin(handle)
        guard unsafe held.problem.fault == .STORE_OK else {
            throw failing(unsafe error(of: held.problem))
        }
        defer { unsafe store_holder_drop(held.pin.holder) }
        // The store holds these bytes in place until the pin is dropped, which is after the call.
        return try body(unsafe RawSpan(_unsafeStart: held.pin.bytes!, byteCount: held.pin.size))
    }

    /// The error of a pin that could not be taken.
    @usableFromInline
    func error(of problem: store_problem) -> StoreError {
        StoreError(problem, .reading, path: path)
    }

    /// Whether reads copy the value into private memory, because it cannot be pinned here: the file
    /// system is read-only or remote, this user may not write the lock file, or no reader slot is
    /// left.
    public var readsCopies: Bool {
        // The handle lives as long as self.
        unsafe store_reads_copies(handle)
    }
}
