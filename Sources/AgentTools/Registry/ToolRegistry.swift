internal import CImage
// Public, as a read is inlined into the code that reads.
public import MappedStore
internal import ModelCatalog

/// The tools that an application offers to models, shared by all processes of the host.
///
/// It has the semantics of Erlang's `persistent_term`: a read is constant-time, takes no lock, waits for
/// nobody and copies nothing; a change is rare, atomic and durable, and pays for it by writing a new
/// image. There is no server process. A registry that nobody has written to is an empty one; a change
/// made by any process is seen by the next read of every other.
///
/// ```swift
/// let registry = try ToolRegistry.open(named: "my-app")
/// try registry.sync([weather, search])
/// try registry.withToolsJSON(.anthropic) { json in
///     json.withUnsafeBytes { body.append(contentsOf: $0) }
/// }
/// ```
public final class ToolRegistry: Sendable {
    @usableFromInline let store: Store
    /// Its name, such as `default`.
    public let name: String
    /// Which names it takes when this process writes.
    public let names: ToolNames
    /// The path of its files.
    let path: String
    let bindings = Bindings()

    private init(store: Store, name: String, names: ToolNames, path: String) {
        self.store = store
        self.name = name
        self.names = names
        self.path = path
    }

    /// Opens a registry; reads and creates nothing. It is kept in `DIRECTORY/tools/NAME`.
    ///
    /// One that is damaged, or was written by another version, is an error of the first read;
    /// ``sync(_:lockTimeout:)`` takes its place.
    ///
    /// - Parameters:
    ///   - name: letters, digits, `.`, `_` and `-`, 64 at most. An application has one of its own, so
    ///     that its tools are not offered to another's model.
    ///   - directory: nil for the catalog's, ``ModelCatalog/CatalogDirectory/standard``, or in a test
    ///     for the one that the test has of its own.
    ///   - names: which names of tools it takes.
    /// - Throws: ``ToolError/invalidRegistry(name:)``, or
    ///   ``ToolError/unusable(registry:code:reason:)``.
    public static func open(
        named name: String = "default",
        in directory: String? = nil,
        names: ToolNames = .portable
    ) throws(ToolError) -> ToolRegistry {
        let scope = directory == nil ? Ambient.current.stores : nil
        let path = try RegistryPath.of(
            name,
            in: directory ?? scope?.directory ?? CatalogDirectory.standard
        )
        let nothing = ToolsImage.empty
        do {
            // A byte has no padding.
            let store = try unsafe Store(
                opening: path,
                contents: .tools,
                orElse: nothing.span.bytes
            )
            scope?.adopt(store)
            return ToolRegistry(store: store, name: name, names: names, path: path)
        } catch {
            throw ToolError(error, registry: name)
        }
    }

    /// Reads one consistent generation: the newest one, held in place until `body` returns.
    ///
    /// The scope is synchronous, so that it cannot be held across an `await`: pages that are freed
    /// meanwhile cannot be used again before it ends.
    ///
    /// - Throws: What `body` throws, or ``ToolError/unusable(registry:code:reason:)``.
    /// - Complexity: O(1); takes no lock, never waits, and allocates nothing once the thread has
    ///   read this generation.
    @discardableResult
    @inlinable
    public func read<Result: ~Copyable>(_ body: (Tools) throws -> Result) throws -> Result {
        // `failing: failure` would retain self: two threads that read would wait for one counter.
        try store.read(failing: { failure($0) }, { try body(Tools(image: $0)) })
    }

    /// The error of a read whose generation cannot be pinned.
    @usableFromInline
    func failure(_ error: StoreError) -> any Error { ToolError(error, registry: name) }
}

extension ToolRegistry {
    /// Reads the tool of a name in place.
    ///
    /// - Throws: ``ToolError/notFound(name:suggestions:)``, what `body` throws, or what ``read(_:)``
    ///   throws.
    /// - Complexity: O(1); allocates nothing.
    @inlinable
    public func get<Result: ~Copyable>(
        _ name: String,
        _ body: (ToolView) throws -> Result
    ) throws -> Result {
        try read { try body($0.tool(name)) }
    }

    /// A copy of the tool of a name.
    ///
    /// - Throws: ``ToolError/notFound(name:suggestions:)``, or what ``read(_:)`` throws.
    public func get(_ name: String) throws -> Tool { try get(name) { Tool($0) } }

    /// Whether a tool of that name is registered.
    ///
    /// - Complexity: O(1); allocates nothing.
    @inlinable
    public func isRegistered(_ name: String) throws -> Bool { try read { $0.contains(name) } }

    /// The number of tools. Allocates nothing.
    public var count: Int { get throws { try read { $0.count } } }

    /// The number of the newest generation: one more for each change, 0 where nothing was ever
    /// registered.
    public var generation: UInt64 { get throws { try read { $0.generation } } }

    /// Visits all tools in place, in the byte order of their names. Allocates nothing.
    public func list(_ body: (ToolView) throws -> Void) throws {
        try read { tools throws in try tools.visit { tool throws in try body(tool) } }
    }

    /// Copies of all tools, in the byte order of their names.
    public func list() throws -> [Tool] {
        var tools: [Tool] = []
        try list { tools.append(Tool($0)) }
        return tools
    }

    /// Reads all tools in a dialect in place: the bytes that a request takes, as ``Tools/json(_:)`` has
    /// them. Allocates nothing.
    @inlinable
    public func withToolsJSON<Result: ~Copyable>(
        _ dialect: Dialect,
        _ body: (RawSpan) throws -> Result
    ) throws -> Result {
        try read { try body($0.json(dialect)) }
    }

    /// Reads some tools in a dialect, put together from their stored pieces.
    public func withToolsJSON<Result: ~Copyable>(
        _ dialect: Dialect,
        only names: [String],
        _ body: (RawSpan) throws -> Result
    ) throws -> Result {
        let json = try read { try $0.json(dialect, only: names) }
        // A byte has no padding.
        return try body(unsafe json.span.bytes)
    }

    /// A copy of all tools in a dialect, as UTF-8.
    public func toLLMFormat(_ dialect: Dialect) throws -> [UInt8] {
        try withToolsJSON(dialect) { span in
            var json: [UInt8] = []
            json.append(copying: span)
            return json
        }
    }

    /// All tools as text, for models without function calling; "No tools available." where there are
    /// none.
    public func textDescription() throws -> String { try read { String($0.text) } }
}
