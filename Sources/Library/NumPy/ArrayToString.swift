import Machine
import NDArray

extension FunctionCard {
  static let arrayToString = FunctionCard(
    "array2string", .module("numpy"),
    call:
      "a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None",
    help: "The text of an array, printed with options of its own.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array2string(np.array([1.23456, 2]), precision=2, separator=', '))",
        prints: "[1.23, 2.  ]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    try call.arrayText()
  }
}
