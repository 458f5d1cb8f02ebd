import Machine
import NDArray

extension FunctionCard {
  static let uniform = FunctionCard(
    "uniform", .module("numpy.random"), call: "low=0.0, high=1.0, size=None",
    help: "Random numbers, evenly spread from `low` to below `high`.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.uniform(-1, 1, size=2))",
        prints: "[0.09762701 0.43037873]\n")
    ],
    element: .drawn
  ) { call throws(Raise) in
    let (low, high) = (try call.parameter(0, or: 0), try call.parameter(1, or: 1))
    guard (high - low).isFinite else { throw .exception(.overflowError, "Range exceeds valid bounds") }
    return try call.floats(call.size(2)) { $0.uniform(low, high) }
  }
}
