/// What a process has seen that reads in a loop.
package struct Sightings: Codable, Sendable {
    /// How many reads it has ended.
    package var reads = 0
    /// How many generations it has met.
    package var generations = 0
    /// The newest of them.
    package var newest: UInt64 = 0
    /// What was not as one whole generation has it, or went backwards: the first few.
    package var faults: [String] = []
    /// How often it gave up the processor of its own accord since its first read, as whoever waits
    /// does.
    package var waits = 0
    /// Whether the files that it has open are those of its first read.
    package var keepsFiles = true

    mutating func note(_ fault: String) {
        if faults.count < 5 { faults.append(fault) }
    }
}
