import Machine
import NDArray

extension FunctionCard {
  static let numPyFloat16 = FunctionCard(
    "float16", .constructor(.npFloat16), call: "x=0, /",
    help: "A NumPy scalar of type float16, or an array of them.",
    examples: [
      Example(
        "import numpy as np\nprint(np.float16(0.1))",
        prints: "0.1\n")
    ],
    derivative: .identity
  ) { call throws(Raise) in
    try call.scalar(of: .float16)
  }
}
