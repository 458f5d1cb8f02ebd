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
    notation: .gather(.sum), element: .items(.sum),
    derivative: .items { terms in terms.adjoint }
  ) { call throws(Raise) in
    if call[1].tag == .string { throw .typeError("sum() can't sum strings [use ''.join(seq) instead]") }
    let items = try call.machine.allItems(call[0])
    var total = call[1].isUnset ? Value.int(0) : call[1]
    if total.tag == .instance || items.contains(where: { $0.tag == .instance }) {
      return try call.machine.askPrelude("_sum", call.machine.heap.allocateList(items), total)
    }
    for (position, item) in items.enumerated() {
      if position & 0xFFFF == 0xFFFF { try call.machine.pause() }
      total = try call.machine.binary(.add, total, item)
    }
    return total
  }
}
