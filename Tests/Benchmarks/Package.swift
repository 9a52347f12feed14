// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it uses the products as any consumer does, compiled as consumers get them.
let package = Package(
    name: "Benchmarks",
    dependencies: [
        .package(name: "model-catalog", path: "../.."),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .target(name: "CRecords", linkerSettings: [.linkedLibrary("lmdb")]),
        .executableTarget(
            name: "Reader",
            dependencies: [.product(name: "ModelCatalog", package: "model-catalog")]
        ),
        .executableTarget(
            name: "Suite",
            dependencies: [.product(name: "CatalogTesting", package: "model-catalog")]
        ),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CRecords",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "CatalogFixtures", package: "model-catalog"),
                .product(name: "AgentTools", package: "model-catalog"),
                .product(name: "ModelCatalog", package: "model-catalog"),
                .product(name: "CatalogImport", package: "model-catalog"),
                .product(name: "CatalogSnapshot", package: "model-catalog"),
            ],
            exclude: ["Tools/registry.erl"]
        ),
    ],
    swiftLanguageModes: [.v6]
)
