internal import CImage
package import CatalogCompiler
internal import MappedStore
internal import ModelCatalog
internal import SQLiteDatabase
internal import SharedStore

extension CatalogDatabase {
    /// Publishes the catalog in a directory, in one transaction: readers see all of it at their
    /// next read or, after any error, what they saw before.
    ///
    /// It reads the stored catalog, builds the next one and commits it. If another writer commits in between,
    /// it starts again. Equal content of the same origin publishes nothing.
    ///
    /// - Parameters:
    ///   - origin: The origin of the catalog; a stored catalog stays if this origin may not replace
    ///       it.
    ///   - keepsDays: Whether a catalog without days gets the stored days of its sources if nothing else
    ///       differs.
    package func publish(
        as origin: CatalogOrigin = .imported,
        keepsDays: Bool = false,
        in directory: String,
        _ options: PublishOptions = PublishOptions()
    ) throws(PublishError) -> Publication {
        let terms = Terms(
            origin: origin,
            keepsDays: keepsDays,
            directory: directory,
            options: options
        )
        if options.isDryRun {
            let stored = try writing(to: directory) { () throws(StoreError) in
                try StoredCatalog.read(in: directory, listsFacts: options.listsChanges)
            }
            if let publication = stored.publication, !stored.origin.isReplaced(by: origin) {
                return publication
            }
            let next = try successor(of: stored, carrying: nil, nil, terms)
            let isNew = !next.equals(stored, as: origin)
            return next.publication(stored.generation, isNew: isNew, after: stored)
        }
        var writer = try writing(to: directory) { () throws(StoreError) in
            let environment = CatalogDirectory.environment(in: directory)
            return try StoreWriter(
                at: environment,
                contents: .catalog,
                timeout: options.lockTimeout
            )
        }
        var attempts = 1
        while true {
            switch try publish(by: &writer, terms) {
            case .success(let publication): return publication
            case .failure(let error)
            where error.fault == .overtaken && attempts < Self.mostAttempts:
                attempts += 1
            case .failure(let error): throw PublishError(error, directory: directory)
            }
        }
    }

    /// The arguments of a publication.
    private struct Terms {
        let origin: CatalogOrigin
        let keepsDays: Bool
        let directory: String
        let options: PublishOptions
    }

    /// It is rare that another writer comes in between, as the writer's lock is held.
    private static var mostAttempts: Int { 16 }

    /// Publishes the catalog by a writer. Returns an error of the commit, and throws all others.
    private func publish(
        by writer: inout StoreWriter,
        _ terms: Terms
    ) throws(PublishError) -> Result<Publication, StoreError> {
        let directory = terms.directory
        let carried: RawSpan?
        let carriedTexts: RawSpan?
        let stored: StoredCatalog
        let neighbours: StoredNeighbours
        do {
            let image = try writer.read(StoreContents.catalogKey)
            let upstream = try writer.read(StoredCatalog.upstreamKey)
            stored = StoredCatalog(
                image: image,
                upstream: upstream,
                note: try writer.read(CatalogOrigin.key),
                listsFacts: terms.options.listsChanges
            )
            neighbours = try StoredNeighbours(of: writer, own: Self.ownKeys)
            carried = Self.intact(
                .IMAGE_CATALOG,
                image,
                try writer.rescued(StoreContents.catalogKey)
            )
            carriedTexts = Self.intact(
                .IMAGE_UPSTREAM,
                upstream,
                try writer.rescued(StoredCatalog.upstreamKey)
            )
        } catch {
            throw PublishError(error, directory: directory)
        }
        if let publication = stored.publication, !stored.origin.isReplaced(by: terms.origin) {
            return .success(publication)
        }
        if let unknown = neighbours.refusing ?? stored.unknown {
            throw .newerVersion(unknown, directory: directory)
        }
        var next = try successor(of: stored, carrying: carried, carriedTexts, terms)
        // Damage that only a writer notices is mended as well, by publishing again.
        guard !next.equals(stored, as: terms.origin) || !isSound(in: directory) else {
            return .success(next.publication(stored.generation, isNew: false, after: stored))
        }
        let generation = neighbours.nextGeneration
        next.stamp(generation: generation)
        var publication = next.publication(generation, isNew: true, after: stored)
        do {
            let losses = try writer.commit(
                next.catalogBytes,
                as: StoreContents.catalogKey,
                others: neighbours.removals
                    + [
                        StoreWriter.Value(StoredCatalog.upstreamKey, next.upstream),
                        StoreWriter.Value(
                            CatalogOrigin.key,
                            terms.origin.note(on: next.catalogBytes)
                        ),
                    ]
            )
            publication.lost = losses.keys + (losses.hasUnknown ? ["others, unknown"] : [])
        } catch {
            return .failure(error)
        }
        return .success(publication)
    }

    /// The keys of the published values.
    private static var ownKeys: [String] {
        [StoreContents.catalogKey, StoredCatalog.upstreamKey, CatalogOrigin.key]
    }

    /// Whether all pages of the stored catalog's file are sound.
    private func isSound(in directory: String) -> Bool {
        (try? Store.check(at: CatalogDirectory.environment(in: directory))) != nil
    }

    /// The stored image if it is sound, else the one that a commit carries over from a damaged store.
    @_lifetime(copy stored, copy rescued)
    private static func intact(
        _ kind: image_kind,
        _ stored: RawSpan?,
        _ rescued: RawSpan?
    ) -> RawSpan? {
        if let stored, catalog_accept(stored, kind, false) == .IMAGE_INTACT { return stored }
        if let rescued, catalog_accept(rescued, kind, false) == .IMAGE_INTACT { return rescued }
        return nil
    }

    /// The compiled catalog. Throws where it may not replace the stored one.
    ///
    /// - Parameters:
    ///   - image: A sound image: what this version does not know of it is carried over.
    ///   - upstream: The same for the image of upstream texts.
    private func successor(
        of stored: StoredCatalog,
        carrying image: RawSpan?,
        _ upstream: RawSpan?,
        _ terms: Terms
    ) throws(PublishError) -> CandidateCatalog {
        let next: CandidateCatalog
        do {
            var candidate = CandidateCatalog(try compile(carrying: image, upstream: upstream))
            if terms.keepsDays, !candidate.equals(stored, as: terms.origin),
                let dated = try redated(as: stored, carrying: image, upstream)
            {
                candidate = dated
            }
            next = candidate
        } catch {
            throw .invalidCatalog(reason: error.description)
        }
        try next.check(against: stored, in: terms.directory, terms.options)
        return next
    }

    private func writing<Result: ~Copyable>(
        to directory: String,
        _ body: () throws(StoreError) -> Result
    ) throws(PublishError) -> Result {
        do { return try body() } catch { throw PublishError(error, directory: directory) }
    }
}
