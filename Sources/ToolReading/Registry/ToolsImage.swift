internal import CImage
internal import JSONText

/// The C builder of the image of a set of tools.
@safe
package struct ToolsImage: ~Copyable {
    private let builder: OpaquePointer

    package init() throws(BuildFault) {
        guard let builder = unsafe tools_builder_create() else {
            throw BuildFault(.TOOLS_BUILD_NO_MEMORY)
        }
        unsafe self.builder = builder
        for rendering in tools_rendering.all { frame(Rendering.of(rendering).frame, of: rendering) }
    }

    deinit {
        unsafe tools_builder_free(builder)
    }

    /// The image of no tools at all.
    package static let empty: [UInt8] = {
        do { return try ToolsImage().finish() } catch { return [] }
    }()

    /// Why tools cannot be built into an image.
    package struct BuildFault: Error {
        package let reason: String

        init(_ fault: tools_build_fault) {
            // The text is static.
            reason = unsafe String(cString: tools_build_fault_description(fault))
        }
    }

    /// Adds a tool, in each rendering.
    package mutating func add(_ tool: CheckedTool) throws(BuildFault) {
        with(tool.name) { unsafe tools_builder_name(builder, $0) }
        for text in tools_text.all {
            guard let stated = tool.record.text(text) else { continue }
            with(stated) { unsafe tools_builder_text(builder, text, $0) }
        }
        for flag in tools_flag.all {
            guard let answer = tool.record.flag(flag) else { continue }
            unsafe tools_builder_flag(builder, flag, answer ? .TOOLS_YES : .TOOLS_NO)
        }
        for tag in tool.tags { with(tag) { unsafe tools_builder_tag(builder, $0) } }
        for rendering in tools_rendering.all {
            do {
                let piece = try Rendering.of(rendering).piece(of: tool)
                with(piece) { unsafe tools_builder_piece(builder, rendering, $0) }
            } catch {
                with(error.text) { unsafe tools_builder_refusal(builder, rendering, $0) }
            }
        }
        try end()
    }

    /// Copies a tool of another image. It is rendered anew if another version rendered it, which may render
    /// differently or not know every dialect.
    package mutating func add(_ row: UInt32, of image: RawSpan) throws(BuildFault) {
        guard !tools_renderings_are_current(image),
            let tool = try? CheckedTool(Tool(ToolView(image: image, row: row)), names: .wide)
        else {
            unsafe tools_builder_copy(builder, image, row)
            return try end()
        }
        try add(tool)
    }

    /// Copies the parts of another image that this version does not know and must not drop.
    package mutating func carry(_ image: RawSpan) {
        unsafe tools_builder_carry(builder, image)
    }

    /// The image of the tools.
    package consuming func finish() throws(BuildFault) -> [UInt8] {
        let fault = unsafe tools_builder_finish(builder)
        var size = 0
        // The image lives as long as the builder, which ends with this function; it is copied.
        guard fault == .TOOLS_BUILT, let image = unsafe tools_builder_image(builder, &size) else {
            throw BuildFault(fault)
        }
        return unsafe Array(UnsafeRawBufferPointer(start: image, count: size))
    }

    private func end() throws(BuildFault) {
        let fault = unsafe tools_builder_tool_end(builder)
        if fault != .TOOLS_BUILT { throw BuildFault(fault) }
    }

    private func frame(_ frame: Frame, of rendering: tools_rendering) {
        with(frame.opening) { opening in
            with(frame.separator) { separator in
                with(frame.closing) { closing in
                    with(frame.nothing) { nothing in
                        unsafe tools_builder_frame(
                            builder,
                            rendering,
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

    /// Hands a text's bytes to C, which copies them.
    private func with(_ text: String, _ body: (RawSpan) -> Void) {
        var text = text
        text.withUTF8 { unsafe body(RawSpan(_unsafeElements: $0)) }
    }
}
