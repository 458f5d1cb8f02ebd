import Machine
import NDArray

extension FunctionCard {
  static let flatArray = FunctionCard(
    "flat", .property(.ndarray), call: "self",
    help: "The elements one after the other.",
    examples: [
      Example(
        "import numpy as np\nprint(list(np.array([[1, 2], [3, 4]]).flat))",
        prints: "[np.int64(1), np.int64(2), np.int64(3), np.int64(4)]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    guard call.layout(call[0]).isContiguous else {
      throw .notSupported("\(code: "flat") of an array that does not lie in C order")
    }
    return try call.raveled(call[0])
  }
}
