import FoundationEssentials
import ModelCatalog

/// What a process of its own does to be measured: nothing or, with a directory, open the catalog in
/// it, verify all of it, and answer. Prints its private dirty memory in kilobytes.
func measureMemory(of directory: String?) throws {
    let catalog = try directory.map { try Catalog.open(at: $0) }
    try catalog?.read { models in
        precondition(models["anthropic:claude-sonnet-4-5"]?.contextTokens != nil)
    }
    print(try privateDirtyKilobytes())
    withExtendedLifetime(catalog) {}
}

/// The private dirty memory of this process, as the kernel of Linux counts it.
private func privateDirtyKilobytes() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/smaps_rollup", encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix("Private_Dirty:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
}
