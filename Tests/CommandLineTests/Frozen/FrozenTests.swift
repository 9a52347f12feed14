import CatalogFixtures
import Foundation
import JSONText
import ModelCatalog
import TestPrograms
import Testing

/// What a version has stored and answered, every later one reads and answers.
@Suite("frozen samples") struct FrozenTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func `there is a sample of version 1 at least, and all are small`() throws {
        #expect(FrozenVersion.all.first?.number == 1)
        for version in FrozenVersion.all {
            #expect(version.size < 2_000_000)
            let commit = try String(decoding: version.bytes("COMMIT"), as: UTF8.self)
            #expect(commit.wholeMatch(of: /[0-9a-f]{40}\n/) != nil)
        }
    }

    /// What the present program answers, in a directory of answers, to what a version was asked.
    private func losses(
        of version: FrozenVersion,
        in out: String,
        typedKeys: (String) -> Set<String>
    ) throws -> [String] {
        let given = try FileManager.default.contentsOfDirectory(atPath: "\(out)/json")
        return try version.answers.filter { given.contains("\($0).json") }.flatMap { name in
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(out)/json/\(name).json"))
            let frozen = FrozenAnswer(
                answer: try version.answer(name),
                typedKeys: typedKeys(name),
                elementKey: FrozenAnswer.elementKey(of: name)
            )
            return try frozen.losses(in: JSON(scanning: [UInt8](data))).map { "\(name): \($0)" }
        }
    }

    @Test(arguments: FrozenVersion.all)
    func `a store, a registry, a fixture and an export are read as they were`(
        version: FrozenVersion
    ) throws {
        let sample = try version.copied(to: place)
        let out = "\(place.path)/out"
        try version.run("read.sh", sample, out)
        let lost = try losses(of: version, in: out, typedKeys: { _ in [] })
        #expect(lost == [], "\(lost.joined(separator: "\n"))")
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(out)/json")
        for name in ["verify", "tools-verify", "list", "tools-list", "fixture-verify"] {
            #expect(names.contains("\(name).json"))
        }
    }

    @Test(arguments: FrozenVersion.all)
    func `each command still answers with all that it answered`(version: FrozenVersion) throws {
        let out = "\(place.path)/out"
        try version.run("record.sh", out)
        let given = try FileManager.default.contentsOfDirectory(atPath: "\(out)/json")
        for name in try version.answers { #expect(given.contains("\(name).json")) }
        let lost = try losses(of: version, in: out, typedKeys: FrozenAnswer.typedKeys)
        #expect(lost == [], "\(lost.joined(separator: "\n"))")
    }

    @Test(arguments: FrozenVersion.all)
    func `an export has the models of the store that it is of`(version: FrozenVersion) throws {
        #expect(try version.answer("list-of-export") == version.answer("list"))
    }

    @Test(arguments: FrozenVersion.all)
    func `a fixture of a file is loaded, and its models are as they were`(
        version: FrozenVersion
    ) throws {
        let models = try CatalogFixture.file(version.path("fixture.sqlite")).catalog().models()
        let stored = try #require(version.answer("list").elements)
        #expect(!models.isEmpty)
        for model in models {
            let frozen = try #require(stored.first { $0["spec"]?.string == "\(model.spec)" })
            let present = try JSON(scanning: [UInt8](JSONEncoder().encode(model)))
            let lost = FrozenAnswer(answer: frozen).losses(in: present)
            #expect(lost == [], "\(model.spec): \(lost.joined(separator: "\n"))")
        }
    }
}

/// `make check-old` runs two programs against one store.
@Suite("programs of two versions") struct TwoVersionsTests {
    @Test func `the comparison notices a program that lost a key of an answer`() throws {
        let place = try Place()
        let newer = try place.file(
            "newer.sh",
            "#!/bin/sh\n'\(Tool.executable.path)' \"$@\" | sed 's/\"usd\"/\"price\"/'\n"
        )
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: newer)
        let script = Places.package.appendingPathComponent("Tests/Frozen/check-old.sh").path
        let outcome = try Program(path: "/bin/sh").run([script, Tool.executable.path, newer])
        #expect(outcome.status == 1)
        #expect(outcome.text.hasPrefix("check-old: the two answer differently to list"))
        #expect(outcome.text.contains("prices[0].usd"))
    }
}
