import Machine
import NDArray

extension FunctionCard {
  static let randInt = FunctionCard(
    "randint", .module("numpy.random"), call: "low, high=None, size=None, dtype=None",
    help: "Random integers from `low` to below `high`, or from 0 to below `low`.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.randint(0, 10, 5))",
        prints: "[5 0 3 3 7]\n")
    ],
    element: .drawn
  ) { call throws(Raise) in
    let first = Int64(try call.wholeBound(0))
    let high = call.isGiven(1) ? Int64(try call.wholeBound(1)) : first
    let low = call.isGiven(1) ? first : 0
    guard try call.machine.dtypeArgument(call[3]) ?? .int64 == .int64 else {
      throw .notSupported("random integers of this type")
    }
    guard low < high else { throw .valueError(call.isGiven(1) ? "low >= high" : "high <= 0") }
    return try call.randomIntegers(call.size(2)) { (random) throws(ArrayError) in
      try random.integer(from: low, to: high)
    }
  }
}
