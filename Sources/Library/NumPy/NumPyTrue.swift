import Machine

extension FunctionCard {
  static let numPyTrue = FunctionCard(
    "True_", .moduleProperty("numpy"), call: "",
    help: "NumPy's own True.",
    examples: [
      Example(
        "import numpy as np\nprint(np.True_, np.bool(1) == np.True_)",
        prints: "True True\n")
    ]
  ) { call throws(Raise) in
    Value(tag: .npBool, bits: 1)
  }
}
