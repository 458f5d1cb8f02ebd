import Machine

extension FunctionCard {
  static let pathSplitExt = FunctionCard(
    "splitext", .module("os.path"), call: "p",
    help: "A path without its extension, and the extension.",
    examples: [
      Example(
        "import os\nprint(os.path.splitext(\"data/x.csv\"))",
        prints: "('data/x', '.csv')\n")
    ]
  ) { call throws(Raise) in
    let path = try call.text(0, or: "")
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let first = path[name...].firstIndex { $0 != "." } ?? path.endIndex
    let dot = path[first...].lastIndex(of: ".") ?? path.endIndex
    let heap = call.machine.heap
    return heap.allocateTuple([heap.allocateString(path[..<dot]), heap.allocateString(path[dot...])])
  }
}
