internal import CImage
internal import JSONText
internal import MappedStore
internal import ModelCatalog

extension ToolRegistry {
    /// For how many seconds a change waits for another writer unless stated.
    public static let lockTimeout = 30.0

    /// Registers a tool.
    ///
    /// - Throws: ``ToolError/alreadyRegistered(name:)``, ``ToolError/invalidTool(name:place:reason:)``,
    ///   or ``ToolError/unwritable(registry:kind:reason:)``.
    @discardableResult
    public func register(
        _ tool: Tool,
        lockTimeout: Double = lockTimeout
    ) throws(ToolError) -> RegistryChange {
        try register([tool], lockTimeout: lockTimeout)
    }

    /// Registers several tools in one transaction: all of them, or none.
    @discardableResult
    public func register(
        _ tools: [Tool],
        lockTimeout: Double = lockTimeout
    ) throws(ToolError) -> RegistryChange {
        let checked = try check(tools)
        return try change(lockTimeout) { stored throws(ToolError) in
            for tool in checked where stored.contains(tool.name) {
                throw .alreadyRegistered(name: tool.name)
            }
            return ToolEdit(putting: checked)
        }
    }

    /// Puts a tool in the place of the one of its name.
    ///
    /// - Throws: ``ToolError/notFound(name:suggestions:)``, and as ``register(_:lockTimeout:)``.
    @discardableResult
    public func replace(
        _ tool: Tool,
        lockTimeout: Double = lockTimeout
    ) throws(ToolError) -> RegistryChange {
        let checked = try check([tool])
        return try change(lockTimeout) { stored throws(ToolError) in
            _ = try stored.tool(tool.name)
            return ToolEdit(putting: checked)
        }
    }

    /// Makes the registry equal to a set of tools in one transaction: the call for an application's
    /// start. A set that is equal to what is stored writes nothing.
    ///
    /// It also takes the place of what is damaged or was written by another version.
    @discardableResult
    public func sync(
        _ tools: [Tool],
        lockTimeout: Double = lockTimeout
    ) throws(ToolError) -> RegistryChange {
        let checked = try check(tools)
        return try change(lockTimeout, replacesDamaged: true) { _ in
            ToolEdit(putting: checked, keepsOthers: false)
        }
    }

    /// Takes a tool away.
    ///
    /// - Throws: ``ToolError/notFound(name:suggestions:)``, or
    ///   ``ToolError/unwritable(registry:kind:reason:)``.
    @discardableResult
    public func unregister(
        _ name: String,
        lockTimeout: Double = lockTimeout
    ) throws(ToolError) -> RegistryChange {
        try change(lockTimeout) { stored throws(ToolError) in
            _ = try stored.tool(name)
            return ToolEdit(removing: [name])
        }
    }

    /// Takes all tools away, also those of a registry that is damaged or of another version.
    @discardableResult
    public func clear(lockTimeout: Double = lockTimeout) throws(ToolError) -> RegistryChange {
        try change(lockTimeout, replacesDamaged: true) { _ in ToolEdit(keepsOthers: false) }
    }

    /// The tools, each of which is valid and has a name of its own.
    private func check(_ tools: [Tool]) throws(ToolError) -> [CheckedTool] {
        var checked: [CheckedTool] = []
        var names: Set<String> = []
        for tool in tools {
            checked.append(try CheckedTool(tool, names: self.names))
            guard names.insert(tool.name).inserted else {
                throw .invalidTool(
                    name: tool.name,
                    place: "name",
                    reason: "is given twice in one call"
                )
            }
        }
        return checked
    }

    /// Changes the registry by an edit of what is stored; where another writer comes in between, the
    /// edit is chosen again, of what that one has stored.
    private func change(
        _ lockTimeout: Double,
        replacesDamaged: Bool = false,
        _ edit: (borrowing Tools) throws(ToolError) -> ToolEdit
    ) throws(ToolError) -> RegistryChange {
        if store.isEnded { throw .unwritable(registry: name, kind: .ended, reason: Self.ended) }
        if !replacesDamaged { try attempt(edit) }
        var writer: StoreWriter
        do {
            writer = try StoreWriter(at: path, contents: .tools, timeout: lockTimeout)
        } catch {
            throw .writing(error, registry: name)
        }
        var attempts = 1
        while true {
            let isWhole = try isReadable(orReplaced: replacesDamaged)
            let next = try successor(of: writer, isWhole: isWhole, edit)
            guard next.change.isNew else { return next.change }
            do {
                // A byte has no padding.
                try writer.commit(unsafe next.image.span.bytes, as: StoreContents.toolsKey)
                return next.change
            } catch  where error.fault == .overtaken && attempts < Self.mostAttempts {
                attempts += 1
            } catch {
                throw .writing(error, registry: name)
            }
        }
    }

    /// The writer's lock makes it rare that another comes in between.
    private static let mostAttempts = 16

    private static let ended = """
        The registry belongs to a test, or another scope, that is over: open it where it is used.
        """

    /// Chooses the edit of what is stored now: what cannot be done to that takes no lock, and makes no
    /// directory.
    private func attempt(
        _ edit: (borrowing Tools) throws(ToolError) -> ToolEdit
    ) throws(ToolError) {
        let store = store
        var failure: ToolError?
        do {
            let pin = try store.pin()
            do { _ = try edit(Tools(image: pin.bytes)) } catch { failure = error }
        } catch {
            throw .writing(error, registry: name)
        }
        if let failure { throw failure }
    }

    /// What the edit makes of what is stored, or of nothing where that is not whole.
    private func successor(
        of writer: borrowing StoreWriter,
        isWhole: Bool,
        _ edit: (borrowing Tools) throws(ToolError) -> ToolEdit
    ) throws(ToolError) -> ToolEdit.Result {
        let present: RawSpan?
        do {
            present = try writer.read(StoreContents.toolsKey)
        } catch {
            throw .writing(error, registry: name)
        }
        var generation: UInt64 = 0
        if let present {
            generation = Self.generation(of: present)
            if isWhole {
                return try edit(Tools(image: present)).applied(to: present, generation, name)
            }
        }
        let empty = ToolsImage.empty
        // A byte has no padding.
        let nothing = unsafe empty.span.bytes
        var anew = try edit(Tools(image: nothing))
        anew.replaces = !isWhole
        return try anew.applied(to: nothing, generation, name)
    }

    /// Whether what is stored can be read; false where it cannot, and is to be replaced.
    private func isReadable(orReplaced replaces: Bool) throws(ToolError) -> Bool {
        let store = store
        do {
            // A registry that nobody has written to reads as an empty one.
            let pin = try store.pin()
            return !pin.bytes.isEmpty
        } catch {
            let isDamaged = [.refused, .damaged, .cutShort, .noValue, .otherValues]
                .contains(error.fault)
            guard isDamaged, replaces else { throw .writing(error, registry: name) }
            return false
        }
    }

    /// The generation of an image of which the header, if nothing else, can be read.
    private static func generation(of image: RawSpan) -> UInt64 {
        switch image_header_check(image, .IMAGE_TOOLS, tools_layout()) {
        case .IMAGE_INTACT, .IMAGE_OTHER_FORMAT, .IMAGE_SECTION_OUTSIDE:
            return image_read_header(image).generation
        default: return 0
        }
    }
}
