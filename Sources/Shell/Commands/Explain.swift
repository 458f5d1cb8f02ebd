import Diagnostics
import Explanation
import Machine
import Symbolic

extension CommandCard {
  /// The formula of a value, with its numbers put in.
  package static let explain: CommandCard = CommandCard(
    "explain", short: ["ex"], usage: "explain REF [--deep [N]] [--transposed] [--format F]",
    help: "Gives the formula that made a value, the numbers put in, and the result.",
    details: [
      "REF is a name, `dW2`, or one cell of it, `dW2[1, 0]`, at this moment or another (`W1#2`, `W1@end`), an attribute or an item of a list or dict (`net.W1`, `params['W1'][0, 1]`). A whole value has its formula with the shapes, the same for one cell with the indices named, and the numbers; a cell is written out term by term; a long sum is left out in the middle, never in the result. `REF?` is the same.",
      "`--deep` goes on through the operands to what was given, level by level (`--deep 2`: two levels). `--transposed` adds the formula as a page has it, with samples as columns: W·x + b for the script's Wᵀ·Xᵀ + b or X·W + b, and says which matrix is the transpose of which. `--format latex` and `--format mathml` write it for a page; `set format` does so from now on. With `set notation document` names stand as the document writes them: Z⁽¹⁾, δ⁽²⁾, ŷ.",
    ],
    examples: [
      .init("explain dW2", "the whole formula"), .init("explain dw[0]", "one cell, term by term"),
      .init("explain dW1[0, 2] --deep", "back to the inputs"), .init("explain dW2 --format latex", "for a page"),
    ],
    completes: .names
  ) { (session, argument) throws(Diagnostic) in
    let request = try ExplainRequest(argument)
    return try session.explain(request)
  }
}

/// What was asked of `explain`.
struct ExplainRequest {
  var reference: Reference
  /// How many levels of operands are explained, too.
  var depth: Int?
  /// Whether the page's layout is shown, too.
  var isTransposed = false
  var format: FormulaFormat?

  init(_ reference: Reference) { self.reference = reference }

  init(_ argument: String) throws(Diagnostic) {
    var words = Reference.split(argument)[...]
    var texts: [String] = []
    var depth: Int?
    var isTransposed = false
    var format: FormulaFormat?
    while let word = words.popFirst() {
      switch word {
      case "--deep", "-d":
        depth = 12
        if let next = words.first, let number = Int(next), number >= 1 {
          depth = number
          words.removeFirst()
        }
      case "--transposed", "-t": isTransposed = true
      case "--format", "-f":
        let name = words.popFirst() ?? ""
        guard let known = FormulaFormat(rawValue: name) else { throw ExplainRequest.unknownFormat(name) }
        format = known
      case _ where word.hasPrefix("--"):
        throw Diagnostic(
          .usage, "`explain` has no option \(code: word)",
          hint: didYouMean(word, among: ["--deep", "--transposed", "--format"]).map { "did you mean \(code: $0)?" }
            ?? "`help explain` lists its options.")
      default: texts.append(word)
      }
    }
    guard texts.count == 1, let reference = Reference(parsing: texts[0]) else {
      throw Diagnostic(
        .usage, "expected a name or one cell of it, found \(found(texts.joined(separator: " ")))",
        hint: "Type `explain NAME` or `explain NAME[0]`; `vars` lists the names.")
    }
    self.reference = reference
    self.depth = depth
    self.format = format
    self.isTransposed = isTransposed
  }

  static func unknownFormat(_ name: String) -> Diagnostic {
    Diagnostic(.usage, "a format is `unicode`, `latex` or `mathml`, found \(found(name))")
  }
}

extension Session {
  /// How numbers are written in formulas.
  var numberStyle: NumberStyle { settings.decimals.map { .decimals($0) } ?? .standard }

  func explain(_ reference: Reference) throws(Diagnostic) -> CommandResult { try explain(ExplainRequest(reference)) }

  func explain(_ request: ExplainRequest) throws(Diagnostic) -> CommandResult {
    let found = try find(request.reference)
    let (path, cell) = try place(of: found)
    let explainer = Explainer(try run(), style: numberStyle, notation: settings.notation)
    if let depth = request.depth { return try explain(found, path, cell, explainer, depth, request.format) }
    let explanation = try explainer.explain(path, index: cell, on: found.machine)
    var document = explanation.document(width: width, format: request.format ?? settings.format)
    if let step = explanation.step, let line = explanation.line {
      document.line(.init("made in step \(step), line \(line)", .faint), indent: 2)
    }
    var fields = fields(explanation, found)
    if request.isTransposed {
      let page = page(explanation, path, found)
      document.append(page.0)
      fields.append(.init("page", page.1))
    }
    return CommandResult(document, fields: fields + valueFields(explanation.result))
  }

  /// The formula as a page has it, with samples as columns.
  private func page(_ explanation: Explanation, _ path: ValuePath, _ found: Found) -> (Document, JSON) {
    guard let formula = explanation.script, path.parts.isEmpty else {
      return (Document([.line([.init("there is no formula to turn", .faint)], indent: 2)]), .null)
    }
    let layout = PageLayout(found.machine, frame: found.frame)
    let (target, turned, remarks) = layout.page(path.name, formula, notation)
    var document = Document()
    let left = target.unicode() + " = "
    document.line(.init("on a page with samples as columns:", .faint), indent: 2)
    let lines = turned.lines(width: max(20, width - 4 - displayWidth(left)), numberStyle)
    for (position, line) in lines.enumerated() {
      let start = position == 0 ? left : String(repeating: " ", count: displayWidth(left))
      document.line(.init(start), .init(line, .formula), indent: 4)
    }
    for remark in remarks { document.line(.init(remark, .faint), indent: 4) }
    return (document, .string(left + turned.unicode(numberStyle)))
  }

  private func fields(_ explanation: Explanation, _ found: Found) -> [JSON.Member] {
    func text(_ formula: Formula?) -> JSON { formula.map { .string($0.unicode(numberStyle)) } ?? .null }
    return [
      .init("name", .string(found.name)), .init("step", .int(Int(clamping: found.step))),
      .init("formula", text(explanation.formula)), .init("shapes", text(explanation.shapes)),
      .init(
        "indexed",
        explanation.indexed.map { .string($0.target.unicode() + " = " + $0.formula.unicode(numberStyle)) } ?? .null),
      .init("latex", explanation.formula.map { .string($0.latex(numberStyle)) } ?? .null),
      .init("mathml", explanation.formula.map { .string($0.mathML(numberStyle)) } ?? .null),
      .init("numbers", explanation.numbersText.map { .string($0) } ?? .null),
      .init("notes", .array(explanation.notes.map { .string($0.description) })),
      .init(
        "made",
        explanation.step.map { step in
          .object([
            .init("step", .int(Int(clamping: step))), .init("line", explanation.line.map { .int($0) } ?? .null),
          ])
        } ?? .null),
    ]
  }

  /// An explanation that goes on through the operands.
  private func explain(
    _ found: Found, _ path: ValuePath, _ cell: [Int]?, _ explainer: Explainer, _ depth: Int, _ format: FormulaFormat?
  ) throws(Diagnostic) -> CommandResult {
    let walk = Provenance(try run(), on: found.machine)
    defer { walk.finish() }
    let (value, index) = try self.cell(path, cell, found)
    guard let source = walk.source(of: value, at: index) else {
      let explanation = try explainer.explain(path, index: cell, on: found.machine)
      return CommandResult(explanation.document(width: width), fields: fields(explanation, found))
    }
    let lineage = Lineage(explainer, walk, of: source, named: path.text, depth: depth)
    var document = Document()
    for (position, part) in lineage.parts.enumerated() {
      if position > 0 { document.append(.blank) }
      document.append(part.explanation.document(width: width, format: format ?? settings.format))
      if let step = part.explanation.step, let line = part.explanation.line {
        document.line(.init("made in step \(step), line \(line)", .faint), indent: 2)
      }
      if !part.others.isEmpty { document.append(likewise(part.others, part.name)) }
    }
    if !lineage.given.isEmpty {
      document.append(.blank)
      document.append(given(lineage.given))
    }
    if lineage.isCut { document.line(.init("… and further back", .faint)) }
    return CommandResult(
      document,
      fields: [
        .init("name", .string(found.name)), .init("step", .int(Int(clamping: found.step))),
        .init(
          "parts",
          .array(lineage.parts.map { .object(fields($0.explanation, found) + [.init("level", .int($0.level))]) })
        ),
      ])
  }

  /// Numbers that came about like the one before them, in one paragraph.
  private func likewise(_ makings: [TracedMaking], _ name: String) -> Document {
    let shown = makings.prefix(6).map { "\(label($0, name)) \(number($0))" }
    let rest = makings.count > 6 ? [" … \(makings.count - 6) more"] : []
    return Document([.paragraph([.init("likewise: " + (shown + rest).joined(separator: ", "), .faint)])])
  }

  /// What was given, one line for each statement.
  private func given(_ makings: [TracedMaking]) -> Document {
    var document = Document()
    var lines: [(key: String, texts: [String])] = []
    for making in makings {
      let word = making.action == .drawn ? "drawn" : "given"
      let key = "\(word)\(making.line.map { " in line \($0)" } ?? "")"
      let text = "\(label(making, making.names.first ?? making.text)) \(number(making))"
      if let known = lines.firstIndex(where: { $0.key == key }) {
        if !lines[known].texts.contains(text) { lines[known].texts.append(text) }
      } else {
        lines.append((key, [text]))
      }
    }
    for line in lines {
      let shown = line.texts.prefix(8).joined(separator: ", ")
      let rest = line.texts.count > 8 ? " … \(line.texts.count - 8) more" : ""
      document.append(.paragraph([.init(line.key + ": ", .faint), .init(shown + rest, .number)]))
    }
    return document
  }

  private func label(_ making: TracedMaking, _ name: String) -> String {
    guard let index = making.cell.index, !index.isEmpty else { return name }
    return "\(name)[\(index.map(String.init).joined(separator: ","))]"
  }

  private func number(_ making: TracedMaking) -> String {
    guard let value = making.value else { return making.shape.map(shapeText) ?? "" }
    return (numberStyle.isExact(value) ? "= " : "≈ ") + numberStyle.text(value)
  }

  /// The formula of what a statement has just given its name, as a line to show; nil when there is none worth showing.
  func formulaLine(of statement: Statement, indent: Int) -> Document.Block? {
    guard let timeline, statement.binds.count == 1, let name = statement.binds.first, !name.contains("."),
      let formula = Explainer(timeline, style: numberStyle, notation: settings.notation).formula(of: name)
    else { return nil }
    let lines = formula.lines(settings.format, width: max(20, width - indent), numberStyle)
    guard lines.count <= 3 else { return nil }
    let text = lines.joined(separator: "\n" + String(repeating: " ", count: indent))
    return .line([.init(text, .formula)], indent: indent)
  }
}
