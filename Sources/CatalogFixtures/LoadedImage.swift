internal import CatalogCompiler
internal import ModelCatalog
internal import Synchronization

/// An image that is compiled when it is first asked for, and shared from then on.
final class LoadedImage: Sendable {
    private struct State {
        let version: FixtureVersion
        let image: CatalogImage
    }

    private let state = Mutex<State?>(nil)

    /// The image of a version; compiled once, by the first who asks, for whom the others wait.
    func image(
        of version: FixtureVersion,
        _ compile: () throws(FixtureError) -> CatalogImages
    ) throws(FixtureError) -> CatalogImage {
        try state.withLock { state throws(FixtureError) in
            if let state, state.version == version { return state.image }
            let images = try compile()
            do {
                let image = try CatalogImage(images.catalog)
                state = State(version: version, image: image)
                return image
            } catch {
                throw .unusable(fixture: "new", reason: "\(error)")
            }
        }
    }
}
