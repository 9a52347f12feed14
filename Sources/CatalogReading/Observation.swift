/// A question to a catalog with its arguments, or all questions of one kind.
///
/// Calls can only be compared: later versions may have more kinds of them.
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
        // Kinds that stand for many calls; no call is of them.
        case any, anyModel, anyProvider, anyList, anyDiscover
    }

    private let kind: Kind

    /// The call as text, such as `model("acme:large")`.
    public var description: String { "\(kind)" }

    /// A read was begun.
    public static var read: CatalogCall { CatalogCall(kind: .read) }
    /// The model of a spec, or of a reference that was taken from that model.
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
    /// The catalog's statistics.
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

    /// Whether this call is, or stands for, a call that was made.
    package func means(_ call: CatalogCall) -> Bool {
        switch (kind, call.kind) {
        case (.any, _), (.anyModel, .model), (.anyProvider, .provider), (.anyList, .list),
            (.anyDiscover, .discover):
            true
        default: self == call
        }
    }
}

/// An observer of a catalog, which may answer instead of it: for tests and recordings.
package protocol CatalogObserver: AnyObject, Sendable {
    /// Is told of a call; an error that it throws is the answer.
    func called(_ call: CatalogCall) throws(CatalogError)
    /// Is told of a model that is handed out.
    func handedOut(_ model: ModelView)
    /// Is told of a provider that is handed out, except as the provider of a model.
    func handedOut(_ provider: ProviderView)
    /// Is told of each model that is counted.
    func counted(_ model: ModelView)
    /// Is told that all models or providers are counted.
    func countedAll()
    /// Is told that the catalog is read after the scope that it was made for.
    func usedAfterEnd()
    /// The statistics to return instead of the catalog's own; nil: the catalog's own.
    var statistics: Statistics? { get }
}

extension CatalogObserver {
    package func handedOut(_ provider: ProviderView) {}
    package func counted(_ model: ModelView) {}
    package func countedAll() {}
}

/// The observer of a read, if any: only in tests and recordings. It is not a counted reference, which would
/// make every read slower.
@usableFromInline
@safe
struct Observation {
    // The observed read outlives everything that it hands out.
    @usableFromInline let reference: Unmanaged<ObservedRead>?

    /// A read without an observer.
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
    /// The error that answered a call that cannot throw; the read throws it at its end.
    private(set) var answer: CatalogError?

    init(_ observer: any CatalogObserver) { self.observer = observer }

    /// Tells the observer of a call that cannot throw. False: the answer is an error, so the call
    /// has no result.
    func allows(_ call: CatalogCall) -> Bool {
        do throws(CatalogError) {
            try observer.called(call)
            return true
        } catch {
            answer = answer ?? error
            return false
        }
    }
}

extension Models {
    /// Tells the observer of a call.
    ///
    /// - Throws: The observer's answer.
    func observe(_ call: @autoclosure () -> CatalogCall) throws(CatalogError) {
        if let read = observation.read { try read.observer.called(call()) }
    }

    /// Tells the observer of a call that cannot throw. False: the call has no result, and the read throws at
    /// its end.
    func allows(_ call: @autoclosure () -> CatalogCall) -> Bool {
        observation.read?.allows(call()) ?? true
    }

    /// Tells the observer of a model that is handed out.
    func handOut(_ model: ModelView) {
        observation.read?.observer.handedOut(model)
    }

    /// Makes the view of a provider, and tells the observer that it is handed out.
    @_lifetime(copy self)
    func handingOut(_ row: UInt32) -> ProviderView {
        let provider = ProviderView(image: image, row: row)
        observation.read?.observer.handedOut(provider)
        return provider
    }

    /// The same models without an observer, for the catalog's own questions.
    var unobserved: Models {
        @_lifetime(copy self) get { Models(image: image) }
    }

    /// Finds the model that a spec names, and tells the observer of the call and the model.
    @usableFromInline
    @inline(never)
    @_lifetime(copy self)
    func observed(_ spec: String) -> ModelView? {
        guard allows(.model(spec)), let model = find(spec) else { return nil }
        handOut(model)
        return model
    }
}
