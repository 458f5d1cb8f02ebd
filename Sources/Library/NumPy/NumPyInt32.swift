import Machine
import NDArray

extension FunctionCard {
  static let numPyInt32 = FunctionCard(
    "int32", .constructor(.npInt32), call: "x=0, /",
    help: "A NumPy scalar of type int32, or an array of them.",
    examples: [
      Example(
        "import numpy as np\nprint(np.int32(3) + 4)",
        prints: "7\n")
    ]
  ) { call throws(Raise) in
    try call.scalar(of: .int32)
  }
}
