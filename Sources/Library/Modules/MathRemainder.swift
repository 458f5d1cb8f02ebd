import Machine
import NDArray

extension FunctionCard {
  static let mathRemainder = FunctionCard(
    "remainder", .module("math"), call: "x, y, /",
    help: "The distance to the nearest multiple of a number.",
    examples: [
      Example(
        "import math\nprint(math.remainder(7, 4))",
        prints: "-1.0\n")
    ]
  ) { call throws(Raise) in
    let (x, y) = (try call.double(0, or: 0), try call.double(1, or: 0))
    if x.isInfinite && !y.isNaN || y == 0 && !x.isNaN { throw .valueError("math domain error") }
    return .float(y.isInfinite && x.isFinite ? x : x.remainder(dividingBy: y))
  }
}
