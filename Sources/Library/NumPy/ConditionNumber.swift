import Machine
import NDArray

extension FunctionCard {
  static let conditionNumber = FunctionCard(
    "cond", .module("numpy.linalg"), call: "x",
    help: "The largest singular value over the smallest.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.cond([[2.0, 0.0], [0.0, 1.0]]))",
        prints: "2.0\n")
    ]
  ) { call throws(Raise) in
    let values = try call.matrix(0).singularValues().s
    return .npFloat((values.first ?? 0) / (values.last ?? 0))
  }
}
