import CStoreProbe
import Foundation
import Synchronization
import Testing

/// The directories of environments: C decides, and Swift asks C.
@Suite(.serialized) struct DirectoryTests {
    private func standard(_ own: String?, _ data: String?, _ home: String?) -> String {
        // The text is copied, and is ours to free.
        let text = unsafe probe_standard_directory(own, data, home)
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }

    @Test func `the first variable that says where is taken; an empty one says nothing`() {
        #expect(standard("/m", "/x", "/h") == "/m")
        #expect(standard(nil, "/x", "/h") == "/x/modelcatalog")
        #expect(standard(nil, nil, "/h") == "/h/.local/share/modelcatalog")
        #expect(standard("", "/x", nil) == "/x/modelcatalog")
        #expect(standard(nil, "", "/h") == "/h/.local/share/modelcatalog")
    }

    @Test func `a data directory that is not absolute is passed over`() {
        #expect(standard(nil, "x", "/h") == "/h/.local/share/modelcatalog")
    }

    @Test func `without a home directory, the account's is taken`() {
        // The entry is the system's, and is copied at once.
        guard let entry = unsafe getpwuid(getuid()) else { return }
        let home = unsafe String(cString: entry.pointee.pw_dir)
        #expect(standard(nil, nil, nil) == home + "/.local/share/modelcatalog")
        #expect(standard(nil, nil, "") == home + "/.local/share/modelcatalog")
    }

    private static let isOver = Atomic(false)

    @Test func `the account's directory is right while another thread asks for other accounts`() {
        let expected = standard(nil, nil, nil)
        let ended = DispatchSemaphore(value: 0)
        Thread {
            while !Self.isOver.load(ordering: .relaxed) {
                // The process has one entry for all threads.
                for user: uid_t in [1, 65534] { _ = unsafe getpwuid(user) }
            }
            ended.signal()
        }
        .start()
        var others: Set<String> = []
        for _ in 0..<20_000 {
            let found = standard(nil, nil, nil)
            if found != expected { others.insert(found) }
        }
        Self.isOver.store(true, ordering: .relaxed)
        ended.wait()
        #expect(others.isEmpty)
    }
}
