import Machine
import Syntax

extension FunctionCard {
  static let mathLcm = FunctionCard(
    "lcm", .module("math"), call: "*integers",
    help: "The least common multiple.",
    examples: [
      Example(
        "import math\nprint(math.lcm(4, 6))",
        prints: "12\n")
    ]
  ) { call throws(Raise) in
    let machine = call.machine
    var result = Value.int(1)
    for value in call.variadic {
      guard machine.isWhole(value) else {
        throw .typeError("'\(machine.typeName(value))' object cannot be interpreted as an integer")
      }
      let divisor = try machine.greatestCommonDivisor(result, value)
      if try !machine.isTrue(divisor) { return .int(0) }
      result = try machine.absolute(machine.binary(.multiply, machine.binary(.floorDivide, result, divisor), value))
    }
    return result
  }
}
