import Machine

extension FunctionCard {
  static let mathPerm = FunctionCard(
    "perm", .module("math"), call: "n, k=None, /",
    help: "In how many orders `k` of `n` things can be chosen.",
    examples: [
      Example(
        "import math\nprint(math.perm(5, 2), math.perm(4))",
        prints: "20 24\n")
    ]
  ) { call throws(Raise) in
    let n = try call.integer(call[0])
    let k = try call.integer(1, or: n)
    if n < 0 { throw .valueError("n must be a non-negative integer") }
    if k < 0 { throw .valueError("k must be a non-negative integer") }
    return k > n ? .int(0) : try call.machine.product(from: n - k + 1, through: n)
  }
}
