import CStore
import CStoreProbe
import Foundation
import MappedStore
import Testing

/// A store that is what one file holds.
@Suite struct MappedFileTests {
    private let place: Place
    private var path: String { place.directory + "/value" }

    init() throws { place = try Place() }

    private func write(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    private func open() throws(StoreError) -> Store {
        try Store(mapping: path, contents: .values())
    }

    private func failure() -> StoreError? {
        do throws(StoreError) {
            _ = try open()
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [64, 8192, 1 << 20])
    func `its bytes are the file's`(size: Int) throws {
        try write(value(7, size: size))
        let store = try open()
        let pin = try store.pin()
        #expect(copied(pin.bytes) == value(7, size: size))
        #expect(try copied(pin.other("other/1")) == nil)
        #expect(!store.readsCopies)
        #expect(store.path == path)
    }

    @Test func `it stays the file that was opened, where another takes its place`() throws {
        try write(value(1))
        let store = try open()
        let next = place.directory + "/next"
        try Data(value(2)).write(to: URL(fileURLWithPath: next))
        #expect(unsafe rename(next, path) == 0)
        #expect(try store.version() == 1)
        #expect(try open().version() == 2)
        try FileManager.default.removeItem(atPath: path)
        #expect(try store.version() == 1)
        #expect(failure()?.fault == .missing)
    }

    @Test func `nothing is mapped any more once the store is gone`() throws {
        try write(value(1))
        func maps() throws -> Int {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/self/maps"))
            let text = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
            return text.split(separator: "\n").count { $0.hasSuffix(path) }
        }
        guard FileManager.default.fileExists(atPath: "/proc/self/maps") else { return }
        let store = try open()
        #expect(try maps() == 1)
        withExtendedLifetime(store) {}
        _ = consume store
        #expect(try maps() == 0)
        var broken = value(1)
        broken[5] ^= 1
        try write(broken)
        #expect(failure()?.fault == .refused)
        #expect(try maps() == 0)
    }

    @Test func `what the judge refuses does not open, an empty file among it`() throws {
        try write([])
        #expect(failure()?.fault == .refused)
        try write([1, 2, 3])
        let failure = failure()
        #expect(failure?.code == 7)
        #expect(
            failure?.description == """
                Cannot open the file '\(path)': what it holds was refused (code 7); put another file in \
                its place.
                """
        )
    }

    @Test func `a path that leads to nothing, or to anything but a file, says so`() throws {
        #expect(failure()?.fault == .missing)
        #expect(
            failure()?.description
                == "Cannot open the file '\(path)': it is missing; correct the path."
        )
        #expect(unsafe mkfifo(path, 0o600) == 0)
        #expect(failure()?.fault == .notAFile)
        let error = #expect(throws: StoreError.self) {
            _ = try Store(mapping: place.directory, contents: .values())
        }
        #expect(error?.fault == .notAFile)
        #expect(error?.attempt == .mapping)
        #expect(error?.description.contains("it is a directory or a device") == true)
    }

    @Test func `a file that this user may not read says so`() throws {
        try write(value(1))
        unsafe chmod(path, 0o600)
        let answer = unsafe probe_map_as_nobody(path)
        if answer == PROBE_IMPOSSIBLE { return }
        #expect(answer == Int32(store_fault.STORE_DENIED.rawValue))
        unsafe chmod(path, 0o644)
        #expect(unsafe probe_map_as_nobody(path) == 0)
    }

    @Test func `a store that is ended is not read any more`() throws {
        try write(value(1))
        let store = try open()
        store.end()
        let error = #expect(throws: StoreError.self) { try store.version() }
        #expect(error?.fault == .ended)
    }
}
