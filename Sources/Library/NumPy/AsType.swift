import Machine
import NDArray

extension FunctionCard {
  static let asType = FunctionCard(
    "astype", owners: .arrayMethod, call: "self, dtype, order=None, casting=None, subok=None, copy=None",
    help: "A new array with the elements converted to another type.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array([1.7, -1.7]).astype(int))",
        prints: "[ 1 -1]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let dtype = try call.machine.dtypeArgument(call[1]) ?? .float64
    let result = try call.copied(call.array(0), dtype: dtype)
    return call[0].tag == .array ? result : call.settled(result)
  }
}
