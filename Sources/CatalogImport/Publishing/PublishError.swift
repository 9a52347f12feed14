internal import MappedStore

/// Why a catalog was not published. What was stored before is as it was.
public enum PublishError: Error, Sendable, Hashable {
    /// It has less than half of the stored catalog's models.
    case shrinks(directory: String, stored: Int, new: Int)
    /// Its rows cannot be an image.
    case invalid(reason: String)
    /// The directory could not be written to: why, and what helps.
    case unwritable(directory: String, kind: Unwritable, reason: String)

    /// What kept a catalog from being written.
    public enum Unwritable: Sendable, Hashable {
        /// The user may not write there, or the process is sealed.
        case permission
        /// Another writer kept the lock.
        case lockTimeout
        /// What is there is no catalog's store, and is left alone.
        case foreign
        /// Any other failure of the file system, a full one included.
        case inputOutput
    }

    init(_ error: StoreError, directory: String) {
        let kind: Unwritable =
            switch error.fault {
            case .denied, .readOnly, .sealed: .permission
            case .lockTimeout: .lockTimeout
            case .notAStore: .foreign
            default: .inputOutput
            }
        self = .unwritable(directory: directory, kind: kind, reason: error.description)
    }
}

extension PublishError: CustomStringConvertible {
    /// What was tried, why it failed, and what helps.
    public var description: String {
        switch self {
        case .shrinks(let directory, let stored, let new):
            """
            The new catalog has \(new) models, less than half of the \(stored) in '\(directory)': \
            nothing was changed. If that is right, say --allow-shrink.
            """
        case .invalid(let reason): "The catalog cannot be made into an image: \(reason)"
        case .unwritable(_, _, let reason): reason
        }
    }
}
