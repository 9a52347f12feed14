import JSONText
import Testing

/// All errors look alike: a line for people or, with `--json`, one object on standard error.
@Suite struct ErrorTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.importing()
    }

    /// What is asked wrongly: arguments, exit code, code, and a part of the message.
    static let mistakes: [(arguments: String, exit: Int32, code: String, text: String)] = [
        ("show acme:larg", 1, "model_not_found", "Did you mean 'acme:large'?"),
        ("list --provider acme,lab", 1, "provider_not_found", "--provider acme --provider lab"),
        ("list --bogus", 64, "usage", "'--bogus'"),
        ("shwo x", 64, "unknown_command", "Did you mean 'show'?"),
        ("show acme:m@lab", 64, "ambiguous_spec", "--provider 'acme'"),
        ("import none.json", 66, "file_not_found", "the file does not exist"),
        ("build none.sqlite", 66, "file_not_found", "the file does not exist"),
        ("tools get none", 1, "not_found", "No tool 'none'"),
        ("fixture stamp none.sqlite", 66, "file_not_found", "the file does not exist"),
    ]

    private func run(_ arguments: String, _ more: String...) throws -> Run {
        let words = arguments.split(separator: " ").map(String.init)
        let store = words[0] == "fixture" ? [] : ["--catalog", place.store]
        return try place.start(.tool(words + store + more)).wait()
    }

    @Test(arguments: mistakes)
    func `as text: one prefix, and one kind of quotes`(
        arguments: String,
        exit: Int32,
        code: String,
        text: String
    ) throws {
        let run = try run(arguments)
        #expect(run.end == .exit(exit))
        #expect(run.text == "")
        #expect(run.error.hasPrefix("modelcatalog: "), "\(run.error)")
        #expect(!run.error.contains("Error:"))
        #expect(!run.error.contains("\""), "\(run.error)")
        #expect(run.error.contains(text), "\(run.error)")
    }

    @Test func `with --json: a fixture's fault is one object, with notices and exit code`() throws {
        let file = "\(place.path)/fixture.sqlite"
        let made = try run("fixture make", file, "acme:large", "--catalog", place.store)
        #expect(made.end == .exit(0), "\(made.error)")
        let sql = """
            CREATE TABLE strange (x); UPDATE models SET context_tokens = 5;
            UPDATE fixture SET content_hash = NULL;
            """
        _ = try place.answer(file, sql)
        #expect(try place.run("fixture", "stamp", file).end == .exit(0))
        let run = try place.run("fixture", "verify", file, "--against", place.store, "--json")
        #expect(run.end == .exit(1))
        let error = try JSON(scanning: Array(run.errorOutput))
        #expect(error["exit_code"] == .number("1"))
        #expect(error["notices"]?.elements?.isEmpty == false, "\(run.error)")
        // A file that is not a fixture at all.
        let other = try place.file("other.sqlite", "no")
        let refused = try place.run("fixture", "verify", other, "--json")
        #expect(refused.end == .exit(1))
        #expect(try JSON(scanning: Array(refused.errorOutput))["exit_code"] == .number("1"))
    }

    @Test func `with --json: an invalid tool is named, with its file and its place`() throws {
        let file = try place.file("tools.json", #"[{"name": "a b", "description": "It does."}]"#)
        let run = try place.start(
            .tool(["tools", "register", file, "--catalog", place.store, "--json"])
        ).wait()
        #expect(run.end == .exit(65))
        let error = try JSON(scanning: Array(run.errorOutput))
        #expect(error["code"] == .string("invalid_tool"))
        #expect(error["place"]?["tool"] == .string("a b"))
        #expect(error["place"]?["file"] == .string(file))
    }

    @Test(arguments: mistakes)
    func `with --json: an object with code, message, remedy, place and exit code`(
        arguments: String,
        exit: Int32,
        code: String,
        text: String
    ) throws {
        let run = try run(arguments, "--json")
        #expect(run.end == .exit(exit))
        #expect(run.text == "")
        let error = try JSON(scanning: Array(run.errorOutput))
        #expect(error.keys == ["code", "exit_code", "message", "place", "remedy"])
        #expect(error["code"] == .string(code))
        #expect(error["exit_code"] == .number("\(exit)"))
        #expect(error["message"]?.string?.contains(text) == true, "\(error.text)")
        #expect(error["message"]?.string?.contains("USAGE") == false)
    }

    @Test func `the place of an error is named part by part`() throws {
        let file = try place.file("cut.json", "{\n  ,")
        let json = try JSON(scanning: Array(run("import \(file)", "--json").errorOutput))
        #expect(json["place"]?.text == #"{"byte":3,"file":"\#(file)","line":2}"#)
        #expect(json["remedy"] == .null)
        let model = try JSON(scanning: Array(run("show acme:larg", "--json").errorOutput))
        #expect(model["place"]?.text == #"{"spec":"acme:larg"}"#)

        let export = try place.exported()
        _ = try place.answer(
            export,
            "PRAGMA ignore_check_constraints = 1; UPDATE models SET tool_call = 2 WHERE id = 'bare'"
        )
        let row = try JSON(scanning: Array(run("build \(export)", "--json").errorOutput))
        #expect(row["place"]?["table"] == .string("models"))
        #expect(row["place"]?["key"] == .string("'lab', 'bare'"))
        #expect(row["place"]?["column"] == .string("tool_call"))
    }

    @Test func `what was said before an error is in its object`() throws {
        // Nothing is stored in the standard directory yet.
        let run = try place.run("show", "acme:none", "--json")
        #expect(run.end == .exit(1))
        let error = try JSON(scanning: Array(run.errorOutput))
        #expect(error["code"] == .string("model_not_found"))
        let notices = try #require(error["notices"]?.elements)
        #expect(notices.count == 1)
        #expect(notices[0].string?.contains("the built-in snapshot of") == true)
    }
}
