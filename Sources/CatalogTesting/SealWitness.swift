internal import CSealOnLoad
internal import Testing

/// Is told of what a sealed process asks for outside of the temporary directory.
@c(seal_witness)
func sealWitness(_ path: UnsafePointer<CChar>, _ isPermitted: Bool) {
    // The text lives for the call, and is copied.
    let path = String(cString: path)
    if isPermitted {
        Accesses.shared.countReal(path)
    } else {
        Accesses.shared.countRefused(path)
        let site = Test.current == nil ? CallSite.current : nil
        let origin = site.map { ", asked for at \($0)" } ?? ""
        let message = """
            The store in '\(path)' is sealed off: this process runs tests, which read fixtures and \
            nothing else\(origin). Give the test a fixture, such as '.catalog(.minimal)', carry it to \
            where tasks do not inherit it by 'Catalog.escaping()', or say '.realCatalog' where the \
            test is meant to read what is real.
            """
        // While arguments and conditions are evaluated, an issue reaches nobody.
        StandardError.write("modelcatalog: " + message)
        Failures.record(message, at: site?.location)
    }
}

/// Is told that the process ends.
@c(seal_report)
func sealReport() -> Int32 { Accesses.shared.report() }
