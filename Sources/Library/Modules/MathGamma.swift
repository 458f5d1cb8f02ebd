import Machine

extension FunctionCard {
  static let mathGamma = FunctionCard(
    "gamma", .module("math"), call: "x, /",
    help: "The gamma function; (n - 1)! of a whole number n.",
    examples: [
      Example(
        "import math\nprint(math.gamma(5))",
        prints: "24.0\n")
    ]
  ) { call throws(Raise) in
    try call.gammaFunction()
  }
}
