import ModelCatalog

/// A program that reads and links nothing else: opens the catalog in a directory or an image file, asks a
/// first question, and prints the answer and the nanoseconds that both took.
@main
enum Reader {
    static let spec = "anthropic:claude-sonnet-4-5"

    static func main() throws {
        let verification: Catalog.Verification =
            CommandLine.arguments[1] == "header" ? .header : .content
        let isImage = CommandLine.arguments[1] == "image"
        let place = CommandLine.arguments[2]
        let start = ContinuousClock.now
        let catalog =
            isImage
            ? try Catalog.open(image: place, verifying: verification)
            : try Catalog.open(at: place, verifying: verification)
        let answer = try catalog.read { models in
            // A catalog without this model answers with its size.
            models[spec]?.contextTokens ?? models.count
        }
        let time = (ContinuousClock.now - start).components
        print(answer, time.seconds * 1_000_000_000 + time.attoseconds / 1_000_000_000)
        // A program that goes on asking keeps it: closing is not what is timed.
        withExtendedLifetime(catalog) {}
    }
}
