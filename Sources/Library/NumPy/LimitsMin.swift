import Machine
import NDArray

extension FunctionCard {
  static let limitsMin = FunctionCard(
    "min", .property(.finfo), .property(.iinfo), call: "self",
    help: "The lowest number of the type.",
    examples: [
      Example(
        "import numpy as np\nprint(np.iinfo('int8').min)",
        prints: "-128\n")
    ]
  ) { call throws(Raise) in
    call.lowest()
  }
}
