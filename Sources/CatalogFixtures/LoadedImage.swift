internal import CatalogCompiler
internal import ModelCatalog
internal import Synchronization

/// An image that is compiled at the first use, and shared from then on.
final class LoadedImage: Sendable {
    private struct State {
        let version: FixtureVersion
        let image: CatalogImage
    }

    private let state = Mutex<State?>(nil)

    /// The image of the present version. The first caller compiles it while the others wait.
    func image(
        of version: () throws(FixtureError) -> FixtureVersion,
        _ compile: () throws(FixtureError) -> CatalogImages
    ) throws(FixtureError) -> CatalogImage {
        try state.withLock { state throws(FixtureError) in
            let before = try version()
            if let state, state.version == before { return state.image }
            let images = try compile()
            do {
                let image = try CatalogImage(images.catalog)
                // If the file was written to meanwhile, the next use reads it again.
                state = try version() == before ? State(version: before, image: image) : nil
                return image
            } catch let error as FixtureError {
                throw error
            } catch {
                throw .unusable(fixture: "new", reason: "\(error)")
            }
        }
    }
}
