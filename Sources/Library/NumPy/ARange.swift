import Machine
import NDArray

extension FunctionCard {
  static let aRange = FunctionCard(
    "arange", .module("numpy"), call: "start=None, stop=None, step=None, dtype=None",
    help: "The numbers from `start` (0 if not given) up to but without `stop`, `step` apart.",
    examples: [
      Example(
        "import numpy as np\nprint(np.arange(4), np.arange(1, 2, 0.25))",
        prints: "[0 1 2 3] [1.   1.25 1.5  1.75]\n")
    ]
  ) { call throws(Raise) in
    try call.rangeArray()
  }
}
