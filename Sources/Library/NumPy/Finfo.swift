import Machine
import NDArray

extension FunctionCard {
  static let finfo = FunctionCard(
    "finfo", .constructor(.finfo), call: "type, /",
    help: "The limits of a float type.",
    examples: [
      Example(
        "import numpy as np\nprint(np.finfo(np.float32).eps)",
        prints: "1.1920929e-07\n")
    ]
  ) { call throws(Raise) in
    try call.limits(of: .float64) { $0.isFloat }
  }
}
