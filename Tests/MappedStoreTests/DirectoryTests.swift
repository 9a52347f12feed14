import CStoreProbe
import Foundation
import Testing

/// The directories of environments: C decides, and Swift asks C.
@Suite struct DirectoryTests {
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
}
