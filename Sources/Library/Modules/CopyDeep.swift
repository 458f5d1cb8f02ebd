import Machine

extension FunctionCard {
  static let copyDeep = FunctionCard(
    "deepcopy", .module("copy"), call: "x, memo=None",
    help: "A copy in which everything that can change is copied, too; what was shared is shared.",
    examples: [
      Example(
        "import copy\na = [[1], 2]\nb = copy.deepcopy(a)\nb[0].append(4)\nprint(a, b)",
        prints: "[[1], 2] [[1, 4], 2]\n")
    ]
  ) { call throws(Raise) in
    try call.machine.deeplyCopied(call[0])
  }
}
