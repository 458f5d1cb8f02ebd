import Machine
import NDArray

extension FunctionCard {
  static let numPyUInt32 = FunctionCard(
    "uint32", .constructor(.npUInt32), call: "x=0, /",
    help: "A NumPy scalar of type uint32, or an array of them.",
    examples: [
      Example(
        "import numpy as np\nprint(np.uint32(7))",
        prints: "7\n")
    ]
  ) { call throws(Raise) in
    try call.scalar(of: .uint32)
  }
}
