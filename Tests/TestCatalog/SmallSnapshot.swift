extension TestCatalog {
    /// The text of a snapshot of one model, `a:m`, whose only fact is the day.
    package static func snapshot(of day: String) -> String {
        """
        INSERT INTO sources (id, url, licence, retrieved_on) VALUES
        ('atlas', NULL, NULL, '\(day)');
        INSERT INTO providers (id) VALUES
        ('a');
        INSERT INTO models (provider_id, id) VALUES
        ('a', 'm');
        """
    }
}
