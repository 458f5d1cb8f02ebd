import Machine

extension FunctionCard {
  static let setRecursionLimit = FunctionCard(
    "setrecursionlimit", .module("sys"), call: "limit, /",
    help: "Lets calls be nested deeper; Longhand keeps its own bound, and says so when it is met.",
    examples: [
      Example(
        "import sys\nsys.setrecursionlimit(2000)\nprint(\"done\")",
        prints: "done\n")
    ]
  ) { call throws(Raise) in
    if try call.integer(call[0]) < 1 { throw .valueError("recursion limit must be greater or equal than 1") }
    return .none
  }
}
