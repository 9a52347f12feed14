public import CatalogReading

extension ToolView: ReadInPlace {}

extension ToolRegistry {
    /// The compiler refuses every call of this: a view cannot leave the read. Return a copy, such as
    /// `Tool(view)`, or a value of the view.
    public func read<View: ReadInPlace & ~Escapable>(
        _ body: (Tools) throws -> View?
    ) throws {
        preconditionFailure("A closure cannot return a view.")
    }
}
