import Machine

extension FunctionCard {
  static let numberImag = FunctionCard(
    "imag", .property(.int), .property(.float), call: "self, /",
    help: "The imaginary part of a number, which is zero.",
    examples: [
      Example(
        "print((3).imag, (2.5).imag)",
        prints: "0 0.0\n")
    ]
  ) { call throws(Raise) in
    call[0].isFloating ? .float(0) : .int(0)
  }
}
