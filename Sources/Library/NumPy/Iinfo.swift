import Machine
import NDArray

extension FunctionCard {
  static let iinfo = FunctionCard(
    "iinfo", .constructor(.iinfo), call: "type, /",
    help: "The limits of an integer type.",
    examples: [
      Example(
        "import numpy as np\nprint(np.iinfo(np.int32).max)",
        prints: "2147483647\n")
    ]
  ) { call throws(Raise) in
    try call.limits(of: .int64) { $0.isInteger }
  }
}
