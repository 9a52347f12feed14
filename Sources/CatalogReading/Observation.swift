/// A question to a catalog, with its arguments; or all questions of a kind, whatever their arguments.
///
/// Calls are compared, not taken apart: later versions may know more kinds of them.
public struct CatalogCall: Sendable, Hashable, CustomStringConvertible {
    private enum Kind: Hashable {
        case read
        case model(String)
        case provider(String)
        case providers
        case list(providers: [String])
        case all
        case discover(Filter)
        case statistics
        // What a test may mean, and nobody asks.
        case any, anyModel, anyProvider, anyList, anyDiscover
    }

    private let kind: Kind

    /// What was asked, such as `model("acme:large")`.
    public var description: String { "\(kind)" }

    /// A read was begun.
    public static var read: CatalogCall { CatalogCall(kind: .read) }
    /// The model of a spec, or of a reference that was taken for that spec.
    public static func model(_ spec: String) -> CatalogCall { CatalogCall(kind: .model(spec)) }
    /// The provider of an id.
    public static func provider(_ id: String) -> CatalogCall { CatalogCall(kind: .provider(id)) }
    /// All providers.
    public static var providers: CatalogCall { CatalogCall(kind: .providers) }
    /// All models of some providers.
    public static func list(providers: [String]) -> CatalogCall {
        CatalogCall(kind: .list(providers: providers))
    }
    /// All models of one provider.
    public static func list(provider: String) -> CatalogCall { .list(providers: [provider]) }
    /// All models.
    public static var all: CatalogCall { CatalogCall(kind: .all) }
    /// The models that meet a filter.
    public static func discover(_ filter: Filter) -> CatalogCall {
        CatalogCall(kind: .discover(filter))
    }
    /// What the catalog holds, in numbers.
    public static var statistics: CatalogCall { CatalogCall(kind: .statistics) }

    /// Every call.
    public static var any: CatalogCall { CatalogCall(kind: .any) }
    /// ``model(_:)`` of any spec.
    public static var anyModel: CatalogCall { CatalogCall(kind: .anyModel) }
    /// ``provider(_:)`` of any id.
    public static var anyProvider: CatalogCall { CatalogCall(kind: .anyProvider) }
    /// ``list(providers:)`` of any providers.
    public static var anyList: CatalogCall { CatalogCall(kind: .anyList) }
    /// ``discover(_:)`` by any filter.
    public static var anyDiscover: CatalogCall { CatalogCall(kind: .anyDiscover) }

    /// Whether a call that was made is this one, or one of those that this means.
    package func means(_ call: CatalogCall) -> Bool {
        switch (kind, call.kind) {
        case (.any, _), (.anyModel, .model), (.anyProvider, .provider), (.anyList, .list),
            (.anyDiscover, .discover):
            true
        default: self == call
        }
    }
}

/// Who sees what is asked of a catalog, and may answer in its place: for tests and recordings.
package protocol CatalogObserver: AnyObject, Sendable {
    /// Is told of a call; the error that it throws is the answer.
    func called(_ call: CatalogCall) throws(CatalogError)
    /// Is told of a model that is handed out.
    func handedOut(_ model: ModelView)
    /// Is told of a provider that is handed out, but for that of a model.
    func handedOut(_ provider: ProviderView)
    /// Is told of a model that is one of those that are counted.
    func counted(_ model: ModelView)
    /// Is told that all models or providers are counted.
    func countedAll()
    /// Is told that the catalog is read although the scope that it was made for is over.
    func usedAfterEnd()
    /// What stands for the catalog's own statistics; nil: nothing does.
    var statistics: Statistics? { get }
}

extension CatalogObserver {
    package func handedOut(_ provider: ProviderView) {}
    package func counted(_ model: ModelView) {}
    package func countedAll() {}
}

/// Whether a read is observed: in tests and recordings alone. Not a counted reference, as reads would pay
/// for that.
@usableFromInline
@safe
struct Observation {
    // The read lives as long as all that it hands out.
    @usableFromInline let reference: Unmanaged<ObservedRead>?

    /// Nobody observes the read.
    @usableFromInline static var none: Observation {
        @inlinable get { Observation() }
    }

    @inlinable
    init() { unsafe reference = nil }

    /// The observation of a read, which must outlive it.
    init(of read: ObservedRead) { unsafe reference = Unmanaged.passUnretained(read) }

    @inlinable var isOn: Bool { unsafe reference != nil }

    var read: ObservedRead? { unsafe reference?.takeUnretainedValue() }
}

/// One read of a catalog that somebody observes.
@usableFromInline
final class ObservedRead {
    let observer: any CatalogObserver
    /// What was answered to a call that cannot throw; the read throws it in the end.
    private(set) var failure: CatalogError?

    init(_ observer: any CatalogObserver) { self.observer = observer }

    /// Tells of a call that cannot throw. False: it is answered by an error, and has no result.
    func allows(_ call: CatalogCall) -> Bool {
        do throws(CatalogError) {
            try observer.called(call)
            return true
        } catch {
            failure = failure ?? error
            return false
        }
    }
}

extension Models {
    /// Tells whoever observes the read of a call.
    ///
    /// - Throws: What is answered in the catalog's place.
    func observe(_ call: @autoclosure () -> CatalogCall) throws(CatalogError) {
        if let read = observation.read { try read.observer.called(call()) }
    }

    /// Tells whoever observes the read of a call that cannot throw. False: it has no result, and the
    /// read throws in the end.
    func allows(_ call: @autoclosure () -> CatalogCall) -> Bool {
        observation.read?.allows(call()) ?? true
    }

    /// Tells whoever observes the read of a model that is handed out.
    func handOut(_ model: ModelView) {
        observation.read?.observer.handedOut(model)
    }

    /// Tells whoever observes the read of a provider that is handed out.
    @_lifetime(copy self)
    func handingOut(_ row: UInt32) -> ProviderView {
        let provider = ProviderView(image: image, row: row)
        observation.read?.observer.handedOut(provider)
        return provider
    }

    /// The same models, for what the catalog asks itself.
    var unobserved: Models {
        @_lifetime(copy self) get { Models(image: image) }
    }

    /// The model that a spec names; tells whoever observes the read of both.
    @usableFromInline
    @inline(never)
    @_lifetime(copy self)
    func observed(_ spec: String) -> ModelView? {
        guard allows(.model(spec)), let model = find(spec) else { return nil }
        handOut(model)
        return model
    }
}
