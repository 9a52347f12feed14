internal import CatalogCompiler
internal import ModelCatalog
internal import SQLiteDatabase

// The days on which the sources of a catalog were retrieved. An import that names no day keeps the stored ones
// where nothing else is different.

extension RawSpan {
    /// The days of the sources of a catalog, by their ids, where they are stated.
    var retrievalDays: [String: CatalogDate] {
        var days: [String: CatalogDate] = [:]
        Models(image: self).visitSources { days[String($0.id)] = $0.retrievedOn }
        return days
    }
}

extension CatalogDatabase {
    /// The compiled catalog with the days of the stored one, where that makes them equal; else nil.
    ///
    /// - Parameters:
    ///   - image: An intact one, of which is carried over what this version does not know.
    ///   - upstream: The same of the upstream text beside it.
    func redated(
        as stored: StoredCatalog,
        _ origin: CatalogOrigin,
        carrying image: RawSpan?,
        _ upstream: RawSpan?
    ) throws(CompileError) -> CandidateCatalog? {
        if stored.retrievalDays.isEmpty { return nil }
        do {
            try connection.execute("BEGIN")
            let update = try connection.prepare(
                "UPDATE sources SET retrieved_on = ? WHERE id = ? AND retrieved_on IS NULL"
            )
            for (source, day) in stored.retrievalDays {
                try update.run([.text(day.description), .text(source)])
            }
        } catch {
            throw CompileError.database(error)
        }
        defer { try? connection.execute("ROLLBACK") }
        let dated = CandidateCatalog(try compile(carrying: image, upstream: upstream))
        return dated.equals(stored, as: origin) ? dated : nil
    }
}
