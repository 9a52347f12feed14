import Foundation
import ModelCatalog
import Testing

@Suite("A word is what it is called, whether or not this version knows it")
struct WordTests {
    @Test("A known word of a name is the member of that name", arguments: Meter.known)
    func known(meter: Meter) {
        #expect(Meter(meter.name) == meter)
        #expect(Meter.known.count { $0 == meter } == 1)
        #expect(Set([meter, Meter(meter.name)]).count == 1)
        #expect(meter.unit != nil)
    }

    @Test(
        "A word that this version does not know has its name, and equals no other",
        arguments: ["per_moon", "", "Input", "input ", "e\u{301}", "\u{e9}"]
    )
    func unknown(name: String) {
        let meter = Meter(name)
        #expect(meter.name.utf8.elementsEqual(name.utf8))
        #expect("\(meter)" == name)
        #expect(meter == Meter(name))
        #expect(meter.hashValue == Meter(name).hashValue)
        #expect(!Meter.known.contains(meter))
        #expect(meter.unit == nil && !meter.isOfTokens)
        #expect(meter != Meter(name + "s"))
    }

    @Test("Words are equal byte by byte, as ids are")
    func bytes() { #expect(Meter("e\u{301}") != Meter("\u{e9}")) }

    @Test("As JSON a word is its name, also as a key")
    func json() throws {
        let counts = [Status.beta: 1, Status("retired"): 2]
        let text = try JSONEncoder().encode(counts)
        let names = try JSONDecoder().decode([String: Int].self, from: text)
        #expect(names == ["beta": 1, "retired": 2])
        #expect(try JSONDecoder().decode([Status: Int].self, from: text) == counts)
        let words = try JSONDecoder().decode([Status].self, from: Data(#"["beta", "new"]"#.utf8))
        #expect(words == [.beta, Status("new")])
        #expect(try JSONEncoder().encode(words) == Data(#"["beta","new"]"#.utf8))
    }
}
