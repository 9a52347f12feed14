public import ModelCatalog

/// A small catalog for tests: one of those that are built in, one of a file, or one made in code.
///
/// It is a description, loaded when it is first used; all uses in a process share what was loaded.
/// Each use hands out a ``/ModelCatalog/Catalog`` of its own, in private memory, with no file behind it.
///
/// ```swift
/// let fixture = CatalogFixture.minimal.with {
///     $0.add("openai:gpt-x") { $0.contextTokens(400_000).price(input: "1.25", output: "10") }
/// }
/// let catalog = try fixture.catalog()
/// ```
public struct CatalogFixture: Sendable {
    /// What errors call it, such as `minimal`.
    public let name: String
    private let base: FixtureBase
    private let edits: [FixtureEdit]
    private let loaded: LoadedImage

    init(name: String, base: FixtureBase, edits: [FixtureEdit] = []) {
        self.name = name
        self.base = base
        self.edits = edits
        // Without edits, all fixtures of a base are the same.
        loaded = edits.isEmpty ? base.loaded : LoadedImage()
    }

    /// Five frozen models: the smallest catalog with every answer to a capability.
    public static let minimal = CatalogFixture(.minimal)
    /// Fifteen frozen models: the five, with missing prices, aliases and small contexts besides.
    public static let standard = CatalogFixture(.standard)
    /// Real models of all major providers, with every shape that the public catalogs have.
    public static let comprehensive = CatalogFixture(.comprehensive)
    /// Models of invented providers, for tests that must not name live ones.
    public static let acme = CatalogFixture(.acme)
    /// Neither models nor providers, to build on.
    public static let empty = CatalogFixture(name: "empty", base: .empty)

    private init(_ tier: BuiltInFixture) {
        self.init(name: tier.rawValue, base: FixtureBase(builtIn: tier))
    }

    /// The fixture in a SQLite file: an export of a catalog, or any file with the tables of
    /// `schema/catalog.sql`, of any version. What it lacks is unknown, and what it has besides is left
    /// out; `modelcatalog fixture verify` lists both. A relative path starts at the current directory.
    ///
    /// It is read when it is first used, and again where the file has changed since.
    public static func file(_ path: String) -> CatalogFixture {
        CatalogFixture(name: path, base: .file(path))
    }

    /// The fixture with other models: added, changed or removed.
    ///
    /// An edit that cannot be made is an error of the first use.
    public func with(_ edit: @escaping @Sendable (CatalogEditor) -> Void) -> CatalogFixture {
        CatalogFixture(name: name, base: base, edits: edits + [.code(edit)])
    }

    /// The fixture after SQL statements on the tables of `schema/catalog.sql`.
    ///
    /// Each row must keep the schema's rules; a row that breaks one is an error of the first use.
    public func sql(_ statements: String) -> CatalogFixture {
        CatalogFixture(name: name, base: base, edits: edits + [.sql(statements)])
    }

    /// A new catalog of the fixture, in private memory: what happens to it happens to no other.
    ///
    /// - Throws: ``FixtureError``.
    /// - Complexity: O(1) once the fixture was used in this process; before, linear in its size.
    public func catalog() throws(FixtureError) -> Catalog { try catalog(observer: nil) }

    /// The same, observed.
    package func catalog(observer: (any CatalogObserver)?) throws(FixtureError) -> Catalog {
        do {
            return try Catalog(lentBy: image(), name: "fixture '\(name)'", observer: observer)
        } catch let error as FixtureError {
            throw error
        } catch {
            throw .unusable(fixture: name, reason: "\(error)")
        }
    }

    /// The image that all uses share.
    fileprivate func image() throws(FixtureError) -> CatalogImage {
        try loaded.image(of: base.version) { () throws(FixtureError) in
            edits.isEmpty ? try base.compile() : try base.compile(after: edits, of: name)
        }
    }
}

extension Catalog {
    /// Makes a fixture's catalog another one, for all who hold it, as a publication does: reads that
    /// begin from now on are of the other fixture.
    ///
    /// - Throws: ``FixtureError``; ``FixtureError/notAFixture(catalog:)`` where this is a real catalog.
    public func replace(with fixture: CatalogFixture) throws(FixtureError) {
        guard replace(by: try fixture.image()) else { throw .notAFixture(catalog: directory) }
    }
}
