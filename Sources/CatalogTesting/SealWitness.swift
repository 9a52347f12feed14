internal import CTestProcess
internal import Testing

/// Called before the process has other threads.
@c(seal_prepare)
func sealPrepare() { CallSite.prepare() }

/// Called when a sealed process asks for something outside of the temporary directory.
@c(seal_witness)
func sealWitness(_ path: UnsafePointer<CChar>, _ isPermitted: Bool) {
    // The text lives for the call, and is copied.
    let path = String(cString: path)
    guard !isPermitted else { return Accesses.shared.countReal(path) }
    Accesses.shared.countRefused(path)
    // The line is sought only outside of tests: it reads mapped memory that a running test may unmap.
    let site = Test.current == nil ? CallSite.current : nil
    let place = site.map { " It was asked for at \($0)." } ?? ""
    let message = """
        The store in '\(path)' is sealed off: this process runs tests, which read fixtures and nothing \
        else. \(remedy(path)), carry it to where tasks do not inherit it by 'Catalog.escaping()', or \
        say '.realCatalog' where the test is meant to read what is real.\(place)
        """
    Failures.record(message, at: site?.location)
    // While a test's arguments and conditions are evaluated, a recorded issue is lost, so the
    // message is printed as well.
    if let test = Test.current, Test.Case.current == nil {
        StandardError.write("modelcatalog: before the test \(test.id): " + message)
    }
}

private func remedy(_ path: String) -> String {
    path.split(separator: "/").dropLast().last == "tools"
        ? "Give the test registries of its own, by '.tools(.empty)' or 'withTools'"
        : "Give the test a fixture, by '.catalog(.minimal)' or 'withCatalog'"
}

/// Called when the process ends.
@c(test_process_report)
func testProcessReport() -> Int32 {
    CatalogRecording.shared?.report()
    MemoryReport.shared.print()
    return Accesses.shared.report()
}
