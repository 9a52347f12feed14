// swift-tools-version: 6.2
import PackageDescription

/// A package that reads a catalog and tools from image files, as an app does. ReadingProductTests copies it to
/// a directory of its own and builds it in a root without LMDB and SQLite.
let package = Package(
    name: "reading-consumer",
    platforms: [.macOS(.v15), .iOS(.v18)],
    dependencies: [.package(name: "model-catalog", path: "../..")],
    targets: [
        .executableTarget(
            name: "Reader",
            dependencies: [
                .product(name: "CatalogReading", package: "model-catalog"),
                .product(name: "ToolReading", package: "model-catalog"),
            ]
        ),
        // What cannot be built there.
        .executableTarget(
            name: "Full",
            dependencies: [.product(name: "ModelCatalog", package: "model-catalog")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
