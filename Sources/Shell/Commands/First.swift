import Diagnostics
import Explanation
import Machine
import Symbolic

extension CommandCard {
  /// The earliest step at which something was so.
  package static let first: CommandCard = CommandCard(
    "first", usage: "first X",
    help: "Finds the earliest step at which X was so, and why.",
    details: [
      "`first nan` and `first inf` find the first operation that gave such a number, wherever it went, with what it was made of. Any expression of Python is looked at after each step from the start of the run up to here; a name without a value makes it false. The run stays where it is; `goto` goes there."
    ],
    examples: [
      .init("first nan", "where the first NaN came from"),
      .init("first cost > 1", "the first step after which it held"),
    ],
    completes: .names
  ) { (session, argument) throws(Diagnostic) in
    if argument.isEmpty { throw CommandCard.first.misused("expected `nan`, `inf` or a condition") }
    switch argument.lowercased() {
    case "nan": return try session.firstNumber("nan") { $0.isNaN }
    case "inf", "infinity", "-inf": return try session.firstNumber("inf") { $0.isInfinite }
    default: return try session.firstTime(argument)
    }
  }
}

extension Session {
  /// The first operation that gave a number of a kind.
  fileprivate func firstNumber(_ word: String, _ isSo: (Double) -> Bool) throws(Diagnostic) -> CommandResult {
    let timeline = try run()
    var seen: UInt64 = 0
    var found: (cell: TracedCell, step: UInt64)?
    try timeline.scan(from: 0, through: timeline.machine.steps) { (machine) throws(Diagnostic) in
      while seen < machine.operations, found == nil {
        seen += 1
        guard let value = machine.record(of: seen)?.result else { continue }
        if value.isFloating, isSo(value.double) {
          found = (TracedCell(operation: seen, index: []), machine.steps)
        } else if value.tag == .array, let index = machine.firstIndex(in: value, where: isSo) {
          found = (TracedCell(operation: seen, index: index), machine.steps)
        }
      }
      return found != nil
    }
    guard let found else { return never("no number was \(word) up to here", word) }
    let walk = Provenance(timeline)
    defer { walk.finish() }
    guard let tree = Ancestry.tree(walk, found.cell, depth: 2), let making = walk.making(of: found.cell) else {
      return never("no number was \(word) up to here", word)
    }
    var document = firstLine(making.step, making.line, making.code)
    if let cause = cause(making) {
      document.line(.init(making.text, .code), .init(" = "), .init(cause, .number), indent: 2)
    }
    var drawing = TreeDrawing(style: numberStyle, width: width)
    drawing.write(tree)
    document.append(drawing.document)
    return CommandResult(
      document,
      fields: [
        .init("first", .string(word)), .init("step", .int(Int(clamping: making.step))),
        .init("line", making.line.map(JSON.int) ?? .null), .init("made", tree.json),
      ])
  }

  /// What an operation was given and what it gave: `log(0) → -inf`.
  private func cause(_ making: TracedMaking) -> String? {
    let operands = making.operands.compactMap(\.value)
    guard let value = making.value, !operands.isEmpty else { return nil }
    let shown = operands.prefix(4).map(numberStyle.text).joined(separator: ", ") + (operands.count > 4 ? ", …" : "")
    return "\(numberStyle.text(value))   from \(shown)"
  }

  private func firstLine(_ step: UInt64, _ line: Int?, _ code: String) -> Document {
    var document = Document()
    document.line(
      .init("step \(step)", .marker), .init(line.map { " · line \($0) " } ?? " ", .lineNumber), .init("│ ", .faint),
      .init(code.cut(to: max(20, width - 24)), .code))
    return document
  }

  private func never(_ text: String, _ word: String) -> CommandResult {
    CommandResult(
      Document([.line([.init("never: ", .warning), .init(text)])]),
      fields: [.init("first", .string(word)), .init("step", .null)])
  }

  /// The first position at which a condition is true.
  fileprivate func firstTime(_ text: String) throws(Diagnostic) -> CommandResult {
    let timeline = try run()
    let condition = try scripted(text)
    let known = Set(allNames)
    for name in names(in: condition) where !known.contains(name) && timeline.program.library.globals[name] == nil {
      throw unknownName(name)
    }
    let lookout = try timeline.lookout(condition, frame: frame)
    let frame = frame
    let code = timeline.machine.calls[frame].code
    var found: (step: UInt64, line: Int?, code: String, passes: String)?
    try timeline.scan(from: 0, through: timeline.machine.steps) { (machine) throws(Diagnostic) in
      guard frame < machine.frameCount, machine.calls[frame].code == code else { return false }
      let value = lookout.value(on: machine, frame: frame)
      guard value.isTrue else { return false }
      let statement = machine.statement >= 0 ? machine.program.statements[machine.statement] : nil
      let source = statement.map { machine.program.trees[$0.tree].source.text(ofLine: $0.line) }
      found = (machine.steps, statement?.line, trim(source ?? ""), passes(on: machine))
      return true
    }
    guard let found else { return never("`\(text)` was not true up to here", text) }
    var document = firstLine(found.step, found.line, found.code)
    if !found.passes.isEmpty { document.line(.init(found.passes, .faint), indent: 2) }
    // The names of the condition with the numbers that they had then.
    let machine = timeline.look(at: found.step)
    for name in names(in: condition).prefix(6) {
      guard let value = machine.value(of: name, inFrame: min(frame, machine.frameCount - 1)) else { continue }
      let display = ValueDisplay(decimals: settings.decimals, width: width)
      let (shown, isRounded) = display.line(machine.snapshot(value), room: max(16, width - 12))
      document.line(.init(name, .name), .init(isRounded ? " ≈ " : " = "), .init(shown, .number), indent: 2)
    }
    document.line(.init("`goto \(found.step)` goes there, `why` says how it came about", .faint), indent: 2)
    return CommandResult(
      document,
      fields: [
        .init("first", .string(text)), .init("step", .int(Int(clamping: found.step))),
        .init("line", found.line.map(JSON.int) ?? .null),
      ])
  }
}
