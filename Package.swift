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
        .target(name: "CImage", path: "CSources/CImage", cSettings: c),
        .target(name: "CStore", dependencies: ["CLMDB"], path: "CSources/CStore", cSettings: c),
        .target(name: "MappedStore", dependencies: ["CStore"], swiftSettings: swift),
        .testTarget(name: "MappedStoreTests", dependencies: ["MappedStore"], swiftSettings: swift),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
