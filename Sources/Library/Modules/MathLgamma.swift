import Machine

extension FunctionCard {
  static let mathLgamma = FunctionCard(
    "lgamma", .module("math"), call: "x, /",
    help: "The natural logarithm of the gamma function.",
    examples: [
      Example(
        "import math\nprint(math.lgamma(1))",
        prints: "0.0\n")
    ]
  ) { call throws(Raise) in
    try call.logGammaFunction()
  }
}
