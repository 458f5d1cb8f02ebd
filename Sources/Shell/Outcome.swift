import Diagnostics

/// What became of one line that was typed.
package struct Outcome {
  /// What the shell says, a failure apart.
  package var document = Document()
  /// What the script, or Python at the prompt, printed, unless it has gone out already (`Session.onPrint`).
  package var printed = ""
  /// What went wrong.
  package var failure: Diagnostic?
  /// What did not hold, though nothing went wrong: a wrong answer. Where no person sits it is the failure, too.
  package var unmet: Diagnostic?
  /// The members of the JSON document.
  package var fields: [JSON.Member] = []
  /// Whether the shell is to be left.
  package var leaves = false

  package init() {}

  package var succeeded: Bool { failure == nil }

  /// What the shell says, with what went wrong.
  package func whole(width: Int) -> Document {
    var whole = document
    if let failure { whole.append(failure.document(width: width)) }
    return whole
  }

  /// The JSON document of it.
  package var json: JSON {
    var members = [JSON.Member("version", .int(1))] + fields
    if !printed.isEmpty { members.append(.init("printed", .string(printed))) }
    if let failure { members.append(.init("error", failure.json)) }
    return .object(members)
  }
}

extension Diagnostic {
  /// `{"kind", "message", "line", "hint"}`.
  package var json: JSON {
    .object([
      .init("kind", .string(kind.name)), .init("message", .string(message.description)),
      .init("line", line.map(JSON.int) ?? .null), .init("hint", hint.map { .string($0.description) } ?? .null),
    ])
  }
}
