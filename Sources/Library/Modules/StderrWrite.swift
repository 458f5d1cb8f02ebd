import Machine

extension FunctionCard {
  static let stderrWrite = FunctionCard(
    "write", .module("sys.stderr"), call: "text, /",
    help: "Writes a text to standard error.",
    examples: []
  ) { call throws(Raise) in
    let text = try call.text(0, or: "")
    call.machine.onWarning(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    return .int(text.unicodeScalars.count)
  }
}
