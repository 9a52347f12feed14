import ModelCatalog
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite("Where a catalog is stored")
struct CatalogDirectoryTests {
    @Test(
        "The first variable that says where is taken; an empty one says nothing",
        arguments: [
            (["MODELCATALOG_HOME": "/m", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/m"),
            (["XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/modelcatalog"),
            (["HOME": "/h"], "/h/.local/share/modelcatalog"),
            (["MODELCATALOG_HOME": "", "XDG_DATA_HOME": "/x"], "/x/modelcatalog"),
            (["XDG_DATA_HOME": "", "HOME": "/h"], "/h/.local/share/modelcatalog"),
        ]
    )
    func standard(variables: [String: String], expected: String) {
        #expect(CatalogDirectory.standard(of: { variables[$0] }) == expected)
    }

    @Test("The process's own variables decide")
    func process() async {
        // In a process of its own: changing variables is not safe beside other tests.
        await #expect(processExitsWith: .success) {
            setenv("MODELCATALOG_HOME", "/elsewhere", 1)
            precondition(CatalogDirectory.standard == "/elsewhere")
            unsetenv("MODELCATALOG_HOME")
            setenv("XDG_DATA_HOME", "/data", 1)
            precondition(CatalogDirectory.standard == "/data/modelcatalog")
        }
    }
}
