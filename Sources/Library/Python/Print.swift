import Machine

extension FunctionCard {
  static let print = FunctionCard(
    "print", .builtins, call: "*values, sep=' ', end='\\n', file=None, flush=False",
    help: "Prints the values with `sep` between them and `end` behind them.",
    examples: [
      Example("print(1, 'two', [3.0])", prints: "1 two [3.0]\n"),
      Example("print('a', 'b', sep='-', end='!')", prints: "a-b!"),
    ]
  ) { call throws(Raise) in
    let machine = call.machine
    if call.isGiven(2), call[2].tag == .instance { return try call.printed(to: call[2]) }
    var text = ""
    let separator = try call.text(0, or: " ")
    for (position, value) in call.variadic.enumerated() {
      if position > 0 { text += separator }
      text += try machine.str(value)
    }
    text += try call.text(1, or: "\n")
    if call.isGiven(2) {
      let stream = call[2].tag == .module ? machine.program.library.modules[Int(call[2].bits)] : ""
      guard stream == "sys.stdout" || stream == "sys.stderr" else {
        throw .notSupported("\(code: "file=") of \(code: "print")")
      }
      if stream == "sys.stderr" {
        machine.onWarning(text.hasSuffix("\n") ? String(text.dropLast()) : text)
        return .none
      }
    }
    try machine.write(text)
    return .none
  }
}
