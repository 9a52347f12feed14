internal import Testing

#if canImport(Runtime)
    internal import Runtime
#endif

/// Where code of the user's own called into this package.
struct CallSite: CustomStringConvertible {
    let function: String
    let location: SourceLocation?

    /// That of the current call; nil where it is not known.
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
                // The line of what the compiler made is 0.
                if found.line > 0 { return site }
                fallback = fallback ?? site
            }
            return fallback
        #else
            return nil
        #endif
    }

    #if canImport(Runtime)
        /// What is mapped, read once, and before there are other threads: one that unmaps something while it
        /// is read would end the process.
        private static let images = ImageMap.capture()
    #endif

    /// Makes it possible to know the current call from now on. Takes a millisecond.
    ///
    /// To be called while the process has one thread.
    static func prepare() {
        #if canImport(Runtime)
            _ = images
        #endif
    }

    var description: String {
        location.map { "\($0.filePath):\($0.line)" } ?? function
    }

    /// Whether a file is of this package's libraries.
    private static func isOwn(_ path: String) -> Bool {
        // Files of C have paths from the package's directory.
        path.hasPrefix("CSources/") || path.hasPrefix(sources) || path.hasPrefix(cSources)
    }

    private static let package = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast(3).joined(separator: "/")
    private static let sources = package + "/Sources/"
    private static let cSources = package + "/CSources/"
}
