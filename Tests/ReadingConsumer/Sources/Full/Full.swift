import ModelCatalog

@main
enum Full {
    static func main() throws { print(try Catalog.open().statistics().models) }
}
