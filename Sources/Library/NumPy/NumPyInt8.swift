import Machine
import NDArray

extension FunctionCard {
  static let numPyInt8 = FunctionCard(
    "int8", .constructor(.npInt8), call: "x=0, /",
    help: "A NumPy scalar of type int8, or an array of them.",
    examples: [
      Example(
        "import numpy as np\nprint(np.int8(130 - 256))",
        prints: "-126\n")
    ]
  ) { call throws(Raise) in
    try call.scalar(of: .int8)
  }
}
