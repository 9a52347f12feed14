package import Foundation

/// The paths of the tests' programs and materials.
package enum Places {
    /// The package's root.
    package static var package: URL {
        var place = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { place.deleteLastPathComponent() }
        return place
    }

    /// A program that is built next to the tests.
    package static func program(_ name: String) -> URL {
        #if os(macOS)
            let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
            let products = (bundle ?? .main).bundleURL.deletingLastPathComponent()
        #else
            let products = Bundle.main.bundleURL
        #endif
        return products.appendingPathComponent(name)
    }

    /// The folder of the modules that were built with these tests; nil if it is missing.
    package static var modules: URL? {
        // On Linux the tests are a program in the build folder; elsewhere an argument names their
        // bundle.
        let candidates = [Bundle.main.executablePath].compactMap(\.self) + CommandLine.arguments
        for candidate in candidates {
            var place = URL(fileURLWithPath: candidate).resolvingSymlinksInPath()
            while place.path != "/" {
                let modules = place.appendingPathComponent("Modules")
                let module = modules.appendingPathComponent("ModelCatalog.swiftmodule")
                if FileManager.default.fileExists(atPath: module.path) { return modules }
                place.deleteLastPathComponent()
            }
        }
        return nil
    }
}
