import Machine
import NDArray

extension FunctionCard {
  static let abs = FunctionCard(
    "abs", .builtins, call: "x, /",
    help: "The value without its sign.",
    examples: [
      Example(
        "print(abs(-3), abs(-2.5))",
        prints: "3 2.5\n"),
      Example(
        "import numpy as np\nprint(abs(np.array([-1, 2])))",
        prints: "[1 2]\n"),
    ],
    notation: .unary { formula, operand in formula.absolute(operand) },
    element: .elementwise,
    derivative: .magnitude
  ) { call throws(Raise) in
    switch call[0].tag {
    case .float: return .float(Swift.abs(call[0].double))
    case .int, .bool:
      if call[0].integer == .min { return try call.machine.absolute(call[0]) }
      return .int(Swift.abs(call[0].integer))
    case .bigInt: return try call.machine.absolute(call[0])
    case _ where call[0].isNumPyScalar || call[0].tag == .array:
      return try call.machine.apply(UnaryOperation.absolute, call[0])
    case .instance:
      if let answer = try call.machine.askSpecial(.abs, of: call[0]) { return answer }
      throw .typeError("bad operand type for abs(): '\(call.machine.typeName(call[0]))'")
    default: throw .typeError("bad operand type for abs(): '\(call.machine.typeName(call[0]))'")
    }
  }
}
