/// A tool that an application offers to a model: what it is called, what it does, what it takes.
///
/// ```swift
/// let weather = Tool(
///     name: "get_weather",
///     description: "The weather in a city, now.",
///     parameters: [
///         .required("city", .string, "The city, such as Paris."),
///         .optional("unit", .choice(["c", "f"]), "The unit of temperatures.", default: "c"),
///     ]
/// )
/// ```
///
/// It is checked when it is registered, not when it is made.
public struct Tool: Sendable, Hashable {
    /// What it takes.
    public enum Input: Sendable, Hashable {
        /// Parameters, in the order in which models are shown them.
        case parameters([ToolParameter])
        /// A JSON Schema (draft 2020-12) of an object, as text.
        ///
        /// Its properties keep their order, in which models write arguments; its keywords get a fixed order.
        /// Text that was encoded from a dictionary without sorted keys has another order in each process, so
        /// it makes another tool each time.
        case schema(String)
    }

    /// The name by which models call it, unique in its registry. The registry's ``ToolNamePolicy`` says which
    /// names are allowed.
    public var name: String
    /// A name for people, or nil.
    public var title: String?
    /// What it does, for the model, or nil; an empty one counts as nil.
    public var description: String?
    /// What it takes; empty parameters mean nothing.
    public var input: Input
    /// The JSON Schema of what it returns, as text, or nil where that is not stated.
    public var outputSchema: String?
    /// Its author's hints about its effects.
    public var annotations: ToolAnnotations
    /// Words to choose tools by, which are not shown to models. A registry stores them in byte order, without
    /// duplicates.
    public var tags: [String]

    /// Makes a tool with parameters.
    public init(
        name: String,
        title: String? = nil,
        description: String? = nil,
        parameters: [ToolParameter] = [],
        outputSchema: String? = nil,
        annotations: ToolAnnotations = ToolAnnotations(),
        tags: [String] = []
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.input = .parameters(parameters)
        self.outputSchema = outputSchema
        self.annotations = annotations
        self.tags = tags
    }

    /// Makes a tool whose input is a JSON Schema.
    public init(
        name: String,
        title: String? = nil,
        description: String? = nil,
        inputSchema: String,
        outputSchema: String? = nil,
        annotations: ToolAnnotations = ToolAnnotations(),
        tags: [String] = []
    ) {
        self.init(
            name: name,
            title: title,
            description: description,
            outputSchema: outputSchema,
            annotations: annotations,
            tags: tags
        )
        input = .schema(inputSchema)
    }
}
