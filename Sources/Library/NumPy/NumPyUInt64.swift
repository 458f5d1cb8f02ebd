import Machine
import NDArray

extension FunctionCard {
  static let numPyUInt64 = FunctionCard(
    "uint64", .constructor(.npUInt64), call: "x=0, /",
    help: "A NumPy scalar of type uint64, or an array of them.",
    examples: [
      Example(
        "import numpy as np\nprint(np.uint64(7))",
        prints: "7\n")
    ]
  ) { call throws(Raise) in
    try call.scalar(of: .uint64)
  }
}
