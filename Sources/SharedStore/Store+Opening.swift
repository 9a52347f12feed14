internal import CEnvironment
internal import CStore
public import MappedStore

/// Stores in LMDB environments, which many processes share.
extension Store {
    /// Opens the store in the directory at `path`; creates nothing where there is none.
    ///
    /// Opening one path many times is cheap and shares everything. A store goes with its path: where the
    /// directory is removed, reads throw ``StoreError/Fault/missing`` within a few dozen reads and a tenth
    /// of a second, and where another is put in its place, they go over to that. A data file that is
    /// damaged when it is opened or when a new version appears is an error, which the next publication
    /// mends; one that something other than a ``StoreWriter`` cuts short while it is being read ends the
    /// process.
    ///
    /// - Throws: ``StoreError/Fault/missing`` where nobody has published yet, and
    ///   ``StoreError/Fault/otherValues`` where another version has.
    public convenience init(opening path: String, contents: StoreContents) throws(StoreError) {
        var handle: OpaquePointer?
        // The handle is released in deinit. The path is copied, in C only: passed as it is, a
        // String would become an array first.
        let problem = StoreSeal.opening {
            unsafe path.withCString { path in
                unsafe contents.withC { unsafe store_open(path, $0, &handle) }
            }
        }
        try StoreError.check(problem, .opening, path: path)
        // Without a problem, there is one.
        unsafe self.init(path: path, handle: handle!)
    }

    /// Opens the store in the directory at `path`, which need not be there: as long as it is not,
    /// reads are of a copy of `bytes`. A store that comes to be there is seen by the next read.
    ///
    /// It does not read yet: a store that is there and cannot be read is an error of ``pin()``.
    ///
    /// - Parameter bytes: what the contents' `accept` takes; it is not asked.
    public convenience init(
        opening path: String,
        contents: StoreContents,
        orElse bytes: RawSpan
    ) throws(StoreError) {
        var handle: OpaquePointer?
        let problem = StoreSeal.opening {
            unsafe path.withCString { path in
                unsafe contents.withC { contents in
                    unsafe Self.withStart(of: bytes) {
                        unsafe store_open_or(path, contents, $0, $1, &handle)
                    }
                }
            }
        }
        try StoreError.check(problem, .opening, path: path)
        // Without a problem, there is one.
        unsafe self.init(path: path, handle: handle!)
    }

    /// Checks the data file of the store at `path`, whatever its values are: all pages that its
    /// newest version uses, the order of its keys, and that every page is used only once or free.
    ///
    /// Reads check what they use; this is for what only a writer would come across. Takes no lock.
    ///
    /// - Throws: ``StoreError/Fault/damaged`` or ``StoreError/Fault/cutShort`` where it is not sound.
    /// - Complexity: O(*n*) in the file's pages.
    public static func check(at path: String) throws(StoreError) {
        // The path is read during the call only.
        let problem = StoreSeal.opening { unsafe store_check(path) }
        try StoreError.check(problem, .checking, path: path)
    }
}
