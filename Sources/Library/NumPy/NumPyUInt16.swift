import Machine
import NDArray

extension FunctionCard {
  static let numPyUInt16 = FunctionCard(
    "uint16", .constructor(.npUInt16), call: "x=0, /",
    help: "A NumPy scalar of type uint16, or an array of them.",
    examples: [
      Example(
        "import numpy as np\nprint(np.uint16(65535))",
        prints: "65535\n")
    ]
  ) { call throws(Raise) in
    try call.scalar(of: .uint16)
  }
}
