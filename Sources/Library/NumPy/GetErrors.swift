import Machine
import NDArray

extension FunctionCard {
  static let getErrors = FunctionCard(
    "geterr", .module("numpy"), call: "",
    help: "What is done about division by zero and its kin.",
    examples: [
      Example(
        "import numpy as np\nprint(np.geterr()['divide'])",
        prints: "warn\n")
    ]
  ) { call throws(Raise) in
    return try call.errorHandling()
  }
}
