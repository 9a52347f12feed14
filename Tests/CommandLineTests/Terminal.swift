import Foundation

/// A pseudo-terminal.
struct Terminal {
    /// What a program writes to.
    let handle: FileHandle
    private let master: Int32

    init(columns: UInt16) throws {
        var (master, slave): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &slave, nil, nil, &size) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        // A program of another test must not keep it open.
        for file in [master, slave] { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
        self.master = master
        handle = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    }

    /// The lines that are written until the programs that have the terminal end.
    func lines() throws -> [Substring] {
        try handle.close()
        defer { close(master) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(master, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            // Linux ends it with an error, others with nothing.
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    }
}

extension Place {
    /// The lines that the tool shows on a terminal.
    func shown(columns: UInt16, _ arguments: String...) throws -> [Substring] {
        let terminal = try Terminal(columns: columns)
        let running = try start(.tool(arguments), output: .handle(terminal.handle))
        let lines = try terminal.lines()
        _ = try running.wait()
        return lines
    }
}
