import Machine
import Syntax

extension FunctionCard {
  static let mathComb = FunctionCard(
    "comb", .module("math"), call: "n, k, /",
    help: "In how many ways `k` of `n` things can be chosen.",
    examples: [
      Example(
        "import math\nprint(math.comb(5, 2), math.comb(100, 50))",
        prints: "10 100891344545564193334812497256\n")
    ]
  ) { call throws(Raise) in
    let (n, k) = (try call.integer(call[0]), try call.integer(call[1]))
    if n < 0 { throw .valueError("n must be a non-negative integer") }
    if k < 0 { throw .valueError("k must be a non-negative integer") }
    if k > n { return .int(0) }
    let few = Swift.min(k, n - k)
    let ordered = try call.machine.product(from: n - few + 1, through: n)
    return try call.machine.binary(.floorDivide, ordered, call.machine.product(from: 2, through: few))
  }
}
