import Machine
import NDArray

extension FunctionCard {
  static let mathFmod = FunctionCard(
    "fmod", .module("math"), call: "x, y, /",
    help: "The remainder of a division, with the sign of the dividend.",
    examples: [
      Example(
        "import math\nprint(math.fmod(-7, 3))",
        prints: "-1.0\n")
    ]
  ) { call throws(Raise) in
    let (x, y) = (try call.double(0, or: 0), try call.double(1, or: 0))
    if x.isInfinite && !y.isNaN || y == 0 && !x.isNaN { throw .valueError("math domain error") }
    return .float(y.isInfinite && x.isFinite ? x : x.truncatingRemainder(dividingBy: y))
  }
}
