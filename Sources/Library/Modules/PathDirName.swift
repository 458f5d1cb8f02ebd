import Machine

extension FunctionCard {
  static let pathDirName = FunctionCard(
    "dirname", .module("os.path"), call: "p",
    help: "A path without its last part.",
    examples: [
      Example(
        "import os\nprint(os.path.dirname(\"data/x.csv\"))",
        prints: "data\n")
    ]
  ) { call throws(Raise) in
    let path = try call.text(0, or: "")
    var head = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    while head.hasSuffix("/"), head.contains(where: { $0 != "/" }) { head = head.dropLast() }
    return call.machine.heap.allocateString(head)
  }
}
