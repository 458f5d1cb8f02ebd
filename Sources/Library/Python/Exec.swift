import Machine

extension FunctionCard {
  static let exec = FunctionCard(
    "exec", .builtins, call: "*arguments",
    help: "Runs a text as a program; Longhand does not.",
    examples: []
  ) { call throws(Raise) in
    throw .notSupported("\(code: "exec")", hint: "Write the statements into the script.")
  }
}
