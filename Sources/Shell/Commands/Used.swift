import Diagnostics
import Explanation
import Machine

extension CommandCard {
  /// What a value made.
  package static let used: CommandCard = CommandCard(
    "used", usage: "used REF [DEPTH]",
    help: "Shows what was later made from a number or a value, up to here.",
    details: [
      "`used dZ2[0, 1]` follows one cell into the cells in which it had a part, `used dZ2` the whole value. DEPTH says how many statements away (2 without it), `all` goes as far as the run has come. `used W1#1` follows the first value of a name; `goto end` first to see everything."
    ],
    examples: [
      .init("used dZ2[0, 1]", "the cells that one cell went into"), .init("used X 1", "the statements that read X"),
    ],
    completes: .names
  ) { (session, argument) throws(Diagnostic) in
    let (reference, depth) = try CommandCard.used.referenceAndDepth(argument)
    return try session.used(reference, depth: depth ?? 2)
  }
}

extension Session {
  func used(_ reference: Reference, depth: Int) throws(Diagnostic) -> CommandResult {
    let found = try find(reference)
    let (path, cell) = try place(of: found)
    let timeline = try run()
    let walk = Provenance(timeline, on: found.machine)
    let (value, index) = try self.cell(path, cell, found)
    let label = path.text + (cell == nil ? "" : "[" + (index ?? []).map(String.init).joined(separator: ",") + "]")
    let source = walk.source(of: value, at: index)
    walk.finish()
    let descent = try source.map { (source) throws(Diagnostic) in try Descent(timeline, of: source, depth: depth) }
    let fields: [JSON.Member] = [.init("name", .string(found.name)), .init("step", .int(Int(clamping: found.step)))]
    guard let descent, !descent.roots.isEmpty else {
      return CommandResult(
        Document([.line([.init(label, .name), .init(" has not been used up to here", .faint)])]),
        fields: fields + [.init("uses", .array([]))])
    }
    var drawing = TreeDrawing(style: numberStyle, width: width)
    drawing.write(descent, label: label, value: index == nil ? nil : number(of: value, index, on: found.machine))
    return CommandResult(
      drawing.document,
      fields: fields + [
        .init("uses", .array(descent.uses.map { $0.json })), .init("cut", .bool(descent.isCut)),
      ])
  }

  private func number(of value: Value, _ index: [Int]?, on machine: Machine) -> Double? {
    guard value.tag == .array, let index else { return value.isNumber ? value.number : nil }
    let cell = machine.cells(of: value, before: .max)[index]
    return cell.isUnset ? nil : cell.number
  }
}

extension Descent.Use {
  /// The name with the cells: `dW2[0,0] [1,0]`.
  var label: String {
    guard let cells, let shape, !shape.isEmpty else { return name }
    let count = shape.reduce(1, *)
    if cells.count == count, count > 1 { return name }
    if cells.count > 3 { return "\(name) · \(cells.count) of \(count) cells" }
    return name + cells.map { "[\($0.map(String.init).joined(separator: ","))]" }.joined(separator: " ")
  }

  var json: JSON {
    .object([
      .init("name", .string(name)),
      .init("cells", cells.map { .array($0.prefix(1000).map { .array($0.map(JSON.int)) }) } ?? .null),
      .init("step", .int(Int(clamping: step))), .init("line", line.map(JSON.int) ?? .null),
      .init("code", .string(code)), .init("level", .int(level)), .init("uses", .array(children.map(JSON.int))),
    ])
  }
}
