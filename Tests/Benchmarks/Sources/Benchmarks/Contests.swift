import CRecords
import CatalogImport
import ModelCatalog

extension Subjects {
    /// A lookup by a String that is known at run time only, a field read; ours includes the read's
    /// pin and its check for a newer generation.
    func lookup() -> Contest {
        let catalog = catalog
        let structs = structs
        let records = records
        let keys = (0..<100_000).map { specs[$0 % specs.count] }
        var contest = Contest(
            "Look a model up by a String and read its context",
            operations: keys.count
        )
        contest.add("ours: read, subscript, contextTokens") {
            var sum = 0
            for index in keys.indices {
                try catalog.read { models in
                    if let model = models[keys[index]] { sum &+= model.contextTokens ?? 0 }
                }
            }
            return sum
        }
        contest.add("[String: Model] of decoded structs") {
            var sum = 0
            for index in keys.indices {
                // The subscript would copy the struct out; the values are read in place.
                if let place = structs.index(forKey: keys[index]) {
                    sum &+= structs.values[place].limit.context
                }
            }
            return sum
        }
        contest.add("mdb_get of a record, transaction held") {
            var sum = 0
            for index in keys.indices {
                sum &+= keys[index].withBytes {
                    Int(records_context(records, $0.baseAddress!, $0.count))
                }
            }
            return sum
        }
        return contest
    }

    func discovery() -> Contest {
        let catalog = catalog
        let array = array
        let filter = Filter(capabilities: [.toolCall], minimumContextTokens: 100_000)
        var contest = Contest(
            "Count the models with tool calls and a context of 100,000",
            operations: 100
        )
        contest.add("ours: discover, count") {
            var sum = 0
            for _ in 0..<100 { sum &+= try catalog.read { try $0.discover(filter).count } }
            return sum
        }
        contest.add("filter { }.count over decoded structs") {
            var sum = 0
            for _ in 0..<100 {
                sum &+= array.filter { $0.toolCall && $0.limit.context >= 100_000 }.count
            }
            return sum
        }
        contest.add("a counting loop over decoded structs") {
            var sum = 0
            for _ in 0..<100 {
                for index in array.indices
                where array[index].toolCall && array[index].limit.context >= 100_000 {
                    sum &+= 1
                }
            }
            return sum
        }
        return contest
    }
}
