/// What a read shows where it lies, and which ends with the read.
public protocol ReadInPlace: ~Escapable {}

extension ModelView: ReadInPlace {}
extension ProviderView: ReadInPlace {}
extension Selection: ReadInPlace {}
extension SourceView: ReadInPlace {}
extension TextView: ReadInPlace {}

extension Catalog {
    /// Is refused by the compiler wherever it is called: what is read in place cannot leave the read. Return
    /// a copy, such as `Model(view)`, or what the view says.
    ///
    /// Without it, a closure of one expression, such as `{ $0["acme:large"] }`, would be taken for one that
    /// returns nothing.
    public func read<View: ReadInPlace & ~Escapable>(
        _ body: (Models) throws -> View?
    ) throws {
        preconditionFailure("No closure can return what is read in place.")
    }
}
