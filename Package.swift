// swift-tools-version: 6.2
import PackageDescription

/// Settings of tests: the macros of Swift Testing do not support strict memory safety.
let tests: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableExperimentalFeature("Lifetimes"),
    .enableExperimentalFeature("SafeInteropWrappers"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

let swift = tests + [.strictMemorySafety()]

let c: [CSetting] = [
    .treatAllWarnings(as: .error),
    .enableWarning("all"),
    .enableWarning("extra"),
]

let package = Package(
    name: "model-catalog",
    // `Mutex`, `Atomic` and `UInt128` came with these; what they lack of spans, the compiler brings along.
    // Linux has all of them in the toolchain's own library. Apple's phones and tablets have no LMDB: there,
    // an app links the products for reading.
    platforms: [.macOS(.v15), .iOS(.v18), .macCatalyst(.v18), .tvOS(.v18), .visionOS(.v2)],
    products: [
        .library(name: "CatalogReading", targets: ["CatalogReading"]),
        .library(name: "ToolReading", targets: ["ToolReading"]),
        .library(name: "ModelCatalog", targets: ["ModelCatalog"]),
        .library(name: "AgentTools", targets: ["AgentTools"]),
        .library(name: "CatalogImport", targets: ["CatalogImport"]),
        .library(name: "CatalogSnapshot", targets: ["CatalogSnapshot"]),
        .library(name: "CatalogFixtures", targets: ["CatalogFixtures"]),
        .library(name: "CatalogTesting", targets: ["CatalogTesting"]),
        .executable(name: "modelcatalog", targets: ["ModelCatalogCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    ],
    targets: [
        // System libraries.
        .systemLibrary(
            name: "CLMDB",
            path: "CSources/CLMDB",
            pkgConfig: "lmdb",
            providers: [.apt(["liblmdb-dev"]), .brew(["lmdb"])]
        ),
        .systemLibrary(
            name: "CSQLite",
            path: "CSources/CSQLite",
            pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]
        ),

        // The bytes. These targets do not know each other, except that an environment is a store.
        .target(name: "CImage", path: "CSources/CImage", cSettings: c),
        .target(name: "CStore", path: "CSources/CStore", cSettings: c),
        .target(
            name: "CEnvironment",
            dependencies: ["CLMDB", "CStore"],
            path: "CSources/CEnvironment",
            cSettings: c
        ),
        .target(name: "CSchema", path: "CSources/CSchema", cSettings: c),
        .target(
            name: "CContent",
            dependencies: ["CSQLite"],
            path: "CSources/CContent",
            cSettings: c
        ),
        .target(
            name: "CSnapshot",
            path: "CSources/CSnapshot",
            exclude: ["snapshot.sql", "SHA256SUMS"],
            cSettings: c
        ),

        // Reading from files and memory, without system libraries.
        .target(name: "MappedStore", dependencies: ["CStore"], swiftSettings: swift),
        .target(
            name: "CatalogReading",
            dependencies: ["CImage", "MappedStore"],
            swiftSettings: swift
        ),
        .target(
            name: "ToolReading",
            dependencies: [
                "CImage", "CatalogReading", "JSONText", "MappedStore",
                .product(name: "OrderedCollections", package: "swift-collections"),
            ],
            swiftSettings: swift
        ),

        // Reading from stores that processes share.
        .target(
            name: "SharedStore",
            dependencies: ["CEnvironment", "CStore", "MappedStore"],
            swiftSettings: swift
        ),
        .target(
            name: "ModelCatalog",
            dependencies: [
                "CEnvironment", "CImage", "CatalogReading", "MappedStore", "SharedStore",
            ],
            swiftSettings: swift
        ),

        // Writing.
        .target(
            name: "JSONText",
            dependencies: [.product(name: "OrderedCollections", package: "swift-collections")],
            swiftSettings: swift
        ),
        .target(
            name: "SQLiteDatabase",
            dependencies: ["CContent", "CSQLite"],
            swiftSettings: swift
        ),
        .target(
            name: "CatalogCompiler",
            dependencies: ["CImage", "CSchema", "SQLiteDatabase"],
            swiftSettings: swift
        ),
        .target(
            name: "CatalogImport",
            dependencies: [
                "CImage", "CatalogCompiler", "JSONText", "MappedStore", "ModelCatalog",
                "SQLiteDatabase", "SharedStore",
            ],
            swiftSettings: swift
        ),
        .target(
            name: "CatalogSnapshot",
            dependencies: ["CSnapshot", "CatalogImport"],
            swiftSettings: swift
        ),

        // Tools.
        .target(
            name: "AgentTools",
            dependencies: [
                "CImage", "JSONText", "MappedStore", "ModelCatalog", "SharedStore", "ToolReading",
                .product(name: "OrderedCollections", package: "swift-collections"),
            ],
            swiftSettings: swift
        ),

        // Fixtures.
        .target(name: "SeededRandom", swiftSettings: swift),
        .target(
            name: "CFixtures",
            path: "CSources/CFixtures",
            exclude: [
                "minimal.sqlite", "standard.sqlite", "comprehensive.sqlite", "acme.sqlite",
            ],
            cSettings: c
        ),
        .target(
            name: "CatalogFixtures",
            dependencies: [
                "CFixtures", "CatalogCompiler", "CatalogImport", "JSONText", "ModelCatalog",
                "SQLiteDatabase", "SeededRandom",
            ],
            swiftSettings: swift
        ),
        .target(
            name: "FixtureUpkeep",
            dependencies: [
                "CatalogCompiler", "CatalogFixtures", "CatalogImport", "ModelCatalog",
                "SQLiteDatabase",
            ],
            swiftSettings: swift
        ),

        .target(
            name: "CTestProcess",
            dependencies: ["CStore"],
            path: "CSources/CTestProcess",
            cSettings: c
        ),
        .target(
            name: "CatalogTesting",
            dependencies: [
                "AgentTools", "CTestProcess", "CatalogFixtures", "CatalogImport", "MappedStore",
                "ModelCatalog",
            ],
            swiftSettings: tests
        ),

        // The command line, and the tool that makes the snapshot.
        .executableTarget(
            name: "ModelCatalogCLI",
            dependencies: [
                "AgentTools", "CatalogFixtures", "CatalogImport", "CatalogSnapshot",
                "FixtureUpkeep", "ModelCatalog",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swift
        ),
        .executableTarget(
            name: "SnapshotTool",
            dependencies: [
                "AgentTools", "CatalogImport", "CatalogSnapshot", "JSONText", "MappedStore",
                "ModelCatalog", "SharedStore",
            ],
            swiftSettings: swift
        ),

        // Tests.
        .target(
            name: "TestCatalog",
            dependencies: [
                "CImage", "CatalogCompiler", "MappedStore", "ModelCatalog", "SQLiteDatabase",
                "SharedStore",
            ],
            path: "Tests/TestCatalog",
            swiftSettings: tests
        ),
        .target(
            name: "CStoreProbe",
            dependencies: ["CEnvironment", "CStore", "CWriteSteps"],
            path: "Tests/CStoreProbe",
            cSettings: c
        ),
        .testTarget(
            name: "MappedStoreTests",
            dependencies: ["CStore", "CStoreProbe", "MappedStore", "SharedStore"],
            swiftSettings: swift
        ),
        .target(
            name: "CWriteSteps",
            dependencies: ["CLMDB"],
            path: "Tests/CWriteSteps",
            cSettings: c
        ),
        .executableTarget(
            name: "CatalogProcess",
            dependencies: [
                "CImage", "CWriteSteps", "CatalogImport", "JSONText", "MappedStore", "ModelCatalog",
                "SharedStore", "TestCatalog",
            ],
            path: "Tests/CatalogProcess",
            swiftSettings: tests
        ),
        .executableTarget(
            name: "ToolProcess",
            dependencies: ["AgentTools", "JSONText", "ModelCatalog"],
            path: "Tests/ToolProcess",
            swiftSettings: tests
        ),
        .executableTarget(
            name: "FixtureProcess",
            dependencies: ["AgentTools", "CatalogTesting", "ModelCatalog"],
            path: "Tests/FixtureProcess",
            swiftSettings: tests
        ),
        .target(name: "TestPrograms", path: "Tests/TestPrograms", swiftSettings: tests),
        .target(name: "CMallocProbe", path: "Tests/CMallocProbe", cSettings: c),
        .testTarget(
            name: "CImageTests",
            dependencies: [
                "AgentTools", "CImage", "CatalogCompiler", "ModelCatalog", "SQLiteDatabase",
                "SeededRandom", "TestCatalog",
            ],
            swiftSettings: tests
        ),
        .testTarget(
            name: "ModelCatalogTests",
            dependencies: [
                "CImage", "CStoreProbe", "CatalogCompiler", "MappedStore", "ModelCatalog",
                "SQLiteDatabase", "SeededRandom", "TestCatalog", "TestPrograms",
            ],
            swiftSettings: tests
        ),
        .testTarget(
            name: "AllocationTests",
            dependencies: ["AgentTools", "CMallocProbe", "ModelCatalog", "TestCatalog"],
            swiftSettings: tests
        ),
        .testTarget(
            name: "LifetimeTests",
            dependencies: ["AgentTools", "ModelCatalog", "TestPrograms"],
            swiftSettings: tests
        ),
        .testTarget(
            name: "ConsumerTests",
            dependencies: ["AgentTools", "ModelCatalog", "TestCatalog", "TestPrograms"],
            exclude: ["without-libraries.sh"],
            swiftSettings: tests
        ),
        .testTarget(
            name: "CatalogImportTests",
            dependencies: [
                "CatalogCompiler", "CatalogImport", "CatalogSnapshot", "JSONText", "SQLiteDatabase",
                "TestCatalog",
            ],
            swiftSettings: tests
        ),
        .testTarget(
            name: "CommandLineTests",
            dependencies: [
                "AgentTools", "CImage", "CatalogCompiler", "CatalogFixtures", "CatalogImport",
                "CatalogSnapshot", "FixtureUpkeep", "JSONText", "MappedStore", "ModelCatalog",
                "ModelCatalogCLI", "SQLiteDatabase", "SeededRandom", "SharedStore", "TestCatalog",
                "TestPrograms",
            ],
            swiftSettings: tests
        ),
        .testTarget(
            name: "ProcessTests",
            dependencies: [
                "AgentTools", "CWriteSteps", "CatalogCompiler", "CatalogImport",
                "CatalogProcess", "ModelCatalog", "ModelCatalogCLI", "SeededRandom", "TestCatalog",
                "TestPrograms", "ToolProcess",
            ],
            swiftSettings: tests
        ),
        .testTarget(
            name: "NextVersionTests",
            dependencies: [
                "CImage", "MappedStore", "ModelCatalog", "ModelCatalogCLI", "SharedStore",
                "TestCatalog", "TestPrograms",
            ],
            path: "Tests/NextVersion",
            exclude: ["additions.py", "build.sh", "edits.py", "make.py"],
            swiftSettings: tests
        ),
        .testTarget(
            name: "AgentToolsTests",
            dependencies: [
                "AgentTools", "JSONText", "MappedStore", "ModelCatalog", "SharedStore",
                "TestCatalog", "TestPrograms", "ToolProcess",
                .product(name: "OrderedCollections", package: "swift-collections"),
            ],
            exclude: ["Golden"],
            swiftSettings: tests
        ),
        .testTarget(
            name: "CatalogTestingTests",
            dependencies: [
                "AgentTools", "CSQLite", "CatalogCompiler", "CatalogFixtures", "CatalogImport",
                "CatalogTesting", "FixtureProcess", "FixtureUpkeep", "JSONText", "MappedStore",
                "ModelCatalog", "SQLiteDatabase", "SeededRandom", "SharedStore", "TestCatalog",
                "TestPrograms",
            ],
            swiftSettings: tests
        ),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)

// `make test` builds some tests a second time in another way, `make check` builds some tests, and
// `make check-api` the libraries. ONLY_TESTS leaves only those targets and what they need.
if let stated = Context.environment["ONLY_TESTS"] {
    var needed: Set<String> = []
    func need(_ name: String) {
        guard let target = package.targets.first(where: { $0.name == name }),
            needed.insert(name).inserted
        else { return }
        for dependency in target.dependencies {
            switch dependency {
            case .targetItem(let name, _), .byNameItem(let name, _): need(name)
            case .productItem: break
            @unknown default: break
            }
        }
    }
    for name in stated.split(separator: ",") { need(String(name)) }
    package.targets.removeAll { !needed.contains($0.name) }
    package.products = []
}
