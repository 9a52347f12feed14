/// A few tools as a file has them.
enum SmallRegistry {
    /// Three tools, not in the order of their names.
    static let json = """
        [
          {
            "name": "get_weather",
            "title": "Weather",
            "description": "The weather in a city, now.\\nIt is measured, not foretold.",
            "inputSchema": {
              "properties": {
                "city": {"type": "string", "description": "The city, such as Paris."},
                "unit": {"enum": ["c", "f"], "type": "string", "default": "c"}
              },
              "required": ["city"]
            },
            "outputSchema": {"type": "object", "properties": {"degrees": {"type": "number"}}},
            "annotations": {"openWorldHint": true, "readOnlyHint": true, "destructiveHint": false},
            "tags": ["web", "place"]
          },
          {"name": "ping"},
          {
            "name": "add",
            "description": "The sum of two numbers.",
            "inputSchema": {
              "properties": {"a": {"type": "number"}, "b": {"type": "number"}},
              "required": ["a", "b"]
            }
          }
        ]
        """

    /// A tool without parameters as a file of its own.
    static func tool(_ name: String, _ description: String = "Does it.") -> String {
        #"{"name": "\#(name)", "description": "\#(description)"}"#
    }
}
