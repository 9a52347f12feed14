/// Rows of text in aligned columns that fit a terminal.
struct Table {
    private let columns: [Column]
    /// The cells of all rows, row by row; the row of titles is the first.
    private var cells: [Cell] = []
    /// The texts of all cells, one after the other.
    private var text: [UInt8] = []

    /// A column: its title, how it is aligned, and what happens where the terminal is too narrow.
    struct Column {
        let title: String
        var alignsRight = false
        /// If space is short, columns with the highest number are left out first; 0 stays.
        var dispensability = 0
        /// If space is short, the column shrinks to this width; nil: it stays as wide as its widest
        /// cell.
        var least: Int?
        /// Whether a cell that is wider than its column is cut; if not, the rest of its line moves to the
        /// right.
        var losesEnd = false
    }

    private struct Cell {
        let text: Range<Int>
        /// How many columns of the terminal it takes.
        let width: Int
    }

    init(_ columns: [Column]) {
        self.columns = columns
        add(columns.map(\.title))
    }

    /// Adds a row, with a cell for each column.
    mutating func add(_ row: [String]) {
        for cell in row {
            let (cell, start) = (cell.visible, text.count)
            text.append(contentsOf: cell.utf8)
            cells.append(Cell(text: start..<text.count, width: cell.width))
        }
    }

    /// Appends the table's lines: a line of titles, then one for each row.
    ///
    /// - Parameter width: The columns of the terminal, or nil for no bound.
    func write(to output: inout [UInt8], width: Int?) {
        let layout = Layout(columns, widest: widths, fitting: width)
        for row in stride(from: 0, to: cells.count, by: columns.count) {
            // Blanks are written before a cell, so that no line ends with blanks.
            var (blanks, position) = (0, 0)
            for (number, column) in layout.shown.enumerated() {
                let cell = cells[row + column]
                let room = max(0, layout.widths[column] - cell.width)
                blanks += (number == 0 ? 0 : 2) + (columns[column].alignsRight ? room : 0)
                // After a cell that runs over, less of the line is left.
                let left = width.map { $0 - position - blanks } ?? .max
                let most = columns[column].losesEnd ? min(layout.widths[column], left) : .max
                if cell.width > 0, most > 0 {
                    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
                    position += blanks + min(cell.width, most)
                    blanks = 0
                    if cell.width > most {
                        let whole = String(decoding: text[cell.text], as: UTF8.self)
                        output.append(contentsOf: "\(whole.prefix(ofWidth: most - 1))…".utf8)
                    } else {
                        output.append(contentsOf: text[cell.text])
                    }
                }
                blanks += columns[column].alignsRight ? 0 : room
            }
            output.append(UInt8(ascii: "\n"))
        }
    }

    /// The width of each column's widest cell.
    private var widths: [Int] {
        var widths = columns.map { _ in 0 }
        for (index, cell) in cells.enumerated() {
            let column = index % columns.count
            widths[column] = max(widths[column], cell.width)
        }
        return widths
    }
}

/// Which columns of a table are shown, and how wide each is.
private struct Layout {
    private(set) var shown: [Int]
    private(set) var widths: [Int]

    init(_ columns: [Table.Column], widest: [Int], fitting width: Int?) {
        shown = Array(columns.indices)
        widths = widest
        guard let width else { return }
        for (index, column) in columns.enumerated() {
            widths[index] = min(widest[index], column.least ?? widest[index])
        }
        while room(in: width) < 0,
            let last = shown.max(by: { columns[$0].dispensability < columns[$1].dispensability }),
            columns[last].dispensability > 0
        {
            shown.removeAll { $0 == last }
        }
        // Last, the first column shrinks, and its cells run over.
        if let first = shown.first, room(in: width) < 0 {
            widths[first] = max(12, widths[first] + room(in: width))
        }
        for index in shown {
            widths[index] = min(widest[index], widths[index] + max(0, room(in: width)))
        }
    }

    /// How many columns of the terminal are left; negative: how many are missing.
    private func room(in width: Int) -> Int {
        width - shown.map { widths[$0] }.reduce(0, +) - 2 * (shown.count - 1)
    }
}
