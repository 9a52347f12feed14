/// A view into a read, which ends with the read.
public protocol ReadInPlace: ~Escapable {}

extension ModelView: ReadInPlace {}
extension ProviderView: ReadInPlace {}
extension Selection: ReadInPlace {}
extension SourceView: ReadInPlace {}
extension TextView: ReadInPlace {}

extension Catalog {
    /// The compiler refuses every call of this: a view cannot leave the read. Return a copy, such as
    /// `Model(view)`, or a value of the view.
    ///
    /// Without it, the compiler would take a closure of one expression, such as `{ $0["acme:large"] }`, for one
    /// that returns nothing.
    public func read<View: ReadInPlace & ~Escapable>(
        _ body: (Models) throws -> View?
    ) throws {
        preconditionFailure("A closure cannot return a view.")
    }
}
