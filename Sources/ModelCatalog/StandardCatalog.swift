internal import CEnvironment
public import CatalogReading
internal import MappedStore

extension Catalog {
    /// The catalog for the current task: in the scope of a test that has a catalog of its own, that one; else
    /// the one in the standard directory, ``CatalogDirectory/standard``.
    ///
    /// It is found anew each time. Keep it for a piece of work, not in a static property: the catalog of a test
    /// ends with the test. Tasks inherit it; see ``escaping()`` for code that runs outside of the task.
    ///
    /// - Throws: What ``open(verifying:)`` throws.
    public static var current: Catalog {
        get throws(CatalogError) {
            if let catalog = Ambient.current.catalog { return catalog }
            // In a sealed process a catalog that a permitted task has opened must not reach other
            // tasks.
            return StoreSeal.isSealed ? try open() : try StandardCatalog.catalog
        }
    }
}

/// The catalog of the standard directory, opened once for all who ask for it.
package enum StandardCatalog {
    /// The last catalog that was asked for. Guarded by the lock that fork() waits for, so that a child never
    /// finds it locked. Nothing is opened or released under that lock, as both need the lock themselves.
    private nonisolated(unsafe) static var opened: Catalog?

    /// `setenv` may change the standard directory.
    static var catalog: Catalog {
        get throws(CatalogError) { try catalog(in: CatalogDirectory.standard) }
    }

    /// The catalog of a directory. The last one is kept.
    package static func catalog(in directory: String) throws(CatalogError) -> Catalog {
        if let opened = locked({ unsafe opened }), opened.isIn(directory) { return opened }
        let catalog = try Catalog.open(at: directory)
        // Threads that open it at the same time all get the first one.
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
