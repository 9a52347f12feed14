internal import CImage
internal import ModelCatalog
internal import ToolReading

/// What an edit makes of each tool, in the byte order of their names.
struct EditPlan {
    enum Step {
        /// The stored tool in this row stays as it is.
        case keep(UInt32)
        case put(CheckedTool)
    }

    private(set) var steps: [Step] = []
    private(set) var added: [String] = []
    private(set) var changed: [String] = []
    private(set) var removed: [String] = []

    /// Whether the set of tools changes.
    var changesTools: Bool { !(added.isEmpty && changed.isEmpty && removed.isEmpty) }

    /// Whether an image lacks a rendering, or has one that another version made.
    static func isOutdated(_ image: RawSpan) -> Bool {
        Tools(image: image).rowCount > 0 && !tools_renderings_are_current(image)
    }

    /// Plans an edit of a stored image.
    ///
    /// - Throws: The fault of a tool that is put and not stored yet, or the precondition that does not hold.
    init(_ edit: ToolEdit, of image: RawSpan) throws(ToolError) {
        let stored = Tools(image: image)
        let steps = try Self.putting(edit, into: stored)
        try Self.require(edit, of: stored)
        merge(steps, into: stored, edit)
    }

    /// What to do for each tool that is put, in the byte order of their names.
    private static func putting(
        _ edit: ToolEdit,
        into stored: borrowing Tools
    ) throws(ToolError) -> [(name: String, step: Step)] {
        var steps: [(name: String, step: Step)] = []
        var names: Set<String> = []
        for tool in edit.tools {
            let step = try step(for: tool, edit.names, in: stored)
            guard names.insert(tool.name).inserted else {
                let reason = "is given twice in one call"
                throw .invalidTool(name: tool.name, place: "name", reason: reason)
            }
            steps.append((tool.name, step))
        }
        return steps.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private static func step(
        for tool: Tool,
        _ names: ToolNamePolicy,
        in stored: borrowing Tools
    ) throws(ToolError) -> Step {
        try names.check(tool.name)
        guard let view = stored[tool.name] else { return .put(try CheckedTool(tool, names: names)) }
        // Stored tools were checked before, so an equal one is not checked again.
        if let record = ToolRecord(unchecked: tool), view.says(record) { return .keep(view.row) }
        let checked = try CheckedTool(tool, names: names)
        return view.says(checked.record) ? .keep(view.row) : .put(checked)
    }

    private static func require(
        _ edit: ToolEdit,
        of stored: borrowing Tools
    ) throws(ToolError) {
        if let name = edit.removed { _ = try stored.tool(name) }
        for tool in edit.tools {
            switch edit.precondition {
            case .anything: break
            case .aTool: _ = try stored.tool(tool.name)
            case .nothing:
                if stored.contains(tool.name) { throw .alreadyRegistered(name: tool.name) }
            }
        }
    }

    /// Goes through the stored tools and those to put side by side, both in byte order.
    private mutating func merge(
        _ putting: [(name: String, step: Step)],
        into stored: borrowing Tools,
        _ edit: ToolEdit
    ) {
        var rest = putting[...]
        var row: UInt32 = 0
        while true {
            let name = row < stored.rowCount ? String(stored.view(of: row).name) : nil
            let next = rest.first
            guard name != nil || next != nil else { return }
            if let name, !stored.isKnown(row) {
                // This tool cannot be copied. To keep it, an edit that keeps other tools is refused.
                if !edit.keepsOthers, removed.last != name { removed.append(name) }
                row += 1
            } else if let next,
                name.map({ !$0.utf8.lexicographicallyPrecedes(next.name.utf8) }) ?? true
            {
                rest.removeFirst()
                steps.append(next.step)
                if name == next.name {
                    if case .put = next.step { changed.append(next.name) }
                    row += 1
                } else {
                    added.append(next.name)
                }
            } else if let name {
                if edit.keepsOthers, name != edit.removed {
                    steps.append(.keep(row))
                } else {
                    removed.append(name)
                }
                row += 1
            }
        }
    }

    /// The image that the edit makes of the stored one, without a generation yet.
    func image(from stored: RawSpan) throws(ToolsImage.BuildFault) -> [UInt8] {
        var image = try ToolsImage()
        image.carry(stored)
        for step in steps {
            switch step {
            case .keep(let row): try image.add(row, of: stored)
            case .put(let tool): try image.add(tool)
            }
        }
        return try image.finish()
    }
}
