import Machine
import NDArray

extension FunctionCard {
  static let getPrintOptions = FunctionCard(
    "get_printoptions", .module("numpy"), call: "",
    help: "How arrays are printed.",
    examples: [
      Example(
        "import numpy as np\nprint(np.get_printoptions()['precision'])",
        prints: "8\n")
    ]
  ) { call throws(Raise) in
    try call.printOptionsDict()
  }
}
