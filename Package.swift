// swift-tools-version: 6.2
import PackageDescription

/// Tests: the macros of Swift Testing do not know strict memory safety.
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
    products: [
        .library(name: "ModelCatalog", targets: ["ModelCatalog"])
    ],
    dependencies: [],
    targets: [
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
        .target(name: "CStore", dependencies: ["CLMDB"], path: "CSources/CStore", cSettings: c),
        .target(name: "MappedStore", dependencies: ["CStore"], swiftSettings: swift),
        .target(name: "CImage", path: "CSources/CImage", cSettings: c),
        .target(name: "CSchema", path: "CSources/CSchema", cSettings: c),
        .target(
            name: "ModelCatalog",
            dependencies: ["CImage", "MappedStore"],
            swiftSettings: swift
        ),
        .target(
            name: "CatalogCompiler",
            dependencies: ["CImage", "CSchema", "CSQLite"],
            swiftSettings: swift
        ),
        .target(
            name: "TestCatalog",
            dependencies: ["CatalogCompiler", "MappedStore", "ModelCatalog"],
            path: "Tests/TestCatalog",
            swiftSettings: tests
        ),
        .target(name: "TestPrograms", path: "Tests/TestPrograms", swiftSettings: tests),
        .target(name: "CMallocProbe", path: "Tests/CMallocProbe", cSettings: c),
        .testTarget(
            name: "CImageTests",
            dependencies: ["CImage", "CatalogCompiler", "ModelCatalog", "TestCatalog"],
            swiftSettings: tests
        ),
        .testTarget(
            name: "ModelCatalogTests",
            dependencies: [
                "CImage", "CatalogCompiler", "MappedStore", "ModelCatalog", "TestCatalog",
            ],
            swiftSettings: tests
        ),
        .testTarget(
            name: "AllocationTests",
            dependencies: ["CMallocProbe", "ModelCatalog", "TestCatalog"],
            swiftSettings: tests
        ),
        .testTarget(
            name: "LifetimeTests",
            dependencies: ["ModelCatalog", "TestPrograms"],
            swiftSettings: tests
        ),
        .testTarget(
            name: "ConsumerTests",
            dependencies: ["TestCatalog", "TestPrograms"],
            swiftSettings: tests
        ),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
