internal import CatalogCompiler
internal import ModelCatalog
internal import SQLiteDatabase

// The days on which a catalog's sources were retrieved. An import without a day keeps the stored ones if
// nothing else differs.

extension RawSpan {
    /// The stated days of the sources of a catalog, by the sources' ids.
    var retrievalDays: [String: CatalogDate] {
        var days: [String: CatalogDate] = [:]
        Models(image: self).visitSources { days[String($0.id)] = $0.retrievedOn }
        return days
    }
}

extension CatalogDatabase {
    /// The compiled catalog with the days of the stored one, if that makes their facts equal; else nil.
    ///
    /// - Parameters:
    ///   - image: A sound image: what this version does not know of it is carried over.
    ///   - upstream: The same for the image of upstream texts.
    func redated(
        as stored: StoredCatalog,
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
        return dated.hasContent(of: stored) ? dated : nil
    }
}
