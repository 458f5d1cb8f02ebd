import Machine

extension FunctionCard {
  static let eval = FunctionCard(
    "eval", .builtins, call: "*arguments",
    help: "Evaluates a text; Longhand does not.",
    examples: []
  ) { call throws(Raise) in
    throw .notSupported("\(code: "eval")", hint: "Write the expression into the script.")
  }
}
