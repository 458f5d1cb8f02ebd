import Machine
import Syntax

extension FunctionCard {
  static let divMod = FunctionCard(
    "divmod", .builtins, call: "x, y, /",
    help: "The whole quotient and the remainder.",
    examples: [
      Example(
        "print(divmod(17, 5))",
        prints: "(3, 2)\n")
    ]
  ) { call throws(Raise) in
    if let answer = try call.machine.askSpecial(.divmod, of: call[0], call[1]) { return answer }
    if call[0].tag == .float || call[1].tag == .float, call[0].isNumber, call[1].isNumber, !call[0].isNumPyScalar,
      !call[1].isNumPyScalar, call[1].number == 0
    {
      throw .exception(.zeroDivisionError, "float divmod()")
    }
    let quotient = try call.machine.binary(.floorDivide, call[0], call[1])
    let remainder = try call.machine.binary(.remainder, call[0], call[1])
    return call.machine.heap.allocateTuple([quotient, remainder])
  }
}
