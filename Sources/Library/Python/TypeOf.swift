import Machine

extension FunctionCard {
  static let typeOf = FunctionCard(
    "type", .constructor(.type), call: "object, bases=None, dict=None, /",
    help: "The type of a value; or a new class of a name, a tuple of bases and a dict of attributes.",
    examples: [
      Example(
        "print(type(3), type(2.5))",
        prints: "<class 'int'> <class 'float'>\n"),
      Example(
        "import numpy as np\nprint(type(np.zeros(2)))",
        prints: "<class 'numpy.ndarray'>\n"),
    ]
  ) { call throws(Raise) in
    guard call.isGiven(1) || call.isGiven(2) else { return call.machine.classOf(call[0]) }
    guard call.isGiven(2) else { throw .typeError("type() takes 1 or 3 arguments") }
    return try call.machine.makeClass(call[0], bases: call[1], names: call[2])
  }
}
