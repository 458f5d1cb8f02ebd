import Diagnostics

extension Session {
  /// Words of neighbouring tools: understood, or pointed on; nil when it is none of them.
  func neighbour(_ line: String, _ word: String, _ rest: String) throws(Diagnostic) -> CommandResult? {
    switch line {
    case "exit()", "quit()", "exit", ":q", "\\q", ".quit", ".exit": return try command("quit")
    case "%who", "%whos", "who", "\\d", "info locals", "info variables", "dir()", "locals()", "i locals", "ls",
      "vars()":
      return try pointed("vars", "", line)
    case "info breakpoints", "info b", "info break", "i b", "%history": return try pointed("break", "", line)
    case "info stack", "backtrace", "w", "info frame", "info line":
      if line == "w", timeline?.machine.value(of: "w", inFrame: frame) != nil || allNames.contains("w") { return nil }
      return try pointed("where", "", line)
    case "reverse-next", "rn": return try pointed("back", "next", line)
    case "reverse-step", "rs", "reverse-stepi": return try pointed("back", "", line)
    case "reverse-continue", "rc": return try pointed("back", "continue", line)
    case "reverse-finish": return try pointed("back", "finish", line)
    case "stepi", "nexti", "ni": return try pointed("op", "", line)
    default: break
    }
    let later: [String: String] = [
      "whatis": "show", "ptype": "show", "pp": "show", "info": "help", "h": "help", "j": "goto", "jump": "goto",
      "b": "break", "clear": "delete", "cl": "delete", "load": "open", "advance": "until", "inspect": "show",
      "man": "help", "cont": "continue", "r": "restart", "thread": "where",
    ]
    guard let target = later[word], rest.isEmpty || rest.first.map({ $0.isLetter || $0.isNumber }) == true else {
      return nil
    }
    if timeline?.machine.value(of: word, inFrame: frame) != nil || allNames.contains(word) { return nil }
    return try pointed(target, rest, line)
  }

  private func command(_ name: String, _ argument: String = "") throws(Diagnostic) -> CommandResult {
    guard let card = Commands.named(name) else { return CommandResult() }
    let result = try card.run(self, argument)
    if card.isMovement { lastMovement = argument.isEmpty ? name : "\(name) \(argument)" }
    return result
  }

  private func pointed(_ name: String, _ argument: String, _ line: String) throws(Diagnostic) -> CommandResult {
    let ours = argument.isEmpty ? name : "\(name) \(argument)"
    sayOnce("neighbour \(name)", prose("Here `\(line)` is `\(ours)`.", .hint))
    return try command(name, argument)
  }
}
