import Machine
import NDArray

extension FunctionCard {
  static let limitsResolution = FunctionCard(
    "resolution", .property(.finfo), call: "self",
    help: "The decimal digits that can be relied on, as 10⁻ⁿ.",
    examples: [
      Example(
        "import numpy as np\nprint(np.finfo(float).resolution)",
        prints: "1e-15\n")
    ]
  ) { call throws(Raise) in
    call.resolution()
  }
}
