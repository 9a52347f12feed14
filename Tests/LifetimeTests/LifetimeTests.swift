import Foundation
import TestPrograms
import Testing

/// The compiler is run on a program that keeps a view, and on the same program less the line that
/// keeps it. Lifetimes are checked behind the type checker, so the programs are compiled to SIL.
@Suite(
    "What is read in place cannot leave its read",
    .disabled(if: Sanitizer.isOn, "what the compiler is run on has no sanitizer")
)
struct LifetimeTests {
    @Test("A view cannot be kept in a variable")
    func variable() throws {
        try expectRejected(
            """
            var kept: ModelView?
            try catalog.read { models in
                let model = try models.model("acme:large")
                print(model.contextTokens ?? 0)
                kept = model  // KEEPS
            }
            """,
            because: "error: lifetime-dependent variable 'kept' escapes its scope"
        )
    }

    @Test("A view cannot be returned from its read")
    func result() throws {
        try expectRejected(
            """
            try catalog.read { models in
                let model = try models.model("acme:large")
                print(model.contextTokens ?? 0)
                return model  // KEEPS
            }
            """,
            because: "error: lifetime-dependent variable 'model' escapes its scope"
        )
    }

    @Test("A view cannot be what a closure of one expression returns")
    func expression() throws {
        for view in [
            #"models["acme:large"]"#, #"try models.model("acme:large")"#, "models.all",
            #"try models.provider("acme")"#, #"try models.model("acme:large").name"#,
        ] {
            try expectRejected(
                """
                print(try catalog.read { models in models.count })
                try catalog.read { models in print(models.count) }
                let view = try catalog.read { models in \(view) }; _ = view  // KEEPS
                """,
                because: "error: lifetime-dependent value escapes its scope"
            )
        }
    }

    @Test("A view cannot be stored in an array")
    func array() throws {
        try expectRejected(
            """
            try catalog.read { models in
                let model = try models.model("acme:large")
                print(model.contextTokens ?? 0)
                let list = [model]; _ = list  // KEEPS
            }
            """,
            because:
                "error: generic struct 'Array' requires that 'ModelView' conform to 'Escapable'"
        )
    }

    @Test("A view cannot be a property of an object")
    func object() throws {
        try expectRejected(
            """
            final class Box {
                var model: ModelView? = nil  // KEEPS
                var copy: Model? = nil
            }
            let box = Box()
            try catalog.read { box.copy = try Model($0.model("acme:large")) }
            """,
            because: "accessor cannot return a ~Escapable result"
        )
    }

    @Test("A view cannot be captured by a closure that outlives the read")
    func closure() throws {
        try expectRejected(
            """
            var later: [() -> Void] = []
            try catalog.read { models in
                let model = try models.model("acme:large")
                let context = model.contextTokens
                later.append { print(context ?? 0) }
                later.append { print(model.contextTokens ?? 0) }  // KEEPS
            }
            """,
            because: "error: lifetime-dependent variable 'model' escapes its scope"
        )
    }

    @Test("A text cannot be kept, its copy can")
    func text() throws {
        try expectRejected(
            """
            var kept: TextView?
            var copy = ""
            try catalog.read { models in
                let model = try models.model("acme:large")
                copy = String(model.spec)
                kept = model.name  // KEEPS
            }
            print(copy)
            """,
            because: "error: lifetime-dependent variable 'kept' escapes its scope"
        )
    }

    @Test("The whole generation cannot be kept")
    func generation() throws {
        try expectRejected(
            """
            var kept: Models?
            try catalog.read { models in
                print(models.count)
                kept = models  // KEEPS
            }
            """,
            because: "error: lifetime-dependent variable 'kept' escapes its scope"
        )
    }

    @Test("A selection and what a visit shows cannot be kept either")
    func visit() throws {
        try expectRejected(
            """
            var kept: Selection?
            try catalog.read { models in
                let found = try models.discover(Filter(capabilities: [.toolCall]))
                print(found.count)
                kept = found  // KEEPS
            }
            """,
            because: "error: lifetime-dependent variable 'kept' escapes its scope"
        )
        try expectRejected(
            """
            try catalog.read { models in
                var last: ModelView?
                models.all.visit { model in
                    print(model.contextTokens ?? 0)
                    last = model  // KEEPS
                }
            }
            """,
            because: "error: lifetime-dependent variable 'last' escapes its scope"
        )
    }

    @Test("A read cannot be held across an await")
    func suspension() throws {
        try expectRejected(
            """
            func pause() async {}
            func hold(_ catalog: Catalog) async throws {
                await pause()
                try catalog.read { models in
                    print(models.count)
                    await pause()  // KEEPS
                }
            }
            """,
            because: "to parameter expecting synchronous function type"
        )
    }
}
