import Diagnostics

extension CommandCard {
  /// A command that was called in a way that it does not know.
  func misused(_ message: Message) -> Diagnostic {
    Diagnostic(.usage, message, hint: "The command is called as \(code: usage).")
  }

  /// How many times; 1 when nothing is said.
  func count(_ argument: String) throws(Diagnostic) -> Int {
    if argument.isEmpty { return 1 }
    guard let count = Int(argument), count >= 1, count <= 1 << 62 else {
      throw misused("expected a number from 1 on, found \(code: argument)")
    }
    return count
  }

  /// Nothing may follow.
  func expectNothing(_ argument: String) throws(Diagnostic) {
    if !argument.isEmpty { throw misused("\(code: name) takes nothing behind it, found \(code: argument)") }
  }
}

/// What was found where an argument is wanted, in backticks, or that there was nothing.
func found(_ argument: String) -> String { argument.isEmpty ? "nothing" : "`\(argument)`" }
