import Foundation
import TestCatalog
import TestPrograms
import Testing

/// A copy of the package in `Tests/Consumer`, built in a place of its own.
final class Consumer: Sendable {
    /// That of the suite whose tests run.
    @TaskLocal static var current: Consumer?

    let directory = TemporaryDirectory()
    private let swift: Program

    var path: String { directory.file("consumer") }

    fileprivate init() throws {
        swift = try #require(Program(named: "swift"))
        let source = Places.package.appendingPathComponent("Tests/Consumer").path
        try ConsumerPackage.copy(source, to: path)
        // In a build folder of its own: that of the tests is in use.
        let build = try swift.run(["build", "--package-path", path, "--build-tests", "--jobs", "2"])
        try #require(build.status == 0, "\(build.text)")
    }

    /// One of its programs.
    func program(_ name: String) -> Program { Program(path: "\(path)/.build/debug/\(name)") }

    /// Runs its tests of both libraries.
    func test(_ environment: [String: String] = [:]) throws -> Program.Outcome {
        try swift.run(
            ["test", "--package-path", path, "--skip-build"],
            environment: Self.own.merging(environment) { $1 }
        )
    }

    /// Runs some of its tests, those of Swift Testing alone.
    func test(
        only filter: String,
        _ environment: [String: String],
        options: [String] = []
    ) throws -> Program.Outcome {
        let tests = program("consumerPackageTests.xctest")
        return try tests.run(
            ["--testing-library", "swift-testing", "--filter", filter] + options,
            in: path,
            environment: Self.own.merging(environment) { $1 }
        )
    }

    /// What the tests that are running have in their environment, it has not.
    private static let own = ["MODELCATALOG_SEED", "MODELCATALOG_RECORD"]
        .reduce(into: [:]) { $0[$1] = "" }
}

/// Builds it once for all tests of a suite.
struct ConsumerTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        // What is built here has no sanitizer, and says nothing new under one.
        if Sanitizer.isOn { return try await function() }
        let consumer = try Consumer()
        try await Consumer.$current.withValue(consumer) { try await function() }
    }
}

extension Trait where Self == ConsumerTrait {
    static var consumer: Self { ConsumerTrait() }
}
