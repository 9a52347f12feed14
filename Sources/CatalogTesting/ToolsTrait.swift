public import AgentTools
internal import Foundation
internal import MappedStore
internal import ModelCatalog
public import Testing

/// The registries of tools that a test begins with.
public struct ToolFixture: Sendable {
    fileprivate let registries: [String: [Tool]]
    fileprivate let names: ToolNamePolicy

    /// No registry has a tool.
    public static let empty = ToolFixture(registries: [:], names: .portable)

    /// A registry has these tools, whose names the policy must allow.
    public static func tools(
        _ tools: [Tool],
        in registry: String = "default",
        names: ToolNamePolicy = .portable
    ) -> ToolFixture {
        ToolFixture(registries: [registry: tools], names: names)
    }
}

extension Trait where Self == ScopeTrait {
    /// The test's registries are its own: `ToolRegistry.open(named:)` opens those, for it alone, until
    /// it ends.
    public static func tools(_ fixture: ToolFixture) -> Self {
        ScopeTrait { _, function in try await withTools(fixture) { try await function() } }
    }

    /// The test's registries are its own, and one of them begins with these tools.
    public static func tools(
        _ tools: [Tool],
        in registry: String = "default",
        names: ToolNamePolicy = .portable
    ) -> Self { .tools(.tools(tools, in: registry, names: names)) }
}

/// Runs code whose registries of tools are its own.
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

/// Runs code whose registries of tools are its own.
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

/// The length of a test, in which it has registries of its own.
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
        // Most tests write to none, and make no directory.
        if FileManager.default.fileExists(atPath: stores.directory) {
            try? FileManager.default.removeItem(atPath: stores.directory)
        }
    }
}
