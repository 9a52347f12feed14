import CatalogImport
import Foundation
import JSONText

extension JSON {
    /// Reads what the tool printed, strictly.
    init(_ run: Run) throws { try self.init(scanning: Array(run.output)) }

    /// A member of an object.
    subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The keys of an object, sorted.
    var keys: [String] {
        guard case .object(let members) = self else { return [] }
        return members.keys.sorted()
    }

    var elements: [JSON]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    var members: [String: JSON]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    var string: String? {
        guard case .string(let string) = self else { return nil }
        return string
    }

    var int: Int? {
        guard case .number(let digits) = self else { return nil }
        return Int(digits)
    }

    var double: Double? {
        guard case .number(let digits) = self else { return nil }
        return Double(digits)
    }
}
