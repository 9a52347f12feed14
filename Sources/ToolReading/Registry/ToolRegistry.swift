internal import CImage
internal import CatalogReading
// Public, as a read is inlined into the code that reads.
public import MappedStore

/// The tools that an application offers to models, shared by all processes of the host.
///
/// It works as Erlang's `persistent_term` does: a read takes constant time and no lock, waits for nobody and
/// copies nothing; a change is atomic and durable and writes a new image, so changes should be rare. There is
/// no server process. A registry that nobody has written to is an empty one. A change made by one process is
/// seen by the next read of every other.
///
/// ```swift
/// let registry = try ToolRegistry.open(named: "my-app")
/// try registry.sync([weather, search])
/// try registry.withToolsJSON(.anthropic) { json in
///     json.withUnsafeBytes { body.append(contentsOf: $0) }
/// }
/// ```
public final class ToolRegistry: Sendable {
    @usableFromInline package let store: Store
    /// Its name, such as `default`; of an image file, its path.
    public let name: String
    /// Which names of tools it takes when it is written by this value.
    public let namePolicy: ToolNamePolicy
    /// The directory of its files; nil of an image file, which is read alone.
    package let path: String?
    /// The same path behind links, by which what is bound to its tools is found.
    let place: String

    package init(
        store: Store,
        name: String,
        namePolicy: ToolNamePolicy,
        path: String?,
        place: String
    ) {
        self.store = store
        self.name = name
        self.namePolicy = namePolicy
        self.path = path
        self.place = place
    }

    /// Reads the newest generation, which stays in place until `body` returns.
    ///
    /// `body` is synchronous, so that a read cannot be held across an `await`: pages that are freed meanwhile
    /// cannot be used again before it ends.
    ///
    /// - Throws: What `body` throws, or ``ToolError/unusable(registry:code:reason:)``.
    /// - Complexity: O(1); takes no lock, never waits, and allocates nothing once the thread has
    ///   read this generation.
    @discardableResult
    @inlinable
    public func read<Result: ~Copyable>(_ body: (Tools) throws -> Result) throws -> Result {
        // `failing: error` would retain self: two threads that read would wait for one counter.
        try store.read(failing: { error(of: $0) }, { try body(Tools(image: $0)) })
    }

    /// The error of a read whose generation cannot be pinned.
    @usableFromInline
    func error(of error: StoreError) -> any Error { ToolError(error, registry: name) }
}

extension ToolRegistry {
    /// Reads the tool of that name in place.
    ///
    /// - Throws: ``ToolError/notFound(name:suggestions:)``, what `body` throws, or what ``read(_:)->_``
    ///   throws.
    /// - Complexity: O(1); allocates nothing.
    @inlinable
    public func withTool<Result: ~Copyable>(
        _ name: String,
        _ body: (ToolView) throws -> Result
    ) throws -> Result {
        try read { try body($0.tool(name)) }
    }

    /// A copy of the tool of that name.
    ///
    /// - Throws: ``ToolError/notFound(name:suggestions:)``, or what ``read(_:)->_`` throws.
    public func tool(_ name: String) throws -> Tool { try withTool(name) { Tool($0) } }

    /// Whether a tool of that name is registered.
    ///
    /// - Throws: What ``read(_:)->_`` throws.
    /// - Complexity: O(1); allocates nothing.
    @inlinable
    public func isRegistered(_ name: String) throws -> Bool { try read { $0.contains(name) } }

    /// The number of tools. Allocates nothing.
    ///
    /// - Throws: What ``read(_:)->_`` throws.
    public var count: Int { get throws { try read { $0.count } } }

    /// The number of the newest generation: one more for each change, 0 where nothing was ever
    /// registered.
    ///
    /// - Throws: What ``read(_:)->_`` throws.
    public var generation: UInt64 { get throws { try read { $0.generation } } }

    /// Visits all tools in place, in the byte order of their names. Allocates nothing.
    ///
    /// - Throws: What `body` throws, or what ``read(_:)->_`` throws.
    public func visit(_ body: (ToolView) throws -> Void) throws {
        try read { tools throws in try tools.visit { tool throws in try body(tool) } }
    }

    /// Copies of all tools, in the byte order of their names.
    ///
    /// - Throws: What ``read(_:)->_`` throws.
    public func list() throws -> [Tool] {
        var tools: [Tool] = []
        try visit { tools.append(Tool($0)) }
        return tools
    }

    /// Reads all tools in a dialect in place: the bytes that a request takes, as ``Tools/json(_:)`` has
    /// them. Allocates nothing.
    ///
    /// - Throws: What ``Tools/json(_:)``, `body` or ``read(_:)->_`` throws.
    @inlinable
    public func withToolsJSON<Result: ~Copyable>(
        _ dialect: Dialect,
        _ body: (RawSpan) throws -> Result
    ) throws -> Result {
        try read { try body($0.json(dialect)) }
    }

    /// Reads some tools in a dialect, put together from their stored pieces.
    ///
    /// - Throws: What ``Tools/json(_:only:)``, `body` or ``read(_:)->_`` throws.
    public func withToolsJSON<Result: ~Copyable>(
        _ dialect: Dialect,
        only names: [String],
        _ body: (RawSpan) throws -> Result
    ) throws -> Result {
        let json = try read { try $0.json(dialect, only: names) }
        // A byte has no padding.
        return try body(unsafe json.span.bytes)
    }

    /// A copy of all tools in a dialect, as UTF-8: what a request takes.
    ///
    /// - Throws: What ``Tools/json(_:)`` or ``read(_:)->_`` throws.
    public func toolsJSON(_ dialect: Dialect) throws -> [UInt8] {
        try withToolsJSON(dialect) { span in
            var json: [UInt8] = []
            json.append(copying: span)
            return json
        }
    }

    /// All tools as text, for models without function calling, or "No tools available.".
    ///
    /// - Throws: What ``read(_:)->_`` throws.
    public func textDescription() throws -> String { try read { String($0.text) } }
}
