import Foundation
import TestPrograms
import Testing

/// The public headers of the C targets are C's and C++'s, and any compiler's.
@Suite struct HeaderTests {
    private static let targets = ["CImage", "CStore", "CEnvironment", "CSchema"]
    /// Those that only targets in Swift use.
    private static let others = ["CContent", "CFixtures", "CSnapshot", "CTestProcess"]

    private static func folder(_ target: String) -> String {
        Places.package.appendingPathComponent("CSources/\(target)/include").path
    }

    private static func headers(_ target: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder(target)).sorted()
    }

    /// Compilers, with the language that each is to read; those that are not installed are left out.
    private static let compilers = [
        ("clang", ["-std=c2x", "-x", "c"]), ("clang", ["-std=c11", "-x", "c"]),
        ("clang", ["-std=c++17", "-x", "c++"]), ("gcc", ["-std=c2x", "-x", "c"]),
        ("gcc", ["-std=c11", "-x", "c"]), ("g++", ["-std=c++17", "-x", "c++"]),
        ("g++", ["-std=c++20", "-x", "c++"]),
    ]
    .filter { Program(named: $0.0) != nil }

    @Test(arguments: targets + others, compilers)
    func `each header compiles alone, in every language`(
        target: String,
        compiler: (name: String, options: [String])
    ) throws {
        let program = try #require(Program(named: compiler.name))
        let includes = (Self.targets + Self.others).map { "-I" + Self.folder($0) }
        for header in try Self.headers(target) {
            let run = try program.run(
                compiler.options + ["-Wall", "-Wextra", "-Werror", "-fsyntax-only"] + includes
                    + ["-include", header, "/dev/null"]
            )
            #expect(run.status == 0, "\(header): \(run.text)")
        }
    }

    @Test(arguments: targets)
    func `one header has them all, and each says from which threads it may be used`(
        target: String
    ) throws {
        let folder = Self.folder(target)
        let all = try String(contentsOfFile: "\(folder)/\(target).h", encoding: .utf8)
        for header in try Self.headers(target) where header != "\(target).h" {
            #expect(all.contains("#include \"\(header)\""))
        }
        #expect(all.contains("thread"))
    }

    /// Headers of images are lists of fields, or have the code of lookups in line.
    @Test(arguments: [("CStore", 8192), ("CEnvironment", 8192), ("CImage", 16384)])
    func `no header of the target is longer than a reader bears`(target: String, most: Int) throws {
        let root = Places.package.appendingPathComponent("CSources/\(target)").path
        let files = try #require(FileManager.default.enumerator(atPath: root))
        for case let name as String in files where name.hasSuffix(".h") {
            let facts = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
            #expect((facts[.size] as? Int ?? .max) <= most, "\(name)")
        }
    }

    @Test func `bytes are ordered by one function, and the keys of LMDB as LMDB does`()
        throws
    {
        let root = Places.package.appendingPathComponent("CSources").path
        let files = try #require(FileManager.default.enumerator(atPath: root))
        var places: [String] = []
        for case let name as String in files where name.hasSuffix(".c") || name.hasSuffix(".h") {
            let text = try String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
            places += text.matches(of: /order = [^;]*\bmemcmp\(/).map { _ in name }
        }
        let expected = ["CEnvironment/format/tree.c", "CImage/include/image_read.h"]
        #expect(places.sorted() == expected)
    }

    @Test func `LMDB is called in one folder alone`() throws {
        let root = Places.package.appendingPathComponent("CSources").path
        let files = try #require(FileManager.default.enumerator(atPath: root))
        for case let name as String in files where name.hasSuffix(".c") || name.hasSuffix(".h") {
            let text = try String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
            let calls = text.matches(of: /\bmdb_[a-z_]+\(/)
            #expect(calls.isEmpty || name.hasPrefix("CEnvironment/lmdb/"), "\(name)")
        }
    }
}
