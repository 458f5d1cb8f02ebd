import Machine

extension FunctionCard {
  static let textRpartition = FunctionCard(
    "rpartition", .method(.str), call: "self, sep, /",
    help: "The text before the last separator, the separator, and the text behind it.",
    examples: [
      Example(
        "print('a=b=c'.rpartition('='))",
        prints: "('a=b', '=', 'c')\n")
    ]
  ) { call throws(Raise) in
    let (text, separator) = (try call.text(0, or: ""), try call.text(1, or: ""))
    let pieces = try TextPieces.split(text, separator: separator, most: -1)
    let parts =
      pieces.count > 1
      ? [pieces.dropLast().joined(separator: separator), separator, pieces[pieces.count - 1]] : ["", "", text]
    return call.machine.heap.allocateTuple(parts.map { call.machine.heap.allocateString($0) })
  }
}
