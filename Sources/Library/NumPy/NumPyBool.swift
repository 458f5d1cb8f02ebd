import Machine
import NDArray

extension FunctionCard {
  static let numPyBool = FunctionCard(
    "bool", .constructor(.npBool), call: "x=0, /",
    help: "A NumPy scalar of type bool, or an array of them.",
    examples: [
      Example(
        "import numpy as np\nprint(np.bool(1))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    try call.scalar(of: .bool)
  }
}
