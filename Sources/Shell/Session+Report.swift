import Diagnostics
import Machine
import Syntax

extension Session {
  /// Where the run stands: what is done, what it made unless that is left out, what comes next.
  package func report(showsMade: Bool = true) -> Document {
    guard let timeline else { return Document() }
    let machine = timeline.machine
    var document = Document()
    let passes = passes(on: machine)
    if let last = timeline.last {
      let isInside = if case .inside = timeline.status { true } else { false }
      let isEntered = machine.frameCount > 1 && machine.frame.step == machine.step && !isInside
      let word = isInside ? "inside" : isEntered ? "into" : "done"
      document.blocks += place(word, " \(machine.steps)", last, passes)
      if isInside {
        document.line(.init("operation \(machine.operations)", .faint), indent: margin)
      } else if showsMade, !isEntered, !isLastFetch(last, of: timeline) {
        document.append(made(by: last))
      }
    }
    switch timeline.status {
    case .ended:
      document.line(.init("end", .marker), .init("    the script is over after step \(machine.steps)", .faint))
    case .failed: break
    case .ready, .inside:
      if let next = timeline.next { document.blocks += place("next", "", next, timeline.last == nil ? passes : "") }
    }
    for expression in displays { document.append(display(expression)) }
    return document
  }

  /// Where what was made stands, in columns.
  private var margin: Int { 9 }

  /// One line: a word, a step, a line of the script, and at the right the passes, where there is room.
  private func place(_ word: String, _ step: String, _ statement: Statement, _ passes: String) -> [Document.Block] {
    let program = timeline?.program
    let source = program?.trees[statement.tree].source
    let text = trim(source?.text(ofLine: statement.line) ?? "").replacing("\t", with: "    ")
    let head = word + step
    let padding = String(repeating: " ", count: max(1, margin - head.count))
    let isElsewhere = statement.code != 0 && statement.code < (program?.codes.count ?? 0)
    let inside = isElsewhere ? program.map { " · \($0.codes[statement.code].name)" } ?? "" : ""
    let label = "line \(statement.line)\(inside) "
    let used = head.count + padding.count + displayWidth(label) + 2
    var spans: [Document.Span] = [
      .init(head, .marker), .init(padding), .init(label, .lineNumber), .init("│ ", .faint),
      .init(text.cut(to: max(12, width - used)), .code),
    ]
    if !passes.isEmpty {
      let room = width - used - displayWidth(text)
      if room >= displayWidth(passes) + 3 {
        spans.append(.init(String(repeating: " ", count: room - displayWidth(passes)) + passes, .faint))
      } else {
        return [.line(spans), .line([.init(passes, .faint)], indent: margin)]
      }
    }
    return [.line(spans)]
  }

  /// Whether a statement is a `for` that found nothing more to fetch, so that its names keep what they had.
  private func isLastFetch(_ statement: Statement, of timeline: Timeline) -> Bool {
    let machine = timeline.machine
    guard timeline.program.trees[statement.tree][statement.node].kind == .for else { return false }
    return !timeline.activeLoops().contains { $0.loop.statement == machine.statement }
  }

  /// What a statement has given its names, and its formula.
  private func made(by statement: Statement) -> Document {
    guard let timeline else { return Document() }
    let machine = timeline.machine
    var document = Document()
    let kind = timeline.program.trees[statement.tree][statement.node].kind
    let isAssignment = kind == .assign || kind == .augmentedAssign || kind == .annotatedAssign
    if isAssignment, let formula = formulaLine(of: statement, indent: margin) { document.append(formula) }
    let names = statement.binds.prefix(4)
    for name in names {
      guard !name.contains("."), let value = machine.value(of: name, inFrame: machine.frameCount - 1) else { continue }
      let snapshot = machine.snapshot(value)
      if case .other(let type, _) = snapshot, ["function", "module", "type"].contains(type) { continue }
      let facts: [Document.Span] = snapshot.shape.map { $0.isEmpty ? [] : [.init(shapeText($0), .shape)] } ?? []
      let display = ValueDisplay(decimals: settings.decimals, width: max(20, width - margin))
      for block in display.blocks(snapshot, label: name, facts: facts).blocks {
        if case .line(let spans, let indent) = block {
          document.append(.line(spans, indent: indent + margin))
        } else {
          document.append(block)
        }
      }
    }
    return document
  }

  /// One of the things that are shown at every stop.
  func display(_ expression: String) -> Document {
    do throws(Diagnostic) {
      if let reference = Reference(parsing: expression) { return try show([reference]).document }
      guard let timeline else { return Document() }
      let value = try timeline.look(expression, on: timeline.machine, frame: frame)
      return ValueDisplay(decimals: settings.decimals, width: width).blocks(value, label: expression, facts: [])
    } catch {
      return Document([.line([.init(expression, .name), .init(" · \(error.message)", .faint)])])
    }
  }

  /// The members that say where the run stands.
  package func positionFields() -> [JSON.Member] {
    guard let timeline else { return [] }
    var fields: [JSON.Member] = [.init("step", .int(Int(clamping: timeline.position.steps)))]
    if let operations = timeline.position.operations {
      fields.append(.init("operation", .int(Int(clamping: operations))))
    }
    fields.append(.init("done", timeline.last.map { .object([.init("line", .int($0.line))]) } ?? .null))
    fields.append(.init("next", timeline.next.map { .object([.init("line", .int($0.line))]) } ?? .null))
    let status =
      switch timeline.status {
      case .ready: "ready"
      case .inside: "inside"
      case .ended: "ended"
      case .failed: "failed"
      }
    fields.append(.init("status", .string(status)))
    return fields
  }
}
