/// How much a check of arguments has looked at: values, keywords, names and characters.
///
/// A short schema may ask for as many steps as there are ways through its alternatives, and a long list of
/// choices or a pattern meets each element of an array. So there is one limit for all that a check does.
package struct CheckWork {
    /// The most that one check may look at, which takes a fraction of a second.
    package static let limit = 2_000_000

    /// What was looked at so far.
    package private(set) var done = 0

    /// Counts what is looked at next.
    mutating func spend(_ amount: Int) throws(TooMuchWork) {
        done += amount
        if done > Self.limit { throw TooMuchWork() }
    }
}

/// A check was given up, as it would look at more than ``CheckWork/limit`` allows.
struct TooMuchWork: Error {}
