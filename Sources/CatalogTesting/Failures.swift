internal import Testing

#if canImport(XCTest)
    internal import XCTest
#endif

/// Makes the test that runs fail, whichever library it is written with.
enum Failures {
    static func record(_ message: String, at place: SourceLocation?) {
        if let test = Test.current {
            Issue.record(
                Comment(rawValue: message),
                sourceLocation: place ?? test.sourceLocation
            )
            return
        }
        let told = place.map { "\(message) (\($0.filePath):\($0.line))" } ?? message
        // Of a task that a test has left behind, at least the run fails.
        Issue.record(Comment(rawValue: message), sourceLocation: place ?? #_sourceLocation)
        #if canImport(XCTest)
            // Where XCTest runs one; else it does nothing.
            XCTFail(told)
        #endif
        // Outside of tests nobody else says it.
        StandardError.write("modelcatalog: " + told)
    }
}
