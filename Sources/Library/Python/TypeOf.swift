import Machine

extension FunctionCard {
  static let typeOf = FunctionCard(
    "type", .constructor(.type), call: "object, /",
    help: "The type of a value.",
    examples: [
      Example(
        "print(type(3), type(2.5))",
        prints: "<class 'int'> <class 'float'>\n"),
      Example(
        "import numpy as np\nprint(type(np.zeros(2)))",
        prints: "<class 'numpy.ndarray'>\n"),
    ]
  ) { call throws(Raise) in
    call.machine.classOf(call[0])
  }
}
