import Machine

extension FunctionCard {
  static let textIsNumeric = FunctionCard(
    "isnumeric", .method(.str), call: "self, /",
    help: "Whether the text has numerals alone.",
    examples: [
      Example(
        "print('12'.isnumeric(), '1.2'.isnumeric())",
        prints: "True False\n")
    ]
  ) { call throws(Raise) in
    let scalars = try call.text(0, or: "").unicodeScalars
    return .bool(!scalars.isEmpty && scalars.allSatisfy { $0.properties.numericType != nil })
  }
}
