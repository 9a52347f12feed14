internal import CImage
internal import SQLiteDatabase

/// A catalog as the images that are published: the catalog's, and that of the upstream texts that
/// no column holds.
package struct CatalogImages: Sendable {
    package let catalog: [UInt8]
    package let upstream: [UInt8]
}

extension CatalogDatabase {
    /// Compiles the tables to images, of generation 0.
    ///
    /// Equal rows give equal bytes. Linear in the catalog's size.
    ///
    /// - Parameters:
    ///   - stored: A sound stored image: what this version does not know of it is carried over; nil: none.
    ///   - upstream: The same for the image of upstream texts.
    package func compile(
        carrying stored: RawSpan? = nil,
        upstream: RawSpan? = nil
    ) throws(CompileError) -> CatalogImages {
        try CatalogImages(
            catalog: image(.IMAGE_CATALOG, carrying: stored),
            upstream: image(.IMAGE_UPSTREAM, carrying: upstream)
        )
    }

    private func image(
        _ kind: image_kind,
        carrying stored: RawSpan?
    ) throws(CompileError) -> [UInt8] {
        let isUpstream = kind == .IMAGE_UPSTREAM
        var builder = try ImageBuilder(kind)
        if let stored { builder.carry(stored) }
        for table in CatalogTable.all
        where (table.name == CatalogTable.upstreamTexts) == isUpstream {
            let rows = try sqlite { () throws(SQLiteError) in try connection.reuse(table.select) }
            while try sqlite({ () throws(SQLiteError) in try rows.step() }) {
                try builder.add(rows, of: table)
            }
        }
        if !isUpstream {
            try sqlite { () throws(SQLiteError) in
                let meters = try connection.reuse("SELECT name, unit FROM meters ORDER BY rowid")
                try builder.addUnits(meters)
            }
        }
        return try builder.finish()
    }

    private func sqlite<Result: ~Copyable>(
        _ body: () throws(SQLiteError) -> Result
    ) throws(CompileError) -> Result {
        do { return try body() } catch { throw .database(error) }
    }
}
