import Machine
import NDArray

extension FunctionCard {
  static let average = FunctionCard(
    "average", .module("numpy"), call: "a, axis=None, weights=None, returned=False, *, keepdims=False",
    help: "The mean of the elements, each counted with its weight.",
    examples: [
      Example(
        "import numpy as np\nprint(np.average([1, 2, 4], weights=[1, 1, 2]))",
        prints: "2.75\n")
    ],
    notation: .gather(.mean),
    derivative: .weightedMean
  ) { call throws(Raise) in
    if try call.flag(3) { throw .notSupported("\(code: "returned=") of \(code: "np.average")") }
    return try call.average()
  }
}
