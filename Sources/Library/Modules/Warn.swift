import Machine

extension FunctionCard {
  static let warn = FunctionCard(
    "warn", .module("warnings"), call: "message, category=None, stacklevel=1, source=None",
    help: "Warns, beside what is printed.",
    examples: []
  ) { call throws(Raise) in
    let name = call.isGiven(1) ? call.machine.representation(call[1]) : "UserWarning"
    let plain = name.hasPrefix("<class '") ? String(name.dropFirst(8).dropLast(2)) : name
    call.machine.warn(plain, call.machine.text(of: call[0]))
    return .none
  }
}
