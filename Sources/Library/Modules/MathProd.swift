import Machine
import Syntax

extension FunctionCard {
  static let mathProd = FunctionCard(
    "prod", .module("math"), call: "iterable, /, *, start=1",
    help: "The product of numbers.",
    examples: [
      Example(
        "import math\nprint(math.prod([2, 3, 4]))",
        prints: "24\n")
    ]
  ) { call throws(Raise) in
    var result = call[1].isUnset ? .int(1) : call[1]
    for item in try call.machine.allItems(call[0]) { result = try call.machine.binary(.multiply, result, item) }
    return result
  }
}
