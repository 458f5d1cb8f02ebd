import Machine
import NDArray

extension FunctionCard {
  static let numPyInt16 = FunctionCard(
    "int16", .constructor(.npInt16), call: "x=0, /",
    help: "A NumPy scalar of type int16, or an array of them.",
    examples: [
      Example(
        "import numpy as np\nprint(np.int16(7.9))",
        prints: "7\n")
    ]
  ) { call throws(Raise) in
    try call.scalar(of: .int16)
  }
}
