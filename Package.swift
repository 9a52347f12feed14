// swift-tools-version: 6.2
import PackageDescription

let swift: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableExperimentalFeature("Lifetimes"),
    .enableExperimentalFeature("SafeInteropWrappers"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

let c: [CSetting] = [
    .treatAllWarnings(as: .error),
    .enableWarning("all"),
    .enableWarning("extra"),
]

let package = Package(
    name: "model-catalog",
    products: [
        .library(name: "CatalogImport", targets: ["CatalogImport"]),
        .library(name: "CatalogSnapshot", targets: ["CatalogSnapshot"]),
    ],
    dependencies: [
    ],
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
        .target(name: "CImage", path: "CSources/CImage", cSettings: c),
        .target(name: "CSchema", path: "CSources/CSchema", cSettings: c),
        .target(
            name: "CSnapshot",
            path: "CSources/CSnapshot",
            exclude: ["snapshot.sql", "SHA256SUMS"],
            cSettings: c
        ),
        .target(
            name: "CatalogCompiler",
            dependencies: ["CImage", "CSchema", "CSQLite"],
            swiftSettings: swift
        ),
        .target(
            name: "CatalogImport",
            dependencies: ["CatalogCompiler"],
            swiftSettings: swift
        ),
        .target(
            name: "CatalogSnapshot",
            dependencies: ["CSnapshot", "CatalogImport"],
            swiftSettings: swift
        ),
        .executableTarget(
            name: "SnapshotTool",
            dependencies: ["CatalogImport", "CatalogSnapshot"],
            swiftSettings: swift
        ),
        .testTarget(
            name: "CatalogImportTests",
            dependencies: ["CatalogCompiler", "CatalogImport", "CatalogSnapshot"],
            swiftSettings: swift
        ),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
