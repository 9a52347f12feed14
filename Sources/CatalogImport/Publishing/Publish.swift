package import CatalogCompiler
internal import MappedStore
internal import ModelCatalog

extension CatalogDatabase {
    /// Publishes the catalog in a directory, in one transaction: readers see all of it at their
    /// next read or, after any failure, what they saw before.
    ///
    /// The writer's lock spans the reading of what is stored, the building and the commit. Equal
    /// content publishes nothing.
    package func publish(
        in directory: String,
        _ options: PublishOptions = PublishOptions()
    ) throws(PublishError) -> Publication {
        if options.isDryRun {
            let stored = try writing(to: directory) { () throws(StoreError) in
                try StoredCatalog.read(in: directory, listsFacts: options.listsChanges)
            }
            if options.keepsStored, let publication = stored.publication { return publication }
            let next = try successor(of: stored, in: directory, options)
            let isNew = !next.equals(stored)
            return next.publication(stored.generation, isNew: isNew, after: stored)
        }
        var writer = try writing(to: directory) { () throws(StoreError) in
            let environment = CatalogDirectory.environment(in: directory)
            return try StoreWriter(at: environment, timeout: options.lockTimeout)
        }
        let stored = try writing(to: directory) { () throws(StoreError) in
            StoredCatalog(
                image: try writer.read(),
                upstream: try writer.read(StoredCatalog.upstreamKey),
                listsFacts: options.listsChanges
            )
        }
        if options.keepsStored, let publication = stored.publication { return publication }
        var next = try successor(of: stored, in: directory, options)
        // What only a writer comes across is mended as well: by publishing anew.
        guard !next.equals(stored) || !isSound(in: directory) else {
            return next.publication(stored.generation, isNew: false, after: stored)
        }
        let generation = stored.generation + 1
        next.stamp(generation: generation)
        try writing(to: directory) { () throws(StoreError) in
            try writer.commit(
                next.catalogBytes,
                others: [StoreWriter.Value(StoredCatalog.upstreamKey, next.upstream)]
            )
        }
        return next.publication(generation, isNew: true, after: stored)
    }

    /// Whether all pages of the stored catalog's file are as they should be.
    private func isSound(in directory: String) -> Bool {
        (try? Store.check(at: CatalogDirectory.environment(in: directory))) != nil
    }

    /// The compiled catalog, if it may follow the stored one.
    private func successor(
        of stored: StoredCatalog,
        in directory: String,
        _ options: PublishOptions
    ) throws(PublishError) -> CandidateCatalog {
        let next: CandidateCatalog
        do {
            next = CandidateCatalog(try compile())
        } catch {
            throw .invalidCatalog(reason: error.description)
        }
        try next.check(against: stored, in: directory, options)
        return next
    }

    private func writing<Result: ~Copyable>(
        to directory: String,
        _ body: () throws(StoreError) -> Result
    ) throws(PublishError) -> Result {
        do { return try body() } catch { throw PublishError(error, directory: directory) }
    }
}
