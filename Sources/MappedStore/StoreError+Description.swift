internal import CStore

extension StoreError: CustomStringConvertible {
    /// One sentence: what was tried, on what path, why it failed, and the remedy.
    public var description: String {
        switch fault {
        case .lockTimeout: "\(Self.lockKept(by: lockHolder, path: path, waited: waited))."
        default: "Cannot \(task) '\(path)': \(reason); \(remedy)."
        }
    }

    private static func lockKept(by holder: Int32?, path: String, waited: Double?) -> String {
        let writer = holder.map { "Another writer (process \($0))" } ?? "Another writer"
        let time = waited.map { " for \(Self.seconds($0)) s" } ?? ""
        return "\(writer) has kept the lock of '\(path)'\(time): wait for it to end, or stop it"
    }

    private static func seconds(_ value: Double) -> String {
        // Without rounded(), which would link libm.
        value.magnitude < 1e9 && Double(Int(value)) == value ? "\(Int(value))" : "\(value)"
    }

    private var task: String {
        switch attempt {
        case .opening: "open the store"
        case .mapping: "open the file"
        case .reading: "read the store"
        case .checking: "check the store"
        case .locking: "become the writer of the store"
        default: "write the store"
        }
    }

    private var reason: String {
        switch fault {
        case .missing where attempt == .locking || attempt == .writing:
            "a directory of its path is missing and cannot be made"
        case .missing: "it is missing"
        case .notAFile: "it is a directory or a device, not a file"
        case .noValue: "it holds no value, though every writer stores one"
        case .otherValues: "it holds no value that this version reads"
        case .notAStore: "it is not a directory with an LMDB data file (\(cause))"
        case .notPermitted: "this user may not (\(cause))"
        case .readOnly: "the file system is read-only"
        case .diskFull: "the file system is full"
        case .mapFull: "it has outgrown the map that this process has room for (\(cause))"
        case .noMemory: "there is not enough memory or address space (\(cause))"
        case .cutShort: "its data file is cut short"
        case .damaged: "its data file is damaged"
        case .tooLarge: "its data file would become larger than it may be"
        case .refused where attempt == .mapping: "what it holds was refused (code \(code))"
        case .refused: "its value was refused (code \(code))"
        case .lockTimeout: "another writer has kept its lock"
        case .overtaken: "another writer has changed it since it was read"
        case .busy: "a pin of this process keeps LMDB from starting anew after a failure"
        case .forked: "the process was forked after this pin or writer was made"
        case .sealed:
            """
            this process is sealed, by its tests or by MODELCATALOG_SEAL, and may use stores below \
            \(StoreSeal.directory) alone
            """
        case .ended: "it belongs to a test or another scope that has ended"
        default: "\(cause) (code \(code))"
        }
    }

    private var remedy: String {
        switch fault {
        case .missing where attempt == .locking || attempt == .writing:
            "choose a directory that can be made"
        case .missing where attempt == .mapping, .notAFile: "correct the path"
        case .missing: "write to it first, or correct the path"
        case .noValue: "write it again"
        case .otherValues: "use a newer version of the program, or write it again"
        case .notAStore: "correct the path, or remove what is there and write again"
        case .notPermitted: "ask the owner for access, or run as that user"
        case .readOnly: "write where it is mounted writable"
        case .diskFull: "free some space and try again; what was there before is intact"
        case .mapFull:
            "raise the process's limit on address space, or remove the store and write it again"
        case .noMemory: "raise the process's limits"
        case .cutShort, .damaged: "write it again, which replaces it"
        case .tooLarge: "raise this process's limit on the size of files"
        case .refused where attempt == .mapping: "put another file in its place"
        case .refused: "write it again, or use the version of the program that wrote it"
        case .lockTimeout: "wait for it to end, or stop it"
        case .overtaken: "read it and try again"
        case .busy: "drop the pin and try again"
        case .forked: "make it anew in this process"
        case .sealed: "use a fixture, or a store below that directory"
        case .ended: "use the store of the scope that runs now"
        default: "mend the cause and try again"
        }
    }

    private var cause: String {
        // The text is static or the thread's own, and is copied at once.
        unsafe String(cString: store_code_description(code))
    }
}
