internal import CStore

/// What a store holds, as one program knows it: the keys of what it reads, and how to judge that.
///
/// ```swift
/// let contents = StoreContents(keys: ["catalog/1"], accept: accept, intact: intact)
/// let store = try Store(opening: "/var/lib/catalog", contents: contents)
/// ```
@safe public struct StoreContents: Sendable {
    /// Judges a value: 0 takes it. Must be safe on any bytes, and reads only the given number of them.
    public typealias Judge = @convention(c) (UnsafeRawPointer, Int) -> Int32

    /// Tells a value's generation; 0 where it does not say. Must be safe on any bytes.
    public typealias Generation = @convention(c) (UnsafeRawPointer, Int) -> UInt64

    /// The keys of the values that readers pin, such as `catalog/1`: one for each major format.
    ///
    /// Where a store has several of them, the value of the highest generation is pinned, and of equal
    /// ones that of the first key.
    public let keys: [String]

    /// Judges a value before it is first shown to readers; anything but 0 becomes
    /// ``StoreError/code``.
    public let accept: Judge

    /// Tells which of several values is the newest; nil where there is one key.
    public let generation: Generation?

    /// Judges whether the bytes of a value are whole, under any key: what is not whole is not carried
    /// over into a new data file.
    public let intact: Judge

    /// Contents of one or more keys; of several, `generation` tells which is the newest.
    @safe public init(
        keys: [String],
        accept: Judge,
        generation: Generation? = nil,
        intact: Judge
    ) {
        precondition(!keys.isEmpty, "A store's contents have a key.")
        let isOrdered = unsafe generation != nil || keys.count == 1
        precondition(isOrdered, "Several keys need a generation.")
        self.keys = keys
        unsafe self.accept = unsafe accept
        unsafe self.generation = unsafe generation
        unsafe self.intact = unsafe intact
    }

    /// Hands them to C, which copies them during the call.
    func withC<Result>(_ body: (UnsafePointer<store_contents>) -> Result) -> Result {
        let texts = KeyTexts(keys)
        return unsafe texts.withPointers { pointers in
            var contents = unsafe store_contents(
                keys: pointers.baseAddress!,
                count: pointers.count,
                accept: accept,
                generation: generation,
                intact: intact
            )
            return unsafe withUnsafePointer(to: &contents) { unsafe body($0) }
        }
    }
}

/// Keys in one buffer, each of which ends with a zero.
private struct KeyTexts {
    private var buffer: [CChar] = []
    private var starts: [Int] = []

    init(_ keys: [String]) {
        for key in keys {
            precondition(!key.utf8.contains(0), "A key cannot hold a zero byte.")
            starts.append(buffer.count)
            buffer += key.utf8.map { CChar(bitPattern: $0) }
            buffer.append(0)
        }
    }

    func withPointers<Result>(
        _ body: (UnsafeBufferPointer<UnsafePointer<CChar>>) -> Result
    ) -> Result {
        unsafe buffer.withUnsafeBufferPointer { buffer in
            // All starts are inside the buffer, which is there during the call.
            let pointers = unsafe starts.map { unsafe buffer.baseAddress! + $0 }
            return unsafe pointers.withUnsafeBufferPointer { unsafe body($0) }
        }
    }
}
