import Machine
import NDArray

extension FunctionCard {
  static let mathUlp = FunctionCard(
    "ulp", .module("math"), call: "x, /",
    help: "The distance of a float to the next one.",
    examples: [
      Example(
        "import math\nprint(math.ulp(1.0))",
        prints: "2.220446049250313e-16\n")
    ]
  ) { call throws(Raise) in
    let x = Swift.abs(try call.double(0, or: 0))
    return .float(x.isFinite ? (x == .greatestFiniteMagnitude ? x - x.nextDown : x.nextUp - x) : x)
  }
}
