internal import Testing

#if canImport(XCTest)
    internal import XCTest
#endif

/// Makes the running test fail, in Swift Testing or XCTest.
enum Failures {
    /// - Parameter location: The line of the user's code to blame; nil: the test itself.
    static func record(_ message: String, at location: SourceLocation?) {
        if let test = Test.current {
            Issue.record(
                Comment(rawValue: message),
                sourceLocation: location ?? test.sourceLocation
            )
            return
        }
        let told = location.map { "\(message) (\($0.filePath):\($0.line))" } ?? message
        // A task that outlives its test cannot fail that test, but it fails the run.
        Issue.record(Comment(rawValue: message), sourceLocation: location ?? #_sourceLocation)
        #if canImport(XCTest)
            // Fails the test of XCTest, if one runs; else does nothing.
            if let location {
                let file = StaticString(keeping: location.filePath)
                XCTFail(message, file: file, line: UInt(location.line))
            } else {
                XCTFail(message)
            }
        #endif
        // Outside of tests nothing else reports it.
        StandardError.write("modelcatalog: " + told)
    }
}

#if canImport(XCTest)
    extension StaticString {
        /// A text that is made at run time, as a StaticString, which XCTest requires for names of files. It is
        /// never freed: few tests fail.
        fileprivate init(keeping text: String) {
            let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
            _ = bytes.initialize(from: text.utf8)
            // The layout of the type is frozen: the start of its text, the length, and flags, which are 0 for a
            // text that may not be ASCII.
            let parts = (UInt(bitPattern: bytes.baseAddress), UInt(bytes.count), UInt8(0))
            self = unsafeBitCast(parts, to: StaticString.self)
        }
    }
#endif
