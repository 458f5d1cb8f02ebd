import Machine

extension FunctionCard {
  static let mathHypot = FunctionCard(
    "hypot", .module("math"), call: "*coordinates",
    help: "The length of a vector.",
    examples: [
      Example(
        "import math\nprint(math.hypot(3, 4), math.hypot(1, 2, 2))",
        prints: "5.0 3.0\n")
    ],
    derivative: .binary { x, y, r, g in (g * x / r, g * y / r) }
  ) { call throws(Raise) in
    .float(CMath.norm(try call.variadicDoubles()))
  }
}
