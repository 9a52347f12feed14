import Foundation
import TestCatalog
import TestPrograms
import Testing

@Suite(
    "A package outside the tree depends on the catalog",
    .disabled(if: Sanitizer.isOn, "what is built here has no sanitizer"),
    .consumer
)
struct ConsumerTests {
    @Test("It builds against the products, runs, and links no more than they need")
    func builds() throws {
        let consumer = try #require(Consumer.current)
        let directory = TemporaryDirectory()
        let facts = consumer.program("Facts")
        try TestCatalog.publish(
            TestCatalog.images(TestCatalog.acmeSQL),
            in: directory.file("catalog-home")
        )
        let outcome = try facts.run([directory.file("catalog-home"), "acme:l"])
        #expect(
            outcome.text == """
                acme:large
                context 200000
                calls tools true
                input 3.00 USD
                models with tools 3

                """
        )
        #expect(outcome.status == 0)
        try expectLean(facts.path, without: ["Foundation", "sqlite", "icu", "curl"])

        let agent = consumer.program("Agent")
        let answers = try agent.run([directory.file("agent-home")])
        #expect(
            answers.text == """
                [{"name":"get_weather","description":"The weather in a city.","input_schema":\
                {"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}]
                sunny in Paris
                The arguments do not fit the tool 'get_weather': /city is required; /town is not a \
                parameter.

                """
        )
        #expect(answers.status == 0)
        // FoundationEssentials, and nothing of Foundation besides.
        try expectLean(agent.path, without: ["libFoundation.", "Internationalization", "sqlite"])
    }

    @Test("Its tests read fixtures, and the line of each forbidden access is reported")
    func tests() throws {
        let consumer = try #require(Consumer.current)
        let tests = try consumer.test(["MODELCATALOG_SEAL_REPORT": "1"])
        #expect(tests.status == 0, "\(tests.text)")
        #expect(tests.text.contains("Executed 3 tests, with 0 failures"), "\(tests.text)")
        for fixtures in [3, 11] {
            let counts = "modelcatalog: fixtures \(fixtures), real 0, refused 0"
            #expect(tests.text.contains(counts), "\(tests.text)")
        }

        let misuse = try consumer.test(["MODELCATALOG_SEAL_REPORT": "1", "MISUSE": "1"])
        #expect(misuse.status != 0, "\(misuse.text)")
        for place in ["condition", "arguments", "detached", "queue", "thread"] {
            #expect(misuse.text.contains("ASKED \(place) none"), "\(place): \(misuse.text)")
        }
        // If the runtime does not know the test, the line that asked is reported.
        let source = "\(consumer.path)/Tests/PlannerTests/MisuseTests.swift"
        #expect(misuse.text.contains(" It was asked for at \(source):"), "\(misuse.text)")
        #expect(misuse.text.contains("before the test PlannerTests.MisuseTests"), "\(misuse.text)")
        #expect(misuse.text.contains("The test did not run: could not read"), "\(misuse.text)")
        #expect(!misuse.text.contains("RUN\n"), "\(misuse.text)")
        #expect(misuse.text.contains("inExitTest() recorded an issue"), "\(misuse.text)")
        #expect(misuse.text.contains("used after the test or the scope"), "\(misuse.text)")
        #expect(misuse.text.contains("  refused: "), "\(misuse.text)")
        #expect(
            misuse.text.contains("  real: PlannerTests.MisuseTests/asksForWhatIsReal()"),
            "\(misuse.text)"
        )
    }

    /// Expects that a program loads the store's library and no larger ones.
    private func expectLean(_ path: String, without heavy: [String]) throws {
        #if os(Linux)
            let loader = try #require(Program(named: "ldd"))
            let libraries = try loader.run([path])
        #else
            let loader = try #require(Program(named: "otool"))
            let libraries = try loader.run(["-L", path])
        #endif
        #expect(libraries.text.contains("lmdb"), "\(libraries.text)")
        for name in heavy { #expect(!libraries.text.contains(name), "\(libraries.text)") }
    }
}
