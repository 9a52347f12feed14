import Foundation

/// The writer's lock of a store, kept by this process.
struct Lock {
    private let file: Int32

    /// - Parameter holder: the process that it says keeps the lock.
    init(of store: String, holder: Int32? = nil) throws {
        file = open("\(store)/writer.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard file >= 0, flock(file, LOCK_EX | LOCK_NB) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        if let holder {
            let signature = "\(holder) 2026-01-01T00:00:00Z\n"
            try FileHandle(fileDescriptor: file).write(contentsOf: Data(signature.utf8))
        }
    }

    func release() {
        // Not left to close: a process that another test is starting may share the file.
        flock(file, LOCK_UN)
        close(file)
    }
}

/// A pipe with a name: a tool that reads it is as far as the test lets it be.
final class NamedPipe {
    let path: String
    private var file: Int32 = -1

    init(in place: Place) throws {
        path = "\(place.path)/pipe.json"
        guard mkfifo(path, 0o600) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
    }

    deinit { close() }

    /// Waits until the tool reads, and writes.
    func write(_ text: String, to tool: Running) throws {
        while file < 0 {
            // Without a reader, this fails instead of waiting for ever.
            file = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
            if file < 0, !tool.isRunning { throw POSIXError(.EPIPE) }
            if file < 0 { Thread.sleep(forTimeInterval: 0.01) }
        }
        _ = fcntl(file, F_SETFL, 0)
        try FileHandle(fileDescriptor: file, closeOnDealloc: false).write(
            contentsOf: Data(text.utf8)
        )
    }

    /// Lets the tool see the end of the file.
    func close() {
        if file >= 0 { _ = Foundation.close(file) }
        file = -1
    }
}
