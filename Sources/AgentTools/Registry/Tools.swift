// Public, as a lookup is inlined into the code that reads.
public import CImage
public import ModelCatalog

/// One generation of a registry's tools, whole and unchanging, for the length of a read.
///
/// Everything it hands out points into the mapped image and is valid inside the read.
public struct Tools: ~Escapable {
    @usableFromInline let image: RawSpan

    /// The tools of an image that `tools_accept` took.
    @inlinable
    @_lifetime(copy image)
    package init(image: RawSpan) { self.image = image }

    /// The number of tools.
    public var count: Int { Int(tools_count(image)) }

    /// The number of rows, those of tools that this version does not know how to use included.
    var rowCount: UInt32 { image_count(image, tools_section.TOOLS_SECTION_TOOL.rawValue) }

    /// The number of this generation: one more for each change, 0 where nothing was ever registered.
    public var generation: UInt64 { image_read_header(image).generation }

    /// When this generation was written; the epoch where nothing was ever registered.
    public var created: Timestamp {
        Timestamp(secondsSince1970: image_read_header(image).created)
    }

    /// The checksum of the content: equal for equal sets of tools, whenever they were registered.
    public var contentChecksum: UInt64 { image_read_header(image).content_checksum }

    /// The tool of that name, or nil where there is none.
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

    /// Whether there is a tool of that name.
    ///
    /// - Complexity: O(1); allocates nothing.
    @inlinable
    public func contains(_ name: String) -> Bool {
        withKey(name) { tools_find(image, $0) } != UInt32.max
    }

    /// The tool of that name.
    ///
    /// - Throws: ``ToolError/notFound(name:suggestions:)``.
    /// - Complexity: O(1); allocates nothing where there is one.
    @inlinable
    @_lifetime(copy self)
    public func tool(_ name: String) throws(ToolError) -> ToolView {
        if let tool = self[name] { return tool }
        throw failure(to: name)
    }

    /// Visits all tools in the byte order of their names. Allocates nothing.
    public func visit<E: Error>(_ body: (ToolView) throws(E) -> Void) throws(E) {
        var row: UInt32 = 0
        while row < rowCount {
            if tools_tool_is_known(image, row) { try body(ToolView(image: image, row: row)) }
            row += 1
        }
    }

    /// All tools in a dialect: what a request takes, as stored.
    ///
    /// It is an array, but for Bedrock (a `toolConfig`) and MCP (a result), which are objects. Equal
    /// sets of tools have equal bytes, so that a provider's prompt cache keeps hitting.
    ///
    /// - Throws: ``ToolError/Code/notCarried`` where the dialect cannot carry one of them,
    ///   ``ToolError/Code/olderVersion`` where the version that wrote them did not know the dialect.
    /// - Complexity: O(1); allocates nothing.
    @_lifetime(copy self)
    public func json(_ dialect: Dialect) throws(ToolError) -> RawSpan {
        guard image.hasForm(dialect.form) else { throw .notRendered(dialect: dialect) }
        let form = tools_form_of(image, dialect.form)
        // Throws: this is the first that the dialect cannot carry.
        if form.refused != UInt32.max {
            _ = try ToolView(image: image, row: form.refused).json(dialect)
        }
        return image.bytes(of: form.whole)
    }

    /// Some tools in a dialect, in the byte order of their names, whatever the order asked for.
    ///
    /// The stored pieces are put together; nothing is encoded.
    ///
    /// - Throws: ``ToolError/notFound(name:suggestions:)``, or
    ///   ``ToolError/notCarried(dialect:tool:rule:)`` where the dialect cannot carry one of them.
    /// - Complexity: O(bytes).
    public func json(_ dialect: Dialect, only names: [String]) throws(ToolError) -> [UInt8] {
        let frame = dialect.frame
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

    /// All tools as text, for models without function calling: of each its name, what it does, and its
    /// parameters.
    public var text: TextView {
        @_lifetime(copy self) get {
            TextView(bytes: image.bytes(of: tools_form_of(image, .TOOLS_FORM_text).whole))
        }
    }

    /// Why a name finds nothing. Out of line, so that the way of most lookups is short.
    @usableFromInline
    @inline(never)
    func failure(to name: String) -> ToolError {
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
