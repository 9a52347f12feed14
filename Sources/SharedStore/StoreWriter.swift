internal import CEnvironment
internal import CStore
package import MappedStore

/// The only writer of a store, for as long as it lives.
///
/// ```swift
/// var writer = try StoreWriter(at: "/var/lib/catalog", contents: contents, timeout: 30)
/// let present = try writer.read("catalog/1")
/// // ... build the next value from it ...
/// try writer.commit(next.span.bytes, as: "catalog/1")
/// ```
///
/// If you read, build and commit with one writer, no other writer's changes get lost: if another
/// writer has committed in between, the commit throws ``StoreError/Fault/overtaken``. Readers never
/// wait. The lock is released when the process ends, however it ends.
@safe package struct StoreWriter: ~Copyable {
    /// A value to put under a key, or to remove.
    package struct Value: Sendable, Hashable {
        /// Its key, of at most 511 bytes.
        package let key: String

        /// Its bytes, or nil to remove it.
        package let bytes: [UInt8]?

        /// A value under a key, or its removal.
        package init(_ key: String, _ bytes: [UInt8]?) {
            self.key = key
            self.bytes = bytes
        }
    }

    /// What a commit could not carry over from a damaged data file.
    package struct Losses: Sendable, Hashable {
        /// The keys of values that are not whole, in the order of their bytes.
        package let keys: [String]

        /// Whether there may have been other values, whose keys cannot be read.
        package let hasUnknown: Bool

        /// Makes a list of losses.
        package init(keys: [String], hasUnknown: Bool) {
            self.keys = keys
            self.hasUnknown = hasUnknown
        }

        /// Whether nothing was lost.
        package var isEmpty: Bool { keys.isEmpty && !hasUnknown }
    }

    /// The path of the store, as it was given.
    package let path: String

    private let writer: OpaquePointer

    /// Becomes the only writer of the store at `path`, which is made with its parents.
    ///
    /// - Parameters:
    ///   - contents: `intact` of them judges what is carried over from a damaged data file.
    ///   - timeout: How many seconds to wait for another writer, in this process or another.
    /// - Throws: ``StoreError/Fault/lockTimeout`` with the ``StoreError/lockHolder`` if the other writer stays.
    package init(
        at path: String,
        contents: StoreContents,
        timeout: Double
    ) throws(StoreError) {
        var writer: OpaquePointer?
        // The writer is ended in deinit. The path is copied.
        let problem = StoreSeal.opening {
            unsafe contents.withC { unsafe store_writer_begin(path, $0, timeout, &writer) }
        }
        try StoreError.check(problem, .locking, path: path, waited: timeout)
        self.path = path
        // Without a problem, there is one.
        unsafe self.writer = writer!
    }

    deinit {
        // The spans that it gave borrow self, so none outlives it.
        unsafe store_writer_end(writer)
    }

    /// The present value under a key; nil if the store has none, or a damaged store does not show
    /// it. Valid until the next commit or the writer's end. `accept` does not judge it.
    @_lifetime(borrow self)
    package func read(_ key: String) throws(StoreError) -> RawSpan? {
        var bytes: UnsafeRawPointer?
        var size = 0
        // The key is read during the call only.
        let problem = unsafe store_writer_read(writer, key, &bytes, &size)
        try StoreError.check(problem, .reading, path: path)
        guard let start = unsafe bytes else { return nil }
        // In place until a commit, which needs exclusive access to self, or the end of self.
        let span = unsafe RawSpan(_unsafeStart: start, byteCount: size)
        return unsafe _overrideLifetime(span, borrowing: self)
    }

    /// The keys of all values, in the order of their bytes; none where the store is missing or damaged.
    ///
    /// - Complexity: O(*n*) in the number of keys.
    package func keys() throws(StoreError) -> [String] {
        var keys: UnsafePointer<UnsafePointer<CChar>>?
        var count = 0
        let problem = unsafe store_writer_keys(writer, &keys, &count)
        try StoreError.check(problem, .reading, path: path)
        return unsafe Self.texts(keys, count)
    }

    /// The keys of the values of a damaged store that are whole, in the order of their bytes, as a commit
    /// carries them over; none where the store is sound.
    ///
    /// - Complexity: O(size) of the values, once.
    package func rescuedKeys() throws(StoreError) -> [String] {
        // C keeps the values until the next commit.
        unsafe try rescued().map { unsafe String(cString: $0.key) }
    }

    /// The value that a damaged store has under a key, if it is whole; nil where the store is sound. Valid
    /// until the next commit or the writer's end.
    @_lifetime(borrow self)
    package func rescued(_ key: String) throws(StoreError) -> RawSpan? {
        let values = unsafe try rescued()
        guard
            let index = unsafe values.firstIndex(where: { unsafe String(cString: $0.key) == key }),
            let start = unsafe values[index].bytes
        else { return nil }
        // In place until a commit, which needs exclusive access to self, or the end of self.
        let span = unsafe RawSpan(_unsafeStart: start, byteCount: values[index].size)
        return unsafe _overrideLifetime(span, borrowing: self)
    }

    private func rescued() throws(StoreError) -> UnsafeBufferPointer<store_value> {
        var values: UnsafePointer<store_value>?
        var count = 0
        let problem = unsafe store_writer_rescued(writer, &values, &count)
        try StoreError.check(problem, .reading, path: path)
        return unsafe UnsafeBufferPointer(start: values, count: count)
    }

    /// Copies texts that C keeps.
    private static func texts(
        _ start: UnsafePointer<UnsafePointer<CChar>>?,
        _ count: Int
    ) -> [String] {
        // C states their number, and each text ends with a zero byte.
        unsafe UnsafeBufferPointer(start: start, count: count).map { unsafe String(cString: $0) }
    }

    /// Puts a value, and puts or removes others with it, in one durable step: every reader sees all of it at
    /// its next pin or, if this throws, nothing of it. The writer may commit again.
    ///
    /// - Parameters:
    ///   - value: The value; from 8192 bytes on, pinned values start at a multiple of 64.
    ///   - key: Its key, of at most 511 bytes.
    ///   - others: Values to put or remove with it; all others stay as they are.
    /// - Returns: The values that could not be carried over from a damaged data file.
    /// - Throws: ``StoreError/Fault/overtaken`` if another writer has committed since this one read.
    @discardableResult
    package mutating func commit(
        _ value: RawSpan,
        as key: String,
        others: [Value] = []
    ) throws(StoreError) -> Losses {
        precondition(!value.isEmpty, "A store's value cannot be empty.")
        // C takes one array of pointers, so the keys and the other values move into one buffer. Each
        // key ends with a zero.
        var buffer: [UInt8] = []
        var places: [(key: Int, bytes: Int, size: Int?)] = []
        for other in [Value(key, nil)] + others {
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
                let start = buffer.baseAddress!
                var values = unsafe places.map { place in
                    unsafe store_value(
                        key: (start + place.key).assumingMemoryBound(to: CChar.self),
                        bytes: place.size == nil ? nil : start + place.bytes,
                        size: place.size ?? 0
                    )
                }
                unsafe values[0].bytes = value.baseAddress
                unsafe values[0].size = value.count
                return unsafe store_writer_commit(writer, values, values.count)
            }
        }
        try StoreError.check(problem, .writing, path: path)
        return losses()
    }

    private func losses() -> Losses {
        var keys: UnsafePointer<UnsafePointer<CChar>>?
        var count = 0
        let isAll = unsafe store_writer_lost(writer, &keys, &count)
        return unsafe Losses(keys: Self.texts(keys, count), hasUnknown: !isAll)
    }
}
