import Machine
import Syntax

extension FunctionCard {
  static let sum = FunctionCard(
    "sum", .builtins, call: "iterable, /, start=0",
    help: "The items of anything that can be iterated over, added to `start`.",
    examples: [
      Example(
        "print(sum([1, 2, 3]), sum([0.5, 0.25], 1))",
        prints: "6 1.75\n")
    ],
    notation: .gather(.sum)
  ) { call throws(Raise) in
    if call[1].tag == .string { throw .typeError("sum() can't sum strings [use ''.join(seq) instead]") }
    var total = call[1].isUnset ? Value.int(0) : call[1]
    for item in try call.machine.allItems(call[0]) { total = try call.machine.binary(.add, total, item) }
    return total
  }
}
