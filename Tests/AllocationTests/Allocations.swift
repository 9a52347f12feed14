import CMallocProbe

/// The allocations that the thread makes in `body`.
func allocations(_ body: () throws -> Void) rethrows -> Int {
    malloc_probe_start()
    do {
        try body()
    } catch {
        _ = malloc_probe_stop()
        throw error
    }
    return malloc_probe_stop()
}
