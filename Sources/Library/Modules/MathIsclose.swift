import Machine
import NDArray

extension FunctionCard {
  static let mathIsclose = FunctionCard(
    "isclose", .module("math"), call: "a, b, *, rel_tol=1e-09, abs_tol=0.0",
    help: "Whether two numbers are nearly equal.",
    examples: [
      Example(
        "import math\nprint(math.isclose(0.1 + 0.2, 0.3))",
        prints: "True\n")
    ]
  ) { call throws(Raise) in
    let (a, b) = (try call.double(0, or: 0), try call.double(1, or: 0))
    let (relative, absolute) = (try call.double(2, or: 1e-09), try call.double(3, or: 0))
    if relative < 0 || absolute < 0 { throw .valueError("tolerances must be non-negative") }
    if a == b { return .bool(true) }
    if a.isInfinite || b.isInfinite { return .bool(false) }
    let difference = Swift.abs(a - b)
    return .bool(
      difference <= Swift.abs(relative * b) || difference <= Swift.abs(relative * a) || difference <= absolute)
  }
}
