import CatalogSnapshot
import Foundation
import ModelCatalog

extension Subjects {
    /// The ten cheapest models that meet a filter, against one pass over decoded structs that keeps the ten
    /// cheapest; the answer is the sum of their prices.
    func cheapest(_ title: String, _ filter: Filter) -> Contest {
        let catalog = catalog
        let array = array
        let least = filter.minimumContextTokens ?? 0
        var contest = Contest("The ten cheapest models with tool calls: \(title)", operations: 100)
        contest.add("ours: discover, visit by price") {
            var sum = 0.0
            for _ in 0..<100 {
                try catalog.read { models in
                    try models.discover(filter).visit(by: .price, limit: 10) { model in
                        sum += model.price(.input).amount?.usdPerMillion ?? 0
                    }
                }
            }
            return Int((sum * 1e6).rounded())
        }
        contest.add("one pass over decoded structs") {
            var sum = 0.0
            for _ in 0..<100 {
                var cheapest: [Double] = []
                for index in array.indices
                where array[index].toolCall && array[index].limit.context >= least {
                    let price = array[index].cost?.input ?? .infinity
                    if cheapest.count == 10, price >= cheapest[9] { continue }
                    let place = cheapest.firstIndex { $0 > price } ?? cheapest.count
                    cheapest.insert(price, at: place)
                    if cheapest.count > 10 { cheapest.removeLast() }
                }
                sum += cheapest.filter(\.isFinite).reduce(0, +)
            }
            return Int((sum * 1e6).rounded())
        }
        return contest
    }

    /// The largest context of a model with tool calls.
    private var largest: Int { array.filter(\.toolCall).map(\.limit.context).max() ?? 0 }

    func ordered() -> [Contest] {
        [
            cheapest("many match", Filter(capabilities: [.toolCall])),
            cheapest(
                "few match",
                Filter(capabilities: [.toolCall], minimumContextTokens: largest)
            ),
            cheapest(
                "none matches",
                Filter(capabilities: [.toolCall], minimumContextTokens: largest + 1)
            ),
        ]
    }

    /// The same with one match, which comes last in the order.
    func lastInOrder(in home: URL) throws -> Contest {
        let context = largest + 1
        let more = """
            ,"last":{"id":"last","name":"Last","env":["L"],"npm":"l","doc":"l","models":{"last":{\
            "id":"last","name":"Last","attachment":false,"reasoning":false,"tool_call":true,\
            "open_weights":false,"release_date":"2026-01-01","last_updated":"2026-01-01",\
            "modalities":{"input":["text"],"output":["text"]},"cost":{"input":900000,"output":900000},\
            "limit":{"context":\(context),"output":1000}}}}}
            """
        let end = json.lastIndex(of: UInt8(ascii: "}"))!
        let file = home.appending(path: "last.json")
        try (json[..<end] + Data(more.utf8)).write(to: file)
        return try Subjects(file: file.path(), directory: home.appending(path: "last").path())
            .cheapest(
                "one matches, the last in the order",
                Filter(capabilities: [.toolCall], minimumContextTokens: context)
            )
    }

    /// Installing the built-in catalog where an imported one is stored, which stays.
    func installing() -> Contest {
        let directory = directory
        var contest = Contest("Install the built-in catalog where one was imported")
        contest.add("ours: installSnapshot") { try installSnapshot(in: directory).models }
        contest.add("Catalog.open, and a read") {
            try Catalog.open(at: directory).read { $0.count }
        }
        return contest
    }
}
