import Machine
import NDArray

extension FunctionCard {
  static let numPyFloat32 = FunctionCard(
    "float32", .constructor(.npFloat32), call: "x=0, /",
    help: "A NumPy scalar of type float32, or an array of them.",
    examples: [
      Example(
        "import numpy as np\nprint(np.float32(0.1))",
        prints: "0.1\n")
    ],
    derivative: .identity
  ) { call throws(Raise) in
    try call.scalar(of: .float32)
  }
}
