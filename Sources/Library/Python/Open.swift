import Machine

extension FunctionCard {
  static let openFile = FunctionCard(
    "open", .builtins, call: "*arguments",
    help: "Opens a file; Longhand has none.",
    examples: []
  ) { call throws(Raise) in
    throw .notSupported(
      "\(code: "open")", hint: "Longhand lets a script touch no files; write the data into the script.")
  }
}
