import Syntax

/// A function's compiled form; the module is one too. Its instructions lie in the program's list.
package struct Code {
  /// The function's name; `<module>` for the script itself.
  package var name: String
  /// The name with those of the classes and functions around it, as error messages give it.
  package var qualifiedName = ""
  /// The `functionDefinition`, `lambda`, `module` or comprehension that it comes from.
  package var node: NodeID
  package var tree: TreeID
  /// The text that its body begins with, if it begins with one.
  package var documentation: String?
  /// The first instruction.
  package var entry = 0
  /// The instruction behind the last.
  package var end = 0
  /// The names of the first slots: parameters, then locals. For the module: its names.
  package var slotNames: [String] = []
  /// How many slots a frame of it takes, temporaries included.
  package var frameSize = 0
  package var parameters: [Parameter] = []
  /// Slots that hold cells from the entry on because inner functions use them.
  package var cellSlots: [Int] = []
  /// Slots that receive the closure's cells at the entry.
  package var freeSlots: [Int] = []
  /// Where a raised exception is caught, innermost first.
  package var handlers: [Handler] = []
  /// Where a caught exception is being handled, and the register that holds it.
  package var handlings: [Handling] = []
  /// The module of the library whose text it is part of; nil for the script and the prelude.
  package var module: String?
  /// The loops, outermost first.
  package var loops: [Loop] = []
  /// Whether it belongs to the prelude: its statements are no steps.
  package var isPrelude = false
  /// Whether calling it gives a generator.
  package var isGenerator = false
  /// Whether it is the body of a class, whose names become the class's attributes.
  package var isClassBody = false

  /// The type that a generator of the prelude passes for: `map`, `zip`.
  var preludeType: String {
    if let module { return module == "itertools" ? "itertools.\(name)" : "generator" }
    return name.hasPrefix("_") ? String(name.dropFirst()) : name
  }

  /// A parameter of a function.
  package struct Parameter {
    package var name: String
    package var kind: Operation
    package var hasDefault: Bool
  }

  /// Instructions `first ..< last` are guarded: an exception goes to `target`, and is put into `register`.
  package struct Handler {
    package var first: Int
    package var last: Int
    package var target: Int
    package var register: Int
  }

  /// In instructions `first ..< last` the exception in `register` is being handled.
  package struct Handling {
    package var first: Int
    package var last: Int
    package var register: Int
  }

  /// A `for` or `while` loop: where its passes are counted and what it binds.
  package struct Loop {
    /// The statement number of its header.
    package var statement: Int
    package var first: Int
    package var last: Int
    /// The instruction at which the header is evaluated again.
    package var header: Int
    package var isFor: Bool
    /// The first of the three registers of a `for`, or the counter of a `while`.
    package var register: Int
    /// The names that the header binds.
    package var targets: [String]
  }
}

/// Which text a node belongs to: the script is 0, the prelude 1, then what was typed at the prompt.
package typealias TreeID = Int

/// What a call needs of a code, with nothing to count references of.
struct CodeShape {
  let entry: Int
  let frameSize: Int
  /// How many parameters there are when all can be given by position, with no `*`; -1 otherwise.
  let plainParameters: Int
  /// How many of them, the last ones, have defaults.
  let defaultCount: Int
  let hasClosure: Bool
  let isGenerator: Bool

  init(_ code: Code) {
    entry = code.entry
    frameSize = code.frameSize
    let isPlain = code.parameters.allSatisfy { $0.kind == .positionalOrKeyword || $0.kind == .positionalOnly }
    plainParameters = isPlain ? code.parameters.count : -1
    defaultCount = code.parameters.count { $0.hasDefault }
    hasClosure = !code.freeSlots.isEmpty
    isGenerator = code.isGenerator
  }
}
