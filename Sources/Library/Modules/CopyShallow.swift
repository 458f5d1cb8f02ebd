import Machine

extension FunctionCard {
  static let copyShallow = FunctionCard(
    "copy", .module("copy"), call: "x",
    help: "A copy whose items are the same objects.",
    examples: [
      Example(
        "import copy\na = [[1], 2]\nb = copy.copy(a)\nb.append(3)\nb[0].append(4)\nprint(a, b)",
        prints: "[[1, 4], 2] [[1, 4], 2, 3]\n")
    ]
  ) { call throws(Raise) in
    try call.machine.copied(call[0])
  }
}
