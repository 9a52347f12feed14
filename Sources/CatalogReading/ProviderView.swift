internal import CImage

/// A provider in place: its name, and how it is reached.
///
/// Valid inside the read that it came from. Every property is constant-time and allocates nothing.
public struct ProviderView: ~Escapable {
    let image: RawSpan
    let row: UInt32

    @_lifetime(copy image)
    init(image: RawSpan, row: UInt32) {
        self.image = image
        self.row = row
    }

    /// Its id, the first part of its models' specs.
    public var id: TextView {
        @_lifetime(copy self) get { TextView(stated: catalog_provider_id(image, row), in: image) }
    }

    /// Its name, or nil where none is stated.
    public var name: TextView? {
        @_lifetime(copy self) get { TextView(catalog_provider_name(image, row), in: image) }
    }

    /// Where its models run, or nil where that is unknown.
    public var hosting: Hosting? { image.word(catalog_provider_hosting(image, row)) }

    /// The base URL of its API, or nil where none is stated; may hold `${VARIABLE}`s to fill in.
    public var baseURL: TextView? {
        @_lifetime(copy self) get { TextView(catalog_provider_base_url(image, row), in: image) }
    }

    /// Its documentation's URL, or nil where none is stated.
    public var documentationURL: TextView? {
        @_lifetime(copy self) get {
            TextView(catalog_provider_documentation_url(image, row), in: image)
        }
    }

    /// The npm package of its AI SDK adapter, or nil where none is stated.
    public var sdkPackage: TextView? {
        @_lifetime(copy self) get { TextView(catalog_provider_sdk_package(image, row), in: image) }
    }

    /// The number of its models.
    public var modelCount: Int {
        guard image.rowCount(.CATALOG_SECTION_PLAIN_MODELS) == 0 else { return plainModelCount }
        return image.rows(catalog_provider_models(image, row), of: .CATALOG_SECTION_MODEL).count
    }

    /// The number of its models without those that this version does not understand: a popcount for
    /// each 64 of them.
    private var plainModelCount: Int {
        var filter = catalog_filter_everything()
        filter.add(provider: row)
        return Int(catalog_filter_count(image, filter))
    }

    /// Visits the environment variables that hold its credentials and settings, in the source's
    /// order.
    public func visitKeyVariables<E: Error>(_ body: (TextView) throws(E) -> Void) throws(E) {
        let variables = catalog_provider_key_variables(image, row)
        for row in image.rows(variables, of: .CATALOG_SECTION_PROVIDER_KEY_VARIABLE) {
            let name = catalog_provider_key_variable_name(image, row)
            if let variable = TextView(name, in: image) { try body(variable) }
        }
    }
}
