internal import CStore

/// The only writer of a store, for as long as it lives.
///
/// ```swift
/// var writer = try StoreWriter(at: "/var/lib/catalog", timeout: 30)
/// let present = try writer.read()
/// // ... build the next value from it ...
/// try writer.commit(next.span.bytes)
/// ```
///
/// Read, build and commit under one writer, and no other writer's changes get lost. Readers are not
/// kept waiting. The lock goes with the process, however that ends.
@safe public struct StoreWriter: ~Copyable {
    /// A value under a key of its own beside the one that readers pin.
    public struct Value: Sendable, Hashable {
        /// Its key, of at most 511 bytes.
        public let key: String

        /// Its bytes, or nil to remove it.
        public let bytes: [UInt8]?

        /// A value under a key, or its removal.
        public init(_ key: String, _ bytes: [UInt8]?) {
            self.key = key
            self.bytes = bytes
        }
    }

    /// The path of the store, as it was given.
    public let path: String

    private let writer: OpaquePointer

    /// Becomes the only writer of the store at `path`, which need not exist; its parents are made.
    ///
    /// - Parameter timeout: for how many seconds to wait for another writer, in this process or
    ///   another.
    /// - Throws: ``StoreError/Fault/lockTimeout`` with the ``StoreError/holder`` if that one stays.
    public init(at path: String, timeout: Double) throws(StoreError) {
        var writer: OpaquePointer?
        // The writer is ended in deinit. The path is copied.
        let problem = StoreSeal.opening { unsafe store_writer_begin(path, timeout, &writer) }
        try StoreError.check(problem, .locking, path: path, waited: timeout)
        self.path = path
        // There is one, as there was no problem.
        unsafe self.writer = writer!
    }

    deinit {
        // The spans it gave borrow self, so none is left.
        unsafe store_writer_end(writer)
    }

    /// The present value under `key`, or, without one, the value that readers pin; nil if there is
    /// none, or none that can be found in a damaged store. Valid until the next commit or the writer's
    /// end. Not judged.
    @_lifetime(borrow self)
    public func read(_ key: String? = nil) throws(StoreError) -> RawSpan? {
        var bytes: UnsafeRawPointer?
        var size = 0
        // The key is read during the call only.
        let problem = unsafe store_writer_read(writer, key, &bytes, &size)
        try StoreError.check(problem, .reading, path: path)
        guard let start = unsafe bytes else { return nil }
        // In place until a commit, which needs self for itself, or the end of self.
        let span = unsafe RawSpan(_unsafeStart: start, byteCount: size)
        return unsafe _overrideLifetime(span, borrowing: self)
    }

    /// Replaces the value that readers pin, and others with it, in one durable step: every reader
    /// sees all of them at its next pin, or, if this throws, none. The writer may commit again.
    ///
    /// - Parameters:
    ///   - value: at least 8192 bytes, so that they start at a multiple of 64 when pinned.
    ///   - others: values to put or remove beside it; those not named stay as they are, but for
    ///     those of a damaged store, which is replaced whole.
    public mutating func commit(_ value: RawSpan, others: [Value] = []) throws(StoreError) {
        precondition(!value.isEmpty, "A store's value cannot be empty.")
        // C takes one array of pointers, so the other values move into one buffer with their keys,
        // each of which ends with a zero.
        var buffer: [UInt8] = []
        var places: [(key: Int, bytes: Int, size: Int?)] = []
        for other in others {
            precondition(!other.key.utf8.contains(0), "A key cannot hold a zero byte.")
            let key = buffer.count
            buffer += other.key.utf8
            buffer.append(0)
            places.append((key, buffer.count, other.bytes?.count))
            buffer += other.bytes ?? []
        }
        buffer.append(0)
        // All pointers are used during the call only.
        let problem = unsafe value.withUnsafeBytes { value in
            unsafe buffer.withUnsafeBytes { buffer in
                var values = unsafe [
                    store_value(key: nil, bytes: value.baseAddress, size: value.count)
                ]
                for place in places {
                    let start = buffer.baseAddress!
                    unsafe values.append(
                        store_value(
                            key: (start + place.key).assumingMemoryBound(to: CChar.self),
                            bytes: place.size == nil ? nil : start + place.bytes,
                            size: place.size ?? 0
                        )
                    )
                }
                return unsafe store_writer_commit(writer, values, values.count)
            }
        }
        try StoreError.check(problem, .writing, path: path)
    }
}
