import Machine

extension FunctionCard {
  static let pathJoin = FunctionCard(
    "join", .module("os.path"), call: "a, *p",
    help: "Parts of a path with slashes between them.",
    examples: [
      Example(
        "import os\nprint(os.path.join(\"data\", \"x.csv\"))",
        prints: "data/x.csv\n")
    ]
  ) { call throws(Raise) in
    var path = try call.text(0, or: "")
    for part in call.variadic {
      guard part.tag == .string else {
        throw .typeError(
          "join() argument must be str, bytes, or os.PathLike object, not '\(call.machine.typeName(part))'")
      }
      let text = call.machine.heap.text(of: part)
      if text.hasPrefix("/") { path = text } else { path += path.isEmpty || path.hasSuffix("/") ? text : "/" + text }
    }
    return call.machine.heap.allocateString(path)
  }
}
