import Diagnostics
import Machine

extension CommandCard {
  /// Table of the variables.
  package static let vars: CommandCard = CommandCard(
    "vars", short: ["whos"], usage: "vars", help: "Lists the variables with their shapes and values.",
    examples: [.init("vars", "all variables of this function, or of the module")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.vars.expectNothing(argument)
    let timeline = try session.run()
    let display = ValueDisplay(decimals: session.settings.decimals, width: session.width)
    let hidden = ["module", "function", "builtin_function_or_method", "type"]
    var table = Document.Table(
      alignments: [.left, .left, .left, .left],
      header: [[.init("name")], [.init("shape")], [.init("type")], [.init("value")]])
    var fields: [JSON] = []
    for (name, value) in timeline.machine.variables(ofFrame: session.frame) {
      let type = timeline.machine.typeName(value)
      if hidden.contains(type) { continue }
      let snapshot = timeline.machine.snapshot(value)
      let (text, isRounded) = display.line(snapshot, room: 40)
      let shape = snapshot.shape.map { $0.isEmpty ? "" : shapeText($0) } ?? ""
      table.rows.append([
        [.init(name, .name)], [.init(shape, .shape)], [.init(snapshot.dtype ?? type, .faint)],
        [.init((isRounded ? "≈ " : "  ") + text, .number)],
      ])
      fields.append(.object([.init("name", .string(name))] + session.valueFields(snapshot)))
    }
    guard !table.rows.isEmpty else {
      return CommandResult(
        Document([.paragraph([.init("no variable has a value yet")])]), fields: [.init("variables", .array([]))])
    }
    return CommandResult(Document([.table(table)]), fields: [.init("variables", .array(fields))])
  }
}
