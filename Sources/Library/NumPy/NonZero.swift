import Machine
import NDArray

extension FunctionCard {
  static let nonZero = FunctionCard(
    "nonzero", owners: .numpyAndMethod, call: "a, /",
    help: "The places of the elements that are not zero: an array of indices for each axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nonzero([3, 0, 4]))",
        prints: "(array([0, 2]),)\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.nonzeroTuple(call.array(0))
  }
}
