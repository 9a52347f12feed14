internal import Testing

#if canImport(XCTest)
    internal import XCTest
#endif

/// Makes the test that runs fail, whichever library it is written with.
enum Failures {
    static func record(_ message: String, at place: SourceLocation?) {
        let comment = Comment(rawValue: message)
        if let place {
            Issue.record(comment, sourceLocation: place)
        } else {
            Issue.record(comment)
        }
        guard Test.current == nil else { return }
        #if canImport(XCTest)
            // Where XCTest runs one; else it does nothing.
            XCTFail(message)
        #endif
    }
}
