internal import CImage
internal import ModelCatalog

/// A change of a set of tools.
struct ToolEdit {
    /// The tools to put, in the place of those of their names.
    private let tools: [CheckedTool]
    private let removed: Set<String>
    private let keepsOthers: Bool
    /// Whether the stored image is written anew though its tools stay the same.
    var replaces = false

    init(putting tools: [CheckedTool] = [], removing: Set<String> = [], keepsOthers: Bool = true) {
        self.tools = tools.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        self.removed = removing
        self.keepsOthers = keepsOthers
    }

    /// An image, and how it differs from the one before.
    struct Result {
        let image: [UInt8]
        let change: RegistryChange
    }

    /// What a stored image becomes; the same image where nothing changes.
    func applied(
        to image: RawSpan,
        _ generation: UInt64,
        _ registry: String
    ) throws(ToolError) -> Result {
        let result: Result
        do {
            result = try merged(with: image, generation)
        } catch {
            throw .unusable(registry: registry, code: .outOfResources, reason: error.reason)
        }
        if result.change.isNew { try requireNoLoss(of: image, registry) }
        return result
    }

    /// Refuses to write what a newer version has said of a tool, and this one does not know. Taking all
    /// tools away loses nothing that is to stay.
    private func requireNoLoss(of image: RawSpan, _ registry: String) throws(ToolError) {
        if tools.isEmpty, !keepsOthers { return }
        // What this version knows of images is static.
        let loss = unsafe image_would_lose(image, tools_schema())
        guard let what = TextView(loss.what, in: image) else { return }
        let isTool = loss.section == tools_section.TOOLS_SECTION_TOOL.rawValue
        let tool = isTool ? String(ToolView(image: image, row: loss.row).name) : nil
        throw .wouldLose(String(what), tool: tool, registry: registry)
    }

    /// Goes through the stored tools and those to put side by side, both in byte order.
    private func merged(
        with image: RawSpan,
        _ generation: UInt64
    ) throws(ToolsImage.BuildFault) -> Result {
        let stored = Tools(image: image)
        var next = try ToolsImage()
        next.carry(image)
        var (added, replaced, gone): ([String], [String], [String]) = ([], [], [])
        var rest = tools[...]
        var row: UInt32 = 0
        while true {
            let name = row < stored.rowCount ? String(ToolView(image: image, row: row).name) : nil
            let put = rest.first
            guard name != nil || put != nil else { break }
            if let name, !tools_tool_is_known(image, row) {
                // It cannot be built anew. An edit that keeps others is refused, as it would be lost.
                if !keepsOthers, gone.last != name { gone.append(name) }
                row += 1
                continue
            }
            if let put, name.map({ !$0.utf8.lexicographicallyPrecedes(put.name.utf8) }) ?? true {
                try next.add(put)
                rest.removeFirst()
                if name == put.name {
                    replaced.append(put.name)
                    row += 1
                } else {
                    added.append(put.name)
                }
            } else if let name {
                if keepsOthers, !removed.contains(name) {
                    try next.add(row, of: image)
                } else {
                    gone.append(name)
                }
                row += 1
            }
        }
        var result = try next.finish()
        let changed = Self.changed(replaced, from: image, in: result)
        let isNew =
            replaces || !(added.isEmpty && changed.isEmpty && gone.isEmpty)
            || (stored.rowCount > 0 && !tools_forms_are_current(image))
        // A byte has no padding.
        let count = Tools(image: unsafe result.span.bytes).count
        let change = RegistryChange(
            generation: isNew ? generation + 1 : generation,
            isNew: isNew,
            added: added,
            changed: changed,
            removed: gone,
            count: count
        )
        let created = Timestamp.now.secondsSince1970
        // The bytes are the array's own, and a whole image.
        unsafe result.withUnsafeMutableBytes { bytes in
            unsafe image_stamp(bytes.baseAddress!, bytes.count, change.generation, created)
        }
        return Result(image: result, change: change)
    }

    /// Which of some names stand for another tool in a new image.
    private static func changed(
        _ names: [String],
        from image: RawSpan,
        in next: [UInt8]
    ) -> [String] {
        let stored = Tools(image: image)
        // A byte has no padding.
        let built = Tools(image: unsafe next.span.bytes)
        return names.filter { !stored.hasEqual($0, in: built) }
    }
}

extension Tools {
    /// Whether another set has a tool of that name that says the same.
    fileprivate func hasEqual(_ name: String, in other: borrowing Tools) -> Bool {
        guard let own = self[name], let others = other[name] else { return false }
        return tools_same(image, own.row, other.image, others.row)
    }
}
