import Diagnostics
import Explanation
import Machine
import Symbolic

extension CommandCard {
  /// The formula of a value, with its numbers put in.
  package static let explain: CommandCard = CommandCard(
    "explain", short: ["ex"], usage: "explain REF",
    help: "Gives the formula that made a value, the numbers put in, and the result.",
    details: [
      "REF is a name, `dW2`, or one cell of it, `dW2[1, 0]`, at this moment or another (`W1#2`, `W1@end`). A cell is written out term by term; a long sum is left out in the middle, never in the result. `REF?` is the same."
    ],
    examples: [.init("explain dW2", "the whole formula"), .init("explain dw[0]", "one cell, term by term")],
    completes: .names
  ) { (session, argument) throws(Diagnostic) in
    guard let reference = Reference(parsing: argument) else {
      throw Diagnostic(
        .usage, "explain takes a name or one cell of it, not \(code: argument)",
        hint: "Type `explain NAME` or `explain NAME[0]`; `vars` lists the names.")
    }
    return try session.explain(reference)
  }
}

extension Session {
  /// How numbers are written in formulas.
  var numberStyle: NumberStyle { settings.decimals.map { .decimals($0) } ?? .standard }

  func explain(_ reference: Reference) throws(Diagnostic) -> CommandResult {
    let found = try find(reference)
    guard !found.path.contains(".") else {
      throw Diagnostic(
        .notSupported, "explain of \(code: found.path) is not there yet",
        hint: "Go into the function with `step`, or choose its frame with `down`, and explain the name there.")
    }
    let cell = try found.index.map { (text) throws(Diagnostic) in try self.cell(text, of: found) }
    let explanation = try Explainer(try run(), style: numberStyle).explain(
      found.path, index: cell, frame: found.frame, at: found.step)
    var document = explanation.document(width: width)
    if let step = explanation.step, let line = explanation.line {
      document.line(.init("made in step \(step), line \(line)", .faint), indent: 2)
    }
    return CommandResult(
      document,
      fields: [
        .init("name", .string(found.name)), .init("step", .int(Int(clamping: found.step))),
        .init("formula", explanation.formula.map { .string($0.unicode(numberStyle)) } ?? .null),
        .init("numbers", explanation.numbersText.map { .string($0) } ?? .null),
        .init(
          "made",
          explanation.step.map { step in
            .object([
              .init("step", .int(Int(clamping: step))), .init("line", explanation.line.map { .int($0) } ?? .null),
            ])
          } ?? .null),
      ] + valueFields(explanation.result))
  }

  /// The numbers between the brackets; each may be any Python that is an integer.
  private func cell(_ text: String, of found: Found) throws(Diagnostic) -> [Int] {
    var cell: [Int] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: true) {
      switch try evaluate(trim(String(piece)), on: found.machine, frame: found.frame) {
      case .int(let value), .npInt(let value): cell.append(value)
      default:
        throw Diagnostic(
          .usage, "a cell has integers as its index, not \(code: trim(String(piece)))",
          hint: "`explain \(found.path)` explains the whole value, `explain \(found.path)[0]` one cell.")
      }
    }
    return cell
  }

  /// The formula of what a statement has just given its name, as a line to show; nil when there is none worth showing.
  func formulaLine(of statement: Statement, indent: Int) -> Document.Block? {
    guard let timeline, statement.binds.count == 1, let name = statement.binds.first, !name.contains("."),
      let formula = Explainer(timeline, style: numberStyle).formula(of: name)
    else { return nil }
    let lines = formula.lines(width: max(20, width - indent), numberStyle)
    guard lines.count <= 3 else { return nil }
    let text = lines.joined(separator: "\n" + String(repeating: " ", count: indent))
    return .line([.init(text, .formula)], indent: indent)
  }
}
