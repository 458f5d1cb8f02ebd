import Machine

extension FunctionCard {
  static let input = FunctionCard(
    "input", .builtins, call: "prompt=None, /",
    help: "Asks the person; Longhand does not.",
    examples: []
  ) { call throws(Raise) in
    throw .notSupported(
      "\(code: "input")", hint: "A script is run without anybody to ask; write the value into the script.")
  }
}
