import Machine

extension FunctionCard {
  static let numPyFalse = FunctionCard(
    "False_", .moduleProperty("numpy"), call: "",
    help: "NumPy's own False.",
    examples: [
      Example(
        "import numpy as np\nprint(np.False_, np.bool(0) == np.False_)",
        prints: "False True\n")
    ]
  ) { call throws(Raise) in
    Value(tag: .npBool, bits: 0)
  }
}
