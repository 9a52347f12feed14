internal import CatalogImport

extension ImportReport {
    /// The notices on an import: why entries were skipped, and which values could not be taken as stated.
    ///
    /// - Parameter listingNotes: Whether all such values are listed, not one of each kind.
    func notices(listingNotes: Bool) -> [String] {
        var notices: [String] = []
        if !skipped.isEmpty {
            let lines = kinds(of: skipped) { $0.reason }
                .map { "  \(grouped($0.count)): \($0.kind)" }
            let entries = counted(skipped.count, "entry was", "entries were")
            notices.append(text("\(entries) skipped; --json lists them:", lines))
        }
        if !notes.isEmpty {
            let kinds = kinds(of: notes) { $0.note }
            let values = counted(notes.count, "value")
            let hint =
                listingNotes || kinds.count == notes.count ? ":" : "; --notes lists all of them:"
            var lines = notes.map { "  \($0.statement)" }
            if !listingNotes {
                lines = kinds.prefix(Self.mostKinds).map { kind in
                    let others = kind.count - 1
                    let more = others > 0 ? " (and \(grouped(others)) more like it)" : ""
                    return "  \(kind.first.statement)\(more)"
                }
                let rest = kinds.count - Self.mostKinds
                if rest > 0 { lines.append("  and \(counted(rest, "other kind"))") }
            }
            notices.append(text("\(values) could not be taken as stated\(hint)", lines))
        }
        return notices
    }

    /// The most kinds of values that are shown.
    private static let mostKinds = 10

    private func text(_ title: String, _ lines: [String]) -> String {
        ([title] + lines).joined(separator: "\n")
    }
}

/// Groups elements by kind, the most frequent kind first, each with its first element.
private func kinds<Element>(
    of elements: [Element],
    _ kind: (Element) -> String
) -> [(kind: String, first: Element, count: Int)] {
    var kinds: [(kind: String, first: Element, count: Int)] = []
    var places: [String: Int] = [:]
    for element in elements {
        let name = kind(element)
        if let place = places[name] {
            kinds[place].count += 1
        } else {
            places[name] = kinds.count
            kinds.append((name, element, 1))
        }
    }
    // Equally frequent kinds stay in the order of their first elements.
    return kinds.enumerated().sorted { left, right in
        (right.element.count, left.offset) < (left.element.count, right.offset)
    }
    .map(\.element)
}
