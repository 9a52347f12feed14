internal import CImage

/// A catalog as the bytes that are published: what programs read, and beside it the upstream text
/// that no column holds.
package struct CatalogImages: Sendable {
    package let catalog: [UInt8]
    package let upstream: [UInt8]
}

extension CatalogDatabase {
    /// Compiles the tables to images, of generation 0.
    ///
    /// Equal rows give equal bytes. Linear in the catalog's size.
    package func compile() throws(CompileError) -> CatalogImages {
        try CatalogImages(
            catalog: image(.IMAGE_CATALOG, hashing: nil),
            upstream: image(.IMAGE_UPSTREAM, hashing: nil)
        )
    }

    /// Compiles the tables to images, and hashes their rows: `fixture.content_hash` of
    /// `schema/fixture.sql`.
    package func compileHashing() throws(CompileError) -> (images: CatalogImages, hash: String) {
        let hash = RowsHash()
        let images = try CatalogImages(
            catalog: image(.IMAGE_CATALOG, hashing: hash),
            upstream: image(.IMAGE_UPSTREAM, hashing: hash)
        )
        return (images, hash.text)
    }

    private func image(
        _ kind: image_kind,
        hashing hash: RowsHash?
    ) throws(CompileError) -> [UInt8] {
        let isUpstream = kind == .IMAGE_UPSTREAM
        var builder = try ImageBuilder(kind)
        for table in CatalogTable.all
        where (table.name == CatalogTable.upstreamTexts) == isUpstream {
            hash?.begin(table)
            let rows = try sqlite { () throws(SQLiteError) in try connection.reuse(table.select) }
            while try sqlite({ () throws(SQLiteError) in try rows.step() }) {
                hash?.add(rows, of: table)
                try builder.add(rows, of: table)
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
