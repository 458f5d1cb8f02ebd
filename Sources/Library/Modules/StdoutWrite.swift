import Machine

extension FunctionCard {
  static let stdoutWrite = FunctionCard(
    "write", .module("sys.stdout"), call: "text, /",
    help: "Writes a text to standard output.",
    examples: [
      Example(
        "import sys\nsys.stdout.write(\"a\\n\")",
        prints: "a\n")
    ]
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    try call.machine.write(text)
    return .int(text.unicodeScalars.count)
  }
}
