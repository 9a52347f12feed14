import Foundation
import TestPrograms
import Testing

/// The products for reading import nothing that Apple's platforms lack.
@Suite struct ImportTests {
    /// A line of a source that imports or includes something.
    private struct Import {
        let file: String
        let name: String
        /// The conditions that it is under, innermost last, such as `canImport(Glibc)`.
        let conditions: [String]
        /// What the innermost condition's other branches ask for.
        let alternatives: [String]
    }

    /// What Swift sources may import beside modules of this package.
    private static let systemModules: Set = ["Synchronization", "Swift", "_Concurrency"]

    /// What C sources may include beside headers of this package: C's, POSIX's, and clang's own.
    private static let systemHeaders: Set = [
        "assert.h", "errno.h", "fcntl.h", "immintrin.h", "lifetimebound.h", "pthread.h",
        "ptrcheck.h", "stdatomic.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h",
        "string.h", "sys/mman.h", "sys/stat.h", "sys/types.h", "unistd.h",
    ]

    @Test(arguments: ["CatalogReading", "ToolReading"])
    func `each import is of this package, or there on Apple's platforms`(product: String) throws {
        var (found, left): (Set<String>, [String]) = ([], [product])
        while let target = left.popLast() {
            guard found.insert(target).inserted else { continue }
            let isC = FileManager.default.fileExists(atPath: Self.folder("CSources", target))
            let folder = Self.folder(isC ? "CSources" : "Sources", target)
            let imports = try Self.imports(in: folder, isC: isC)
            for one in imports {
                if isC {
                    let isOwn = FileManager.default.fileExists(
                        atPath: (one.file as NSString).deletingLastPathComponent + "/" + one.name
                    )
                    let isPublic = FileManager.default.fileExists(
                        atPath: "\(folder)/include/\(one.name)"
                    )
                    let isSystem = Self.systemHeaders.contains(one.name)
                    #expect(isOwn || isPublic || isSystem, "\(one.file) includes <\(one.name)>")
                } else if !check(one, in: product) {
                    left.append(one.name)
                }
            }
        }
        #expect(found.isSuperset(of: ["CImage", "CStore", "MappedStore", "CatalogReading"]))
        #expect(found.isDisjoint(with: ["CEnvironment", "CLMDB", "CSQLite", "SharedStore"]))
        #expect(found.contains("JSONText") == (product == "ToolReading"))
    }

    /// Checks an import of a system's module; false: it is of this package.
    private func check(_ one: Import, in product: String) -> Bool {
        let place: Comment = "\(one.file) imports \(one.name)"
        switch one.name {
        case "Glibc", "Musl":
            #expect(one.conditions.last == "canImport(\(one.name))", place)
            #expect(one.alternatives.contains("canImport(Darwin)"), place)
        case "Darwin":
            #expect(one.conditions.last == "canImport(Darwin)", place)
        case "FoundationEssentials":
            #expect(product != "CatalogReading", place)
            #expect(one.conditions.last == "canImport(FoundationEssentials)", place)
            #expect(one.alternatives.contains("else"), place)
        case "Foundation":
            #expect(product != "CatalogReading", place)
        // A module of swift-collections, which is pure Swift and builds on all platforms.
        case "OrderedCollections": #expect(product != "CatalogReading", place)
        case let name where Self.systemModules.contains(name): break
        default:
            let isThere = ["Sources", "CSources"].contains {
                FileManager.default.fileExists(atPath: Self.folder($0, one.name))
            }
            #expect(isThere, place)
            return !isThere
        }
        return true
    }

    private static func folder(_ kind: String, _ target: String) -> String {
        Places.package.appendingPathComponent("\(kind)/\(target)").path
    }

    /// What the sources below a folder import.
    private static func imports(in folder: String, isC: Bool) throws -> [Import] {
        let files = try #require(FileManager.default.enumerator(atPath: folder))
        var (all, count): ([Import], Int) = ([], 0)
        for case let name as String in files
        where [".swift", ".c", ".h"].contains(where: name.hasSuffix) {
            count += 1
            let file = "\(folder)/\(name)"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            all += isC ? includes(of: text, in: file) : imports(of: text, in: file)
        }
        #expect(count > 0, "\(folder) has no sources")
        return all
    }

    private static func includes(of text: String, in file: String) -> [Import] {
        text.matches(of: /(?m)^\s*#include\s+["<]([^">]+)[">]/).map {
            Import(file: file, name: String($0.1), conditions: [], alternatives: [])
        }
    }

    private static func imports(of text: String, in file: String) -> [Import] {
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        var (branch, all): ([String], [Import]) = ([], [])
        for (index, line) in lines.enumerated() {
            if let condition = line.firstMatch(of: /^#if (.+)$/) {
                branch.append(String(condition.1))
            } else if let condition = line.firstMatch(of: /^#elseif (.+)$/) {
                branch[branch.count - 1] = String(condition.1)
            } else if line.hasPrefix("#else") {
                branch[branch.count - 1] = "else"
            } else if line.hasPrefix("#endif") {
                branch.removeLast()
            } else if let match = line.firstMatch(
                of: /^(?:@_exported )?(?:internal |package |public )?import (\w+)$/
            ) {
                let others = lines[index...].prefix { !$0.hasPrefix("#endif") }.compactMap { line in
                    line.hasPrefix("#else") && !line.hasPrefix("#elseif")
                        ? "else" : line.firstMatch(of: /^#elseif (.+)$/).map { String($0.1) }
                }
                all.append(
                    Import(
                        file: file,
                        name: String(match.1),
                        conditions: branch,
                        alternatives: others
                    )
                )
            }
        }
        return all
    }
}
