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
