import Machine

extension FunctionCard {
  static let textExpandTabs = FunctionCard(
    "expandtabs", .method(.str), call: "self, tabsize=8",
    help: "The text with blanks for tabs.",
    examples: [
      Example(
        "print('a\\tb'.expandtabs(4))",
        prints: "a   b\n")
    ]
  ) { call throws(Raise) in
    let size = try call.integer(1, or: 8)
    var result = ""
    var column = 0
    for character in try call.text(0, or: "") {
      if character == "\t" {
        let count = size > 0 ? size - column % size : 0
        result += String(repeating: " ", count: count)
        column += count
      } else {
        result.append(character)
        column = character == "\n" ? 0 : column + 1
      }
    }
    return call.machine.heap.allocateString(result)
  }
}
