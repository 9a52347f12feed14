package import CStore

/// What a program reads of a store: the keys of the values, and how to judge them.
///
/// ```swift
/// let contents = StoreContents(keys: ["catalog/1"], accept: accept, intact: intact)
/// let store = try Store(mapping: "/var/lib/catalog.image", contents: contents)
/// ```
@safe public struct StoreContents: Sendable {
    /// Judges a value: 0 takes it. Must be safe on any bytes, and reads only the given number of them.
    public typealias Judge = @convention(c) (UnsafeRawPointer, Int) -> Int32

    /// Tells a value's generation; 0 where it does not say. Must be safe on any bytes.
    public typealias Generation = @convention(c) (UnsafeRawPointer, Int) -> UInt64

    /// The keys of the values that readers pin, such as `catalog/1`: one for each major format.
    ///
    /// If a store has several of them, the value of the highest generation is pinned, and among equal
    /// generations that of the first key.
    public let keys: [String]

    /// Judges a value before it is first shown to readers; anything but 0 becomes
    /// ``StoreError/code``.
    public let accept: Judge

    /// Tells the generations of several values, to find the newest; nil with one key.
    public let generation: Generation?

    /// Judges whether the bytes of a value are whole, under any key. A value that is not whole is not carried
    /// over into a new data file.
    public let intact: Judge

    /// Makes contents of one or more keys. With several, `generation` tells which value is the
    /// newest.
    @safe public init(
        keys: [String],
        accept: Judge,
        generation: Generation? = nil,
        intact: Judge
    ) {
        precondition(!keys.isEmpty, "A store's contents must have a key.")
        let isOrdered = unsafe generation != nil || keys.count == 1
        precondition(isOrdered, "Several keys need a generation.")
        for key in keys { precondition(!key.utf8.contains(0), "A key cannot hold a zero byte.") }
        self.keys = keys
        unsafe self.accept = unsafe accept
        unsafe self.generation = unsafe generation
        unsafe self.intact = unsafe intact
    }

    /// Hands them to C, which copies them during the call.
    package func withC<Result>(_ body: (UnsafePointer<store_contents>) -> Result) -> Result {
        // One text, joined by hand: the first array of pointers, or the first generic function over the keys,
        // costs a process more time than opening LMDB.
        var text = ""
        for key in keys {
            text += key
            text += "\0"
        }
        return unsafe text.withCString { text in
            var contents = unsafe store_contents(
                keys: text,
                count: keys.count,
                accept: accept,
                generation: generation,
                intact: intact
            )
            return unsafe withUnsafePointer(to: &contents) { unsafe body($0) }
        }
    }
}
