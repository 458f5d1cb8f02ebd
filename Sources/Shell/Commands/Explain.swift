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
        .usage, "expected a name or one cell of it, found \(found(argument))",
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
    let (path, cell) = try place(of: found)
    let explanation = try Explainer(try run(), style: numberStyle).explain(path, index: cell, on: found.machine)
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
