import Machine
import NDArray

extension FunctionCard {
  static let numPyUInt8 = FunctionCard(
    "uint8", .constructor(.npUInt8), call: "x=0, /",
    help: "A NumPy scalar of type uint8, or an array of them.",
    examples: [
      Example(
        "import numpy as np\nprint(np.uint8(250) + np.uint8(3))",
        prints: "253\n")
    ]
  ) { call throws(Raise) in
    try call.scalar(of: .uint8)
  }
}
