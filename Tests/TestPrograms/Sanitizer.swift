#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The sanitizer that these tests were built with.
package enum Sanitizer {
    /// Whether there is one. What is built by a compiler that a test runs has none, so that such a
    /// test says nothing new there.
    package static var isOn: Bool {
        dlsym(nil, "__asan_init") != nil || isOfThreads
    }

    /// Whether it is ThreadSanitizer, whose programs begin by mapping a large file of their own.
    package static var isOfThreads: Bool { dlsym(nil, "__tsan_init") != nil }

    /// The variables that set it, to be handed to the programs that a test starts.
    package static let variables = ["ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"]
}
