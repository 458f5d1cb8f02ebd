import Machine
import NDArray

extension FunctionCard {
  static let limitsMax = FunctionCard(
    "max", .property(.finfo), .property(.iinfo), call: "self",
    help: "The largest number of the type.",
    examples: [
      Example(
        "import numpy as np\nprint(np.iinfo('int8').max)",
        prints: "127\n")
    ]
  ) { call throws(Raise) in
    call.greatest()
  }
}
