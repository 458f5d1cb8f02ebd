import Machine
import Symbolic

/// Everything about one function of Python or NumPy: how it is called, what it does, how it is written in a formula, how one
/// cell of its result comes from its operands, its help and its examples. Help pages, completion, the reference and the tests
/// are derived from it. A new function is one card in one file, and one line in `Cards.all`.
package struct FunctionCard: Sendable {
  /// A piece of a script and what it prints.
  package struct Example: Sendable {
    package let code: String
    package let prints: String

    package init(_ code: String, prints: String) {
      self.code = code
      self.prints = prints
    }
  }

  /// The name without its module or type: `exp`, `append`.
  package let name: String
  /// Where scripts find it.
  package let owners: [Builtin.Owner]
  /// Python's notation of its parameters; see `Signature`.
  package let call: String
  /// One sentence that says what it gives; it ends in a period.
  package let help: String
  package let examples: [Example]
  /// How a call of it is written in a formula; nil: as code.
  package let notation: FormulaRule?
  /// How one cell of its result comes from cells of its operands; nil: its value is taken as it is.
  package let element: ElementRule?
  /// How the adjoint of its result reaches its operands; nil: it has no derivative here.
  package let derivative: DerivativeRule?
  /// Types that have it as a method, too, whose receiver is none of its parameters but `Call.receiver`: random streams.
  package let receivers: [ObjectType]
  /// Whether it is one of NumPy's universal functions, which is called at once when only its operands are given.
  package let isUniversal: Bool
  /// Whether an index calls it: `np.c_[a, b]`.
  package let isSubscripted: Bool
  /// Whether it takes arrays of text. What only moves cells does.
  package let takesTexts: Bool
  /// What the machine does by itself in the usual case.
  let kernel: Builtin.Kernel
  /// What it does.
  package let body: Builtin.Body

  package init(
    _ name: String, _ owners: Builtin.Owner..., call: String, universal: Bool = false, subscripted: Bool = false,
    help: String, examples: [Example], notation: FormulaRule? = nil, element: ElementRule? = nil,
    derivative: DerivativeRule? = nil, receivers: [ObjectType] = [], kernel: Builtin.Kernel = .none,
    texts: Bool = false, body: @escaping Builtin.Body
  ) {
    self.init(
      name, owners: owners, call: call, universal: universal, subscripted: subscripted, help: help, examples: examples,
      notation: notation, element: element, derivative: derivative, receivers: receivers, kernel: kernel, texts: texts,
      body: body)
  }

  /// The same with the owners in a list, such as `.module("numpy") + .numbers`.
  init(
    _ name: String, owners: [Builtin.Owner], call: String, universal: Bool = false, subscripted: Bool = false,
    help: String, examples: [Example], notation: FormulaRule? = nil, element: ElementRule? = nil,
    derivative: DerivativeRule? = nil, receivers: [ObjectType] = [],
    kernel: Builtin.Kernel = .none, texts: Bool = false, body: @escaping Builtin.Body
  ) {
    self.name = name
    self.owners = owners
    self.call = call
    self.help = help
    self.examples = examples
    self.notation = notation
    self.element = element
    // What only moves cells moves their adjoints back.
    if case .moved = element { self.derivative = derivative ?? .moved } else { self.derivative = derivative }
    switch (element, derivative) {
    case (.moved, _), (_, .moved): takesTexts = true
    default: takesTexts = texts
    }
    self.receivers = receivers
    isUniversal = universal
    isSubscripted = subscripted
    self.kernel = kernel
    self.body = body
  }

  /// What the machine is handed.
  var builtin: Builtin {
    Builtin(
      name, owners: owners, signature: Signature(call), refused: isNumPy ? FunctionCard.refused : [],
      universal: isUniversal, subscripted: isSubscripted, kernel: kernel, texts: textRule, body: body)
  }

  /// What the machine is handed for the methods of `receivers`; nil without any.
  var method: Builtin? {
    if receivers.isEmpty { return nil }
    let body = body
    return Builtin(
      name, owners: receivers.map { .method($0) }, signature: Signature(call.isEmpty ? "self, /" : "self, /, " + call),
      refused: FunctionCard.refused, texts: textRule
    ) { call throws(Raise) in
      var inner = call.withoutReceiver
      return try body(&inner)
    }
  }

  private var textRule: Builtin.TextRule { takesTexts ? .makes : isNumPy ? .none : .any }

  private var isNumPy: Bool {
    owners.contains { owner in
      switch owner {
      case .module(let name): name.hasPrefix("numpy")
      case .method(let type): type == .ndarray
      case .builtins, .constructor, .property, .moduleProperty: false
      }
    }
  }

  /// What many of NumPy's functions take, and no card does unless it names it.
  private static let refused = [
    "out", "where", "dtype", "casting", "order", "subok", "like", "initial", "mean", "correction", "method", "kind",
    "stable", "device", "ndmin", "mode", "equal_nan", "sorted", "prepend", "append", "overwrite_input",
  ]
}
