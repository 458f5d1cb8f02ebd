import Machine
import NDArray

extension FunctionCard {
  static let fabs = FunctionCard(
    "fabs", .module("numpy"), call: "x, /",
    help: "Each element without its sign, as a float.",
    examples: [
      Example(
        "import numpy as np\nprint(np.fabs([-1.5, 2]))",
        prints: "[1.5 2. ]\n")
    ],
    notation: .unary { formula, operand in formula.absolute(operand) },
    element: .elementwise,
    derivative: .magnitude
  ) { call throws(Raise) in
    let array = try call.array(0)
    let dtype = call.machine.heap.dtype(of: array)
    let float: DType =
      switch dtype {
      case .float16, .float32: dtype
      case .bool, .int8, .uint8: .float16
      case .int16, .uint16: .float32
      default: .float64
      }
    return try call.machine.apply(UnaryOperation.absolute, call.array(0, dtype: float))
  }
}
