import Diagnostics
import Explanation
import Machine
import NDArray
import Symbolic

extension CommandCard {
  /// A gradient derived.
  package static let derive: CommandCard = CommandCard(
    "derive", usage: "derive [COST] NAME [--format latex|mathml]",
    help: "Derives the gradient of the cost by a parameter, each line verified.",
    details: [
      "NAME is a parameter (`W1`) or the script's gradient of one (`dW1`). The derivation goes from the cost backwards through the script's own statements, and names the rule of each line. Every line is held against reverse differentiation at this moment's numbers; ✓ says that it agrees to nine digits. Where there is no matrix formula it says why, and shows the derivatives of the cost by all values in between."
    ],
    examples: [
      .init("derive dW1", "the script's own gradient"), .init("derive cost W1", "from a cost of your choice"),
    ],
    completes: .names
  ) { (session, argument) throws(Diagnostic) in
    var words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    var format: String?
    if let place = words.firstIndex(of: "--format") {
      guard place + 1 < words.count, ["latex", "mathml", "unicode"].contains(words[place + 1]) else {
        throw CommandCard.derive.misused("expected `--format latex` or `--format mathml`")
      }
      format = words[place + 1]
      words.removeSubrange(place...place + 1)
    }
    if words.count == 3, words[1] == "by" { words.remove(at: 1) }
    guard let name = words.last, words.count <= 2 else {
      throw CommandCard.derive.misused("expected the name of a gradient or a parameter, found \(found(argument))")
    }
    return try session.derive(name, cost: words.count == 2 ? words[0] : nil, format: format)
  }
}

extension Session {
  func derive(_ spelling: String, cost: String?, format: String?) throws(Diagnostic) -> CommandResult {
    let timeline = try run()
    let name = try scriptName(spelling)
    let base = name.split(separator: ".").first.map { String($0.prefix { $0 != "[" }) } ?? name
    if timeline.machine.value(of: base, inFrame: min(frame, timeline.machine.frameCount - 1)) == nil,
      !allNames.contains(base)
    {
      throw Diagnostic(
        .reference, "there is no variable \(code: spelling)",
        hint: didYouMean(spelling, among: allNames).map { "did you mean \(code: $0)?" } ?? "`vars` lists the variables."
      )
    }
    let costName = try cost.map { (text) throws(Diagnostic) in try scriptName(text) }
    if let costName, let value = timeline.machine.value(of: costName, inFrame: 0),
      case .array(let array) = timeline.machine.snapshot(value), array.count != 1
    {
      throw Diagnostic(
        .reference, "\(code: costName) has the shape \(shapeText(array.shape)), and a gradient is of one number",
        hint: "Name a number that is computed from it: `derive cost \(name)`.")
    }
    let derivation = try Deriver(timeline, notation: settings.notation).derivation(of: name, cost: costName)
    func text(_ formula: Formula) -> String {
      switch format {
      case "latex": formula.latex(numberStyle)
      case "mathml": formula.mathML(numberStyle)
      default: formula.unicode(numberStyle)
      }
    }
    var document = Document()
    var head: [Document.Span] = [
      .init("∂J/∂\(derivation.parameter)", .formula), .init(" · J is ", .faint), .init(derivation.cost, .name),
    ]
    if let pass = derivation.pass { head.append(.init(" · " + passText(pass.number, pass.steps), .faint)) }
    document.append(.line(head))
    for (place, line) in derivation.lines.enumerated() {
      append(line, number: place + 1, text, to: &document)
    }
    if let indexed = derivation.indexed {
      document.line(.init("    by cells: ", .faint), .init(text(indexed), .formula))
    }
    if let reason = derivation.reason {
      document.append(.paragraph([.init("No formula: \(reason).")]))
    }
    for value in derivation.adjoints.prefix(30) {
      append(
        value.value,
        after: [
          .init("  ∂J/∂\(value.name)", .formula), .init(value.line.map { " (line \($0))" } ?? "", .lineNumber),
        ], room: max(20, width - 40), to: &document)
    }
    append(derivation.result, after: [.init("   ")], room: max(20, width - 16), to: &document)
    if let gradient = derivation.gradient {
      let place = gradient.line.map { " in line \($0)" } ?? ""
      let words =
        gradient.isEqual
        ? "✓ the script's \(gradient.name)\(place) is this"
        : gradient.factor.map { "the script's \(gradient.name)\(place) is \(NumberStyle.standard.text($0)) × this" }
          ?? "✗ the script's \(gradient.name)\(place) is not this: `gradcheck` says why"
      document.line(.init("  " + words, gradient.isEqual ? .agrees : .text))
    }
    if let distance = derivation.distance {
      document.line(.init("  " + differencesText(distance, isClose: derivation.isClose), .faint))
    }
    for note in derivation.notes { document.line(.init("  " + note, .faint)) }
    return CommandResult(document, fields: fields(of: derivation))
  }

  /// A value behind what it is, on one line where that fits, else row by row below it.
  private func append(_ value: Snapshot, after label: [Document.Span], room: Int, to document: inout Document) {
    let display = ValueDisplay(decimals: settings.decimals, width: width)
    let (shown, isRounded) = display.line(value, room: room)
    guard shown == "[…]", case .array(let array) = value else {
      document.append(.line(label + [.init(isRounded ? " ≈ " : " = "), .init(shown, .number)]))
      return
    }
    document.append(.line(label + [.init(isRounded ? " ≈" : " ="), .init("   " + shapeText(array.shape), .shape)]))
    display.rows(of: array, to: &document)
  }

  private func append(
    _ line: DerivationLine, number: Int, _ text: (Formula) -> String, to document: inout Document
  ) {
    let target = text(line.target)
    // What is long in LaTeX or MathML leaves no room beside it.
    let margin = displayWidth(target) > 24 ? 0 : displayWidth(target)
    let start = "\(number)".count < 2 ? " \(number)  " : "\(number)  "
    for (place, form) in line.forms.enumerated() {
      let lead = place == 0 ? start + target : String(repeating: " ", count: start.count + margin)
      let pieces = form.formula.lines(width: max(20, width - displayWidth(lead) - 3), numberStyle)
      let written = text(form.formula)
      if pieces.joined().filter({ $0 != " " }) == written.filter({ $0 != " " }) {
        for (row, piece) in pieces.enumerated() {
          let before = row == 0 ? lead + " = " : String(repeating: " ", count: displayWidth(lead) + 3)
          document.line(.init(before, .formula), .init(piece, .formula))
        }
      } else {
        document.line(.init(lead + " = ", .formula), .init(written, .formula))
      }
      var said = form.rule
      if place == 0, let source = line.line { said += " · line \(source)" }
      if place == line.forms.count - 1 {
        if !line.shape.isEmpty { said += " · (\(line.shape.map(String.init).joined(separator: ",")))" }
        said += " ✓"
      }
      document.line(.init(said, .faint), indent: start.count + 2)
    }
  }

  private func fields(of derivation: Derivation) -> [JSON.Member] {
    var lines: [JSON] = []
    for line in derivation.lines {
      let forms = line.forms.map { form -> JSON in
        .object([
          .init("formula", .string(form.formula.unicode(numberStyle))),
          .init("latex", .string(form.formula.latex(numberStyle))),
          .init("rule", .string(form.rule)),
        ])
      }
      lines.append(
        .object([
          .init("target", .string(line.target.unicode(numberStyle))), .init("forms", .array(forms)),
          .init("line", line.line.map { .int($0) } ?? .null), .init("shape", .array(line.shape.map { .int($0) })),
          .init("distance", .number(line.distance)),
        ]))
    }
    let reason: JSON = derivation.reason.map { .string($0) } ?? .null
    let distance: JSON = derivation.distance.map { .number($0) } ?? .null
    let indexed: JSON = derivation.indexed.map { .string($0.unicode(numberStyle)) } ?? .null
    return [
      .init("parameter", .string(derivation.parameter)), .init("cost", .string(derivation.cost)),
      .init("lines", .array(lines)), .init("cells", indexed), .init("reason", reason), .init("differences", distance),
    ] + valueFields(derivation.result)
  }
}
