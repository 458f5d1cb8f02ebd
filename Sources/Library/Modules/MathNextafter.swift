import Machine
import NDArray

extension FunctionCard {
  static let mathNextafter = FunctionCard(
    "nextafter", .module("math"), call: "x, y, /",
    help: "The float next to a number in the direction of another.",
    examples: [
      Example(
        "import math\nprint(math.nextafter(1, 2))",
        prints: "1.0000000000000002\n")
    ]
  ) { call throws(Raise) in
    let (x, y) = (try call.double(0, or: 0), try call.double(1, or: 0))
    if x.isNaN || y.isNaN { return .float(.nan) }
    return .float(x == y ? y : x < y ? x.nextUp : x.nextDown)
  }
}
