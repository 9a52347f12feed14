import Foundation

/// Ways to do one thing, timed side by side: every round runs each of them, so that what disturbs
/// the machine disturbs all.
struct Contest {
    let title: String
    /// How many of the things one run does.
    let operations: Int
    private var entries: [(name: String, run: () throws -> (answer: Int, nanoseconds: Double))] = []

    init(_ title: String, operations: Int = 1) {
        self.title = title
        self.operations = operations
    }

    /// Adds a way; the first one is ours. A run returns a number that all of them must agree on.
    mutating func add(_ name: String, _ run: @escaping () throws -> Int) {
        addTimed(name) {
            var answer = 0
            let time = try ContinuousClock().measure { answer = try run() }
            return (answer, nanoseconds(time))
        }
    }

    /// Adds a way that times itself, as a process of its own does.
    mutating func addTimed(
        _ name: String,
        _ run: @escaping () throws -> (answer: Int, nanoseconds: Double)
    ) {
        entries.append((name, run))
    }

    /// Runs the rounds and prints, for each way, the time of an operation and how it compares.
    func run(rounds: Int) throws {
        var times = entries.map { _ in [Double]() }
        for round in 0...rounds {
            var answers: Set<Int> = []
            for (index, entry) in entries.enumerated() {
                let (answer, nanoseconds) = try entry.run()
                answers.insert(answer)
                // The first round warms up.
                if round > 0 { times[index].append(nanoseconds / Double(operations)) }
            }
            precondition(answers.count == 1, "\(title): the ways disagree: \(answers)")
        }
        print("\n\(title) (\(rounds) rounds of \(grouped(operations)))")
        for (index, entry) in entries.enumerated() {
            let ratios = zip(times[index], times[0]).map { $0 / $1 }.sorted()
            var line = "  " + padded(entry.name, 44) + rightPadded(time(median(times[index])), 12)
            if index > 0 {
                let share = 1 / median(ratios)
                line += "   ours: " + (share < 0.1 ? "" : factor(share) + " of the time, ")
                line += factor(median(ratios)) + " as fast"
                line += " (\(factor(ratios[0])) to \(factor(ratios[ratios.count - 1])))"
            }
            print(line)
        }
        // Seen at once where the output is a pipe or a file.
        fflush(nil)
    }
}

func nanoseconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1e9 + Double(attoseconds) / 1e9
}

func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted[sorted.count / 2]
}

func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
        if index > 0, index % 3 == 0 { text.append(",") }
        text.append(digit)
    }
    return String(text.reversed())
}

private func time(_ nanoseconds: Double) -> String {
    switch nanoseconds {
    case ..<1e3: decimal(nanoseconds, 1) + " ns"
    case ..<1e6: decimal(nanoseconds / 1e3, 2) + " us"
    default: decimal(nanoseconds / 1e6, 2) + " ms"
    }
}

private func factor(_ ratio: Double) -> String {
    (ratio < 10 ? decimal(ratio, 2) : grouped(Int(ratio.rounded()))) + "x"
}

private func decimal(_ value: Double, _ places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let number = Int((value * Double(scale)).rounded())
    let fraction = String(number % scale)
    return "\(number / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
}

func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}

private func rightPadded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}
