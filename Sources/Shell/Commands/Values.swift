import Diagnostics
import Machine

extension CommandCard {
  /// All values of a name.
  package static let values: CommandCard = CommandCard(
    "values", usage: "values NAME",
    help: "Lists all values that a name has been given so far, and the lines that gave them.",
    details: ["`NAME#2` is the second of them, in every command; `f().x` is the local x of f, over all calls."],
    examples: [
      .init("values cost", "the cost of every pass so far"),
      .init("values sigmoid().z", "what sigmoid was called with"),
    ],
    completes: .names
  ) { (session, argument) throws(Diagnostic) in
    guard let reference = Reference(parsing: argument), reference.moment == .now, reference.index == nil else {
      throw CommandCard.values.misused("expected a name, found \(found(argument))")
    }
    let name = try session.scriptName(reference.path)
    let timeline = try session.run()
    let values = try session.values(of: name, through: timeline.machine.steps)
    if values.isEmpty { throw session.notYet(name) ?? session.unknown(argument) }
    let display = ValueDisplay(decimals: session.settings.decimals, width: session.width)
    var table = Document.Table(
      alignments: [.right, .right, .right, .left, .left],
      header: [[.init("#")], [.init("step")], [.init("line")], [.init(name)], []])
    let limit = 24
    for (position, value) in values.enumerated() {
      if values.count > limit, position >= limit / 2, position < values.count - limit / 2 {
        if position == limit / 2 { table.rows.append([[.init("…", .faint)]]) }
        continue
      }
      let (text, isRounded) = display.line(value.value, room: max(16, session.width - 44))
      table.rows.append([
        [.init("\(position + 1)")], [.init("\(value.step)", .faint)],
        [.init(value.line.map(String.init) ?? "", .lineNumber)],
        [.init((isRounded ? "≈ " : "  ") + text, .number)], [.init(value.passes, .faint)],
      ])
    }
    // The statements that gave them, each once.
    var document = Document([.table(table)])
    var lines: [Int] = []
    for line in values.compactMap(\.line) where !lines.contains(line) { lines.append(line) }
    for line in lines.prefix(6) {
      let text = timeline.program.trees[0].source.text(ofLine: line).replacing("\t", with: "    ")
      document.line(
        .init("line \(line) ", .lineNumber), .init("│ ", .faint),
        .init(trim(text).cut(to: max(12, session.width - 12)), .code))
    }
    let fields = values.map { value in
      JSON.object(
        [.init("step", .int(Int(clamping: value.step))), .init("line", value.line.map(JSON.int) ?? .null)]
          + session.valueFields(value.value))
    }
    return CommandResult(
      document, fields: [.init("name", .string(name)), .init("values", .array(fields))])
  }
}
