import Machine
import NDArray

extension FunctionCard {
  static let limitsTiny = FunctionCard(
    "tiny", .property(.finfo), call: "self",
    help: "The smallest positive number with all its digits.",
    examples: [
      Example(
        "import numpy as np\nprint(np.finfo(float).tiny)",
        prints: "2.2250738585072014e-308\n")
    ]
  ) { call throws(Raise) in
    call.smallestNormal()
  }
}
