// swift-tools-version: 6.2
import PackageDescription

/// A package that depends on the catalog, as any other would. ConsumerTests copies it to a place of
/// its own and builds it there.
let package = Package(
    name: "consumer",
    dependencies: [.package(name: "model-catalog", path: "../..")],
    targets: [
        .executableTarget(
            name: "Facts",
            dependencies: [.product(name: "ModelCatalog", package: "model-catalog")]
        ),
        .executableTarget(
            name: "Agent",
            dependencies: [.product(name: "AgentTools", package: "model-catalog")]
        ),
        .target(
            name: "Planner",
            dependencies: [
                .product(name: "AgentTools", package: "model-catalog"),
                .product(name: "ModelCatalog", package: "model-catalog"),
            ]
        ),
        .executableTarget(name: "Plan", dependencies: ["Planner"]),
        .testTarget(
            name: "PlannerTests",
            dependencies: [
                "Planner", .product(name: "CatalogTesting", package: "model-catalog"),
                .product(name: "ModelCatalog", package: "model-catalog"),
            ],
            exclude: ["Fixtures"]
        ),
    ]
)
