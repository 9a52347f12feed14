import Foundation

/// The compiler that built these tests, on their modules.
package struct Compiler {
    private let program: Program
    private let search: [String]

    /// nil if there is no compiler, or the modules are not where the tests are.
    package init?() {
        guard let program = Program(named: "swiftc"), let modules = Places.modules else {
            return nil
        }
        self.program = program
        // C targets have maps of their modules that were built, and the system's libraries have them in the tree.
        let folders = [
            modules.deletingLastPathComponent(), Places.package.appendingPathComponent("CSources"),
        ]
        let maps = folders.flatMap { folder in
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
            return (names ?? []).sorted()
                .map { folder.appendingPathComponent($0 + "/module.modulemap").path }
        }.filter(FileManager.default.fileExists)
        // Some toolchains keep the macros of Swift Testing apart.
        let macros = URL(fileURLWithPath: program.path).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("lib/swift/host/plugins/testing").path
        // The headers of one C target include those of another.
        let headers = Places.package.appendingPathComponent("CSources/CStore/include").path
        search =
            ["-I", modules.path, "-plugin-path", macros, "-Xcc", "-I\(headers)"]
            + maps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
    }

    /// Compiles a source file to SIL: lifetimes are checked behind the type checker.
    package func compile(_ source: String) throws -> Program.Outcome {
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("modelcatalog-compiler-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = directory.appendingPathComponent("Program.swift").path
        try source.write(toFile: file, atomically: true, encoding: .utf8)
        return try program.run(
            ["-emit-sil", "-swift-version", "6", "-o", "/dev/null"] + search + [file],
            in: directory.path
        )
    }
}
