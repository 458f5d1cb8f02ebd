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
    call[0].tag == .exception
      ? Value(tag: .exceptionClass, bits: UInt64(call.machine.exceptionClass(of: call[0]).rawValue))
      : Value(tag: .type, bits: UInt64(call[0].type.rawValue))
  }
}
