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
    var text = ""
    let separator = try call.text(0, or: " ")
    for (position, value) in call.variadic.enumerated() {
      if position > 0 { text += separator }
      try machine.checkDigits(value)
      text += machine.text(of: value)
    }
    text += try call.text(1, or: "\n")
    try machine.write(text)
    return .none
  }
}
