/// A function that the machine is handed: what `print`, `np.exp` or `list.append` do. The library makes them from its cards.
package final class Builtin: Sendable {
  /// Where scripts find it.
  package enum Owner: Hashable, Sendable {
    /// A name that is always there.
    case builtins
    /// An attribute of a module, by its full name: `numpy`, `numpy.random`.
    case module(String)
    /// What calling a type does: `int(x)`, `list(x)`.
    case constructor(ObjectType)
    /// A method of a type; the receiver is its first argument.
    case method(ObjectType)
    /// An attribute of a type that is computed when it is read; the receiver is its argument.
    case property(ObjectType)
    /// An attribute of a module that is computed when it is read, because it is an object: `sys.argv`.
    case moduleProperty(String)
  }

  /// What a builtin does with arrays of text.
  package enum TextRule: UInt8, Sendable {
    /// It takes no notice: a function of Python.
    case any
    /// It refuses them.
    case none
    /// It takes them, and makes them out of texts.
    case makes
  }

  /// What a builtin does with a call.
  package typealias Body = @Sendable (inout Call) throws(Raise) -> Value

  package let name: String
  package let owners: [Owner]
  package let signature: Signature
  /// Whether calling it is an operation worth a record; `print` or `len` of a list is not shown as a formula but recorded too.
  package let body: Body
  /// What it does in its usual case.
  let kernel: Kernel
  /// How many arguments it takes where all are given by position and there is nothing to arrange; -1 if that cannot be.
  let plainCount: Int
  /// Parameters that Python's function has and this one does not yet.
  package let refused: [String]
  /// Whether it is NumPy's, whose messages have words of their own.
  var isNumPy: Bool { !refused.isEmpty }
  /// What it does with arrays of text.
  let textRule: TextRule
  /// Whether `name[index]` calls it with the index: `np.c_[a, b]`.
  package let isSubscripted: Bool

  /// A `universal` function is called without further ado when its required arguments alone are given; `Call.parameterCount`
  /// says so.
  package init(
    _ name: String, owners: [Owner], signature: Signature, refused: [String] = [], universal: Bool = false,
    subscripted: Bool = false, kernel: Kernel = .none, texts: TextRule = .any, body: @escaping Body
  ) {
    textRule = texts
    self.name = name
    self.owners = owners
    self.signature = signature
    self.refused = refused
    self.kernel = kernel
    let isPlain = signature.variadic == nil && signature.positionalCount == signature.parameters.count
    plainCount = isPlain ? signature.parameters.count : universal ? signature.requiredCount : -1
    isSubscripted = subscripted
    self.body = body
  }
}
