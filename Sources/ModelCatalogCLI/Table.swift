/// Rows of text in aligned columns that fit a terminal.
struct Table {
    private let columns: [Column]
    private var rows: [[String]] = []

    /// A column: its title, how it is aligned, and what happens where the terminal is too narrow.
    struct Column {
        let title: String
        var alignsRight = false
        /// Where space is short, columns of the highest number go first; 0 stays.
        var dispensability = 0
        /// Where space is short, wider cells are cut down to this; nil: they are not cut.
        var least: Int?
        /// Whether a cell that is cut loses its end, as sentences do, and not its middle.
        var losesEnd = false
    }

    init(_ columns: [Column]) { self.columns = columns }

    mutating func add(_ cells: [String]) { rows.append(cells.map(\.visible)) }

    /// The table's lines: a line of titles, then one for each row.
    ///
    /// - Parameter width: The columns of the terminal, or nil for no bound. What does not fit goes by
    ///   its dispensability, wide cells are cut, and at last the first column's are.
    func lines(width: Int?) -> [String] {
        let all = [columns.map(\.title)] + rows
        var widths = columns.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        var shown = Array(columns.indices)
        if let width {
            let wanted = widths
            for (index, column) in columns.enumerated() {
                widths[index] = min(wanted[index], column.least ?? wanted[index])
            }
            func room() -> Int {
                width - shown.map { widths[$0] }.reduce(0, +) - 2 * (shown.count - 1)
            }
            while room() < 0,
                let least = shown.max(by: {
                    columns[$0].dispensability < columns[$1].dispensability
                }), columns[least].dispensability > 0
            {
                shown.removeAll { $0 == least }
            }
            for index in shown {
                widths[index] = min(wanted[index], widths[index] + max(0, room()))
            }
            if let first = shown.first, room() < 0 {
                widths[first] = max(12, widths[first] + room())
            }
        }
        return all.map { row in
            let cells = shown.map { column in
                let cell = columns[column].cut(row[column], to: widths[column])
                let blanks = String(repeating: " ", count: widths[column] - cell.count)
                return columns[column].alignsRight ? blanks + cell : cell + blanks
            }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}

extension Table.Column {
    /// A cell in a number of columns. The ends are what tells specs apart.
    fileprivate func cut(_ text: String, to width: Int) -> String {
        if text.count <= width { return text }
        if losesEnd { return text.prefix(width - 1) + "…" }
        return text.prefix(width / 2) + "…" + text.suffix(width - width / 2 - 1)
    }
}
