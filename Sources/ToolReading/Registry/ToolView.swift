// Public, as reading a text is inlined into the code that reads.
public import CImage
public import CatalogReading

/// One tool, in place. Valid inside the read that it came from.
public struct ToolView: ~Escapable {
    @usableFromInline package let image: RawSpan
    @usableFromInline package let row: UInt32

    @inlinable
    @_lifetime(copy image)
    package init(image: RawSpan, row: UInt32) {
        self.image = image
        self.row = row
    }

    /// The name by which models call it.
    @inlinable
    public var name: TextView {
        @_lifetime(copy self) get { TextView(tools_name(image, row), in: image) }
    }

    /// A name for people, or nil where none is stated.
    public var title: TextView? {
        @_lifetime(copy self) get { TextView(stored(.TOOLS_TEXT_title), in: image) }
    }

    /// What it does, or nil where that is not stated.
    @inlinable
    public var description: TextView? {
        @_lifetime(copy self) get { TextView(stored(.TOOLS_TEXT_description), in: image) }
    }

    /// The JSON Schema of its input, its keywords in a fixed order, without blanks.
    @inlinable
    public var inputSchema: TextView {
        @_lifetime(copy self) get { TextView(stated: stored(.TOOLS_TEXT_input_schema), in: image) }
    }

    /// The JSON Schema of what it returns, or nil where that is not stated.
    public var outputSchema: TextView? {
        @_lifetime(copy self) get { TextView(stored(.TOOLS_TEXT_output_schema), in: image) }
    }

    /// The title among its annotations, or nil where none is stated.
    public var annotatedTitle: TextView? {
        @_lifetime(copy self) get { TextView(stored(.TOOLS_TEXT_annotated_title), in: image) }
    }

    /// Whether it changes nothing, according to its author; nil where that is not stated.
    public var isReadOnly: Bool? { answer(.TOOLS_FLAG_read_only) }

    /// Whether its changes may destroy something, according to its author; nil where that is not
    /// stated.
    public var isDestructive: Bool? { answer(.TOOLS_FLAG_destructive) }

    /// Whether calling it again with the same arguments changes nothing more, according to its author; nil
    /// where that is not stated.
    public var isIdempotent: Bool? { answer(.TOOLS_FLAG_idempotent) }

    /// Whether it deals with an open world, such as the web, according to its author; nil where
    /// that is not stated.
    public var isOpenWorld: Bool? { answer(.TOOLS_FLAG_open_world) }

    /// The number of its tags.
    public var tagCount: Int { Int(tools_tags_of(image, row).count) }

    /// Visits its tags in byte order.
    public func visitTags<E: Error>(_ body: (TextView) throws(E) -> Void) throws(E) {
        let tags = tools_tags_of(image, row)
        var tag = tags.first
        while tag - tags.first < tags.count {
            try body(TextView(stated: tools_tag_at(image, tag), in: image))
            tag += 1
        }
    }

    /// The tool in a dialect: one element of the array for a request.
    ///
    /// - Throws: ``ToolError/Code/notCarried`` where the dialect cannot carry it,
    ///   ``ToolError/Code/olderVersion`` where the version that wrote it did not know the dialect.
    /// - Complexity: O(1); allocates nothing.
    @_lifetime(copy self)
    public func json(_ dialect: Dialect) throws(ToolError) -> TextView {
        guard image.has(dialect.rendering) else { throw .notRendered(dialect: dialect) }
        let piece = tools_piece_of(image, row, dialect.rendering)
        if let rule = TextView(piece.refusal, in: image) {
            throw .notCarried(dialect: dialect, tool: String(name), rule: String(rule))
        }
        return TextView(bytes: image.bytes(of: piece.run))
    }

    /// The tool as text, for models without function calling.
    public var text: TextView {
        @_lifetime(copy self) get {
            TextView(bytes: image.bytes(of: tools_piece_of(image, row, .TOOLS_RENDERING_text).run))
        }
    }

    @inlinable
    func stored(_ text: tools_text) -> image_text { tools_text_of(image, row, text) }

    func answer(_ flag: tools_flag) -> Bool? {
        switch tools_flag_of(image, row, flag) {
        case .TOOLS_UNSTATED: nil
        case .TOOLS_NO: false
        case .TOOLS_YES: true
        }
    }
}

extension RawSpan {
    /// Whether the version that wrote the image knew a rendering.
    func has(_ rendering: tools_rendering) -> Bool {
        tools_rendering_of(self, rendering).name.offset != UInt32.max
    }

    /// The bytes of a run; empty where the image is damaged.
    @_lifetime(copy self)
    func bytes(of run: tools_run) -> RawSpan {
        // In bounds: tools_run_place compares both ends with the image's size.
        let place = tools_run_place(self, run)
        let start = Int(place.offset)
        return extracting(start..<start + Int(place.length))
    }
}

extension Tool {
    /// A copy that outlives the read.
    public init(_ view: ToolView) {
        self.init(
            name: String(view.name),
            title: copy(view.title),
            description: copy(view.description),
            inputSchema: String(view.inputSchema),
            outputSchema: copy(view.outputSchema),
            annotations: ToolAnnotations(
                title: copy(view.annotatedTitle),
                isReadOnly: view.isReadOnly,
                isDestructive: view.isDestructive,
                isIdempotent: view.isIdempotent,
                isOpenWorld: view.isOpenWorld
            )
        )
        view.visitTags { tags.append(String($0)) }
    }
}

private func copy(_ text: TextView?) -> String? {
    guard let text else { return nil }
    return String(text)
}
