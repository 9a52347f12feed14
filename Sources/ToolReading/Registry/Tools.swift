// Public, as a lookup is inlined into the code that reads.
public import CImage
public import CatalogReading

/// One generation of a registry's tools, unchanged for the length of a read.
///
/// Everything it hands out lies in the mapped image and is valid inside the read.
public struct Tools: ~Escapable {
    @usableFromInline package let image: RawSpan

    /// The tools of an image that `tools_accept` has accepted.
    @inlinable
    @_lifetime(copy image)
    package init(image: RawSpan) { self.image = image }

    /// The number of tools.
    public var count: Int { Int(tools_count(image)) }

    /// The number of rows, including tools that this version does not understand.
    package var rowCount: UInt32 { image_count(image, tools_section.TOOLS_SECTION_TOOL.rawValue) }

    /// The number of this generation: one more for each change, 0 if nothing was ever registered.
    public var generation: UInt64 { image_read_header(image).generation }

    /// When this generation was written; 1970 if nothing was ever registered.
    public var created: Timestamp {
        Timestamp(secondsSince1970: image_read_header(image).created)
    }

    /// The checksum of the content: equal for equal sets of tools, whenever they were registered.
    public var contentChecksum: UInt64 { image_read_header(image).content_checksum }

    /// The tool of that name, or nil where no tool has it.
    ///
    /// - Complexity: O(1); allocates nothing.
    @inlinable
    public subscript(name: String) -> ToolView? {
        @_lifetime(copy self) get {
            let row = withKey(name) { tools_find(image, $0) }
            guard row != UInt32.max else { return nil }
            return ToolView(image: image, row: row)
        }
    }

    /// Whether a tool of that name is registered.
    ///
    /// - Complexity: O(1); allocates nothing.
    @inlinable
    public func contains(_ name: String) -> Bool {
        withKey(name) { tools_find(image, $0) } != UInt32.max
    }

    /// The tool of that name.
    ///
    /// - Throws: ``ToolError/notFound(name:suggestions:)``.
    /// - Complexity: O(1); allocates nothing unless it throws.
    @inlinable
    @_lifetime(copy self)
    public func tool(_ name: String) throws(ToolError) -> ToolView {
        if let tool = self[name] { return tool }
        throw notFound(name)
    }

    /// Visits all tools in the byte order of their names. Allocates nothing.
    public func visit<E: Error>(_ body: (ToolView) throws(E) -> Void) throws(E) {
        var row: UInt32 = 0
        while row < rowCount {
            if isKnown(row) { try body(view(of: row)) }
            row += 1
        }
    }

    /// All tools in a dialect, as stored: the bytes for a request.
    ///
    /// They are a JSON array or, for Bedrock (a `toolConfig`) and MCP (a result), an object. Equal sets of
    /// tools have equal bytes, so that a provider's prompt cache keeps hitting.
    ///
    /// - Throws: ``ToolError/Code/notCarried`` where the dialect cannot carry one of them,
    ///   ``ToolError/Code/olderVersion`` where the version that wrote them did not know the dialect.
    /// - Complexity: O(1); allocates nothing.
    @_lifetime(copy self)
    public func json(_ dialect: Dialect) throws(ToolError) -> RawSpan {
        guard image.has(dialect.rendering) else { throw .notRendered(dialect: dialect) }
        let rendering = tools_rendering_of(image, dialect.rendering)
        // This call throws: the tool is the first that the dialect cannot carry.
        if rendering.refused != UInt32.max {
            _ = try ToolView(image: image, row: rendering.refused).json(dialect)
        }
        return image.bytes(of: rendering.whole)
    }

    /// Some tools in a dialect, in the byte order of their names, whatever the order of `names` is.
    ///
    /// It is put together from stored pieces; nothing is encoded.
    ///
    /// - Throws: ``ToolError/notFound(name:suggestions:)``, or
    ///   ``ToolError/notCarried(dialect:tool:rule:)`` where the dialect cannot carry one of them.
    /// - Complexity: O(bytes).
    public func json(_ dialect: Dialect, only names: [String]) throws(ToolError) -> [UInt8] {
        let frame = Rendering.of(dialect.rendering).frame
        guard !names.isEmpty else { return Array(frame.nothing.utf8) }
        var rows: [UInt32] = []
        for name in names { rows.append(try tool(name).row) }
        var json = Array(frame.opening.utf8)
        // Rows are in the byte order of names.
        for (index, row) in Set(rows).sorted().enumerated() {
            if index > 0 { json += frame.separator.utf8 }
            json.append(copying: try ToolView(image: image, row: row).json(dialect).bytes)
        }
        return json + frame.closing.utf8
    }

    /// All tools as text, for models without function calling: the name, the description and the parameters of
    /// each.
    public var text: TextView {
        @_lifetime(copy self) get {
            TextView(bytes: image.bytes(of: tools_rendering_of(image, .TOOLS_RENDERING_text).whole))
        }
    }

    /// The tool in a row.
    @_lifetime(copy self)
    package func view(of row: UInt32) -> ToolView { ToolView(image: image, row: row) }

    /// Whether this version understands the tool in a row.
    package func isKnown(_ row: UInt32) -> Bool { tools_tool_is_known(image, row) }

    /// The error for an unknown name. Out of line, to keep lookups short.
    @usableFromInline
    @inline(never)
    func notFound(_ name: String) -> ToolError {
        var names: [String] = []
        visit { names.append(String($0.name)) }
        return .notFound(name: name, suggestions: closest(to: name, among: names))
    }
}

extension [UInt8] {
    /// Appends the bytes of a span.
    mutating func append(copying span: RawSpan) {
        // The bytes are read during the call only.
        unsafe span.withUnsafeBytes { unsafe append(contentsOf: $0) }
    }
}
