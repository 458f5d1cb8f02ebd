import Machine

extension FunctionCard {
  static let pathBaseName = FunctionCard(
    "basename", .module("os.path"), call: "p",
    help: "The last part of a path.",
    examples: [
      Example(
        "import os\nprint(os.path.basename(\"data/x.csv\"))",
        prints: "x.csv\n")
    ]
  ) { call throws(Raise) in
    let path = try call.text(0, or: "")
    let last = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    return call.machine.heap.allocateString(last)
  }
}
