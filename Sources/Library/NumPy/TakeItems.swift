import Machine
import NDArray

extension FunctionCard {
  static let takeItems = FunctionCard(
    "take", owners: .numpyAndMethod, call: "a, indices, axis=None, out=None, mode='raise'",
    help: "The elements at indices along an axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.take([10, 20, 30], [0, 2]))",
        prints: "[10 30]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    return try call.takenElements()
  }
}
