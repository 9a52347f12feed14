import Foundation
import TestPrograms

/// The compiler that built these tests, on their modules.
struct Compiler {
    private let program: Program
    private let search: [String]

    /// Nil where there is no compiler, or the modules are not where the tests are.
    init?() {
        guard let program = Program(named: "swiftc"), let modules = Places.modules else {
            return nil
        }
        self.program = program
        let build = modules.deletingLastPathComponent()
        let folders = try? FileManager.default.contentsOfDirectory(atPath: build.path)
        let maps = (folders ?? []).sorted().filter { $0.hasSuffix(".build") }
            .map { build.appendingPathComponent($0 + "/module.modulemap").path }
            .filter(FileManager.default.fileExists)
        search = ["-I", modules.path] + maps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
    }

    /// Compiles a function's body that has a `catalog` and a `registry`.
    func compile(_ body: String) throws -> Program.Outcome {
        let source = """
            import AgentTools
            import ModelCatalog

            func program(_ catalog: Catalog, _ registry: ToolRegistry) throws {
            \(body)
            }
            """
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("modelcatalog-lifetimes-\(UUID().uuidString)")
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
