internal import CEnvironment
internal import CStore
package import MappedStore

/// Stores in LMDB environments, which many processes share.
extension Store {
    /// Opens the store in the directory at `path`. Creates nothing.
    ///
    /// Opening one path many times is cheap and shares everything. A store follows its path: if the directory
    /// is removed, reads throw ``StoreError/Fault/missing`` within a few dozen reads and a tenth of a second,
    /// and if another directory replaces it, they read that one. If a data file is damaged when it is opened or
    /// when a new version appears, reads throw an error until the next publication replaces the file. If a
    /// program other than a ``StoreWriter`` cuts it short while it is being read, the process ends.
    ///
    /// - Throws: ``StoreError/Fault/missing`` if nothing is published yet, and
    ///   ``StoreError/Fault/otherValues`` if only other versions have published.
    package convenience init(opening path: String, contents: StoreContents) throws(StoreError) {
        var handle: OpaquePointer?
        // The handle is released in deinit. C copies the path. It is passed by withCString: a
        // String that is passed as it is would become an array first.
        let problem = StoreSeal.opening {
            unsafe path.withCString { path in
                unsafe contents.withC { unsafe store_open(path, $0, &handle) }
            }
        }
        try StoreError.check(problem, .opening, path: path)
        // Without a problem the handle is not nil.
        unsafe self.init(path: path, handle: handle!)
    }

    /// Opens the store in the directory at `path`, which need not exist: until it does, reads see a
    /// copy of `bytes`. The next read sees a store that appears there.
    ///
    /// It reads nothing yet: if an existing store cannot be read, ``pin()`` throws.
    ///
    /// - Parameter bytes: A value that the contents' `accept` would accept; it is not checked.
    package convenience init(
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
        // Without a problem the handle is not nil.
        unsafe self.init(path: path, handle: handle!)
    }

    /// Checks the data file of the store at `path`, but not its values: all pages that its newest
    /// version uses, the order of its keys, and that every page is either used once or free.
    ///
    /// Reads check the pages that they use; this finds damage that only a writer would notice.
    /// Takes no lock.
    ///
    /// - Throws: ``StoreError/Fault/damaged`` or ``StoreError/Fault/cutShort`` if the file is not sound.
    /// - Complexity: O(*n*) in the file's pages.
    package static func check(at path: String) throws(StoreError) {
        // The path is read during the call only.
        let problem = StoreSeal.opening { unsafe store_check(path) }
        try StoreError.check(problem, .checking, path: path)
    }
}
