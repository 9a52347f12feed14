package import CatalogImport

extension Snapshot {
    /// A snapshot of one model, `a:m`, whose only fact is the day.
    package static func small(of day: String) -> Snapshot {
        Snapshot(
            text: """
                INSERT INTO sources (id, url, licence, retrieved_on) VALUES
                ('atlas', NULL, NULL, '\(day)');
                INSERT INTO providers (id) VALUES
                ('a');
                INSERT INTO models (provider_id, id) VALUES
                ('a', 'm');
                """
        )
    }
}
