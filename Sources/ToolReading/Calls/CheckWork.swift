/// The work of a check of arguments: how many values, keywords, names and characters it has looked
/// at.
///
/// A short schema may take as many steps as there are ways through its alternatives, and a long list of choices
/// or a pattern is checked for each element of an array. So one limit holds for the whole check.
package struct CheckWork {
    /// The most work of one check: a fraction of a second.
    package static let limit = 2_000_000

    /// The work so far.
    package private(set) var done = 0

    /// Adds to the work. Throws beyond the limit.
    mutating func spend(_ amount: Int) throws(TooMuchWork) {
        done += amount
        if done > Self.limit { throw TooMuchWork() }
    }
}

/// A check was given up because its work exceeded ``CheckWork/limit``.
struct TooMuchWork: Error {}
