import JSONText

/// An answer that a version gave, as every later one still has to give it: each key is there, with the
/// same type and value, and arrays are as long. More keys are allowed.
struct FrozenAnswer {
    let answer: JSON
    /// Keys whose values are others each time, or each version: they keep their types alone.
    var typedKeys: Set<String> = []
    /// The key that tells the elements of the answer, an array, apart, where others may come to stand
    /// beside them; nil where all elements stay where they are.
    var elementKey: String?

    /// Keys of what a program makes anew: moments, a size that grows with the format, and a hash of
    /// rows: a later version may read more of them.
    private static let madeAnew: Set<String> = ["created", "bytes", "content_hash"]

    /// Keys of sentences for people, which may come to be said better.
    private static let prose: Set<String> = ["note", "reason", "reasons", "purpose"]

    /// Those of what is told of built-in fixtures, which are renewed.
    private static let builtIn: Set<String> = [
        "catalog_date", "frozen", "models", "providers", "purpose",
    ]

    /// The keys that keep their types alone where a program gives the answer of that name anew.
    static func typedKeys(of name: String) -> Set<String> {
        let keys = madeAnew.union(prose)
        return name == "fixture-list" ? keys.union(builtIn) : keys
    }

    /// The key that tells elements apart of the answer of that name: of built-in fixtures there may be more.
    static func elementKey(of name: String) -> String? { name == "fixture-list" ? "name" : nil }

    /// What another answer does not have of it, each with its place; nothing where all is there.
    func losses(in other: JSON) -> [String] {
        guard let elementKey, let elements = answer.elements, let others = other.elements else {
            return losses(of: answer, in: other, at: "", typeAlone: false)
        }
        return elements.flatMap { element in
            let name = element[elementKey]
            let place = "/\(name?.string ?? "")"
            guard let other = others.first(where: { $0[elementKey] == name }) else {
                return ["\(place): is gone"]
            }
            return losses(of: element, in: other, at: place, typeAlone: false)
        }
    }

    private func losses(
        of value: JSON,
        in other: JSON,
        at place: String,
        typeAlone: Bool
    ) -> [String] {
        switch (value, other) {
        case (.object(let members), .object(let others)):
            members.sorted { $0.key < $1.key }.flatMap { key, member in
                guard let other = others[key] else { return ["\(place)/\(key): is gone"] }
                return losses(
                    of: member,
                    in: other,
                    at: "\(place)/\(key)",
                    typeAlone: typeAlone || typedKeys.contains(key)
                )
            }
        case (.array(let elements), .array(let others)):
            if elements.count != others.count {
                ["\(place): has \(others.count) elements, not \(elements.count)"]
            } else {
                zip(elements, others).enumerated().flatMap { index, pair in
                    losses(
                        of: pair.0,
                        in: pair.1,
                        at: "\(place)/\(index)",
                        typeAlone: typeAlone
                    )
                }
            }
        default:
            if value.type != other.type {
                ["\(place): is \(other.type), not \(value.type)"]
            } else if !typeAlone && !value.isSame(as: other) {
                ["\(place): is \(other.text), not \(value.text)"]
            } else {
                []
            }
        }
    }
}

extension JSON {
    fileprivate var type: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }

    /// Whether it is the same value, in whatever digits.
    fileprivate func isSame(as other: JSON) -> Bool {
        if case .number(let digits) = self, case .number(let others) = other {
            return digits == others || Double(digits) == Double(others)
        }
        return self == other
    }
}
