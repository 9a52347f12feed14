internal import Testing

#if canImport(XCTest)
    internal import XCTest
#endif

/// Makes the test that runs fail, whichever library it is written with.
enum Failures {
    /// - Parameter location: The line of the user's that is at fault; nil: the test's own.
    static func record(_ message: String, at location: SourceLocation?) {
        if let test = Test.current {
            Issue.record(
                Comment(rawValue: message),
                sourceLocation: location ?? test.sourceLocation
            )
            return
        }
        let told = location.map { "\(message) (\($0.filePath):\($0.line))" } ?? message
        // Of a task that a test has left behind, at least the run fails.
        Issue.record(Comment(rawValue: message), sourceLocation: location ?? #_sourceLocation)
        #if canImport(XCTest)
            // Where XCTest runs one; else it does nothing.
            if let location {
                let file = StaticString(keeping: location.filePath)
                XCTFail(message, file: file, line: UInt(location.line))
            } else {
                XCTFail(message)
            }
        #endif
        // Outside of tests nobody else says it.
        StandardError.write("modelcatalog: " + told)
    }
}

#if canImport(XCTest)
    extension StaticString {
        /// A text that is known only while the program runs, as XCTest takes the names of files in this type
        /// alone. It is never freed: few tests fail.
        fileprivate init(keeping text: String) {
            let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
            _ = bytes.initialize(from: text.utf8)
            // The layout of the type is frozen: where its text starts, how long that is, and flags, which are 0
            // for a text that is not known to be ASCII.
            let parts = (UInt(bitPattern: bytes.baseAddress), UInt(bytes.count), UInt8(0))
            self = unsafeBitCast(parts, to: StaticString.self)
        }
    }
#endif
