import Machine
import NDArray

extension FunctionCard {
  static let arrayRepr = FunctionCard(
    "array_repr", .module("numpy"), call: "arr, max_line_width=None, precision=None, suppress_small=None",
    help: "The array as `repr` writes it.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array_repr(np.array([1, 2])))",
        prints: "array([1, 2])\n")
    ],
    texts: true
  ) { call throws(Raise) in
    try call.arrayText(missing: "size") { text, view in text.representation(of: view) }
  }
}
