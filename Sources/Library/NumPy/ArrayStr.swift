import Machine
import NDArray

extension FunctionCard {
  static let arrayStr = FunctionCard(
    "array_str", .module("numpy"), call: "a, max_line_width=None, precision=None, suppress_small=None",
    help: "The array as `str` writes it.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array_str(np.array([1, 2])))",
        prints: "[1 2]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    try call.arrayText(missing: "shape") { text, view in text.string(of: view) }
  }
}
