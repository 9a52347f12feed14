internal import JSONText

/// The path from a call's arguments to a value in them: a linked list that begins with the last step, so that a
/// step costs the same at any depth.
struct ValuePath {
    private enum Step {
        case member(String)
        case element(Int)
    }

    private final class Link: Sendable {
        let step: Step
        let outer: Link?

        init(_ step: Step, in outer: Link?) {
            self.step = step
            self.outer = outer
        }
    }

    private var last: Link?
    /// The number of steps.
    private(set) var depth = 0

    /// The path of the arguments as a whole.
    static let arguments = ValuePath()

    static func member(_ name: String, of object: ValuePath) -> ValuePath {
        ValuePath(last: Link(.member(name), in: object.last), depth: object.depth + 1)
    }

    static func element(_ index: Int, of array: ValuePath) -> ValuePath {
        ValuePath(last: Link(.element(index), in: array.last), depth: array.depth + 1)
    }

    /// The path as a JSON pointer.
    var pointer: String {
        var steps: [String] = []
        var next = last
        while let link = next {
            switch link.step {
            case .member(let name): steps.append(name)
            case .element(let index): steps.append("\(index)")
            }
            next = link.outer
        }
        return JSONPointer.text(steps.reversed())
    }
}
