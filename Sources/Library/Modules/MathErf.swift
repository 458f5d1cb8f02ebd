import Machine

extension FunctionCard {
  static let mathErf = FunctionCard(
    "erf", .module("math"), call: "x, /",
    help: "The error function.",
    examples: [
      Example(
        "import math\nprint(math.erf(0.5))",
        prints: "0.5204998778130465\n")
    ],
    notation: .function("erf"),
    element: .elementwise,
    derivative: .unary { x, _, g in g * (2 / Double.pi.squareRoot()) * (-x.squared).exponential }
  ) { call throws(Raise) in
    .float(CMath.errorFunction(try call.double(0, or: 0)))
  }
}
