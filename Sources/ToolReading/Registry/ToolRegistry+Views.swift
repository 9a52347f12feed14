public import CatalogReading

extension ToolView: ReadInPlace {}

extension ToolRegistry {
    /// Is refused by the compiler wherever it is called: what is read in place cannot leave the read. Return
    /// a copy, such as `Tool(view)`, or what the view says.
    public func read<View: ReadInPlace & ~Escapable>(
        _ body: (Tools) throws -> View?
    ) throws {
        preconditionFailure("No closure can return what is read in place.")
    }
}
