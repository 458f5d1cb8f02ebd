import Machine

extension FunctionCard {
  static let objectInit = FunctionCard(
    "__init__", .method(.object), call: "self, *values, **names",
    help: "What an object begins with: nothing.",
    examples: [
      Example(
        "class A:\n    def __init__(self):\n        super().__init__()\nprint(A().__dict__)",
        prints: "{}\n")
    ]
  ) { call throws(Raise) in
    .none
  }
}
