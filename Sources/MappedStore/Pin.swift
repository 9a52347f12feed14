// Public, as what a read does is inlined into the module that reads.
public import CStore

/// A value held in place. It cannot outlive its store, and ends with its scope.
///
/// ```swift
/// let pin = try store.pin()
/// let first = pin.bytes.unsafeLoad(as: UInt8.self)
/// ```
@frozen @safe public struct Pin: ~Copyable, ~Escapable {
    @usableFromInline var held: store_pin

    // Used for its path. The pin borrows the store and need not retain it: a retain would make
    // threads that read at the same time wait for one counter.
    @usableFromInline let store: Unmanaged<Store>

    @inlinable
    @_lifetime(borrow store)
    init(_ store: borrowing Store) throws(StoreError) {
        var held = unsafe store_pin()
        // The handle lives as long as the store; the pin is dropped in deinit.
        let problem = unsafe store_pin_take(store.handle, &held)
        guard problem.fault == .STORE_OK else { throw store.error(of: problem) }
        unsafe self.held = held
        unsafe self.store = Unmanaged.passUnretained(copy store)
    }

    @inlinable
    deinit {
        var held = unsafe held
        // The spans of its bytes borrow the pin, so none outlives it.
        unsafe store_pin_drop(&held)
    }

    /// The value. Valid until the pin ends.
    ///
    /// - Complexity: O(1).
    @inlinable
    public var bytes: RawSpan {
        @_lifetime(borrow self)
        get {
            // The store holds these bytes in place until the pin is dropped, which ends self.
            let span = unsafe RawSpan(_unsafeStart: held.bytes!, byteCount: held.size)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// The value under another key, of the same version as ``bytes``; nil if the store has none. Valid until
    /// the pin ends. `accept` does not judge it.
    ///
    /// - Complexity: O(log *n*) in the number of keys, and slower than ``bytes``.
    @_lifetime(borrow self)
    public func other(_ key: String) throws(StoreError) -> RawSpan? {
        var bytes: UnsafeRawPointer?
        var size = 0
        // The key is read during the call only.
        let problem = unsafe withUnsafePointer(to: held) { held in
            unsafe store_pin_other(held, key, &bytes, &size)
        }
        guard problem.fault == .STORE_OK else {
            // The pin borrows the store, so it is alive.
            let path = unsafe store._withUnsafeGuaranteedRef { $0.path }
            throw StoreError(problem, .reading, path: path)
        }
        guard let start = unsafe bytes else { return nil }
        // In place until the pin is dropped, like `bytes`.
        let span = unsafe RawSpan(_unsafeStart: start, byteCount: size)
        return unsafe _overrideLifetime(span, borrowing: self)
    }
}
