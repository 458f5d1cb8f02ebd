import Machine
import NDArray

extension FunctionCard {
  static let numPyFloat64 = FunctionCard(
    "float64", .constructor(.npFloat), call: "x=0, /",
    help: "A NumPy scalar of type float64, or an array of them.",
    examples: [
      Example(
        "import numpy as np\nprint(np.float64(3))",
        prints: "3.0\n")
    ],
    derivative: .identity
  ) { call throws(Raise) in
    try call.scalar(of: .float64)
  }
}
