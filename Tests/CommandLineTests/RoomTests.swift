import Foundation
import TestPrograms
import Testing

/// Whether this process may mount file systems that only its children see.
private let mayMount: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = ["--mount", "sh", "-c", "mount -t tmpfs none /mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
}()

/// File systems and limits that leave no room, and such that may not be written.
@Suite struct RoomTests {
    let place: Place
    let small: String
    let large: String

    init() throws {
        place = try Place()
        small = try place.file("small.json")
        large = try place.file("large.json", SmallCatalog.json(models: 3000))
    }

    /// Runs a script in which `tool` is the tool, `$1` the small file, `$2` the large one, and `$3`
    /// a directory to mount at.
    private func run(_ script: String, mounting: Bool = true) throws -> Run {
        let directory = "\(place.path)/mounted"
        try FileManager.default.createDirectory(
            atPath: directory,
            withIntermediateDirectories: true
        )
        let shell = ["sh", "-c", "tool() { '\(Tool.executable.path)' \"$@\"; }; \(script)"]
        let arguments = shell + ["sh", small, large, directory]
        return try place.start(
            Tool.Command(
                executable: URL(fileURLWithPath: "/usr/bin/env"),
                arguments: (mounting ? ["unshare", "--mount"] : []) + arguments
            )
        ).wait()
    }

    @Test(.enabled(if: mayMount, "file systems cannot be mounted here"))
    func `74: a full disk, and what was stored stays`() throws {
        let run = try run(
            """
            mount -t tmpfs -o size=1m none "$3"
            tool import "$1" --catalog "$3/store" >&2 || exit 1
            head -c 10000000 /dev/zero >"$3/fill" 2>/dev/null
            tool list --catalog "$3/store" || exit 2
            tool import "$2" --catalog "$3/store"; code=$?
            tool list --catalog "$3/store" || exit 3
            rm "$3/fill"
            tool import "$1" --catalog "$3/store" >&2 || exit 4
            exit $code
            """
        )
        #expect(run.end == .exit(74), "\(run.error)")
        #expect(run.error.contains("Cannot write the store"))
        #expect(run.error.contains("the file system is full; free some space and try again"))
        #expect(run.lines.count == 2 * (1 + 5))
    }

    @Test(.enabled(if: mayMount, "file systems cannot be mounted here"))
    func `74: a disk without room for a first catalog, and nothing is left`() throws {
        let run = try run(
            """
            mount -t tmpfs -o size=64k none "$3"
            tool import "$2" --catalog "$3/store"; code=$?
            find "$3" -name 'data.mdb' -o -name '.new-*'
            tool list --catalog "$3/store"; [ $? = 66 ] || exit 1
            exit $code
            """
        )
        #expect(run.end == .exit(74), "\(run.error)")
        #expect(run.text == "")
        #expect(run.error.contains("the file system is full; free some space and try again"))
    }

    @Test(.disabled(if: Sanitizer.isOfThreads, "its programs map a larger file of their own"))
    func `74: a limit on the size of files`() throws {
        let run = try run(
            """
            tool import "$1" --catalog "$3/store" >&2 || exit 1
            (ulimit -f 300; tool import "$2" --catalog "$3/store"); code=$?
            tool list --catalog "$3/store" || exit 2
            exit $code
            """,
            mounting: false
        )
        #expect(run.end == .exit(74), "\(run.error)")
        #expect(run.error.contains("its data file would become larger than it may be"))
        #expect(run.error.contains("raise this process's limit on the size of files"))
        #expect(run.lines.count == 1 + 5)
    }

    @Test(
        .disabled(if: Sanitizer.isOfThreads, "its programs map a larger file of their own"),
        arguments: ["sqlite", "json"]
    )
    func `74: an export that may not become so large, and nothing is left of it`(
        form: String
    ) throws {
        let run = try run(
            """
            tool import "$2" --catalog "$3/store" >&2 || exit 1
            (ulimit -f 20; tool export "$3/out.\(form)" --catalog "$3/store"); code=$?
            ls "$3"
            exit $code
            """,
            mounting: false
        )
        #expect(run.end == .exit(74), "\(run.error)")
        #expect(run.error.contains("could not write '"))
        #expect(run.text == "store\n")
    }

    @Test(.enabled(if: mayMount, "file systems cannot be mounted here"))
    func `74: an export to a full disk`() throws {
        let run = try run(
            """
            tool import "$2" --catalog "$3.store" >&2 || exit 1
            mount -t tmpfs -o size=64k none "$3"
            for form in sqlite json; do
                tool export "$3/out.$form" --catalog "$3.store"; [ $? = 74 ] || exit 2
                ls "$3"
            done
            """
        )
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(run.error.contains("database or disk is full; free some space"))
        #expect(run.error.contains("the disk is full; free some space"))
        #expect(run.text == "")
    }

    @Test(.enabled(if: mayMount, "file systems cannot be mounted here"))
    func `77: a file system that is read-only, which is read all the same`() throws {
        let run = try run(
            """
            mount -t tmpfs none "$3"
            tool import "$1" --catalog "$3/store" >&2 || exit 1
            mount -o remount,ro "$3"
            tool list --catalog "$3/store" || exit 2
            tool import "$2" --catalog "$3/store"
            """
        )
        #expect(run.end == .exit(77), "\(run.error)")
        #expect(run.error.contains("the file system is read-only; write where it is mounted"))
        #expect(run.lines.count == 1 + 5)
    }

    @Test func `a directory that this user may only read`() throws {
        try place.importing()
        let directory = "\(place.store)/catalog"
        for path in [directory, "\(directory)/data.mdb", "\(directory)/lock.mdb"] {
            chmod(path, path == directory ? 0o555 : 0o444)
        }
        defer { chmod(directory, 0o755) }
        let list = try place.start(.unprivileged(["list", "--catalog", place.store])).wait()
        #expect(list.end == .exit(0), "\(list.error)")
        #expect(list.lines.count == 1 + 5)
        let arguments = ["import", large, "--catalog", place.store]
        let write = try place.start(.unprivileged(arguments)).wait()
        #expect(write.end == .exit(77))
        #expect(write.error.contains("this user may not"))
    }
}
