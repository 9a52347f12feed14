import Foundation
import Testing

@Suite struct SystemFailureTests {
    let place: Place

    init() throws { place = try Place() }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `74: output that cannot be written`() throws {
        try place.importing()
        for command in ["list", "stats"] {
            let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
            let arguments = [command, "--json", "--catalog", place.store]
            let run = try place.start(.tool(arguments), output: .handle(full)).wait()
            #expect(run.end == .exit(74))
            #expect(run.error.contains("The output cannot be written: "))
        }
    }

    @Test func `74: a directory in a file's place`() throws {
        let run = try place.stored("import", place.path)
        #expect(run.end == .exit(74))
        #expect(run.error.contains("give the path of a plain file"))
        #expect(!place.exists(place.store))
    }

    @Test func `75: a lock that another process keeps`() throws {
        try place.importing()
        let file = try place.file("more.json", SmallCatalog.json(models: 9))
        let lock = try Lock(of: "\(place.store)/catalog", holder: 4711)
        let run = try place.stored("import", file, "--lock-timeout", "0.2")
        #expect(run.end == .exit(75))
        #expect(
            run.error == """
                modelcatalog: Another writer (process 4711) has kept the lock of \
                '\(place.store)/catalog' for 0.2 s: wait for it to end, or stop it.

                """
        )
        // Readers are not kept waiting, and neither is a dry run.
        #expect(try place.stored("list").lines.count == 1 + 5)
        #expect(try place.stored("import", file, "--dry-run").end == .exit(0))
        lock.release()
        #expect(try place.stored("import", file, "--lock-timeout", "0").end == .exit(0))
    }

    @Test func `77: a file that this user may not read`() throws {
        let file = try place.file()
        chmod(file, 0)
        let run = try place.start(.unprivileged(["import", file, "--catalog", place.store])).wait()
        #expect(run.end == .exit(77))
        #expect(run.error.contains("'\(file)': this user may not read it"))
        #expect(!place.exists(place.store))
    }

    @Test func `77: a directory that this user may not write to`() throws {
        let file = try place.file()
        let parent = "\(place.path)/kept"
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        chmod(parent, 0o555)
        defer { chmod(parent, 0o755) }
        let arguments = ["import", file, "--catalog", "\(parent)/store"]
        let run = try place.start(.unprivileged(arguments)).wait()
        #expect(run.end == .exit(77))
        #expect(run.error.contains("this user may not"))
        #expect(try place.contents(of: parent) == [])
        // Nothing is written by a dry run, so it may.
        let dry = try place.start(.unprivileged(arguments + ["--dry-run"])).wait()
        #expect(dry.end == .exit(0))
    }

    @Test func `77: a catalog that this user may not read`() throws {
        try place.importing()
        let data = "\(place.store)/catalog/data.mdb"
        chmod(data, 0)
        defer { chmod(data, 0o644) }
        let run = try place.start(.unprivileged(["list", "--catalog", place.store])).wait()
        #expect(run.end == .exit(77))
        #expect(run.text == "")
        #expect(run.error.contains("this user may not"))
    }

    @Test func `130: an interrupt while it reads its file`() throws {
        let pipe = try NamedPipe(in: place)
        let running = try place.start(.tool(["import", pipe.path, "--catalog", place.store]))
        try pipe.write("{", to: running)
        running.signal(SIGINT)
        let run = try running.wait()
        #expect(run.end == .exit(130))
        #expect(run.text == "")
        #expect(!place.exists(place.store))
    }

    @Test func `130: an interrupt while it waits for the lock`() throws {
        try place.importing()
        let lock = try Lock(of: "\(place.store)/catalog")
        defer { lock.release() }
        let pipe = try NamedPipe(in: place)
        let running = try place.start(.tool(["import", pipe.path, "--catalog", place.store]))
        try pipe.write(SmallCatalog.json(models: 9), to: running)
        pipe.close()
        // It has all that it reads; there is nothing else to wait for.
        Thread.sleep(forTimeInterval: 0.5)
        #expect(running.isRunning)
        running.signal(SIGINT)
        #expect(try running.wait().end == .exit(130))
        #expect(try place.stored("list").lines.count == 1 + 5)
    }
}
