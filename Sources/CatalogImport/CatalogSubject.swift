/// A provider, or a model of it: what a fact is about.
struct CatalogSubject: Hashable {
    let provider: String
    var model: String?
}
