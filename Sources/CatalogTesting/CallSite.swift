internal import Testing

#if canImport(Runtime)
    internal import Runtime
#endif

/// The line of the user's code that called into this package.
struct CallSite: CustomStringConvertible {
    let function: String
    let location: SourceLocation?

    /// The line of the current call; nil where it is unknown.
    ///
    /// Takes some milliseconds.
    static var current: CallSite? {
        #if canImport(Runtime)
            guard let trace = try? Backtrace.capture(images: images).symbolicated()
            else { return nil }
            var fallback: CallSite?
            for frame in trace.frames {
                guard let symbol = frame.symbol else { continue }
                guard let found = symbol.sourceLocation else { continue }
                if isOwn(found.path) { continue }
                let location = SourceLocation(
                    fileID: "Unknown/"
                        + (found.path.split(separator: "/").last.map(String.init) ?? ""),
                    filePath: found.path,
                    line: max(found.line, 1),
                    column: max(found.column, 1)
                )
                let site = CallSite(function: symbol.name, location: location)
                // Code that the compiler made has line 0.
                if found.line > 0 { return site }
                fallback = fallback ?? site
            }
            return fallback
        #else
            return nil
        #endif
    }

    #if canImport(Runtime)
        /// The mapped files, read once before other threads exist: a thread that unmapped one while it is read
        /// would end the process.
        private static let images = ImageMap.capture()
    #endif

    /// Prepares the search for lines. Takes a millisecond.
    ///
    /// Call it while the process has one thread.
    static func prepare() {
        #if canImport(Runtime)
            _ = images
        #endif
    }

    var description: String {
        location.map { "\($0.filePath):\($0.line)" } ?? function
    }

    /// Whether a source file belongs to this package's libraries.
    private static func isOwn(_ path: String) -> Bool {
        // C files have paths relative to the package's directory.
        path.hasPrefix("CSources/") || path.hasPrefix(sources) || path.hasPrefix(cSources)
    }

    private static let package = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast(3).joined(separator: "/")
    private static let sources = package + "/Sources/"
    private static let cSources = package + "/CSources/"
}
