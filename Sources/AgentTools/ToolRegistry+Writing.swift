internal import CImage
internal import MappedStore
internal import ModelCatalog
internal import SharedStore
internal import ToolReading

extension ToolRegistry {
    /// For how many seconds a change waits for another writer unless stated.
    public static let lockTimeout = 30.0

    /// Registers a tool.
    ///
    /// - Parameters:
    ///   - tool: The tool.
    ///   - replacing: Whether it takes the place of a tool of its name; false: that is an error.
    ///   - lockTimeout: For how many seconds to wait for another writer.
    /// - Throws: ``ToolError/alreadyRegistered(name:)``, ``ToolError/invalidTool(name:place:reason:)``,
    ///   or ``ToolError/unusable(registry:code:reason:)``.
    @discardableResult
    public func register(
        _ tool: Tool,
        replacing: Bool = false,
        lockTimeout: Double = lockTimeout
    ) throws(ToolError) -> RegistryChange {
        try register([tool], replacing: replacing, lockTimeout: lockTimeout)
    }

    /// Registers several tools in one transaction: all of them, or none.
    ///
    /// - Parameters:
    ///   - tools: The tools, each of a name of its own.
    ///   - replacing: Whether they take the places of tools of their names; false: one such is an error.
    ///   - lockTimeout: For how many seconds to wait for another writer.
    /// - Throws: As ``register(_:replacing:lockTimeout:)`` of one tool.
    @discardableResult
    public func register(
        _ tools: [Tool],
        replacing: Bool = false,
        lockTimeout: Double = lockTimeout
    ) throws(ToolError) -> RegistryChange {
        try change(
            ToolEdit(
                tools: tools,
                names: namePolicy,
                precondition: replacing ? .anything : .nothing
            ),
            lockTimeout
        )
    }

    /// Puts a tool in the place of the registered one of its name.
    ///
    /// - Throws: ``ToolError/notFound(name:suggestions:)``, ``ToolError/invalidTool(name:place:reason:)``,
    ///   or ``ToolError/unusable(registry:code:reason:)``.
    @discardableResult
    public func replace(
        _ tool: Tool,
        lockTimeout: Double = lockTimeout
    ) throws(ToolError) -> RegistryChange {
        try change(
            ToolEdit(tools: [tool], names: namePolicy, precondition: .aTool),
            lockTimeout
        )
    }

    /// Makes the registry equal to a set of tools in one transaction: the call for an application's start.
    ///
    /// A set that is equal to what is stored takes no lock and writes nothing; of another one, only the tools
    /// that differ are checked and rendered. It also replaces a registry that is damaged, or that another
    /// version wrote.
    ///
    /// - Throws: ``ToolError/invalidTool(name:place:reason:)``, or
    ///   ``ToolError/unusable(registry:code:reason:)``.
    @discardableResult
    public func sync(
        _ tools: [Tool],
        lockTimeout: Double = lockTimeout
    ) throws(ToolError) -> RegistryChange {
        try change(ToolEdit(tools: tools, names: namePolicy, keepsOthers: false), lockTimeout)
    }

    /// Takes a tool away.
    ///
    /// - Throws: ``ToolError/notFound(name:suggestions:)``, or
    ///   ``ToolError/unusable(registry:code:reason:)``.
    @discardableResult
    public func unregister(
        _ name: String,
        lockTimeout: Double = lockTimeout
    ) throws(ToolError) -> RegistryChange {
        try change(ToolEdit(removed: name), lockTimeout)
    }

    /// Takes all tools away, also those of a registry that is damaged or that another version wrote.
    ///
    /// - Throws: ``ToolError/unusable(registry:code:reason:)``.
    @discardableResult
    public func clear(lockTimeout: Double = lockTimeout) throws(ToolError) -> RegistryChange {
        try change(ToolEdit(keepsOthers: false), lockTimeout)
    }

    /// Changes the registry by an edit.
    ///
    /// The edit is drafted before the lock is taken: what cannot be done, or changes nothing, takes no lock and
    /// makes no directory. It is drafted again only where another writer has changed the registry meanwhile.
    private func change(
        _ edit: ToolEdit,
        _ lockTimeout: Double
    ) throws(ToolError) -> RegistryChange {
        guard let path else { throw .readOnly(image: name) }
        if store.isEnded { throw .unusable(registry: name, code: .ended, reason: Self.ended) }
        var draft = try draft(edit)
        guard draft.isNew else { return draft.change() }
        var writer: StoreWriter
        do {
            writer = try StoreWriter(at: path, contents: .tools, timeout: lockTimeout)
        } catch {
            throw ToolError(error, registry: name)
        }
        var attempts = 1
        while true {
            let neighbours: StoredNeighbours
            do {
                neighbours = try StoredNeighbours(of: writer, own: [StoreContents.toolsKey])
            } catch {
                throw ToolError(error, registry: name)
            }
            draft = try redraft(edit, draft, of: writer)
            guard draft.isNew else { return draft.change() }
            if let refusing = neighbours.refusing {
                throw .wouldLose(refusing, tool: nil, registry: name)
            }
            let generation = neighbours.nextGeneration
            let image = draft.stamped(as: generation)
            do {
                // A byte has no padding.
                try writer.commit(
                    unsafe image.span.bytes,
                    as: StoreContents.toolsKey,
                    others: neighbours.removals
                )
                return draft.change(as: generation)
            } catch  where error.fault == .overtaken && attempts < Self.mostAttempts {
                attempts += 1
            } catch {
                throw ToolError(error, registry: name)
            }
        }
    }

    /// How often a change is tried again. As the writer's lock is held, it is rare that another comes between.
    private static let mostAttempts = 16

    private static let ended = """
        The registry belongs to a test, or another scope, that is over: open it where it is used.
        """

    /// Applies an edit to what a reader sees now.
    private func draft(_ edit: ToolEdit) throws(ToolError) -> DraftedEdit {
        let store = store
        let refusal: ToolError
        do {
            let pin = try store.pin()
            do { return try edit.applied(to: pin.bytes, name) } catch { refusal = error }
        } catch {
            guard edit.replacesAll, Self.isDamage(error) else {
                throw ToolError(error, registry: name)
            }
            return try draftAnew(edit, isDamaged: true)
        }
        throw refusal
    }

    /// Applies an edit to no tools at all.
    private func draftAnew(_ edit: ToolEdit, isDamaged: Bool) throws(ToolError) -> DraftedEdit {
        let empty = ToolsImage.empty
        // A byte has no padding.
        return try edit.applied(to: unsafe empty.span.bytes, isDamaged: isDamaged, name)
    }

    /// The draft of an edit, or another one where the draft is not of what is stored now.
    private func redraft(
        _ edit: ToolEdit,
        _ draft: DraftedEdit,
        of writer: borrowing StoreWriter
    ) throws(ToolError) -> DraftedEdit {
        let isDamaged = try isDamaged(replacedBy: edit)
        let present: RawSpan?
        do {
            present = try writer.read(StoreContents.toolsKey)
        } catch {
            throw ToolError(error, registry: name)
        }
        if let present, !isDamaged {
            let isCurrent = draft.base == DraftedEdit.Base(present)
            return isCurrent ? draft : try edit.applied(to: present, name)
        }
        let isCurrent = isDamaged ? draft.base == nil : draft.base?.generation == 0
        return isCurrent ? draft : try draftAnew(edit, isDamaged: isDamaged)
    }

    /// Whether what is stored cannot be read, and the edit replaces it.
    private func isDamaged(replacedBy edit: ToolEdit) throws(ToolError) -> Bool {
        let store = store
        do {
            // A registry that nobody has written to reads as an empty one.
            let pin = try store.pin()
            return pin.bytes.isEmpty
        } catch {
            guard edit.replacesAll, Self.isDamage(error) else {
                throw ToolError(error, registry: name)
            }
            return true
        }
    }

    private static func isDamage(_ error: StoreError) -> Bool {
        [.refused, .damaged, .cutShort, .noValue, .otherValues].contains(error.fault)
    }
}
