import Machine
import NDArray

extension FunctionCard {
  static let limitsEps = FunctionCard(
    "eps", .property(.finfo), call: "self",
    help: "The step from 1 to the next larger number.",
    examples: [
      Example(
        "import numpy as np\nprint(np.finfo(float).eps)",
        prints: "2.220446049250313e-16\n")
    ]
  ) { call throws(Raise) in
    call.limit(1 - Double(call.digits))
  }
}
