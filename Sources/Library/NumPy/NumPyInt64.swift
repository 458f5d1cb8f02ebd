import Machine
import NDArray

extension FunctionCard {
  static let numPyInt64 = FunctionCard(
    "int64", .constructor(.npInt), call: "x=0, /",
    help: "A NumPy scalar of type int64, or an array of them.",
    examples: [
      Example(
        "import numpy as np\nprint(np.int64(3.7))",
        prints: "3\n")
    ]
  ) { call throws(Raise) in
    try call.scalar(of: .int64)
  }
}
