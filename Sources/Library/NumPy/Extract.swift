import Machine
import NDArray

extension FunctionCard {
  static let extract = FunctionCard(
    "extract", .module("numpy"), call: "condition, arr",
    help: "The elements at which a condition holds.",
    examples: [
      Example(
        "import numpy as np\nprint(np.extract([True, False, True], [1, 2, 3]))",
        prints: "[1 3]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    let mask = try call.raveled(call.array(0, dtype: .bool))
    return try call.machine.item(mask, of: call.raveled(call.array(1)))
  }
}
