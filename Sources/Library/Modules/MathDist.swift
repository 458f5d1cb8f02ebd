import Machine

extension FunctionCard {
  static let mathDist = FunctionCard(
    "dist", .module("math"), call: "p, q, /",
    help: "The distance of two points.",
    examples: [
      Example(
        "import math\nprint(math.dist([1, 2], [4, 6]))",
        prints: "5.0\n")
    ]
  ) { call throws(Raise) in
    let machine = call.machine
    let (p, q) = (try machine.allItems(call[0]), try machine.allItems(call[1]))
    guard p.count == q.count else { throw .valueError("both points must have the same number of dimensions") }
    var differences: [Double] = []
    for (one, other) in Swift.zip(p, q) {
      differences.append(try machine.double(ofInteger: one) - machine.double(ofInteger: other))
    }
    return .float(CMath.norm(differences))
  }
}
