import Machine

extension FunctionCard {
  static let mathErfc = FunctionCard(
    "erfc", .module("math"), call: "x, /",
    help: "1 less the error function.",
    examples: [
      Example(
        "import math\nprint(math.erfc(0.5))",
        prints: "0.4795001221869535\n")
    ],
    notation: .function("erfc"),
    element: .elementwise,
    derivative: .unary { x, _, g in -(g * (2 / Double.pi.squareRoot()) * (-x.squared).exponential) }
  ) { call throws(Raise) in
    .float(CMath.complementaryErrorFunction(try call.double(0, or: 0)))
  }
}
