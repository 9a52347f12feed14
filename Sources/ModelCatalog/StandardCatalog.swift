internal import CEnvironment
public import CatalogReading
internal import MappedStore

extension Catalog {
    /// The catalog that the current task is to read: a test's own where it runs in the scope of one, else
    /// the one in the standard directory, ``CatalogDirectory/standard``.
    ///
    /// It is found anew each time. Hold it for a piece of work, not in a static property: the catalog of a
    /// test ends with the test. Tasks inherit it; see ``escaping()`` for code that does not run in one.
    ///
    /// - Throws: What ``open(verifying:)`` throws.
    public static var current: Catalog {
        get throws(CatalogError) {
            if let catalog = Ambient.current.catalog { return catalog }
            // A sealed process hands nobody what somebody else was allowed to open.
            return StoreSeal.isSealed ? try open() : try StandardCatalog.catalog
        }
    }
}

/// The catalog of the standard directory, opened once for all who ask for it.
package enum StandardCatalog {
    /// The last that was asked for. Guarded by the lock that fork() waits for, so that a child never finds
    /// it held; nothing is opened or released under that lock, as both take it as well.
    private nonisolated(unsafe) static var opened: Catalog?

    /// The standard directory may become another one: by `setenv`.
    static var catalog: Catalog {
        get throws(CatalogError) { try catalog(in: CatalogDirectory.standard) }
    }

    /// The catalog of a directory; the last one that was asked for is kept.
    package static func catalog(in directory: String) throws(CatalogError) -> Catalog {
        if let opened = locked({ unsafe opened }), opened.isIn(directory) { return opened }
        let catalog = try Catalog.open(at: directory)
        // Of threads that open it at once, all get the first one's.
        let (kept, replaced) = locked { () -> (Catalog, Catalog?) in
            let last = unsafe opened
            if let last, last.isIn(directory) { return (last, nil) }
            unsafe opened = catalog
            return (catalog, last)
        }
        withExtendedLifetime((catalog, replaced)) {}
        return kept
    }

    private static func locked<Result>(_ body: () -> Result) -> Result {
        store_process_prepare()
        store_process_lock()
        defer { store_process_unlock() }
        return body()
    }
}

extension Catalog {
    fileprivate func isIn(_ directory: String) -> Bool {
        self.directory.utf8.elementsEqual(directory.utf8)
    }
}
