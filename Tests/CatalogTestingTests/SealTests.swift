import AgentTools
import CatalogTesting
import Foundation
import MappedStore
import ModelCatalog
import SharedStore
import TestCatalog
import Testing

/// A process of tests uses nothing outside of the temporary directory.
@Suite struct SealTests {
    private let directory = TemporaryDirectory()

    private func sealed(_ path: String) throws {
        withKnownIssue {
            #expect(throws: CatalogError.sealed(directory: path)) { try Catalog.open(at: path) }
        } matching: { issue in
            issue.comments.contains {
                $0.rawValue.hasPrefix("The store in '\(path)/catalog' is sealed off: ")
            }
        }
    }

    @Test func `the standard catalog is sealed off`() throws {
        let standard = CatalogDirectory.standard
        try sealed(standard)
        withKnownIssue {
            #expect(throws: CatalogError.sealed(directory: standard)) { try Catalog.current }
        }
        withKnownIssue {
            let error = #expect(throws: ToolError.self) { try ToolRegistry.open(named: "app") }
            #expect(error?.code == .sealed)
            #expect(error?.registry == "app")
        } matching: {
            $0.comments.contains { $0.rawValue.contains("is sealed off") }
        }
    }

    @Test func `however the path is given`() throws {
        let real = "/usr"
        let link = directory.file("link")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
        for path in [
            real, "/", "/usr/", "/usr/missing/deeper", "\(directory.path)/..//../\(real)", link,
            link + "/deeper", directory.path + "/missing/../../../usr", "/proc/self/root/usr",
            String(repeating: "../", count: 40) + "usr", directory.path + "-other/../..",
        ] { try sealed(path) }
    }

    @Test func `a link to another's file is another's`() throws {
        try TestCatalog.publish(TestCatalog.images(TestCatalog.acmeSQL), in: directory.file("one"))
        for name in ["hard", "soft"] {
            let environment = directory.file(name) + "/catalog"
            try FileManager.default.createDirectory(
                atPath: environment,
                withIntermediateDirectories: true
            )
        }
        let data = directory.file("one/catalog/data.mdb")
        let soft = directory.file("soft/catalog/data.mdb")
        // It stays below the temporary directory.
        try FileManager.default.createSymbolicLink(atPath: soft, withDestinationPath: data)
        #expect(try Catalog.open(at: directory.file("soft")).statistics().models == 8)
        try FileManager.default.linkItem(
            atPath: data,
            toPath: directory.file("hard/catalog/data.mdb")
        )
        try sealed(directory.file("hard"))
        let lock = directory.file("one/catalog/lock.mdb")
        try FileManager.default.removeItem(atPath: lock)
        try FileManager.default.createSymbolicLink(
            atPath: lock,
            withDestinationPath: "/usr/sealed-off"
        )
        try sealed(directory.file("one"))
    }

    @Test func `an image file is sealed off as well`() throws {
        try directory.write(TestCatalog.acmeImage(), to: "own.image")
        let own = directory.file("own.image")
        #expect(try Catalog.open(image: own).statistics().models == 8)
        let (soft, hard) = (directory.file("soft.image"), directory.file("hard.image"))
        try FileManager.default.createSymbolicLink(atPath: soft, withDestinationPath: own)
        #expect(try Catalog.open(image: soft).statistics().models == 8)
        try FileManager.default.removeItem(atPath: soft)
        try FileManager.default.createSymbolicLink(
            atPath: soft,
            withDestinationPath: "/etc/os-release"
        )
        try FileManager.default.linkItem(atPath: own, toPath: hard)
        for path in ["/etc/os-release", "/usr/missing.image", soft, hard] {
            withKnownIssue {
                let error = #expect(throws: CatalogError.self) { try Catalog.open(image: path) }
                #expect(error?.code == .sealed)
                #expect(error?.reason?.contains("use a fixture") == true)
            } matching: {
                $0.comments.contains { $0.rawValue.hasPrefix("The store in '\(path)' is sealed") }
            }
        }
        withKnownIssue {
            let error = #expect(throws: ToolError.self) {
                try ToolRegistry.open(image: "/etc/os-release")
            }
            #expect(error?.code == .sealed)
        } matching: {
            $0.comments.contains { $0.rawValue.contains("is sealed off") }
        }
        withRealCatalog {
            let error = #expect(throws: CatalogError.self) {
                try Catalog.open(image: "/usr/missing.image")
            }
            #expect(error?.code == .noCatalog)
        }
    }

    @Test(arguments: ["directory", "data file"])
    func `what comes to the place of an open store is asked anew`(kind: String) throws {
        let path = directory.file("one")
        try TestCatalog.publish(TestCatalog.images(TestCatalog.acmeSQL), in: path)
        let catalog = try Catalog.open(at: path)
        #expect(try catalog.statistics().models == 8)
        let files = FileManager.default
        let environment = path + "/catalog"
        let data = environment + "/data.mdb"
        if kind == "directory" {
            try files.moveItem(atPath: environment, toPath: directory.file("away"))
            try files.createSymbolicLink(atPath: environment, withDestinationPath: "/usr")
        } else {
            try TestCatalog.publish([1], in: directory.file("other"))
            try files.moveItem(atPath: data, toPath: directory.file("away"))
            let other = directory.file("other/catalog/data.mdb")
            try files.linkItem(atPath: other, toPath: data)
        }
        withKnownIssue {
            let error = #expect(throws: CatalogError.self) {
                // A change of the path is noticed after a short time.
                while true { _ = try catalog.statistics() }
            }
            #expect(error == .sealed(directory: path))
        } matching: {
            $0.comments.contains { $0.rawValue.contains("'\(environment)' is sealed off") }
        }
        // As before, once it is back.
        try files.removeItem(atPath: kind == "directory" ? environment : data)
        try files.moveItem(
            atPath: directory.file("away"),
            toPath: kind == "directory" ? environment : data
        )
        #expect(try catalog.statistics().models == 8)
    }

    @Test func `below the temporary directory all may be used`() throws {
        let path = directory.file("new/deeper")
        #expect(throws: CatalogError.noCatalog(directory: path)) { try Catalog.open(at: path) }
        try TestCatalog.publish(TestCatalog.images(TestCatalog.acmeSQL), in: path)
        #expect(try Catalog.open(at: path).statistics().models == 8)
        try ToolRegistry.open(in: path).register(Tool(name: "ping"))
        #expect(try ToolRegistry.open(in: path).count == 1)
    }

    @Test func `an empty path leads nowhere, so the seal allows it`() throws {
        let error = #expect(throws: StoreError.self) {
            _ = try StoreWriter(at: "", contents: .catalog, timeout: 0)
        }
        #expect(error?.fault != .sealed)
        #expect(throws: CatalogError.noCatalog(directory: "")) { try Catalog.open(at: "") }
    }

    @Test func `nothing is written elsewhere, and no directory made`() throws {
        let path = "/usr/sealed-off"
        withKnownIssue {
            let error = #expect(throws: StoreError.self) {
                _ = try StoreWriter(at: path + "/catalog", contents: .catalog, timeout: 1)
            }
            #expect(error?.fault == .sealed)
        } matching: {
            $0.comments.contains { $0.rawValue.contains("is sealed off") }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `what is sealed off fails a test once, its error is not another issue`()
        async throws
    {
        let trait: ScopeTrait = .tools(.empty)
        let test = try #require(Test.current)
        try await trait.provideScope(for: test, testCase: Test.Case.current) {
            // As Swift Testing does where a test throws; the place that asked has failed the test already.
            Issue.record(CatalogError.sealed(directory: "/real"))
        }
        await withKnownIssue {
            try await trait.provideScope(for: test, testCase: Test.Case.current) {
                Issue.record(CatalogError.noCatalog(directory: "/real"))
            }
        }
    }

    @Test func `children inherit the seal`() {
        #expect(ProcessInfo.processInfo.environment["MODELCATALOG_SEAL"] == "1")
    }

    @Test(.realCatalog) func `a test that says so may use what is real`() throws {
        let path = CatalogDirectory.standard + "/missing"
        #expect(throws: CatalogError.noCatalog(directory: path)) { try Catalog.open(at: path) }
    }

    @Test(.catalog(.minimal), .realCatalog) func `the last of both traits holds`() throws {
        #expect(CatalogRecorder.current != nil)
        let path = CatalogDirectory.standard + "/missing"
        #expect(throws: CatalogError.noCatalog(directory: path)) { try Catalog.open(at: path) }
    }

    #if !os(iOS)
        @Test func `an exit test is sealed, and sees no fixture`() async {
            await #expect(processExitsWith: .success) {
                // The issue is not the test's, as this is another process.
                guard ProcessInfo.processInfo.environment["MODELCATALOG_SEAL"] == "1" else {
                    exit(3)
                }
                exit(StoreSeal.isSealed ? EXIT_SUCCESS : 2)
            }
        }
    #endif
}

/// Registries of tools that are a test's own.
@Suite(.tools(.empty)) struct ToolsTraitTests {
    @Test func `a test begins with no tool, and may register some`() throws {
        let registry = try ToolRegistry.open(named: "app")
        #expect(try registry.count == 0)
        try registry.register(Tool(name: "ping"))
        #expect(try ToolRegistry.open(named: "app").isRegistered("ping"))
        #expect(try ToolRegistry.open(named: "other").count == 0)
    }

    @Test(arguments: 0..<8) func `each case has registries of its own`(number: Int) async throws {
        let registry = try ToolRegistry.open()
        try registry.register(Tool(name: "tool_\(number)"))
        await Task.yield()
        #expect(try registry.list().map(\.name) == ["tool_\(number)"])
    }

    @Test(.tools([Tool(name: "a"), Tool(name: "b")], in: "app"))
    func `a test may begin with tools`() throws {
        #expect(try ToolRegistry.open(named: "app").list().map(\.name) == ["a", "b"])
    }

    @Test func `whose names are as a registry has them`() throws {
        let tools = [Tool(name: "a.b")]
        #expect(throws: ToolError.self) { try withTools(.tools(tools)) {} }
        let count = try withTools(.tools(tools, names: .wide)) { try ToolRegistry.open().count }
        #expect(count == 1)
    }

    @Test func `code that says so may use what is real`() async throws {
        let path = CatalogDirectory.standard + "/missing"
        let missing = CatalogError.noCatalog(directory: path)
        withRealCatalog { #expect(throws: missing) { try Catalog.open(at: path) } }
        await withRealCatalog {
            await Task.yield()
            #expect(throws: missing) { try Catalog.open(at: path) }
        }
    }

    @Test func `nothing is left of them, and what was kept has ended`() throws {
        var kept: [ToolRegistry] = []
        let directory = try withTools(.empty) {
            let (one, other) = (try ToolRegistry.open(), try ToolRegistry.open(named: "unused"))
            try one.register(Tool(name: "ping"))
            #expect(try one.count == 1)
            kept = [one, other]
            return try #require(Ambient.current.stores?.directory)
        }
        #expect(!FileManager.default.fileExists(atPath: directory))
        for registry in kept {
            let read = #expect(throws: ToolError.self) { try registry.count }
            #expect(read?.code == .ended)
            let written = #expect(throws: ToolError.self) { try registry.sync([Tool(name: "x")]) }
            #expect(written?.code == .ended)
        }
        #expect(!FileManager.default.fileExists(atPath: directory))
    }
}
