internal import CImage
internal import JSONText

/// The C builder of the image of a set of tools, owned.
@safe
struct ToolsImage: ~Copyable {
    private let builder: OpaquePointer

    init() throws(BuildFault) {
        guard let builder = unsafe tools_builder_create() else {
            throw BuildFault(.TOOLS_BUILD_NO_MEMORY)
        }
        unsafe self.builder = builder
        for dialect in Dialect.allCases { frame(dialect.frame, of: dialect.form) }
        frame(.text, of: .TOOLS_FORM_text)
    }

    deinit {
        unsafe tools_builder_free(builder)
    }

    /// The image of no tools at all.
    static let empty: [UInt8] = {
        do { return try ToolsImage().finish() } catch { return [] }
    }()

    /// What keeps tools from being an image.
    struct BuildFault: Error {
        let reason: String

        init(_ fault: tools_build_fault) {
            // The text is static.
            reason = unsafe String(cString: tools_build_fault_description(fault))
        }
    }

    /// Adds a tool, rendering it in each form.
    mutating func add(_ tool: CheckedTool) throws(BuildFault) {
        with(tool.name) { unsafe tools_builder_name(builder, $0) }
        text(.TOOLS_TEXT_title, tool.title)
        text(.TOOLS_TEXT_description, tool.description)
        text(.TOOLS_TEXT_input_schema, tool.input.json.text)
        text(.TOOLS_TEXT_output_schema, tool.output?.json.text)
        text(.TOOLS_TEXT_annotated_title, tool.annotations.title)
        flag(.TOOLS_FLAG_read_only, tool.annotations.isReadOnly)
        flag(.TOOLS_FLAG_destructive, tool.annotations.isDestructive)
        flag(.TOOLS_FLAG_idempotent, tool.annotations.isIdempotent)
        flag(.TOOLS_FLAG_open_world, tool.annotations.isOpenWorld)
        for tag in tool.tags { with(tag) { unsafe tools_builder_tag(builder, $0) } }
        let pieces = ToolPieces(tool: tool)
        for dialect in Dialect.allCases {
            let form = dialect.form
            do {
                let piece = try pieces.piece(dialect)
                with(piece) { unsafe tools_builder_piece(builder, form, $0) }
            } catch {
                with(error.text) { unsafe tools_builder_refusal(builder, form, $0) }
            }
        }
        with(PlainText.of(tool)) {
            unsafe tools_builder_piece(builder, .TOOLS_FORM_text, $0)
        }
        try end()
    }

    /// Adds a tool of another image as it is there; rendered anew where another version has rendered it,
    /// which may have done that otherwise, or did not know each form.
    mutating func add(_ row: UInt32, of image: RawSpan) throws(BuildFault) {
        guard !tools_forms_are_current(image),
            let tool = try? CheckedTool(Tool(ToolView(image: image, row: row)), names: .wide)
        else {
            unsafe tools_builder_copy(builder, image, row)
            return try end()
        }
        try add(tool)
    }

    /// Carries over what another image holds that this version does not know and must not drop.
    mutating func carry(_ image: RawSpan) {
        unsafe tools_builder_carry(builder, image)
    }

    /// The image that the tools make.
    consuming func finish() throws(BuildFault) -> [UInt8] {
        let fault = unsafe tools_builder_finish(builder)
        var size = 0
        // The image lives as long as the builder, so to the end of this function; it is copied.
        guard fault == .TOOLS_BUILT, let image = unsafe tools_builder_image(builder, &size) else {
            throw BuildFault(fault)
        }
        return unsafe Array(UnsafeRawBufferPointer(start: image, count: size))
    }

    private func end() throws(BuildFault) {
        let fault = unsafe tools_builder_tool_end(builder)
        if fault != .TOOLS_BUILT { throw BuildFault(fault) }
    }

    private func frame(_ frame: Frame, of form: tools_form) {
        with(frame.opening) { opening in
            with(frame.separator) { separator in
                with(frame.closing) { closing in
                    with(frame.nothing) { nothing in
                        unsafe tools_builder_frame(
                            builder,
                            form,
                            opening,
                            separator,
                            closing,
                            nothing
                        )
                    }
                }
            }
        }
    }

    private func text(_ which: tools_text, _ text: String?) {
        guard let text else { return }
        with(text) { unsafe tools_builder_text(builder, which, $0) }
    }

    private func flag(_ flag: tools_flag, _ answer: Bool?) {
        guard let answer else { return }
        unsafe tools_builder_flag(builder, flag, answer ? .TOOLS_YES : .TOOLS_NO)
    }

    /// Hands a text's bytes to C, which copies them.
    private func with(_ text: String, _ body: (RawSpan) -> Void) {
        var text = text
        text.withUTF8 { unsafe body(RawSpan(_unsafeElements: $0)) }
    }
}
