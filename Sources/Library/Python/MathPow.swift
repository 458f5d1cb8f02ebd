import Machine
import NDArray

extension FunctionCard {
  static let mathPow = FunctionCard(
    "pow", .module("math"), call: "x, y, /",
    help: "A number to the power of another, as a float.",
    examples: [
      Example(
        "import math\nprint(math.pow(2, 3))",
        prints: "8.0\n")
    ],
    notation: .binary { formula, one, other in formula.power(one, other) },
    element: .elementwise,
    derivative: .power
  ) { call throws(Raise) in
    let (x, y) = (try call.double(0, or: 0), try call.double(1, or: 0))
    let result = BinaryOperation.power.scalar(x, y)
    if result.isNaN, !x.isNaN, !y.isNaN { throw .valueError("math domain error") }
    if result.isInfinite, x.isFinite, y.isFinite {
      throw x == 0 ? .valueError("math domain error") : .exception(.overflowError, "math range error")
    }
    return .float(result)
  }
}
