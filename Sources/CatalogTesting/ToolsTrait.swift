public import AgentTools
internal import Foundation
internal import MappedStore
internal import ModelCatalog
public import Testing

/// The registries of tools at the start of a test.
public struct ToolFixture: Sendable {
    fileprivate let registries: [String: [Tool]]
    fileprivate let names: ToolNamePolicy

    /// All registries are empty.
    public static let empty = ToolFixture(registries: [:], names: .portable)

    /// A registry has these tools; the policy must allow their names.
    public static func tools(
        _ tools: [Tool],
        in registry: String = "default",
        names: ToolNamePolicy = .portable
    ) -> ToolFixture {
        ToolFixture(registries: [registry: tools], names: names)
    }
}

extension Trait where Self == ScopeTrait {
    /// The test has registries of its own: until it ends, `ToolRegistry.open(named:)` opens those.
    public static func tools(_ fixture: ToolFixture) -> Self {
        ScopeTrait { _, function in try await withTools(fixture) { try await function() } }
    }

    /// The test has registries of its own, and one of them starts with these tools.
    public static func tools(
        _ tools: [Tool],
        in registry: String = "default",
        names: ToolNamePolicy = .portable
    ) -> Self { .tools(.tools(tools, in: registry, names: names)) }
}

/// Runs code that has registries of tools of its own.
///
/// - Throws: `ToolError` where the tools are not valid, or what `body` throws.
@discardableResult
public func withTools<Result>(
    _ fixture: ToolFixture,
    isolation: isolated (any Actor)? = #isolation,
    _ body: () async throws -> Result
) async throws -> Result {
    let scope = ToolScope()
    defer { scope.end() }
    return try await Ambient.$current.withValue(scope.ambient) {
        try scope.fill(fixture)
        return try await body()
    }
}

/// Runs code that has registries of tools of its own.
///
/// - Throws: `ToolError` where the tools are not valid, or what `body` throws.
@discardableResult
public func withTools<Result>(
    _ fixture: ToolFixture,
    _ body: () throws -> Result
) throws -> Result {
    let scope = ToolScope()
    defer { scope.end() }
    return try Ambient.$current.withValue(scope.ambient) {
        try scope.fill(fixture)
        return try body()
    }
}

/// A scope with registries of its own.
private struct ToolScope {
    private let stores = StoreScope(
        directory: "\(StoreSeal.directory)/modelcatalog-test-\(UUID().uuidString)"
    )

    var ambient: Ambient {
        var ambient = Ambient.current
        ambient.stores = stores
        return ambient
    }

    func fill(_ fixture: ToolFixture) throws {
        for (name, tools) in fixture.registries where !tools.isEmpty {
            try ToolRegistry.open(named: name, names: fixture.names).sync(tools)
        }
    }

    func end() {
        stores.end()
        RegistryPath.unbindAll(in: stores.directory)
        // Most tests write to no registry, so there is no directory to remove.
        if FileManager.default.fileExists(atPath: stores.directory) {
            try? FileManager.default.removeItem(atPath: stores.directory)
        }
    }
}
