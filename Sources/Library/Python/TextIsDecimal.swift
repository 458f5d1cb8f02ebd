import Machine

extension FunctionCard {
  static let textIsDecimal = FunctionCard(
    "isdecimal", .method(.str), call: "self, /",
    help: "Whether the text has decimal digits alone.",
    examples: [
      Example(
        "print('12'.isdecimal(), '-1'.isdecimal())",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    let scalars = try call.text(0, or: "").unicodeScalars
    return .bool(!scalars.isEmpty && scalars.allSatisfy { $0.properties.numericType == .decimal })
  }
}
