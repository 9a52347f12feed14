import Foundation
import TestPrograms
import Testing

/// One more of each kind of thing is declared in few files; what follows from it is made of these.
@Suite struct CountTests {
    @Test(
        "The files that one more needs, made files apart",
        arguments: [
            ("a model field", 4), ("a capability", 2), ("a meter", 2), ("a modality", 2),
            ("a dialect", 3), ("an upstream source", 3), ("a command to try the editor", 2),
        ]
    )
    func count(addition: String, most: Int) throws {
        let counted = try #require(Program(named: "python3")).run([
            Places.package.appending(path: "Tests/NextVersion/make.py").path,
            Places.package.path, "unused", "--count",
        ])
        #expect(counted.status == 0, "\(counted.text)")
        let line = try #require(
            counted.text.split(separator: "\n").first { $0.contains("  \(addition): ") }
        )
        let count = try #require(Int(line.drop { $0 == " " }.prefix { $0.isNumber }))
        #expect(count <= most, "\(line)")
    }
}
