import Machine

extension FunctionCard {
  static let importModule = FunctionCard(
    "__import__", .builtins, call: "*arguments",
    help: "Imports a module by its name; Longhand does not.",
    examples: []
  ) { call throws(Raise) in
    throw .notSupported("\(code: "__import__")", hint: "Write an `import` statement.")
  }
}
