import Diagnostics
import Lessons
import Marking
import NDArray

extension CommandCard {
  /// Marks all numbers that a source prints.
  package static let audit: CommandCard = CommandCard(
    "audit", usage: "audit [FILE]",
    help: "Marks every number that a lesson's source prints, or those of a claims file.",
    details: ["The script is run anew for it, without your edits."],
    examples: [.init("audit", "the claims of this lesson")], completes: .files
  ) { (session, argument) throws(Diagnostic) in
    if !argument.isEmpty { return try session.audit(Lesson(name: argument, source: readSource(argument))) }
    return try session.audit(session.lessonRunner().lesson)
  }
}

extension Session {
  /// Marks the claims of a lesson or claims file; they fail when anything is wrong that the file does not expect.
  package func audit(_ lesson: Lesson) throws(Diagnostic) -> CommandResult {
    guard let script = lesson.script(named: "") ?? lesson.scripts.first else {
      throw Diagnostic(
        .lesson, "\(code: lesson.source.name) holds no script", hint: "Put one in a block that begins with ```python.")
    }
    guard !lesson.claims.claims.isEmpty || !lesson.claims.diagnostics.isEmpty else {
      throw Diagnostic(
        .lesson, "\(code: lesson.source.name) holds no claims", hint: "Put them in a block that begins with ```claims.")
    }
    let isInterrupted = isInterrupted
    let auditor = try Auditor(
      script: script.source, claims: lesson.source, aliases: lesson.settings.aliases, library: Session.library,
      limits: settings.limits, seed: settings.seed, poll: { isInterrupted() })
    let audit = try auditor.audit(lesson.claims)
    var result = CommandResult(document(of: audit), fields: fields(of: audit))
    if !audit.holds {
      let wrong = audit.surprises.count
      result.failure = Diagnostic(
        .failed, "the audit did not hold: \(wrong) unexpected, \(audit.diagnostics.count) that cannot be marked")
    }
    return result
  }

  private func document(of audit: Audit) -> Document {
    var document = Document()
    var table = Document.Table(
      alignments: [.left, .left, .right, .right, .left],
      header: [[.init("")], [.init("name")], [.init("printed")], [.init("true")], [.init("verdict")]])
    for entry in audit.entries {
      let cells = entry.cells
      let wrong = cells.filter { $0.verdict != .agrees }
      let right = cells.count - wrong.count
      if case .formula(let verdict, let worst) = entry.outcome {
        table.rows.append([
          [mark(verdict)], [.init(entry.name, .name)], [.init("formula", .faint)],
          [.init(worst.map { DisplayNumber($0.exact, significant: 6).text } ?? "")], [.init(word(verdict))],
        ])
      }
      if right > 0 {
        let text =
          cells.count == 1 ? cells[0].printed.text : wrong.isEmpty ? "all \(right)" : "\(right) of \(cells.count)"
        table.rows.append([
          [mark(.agrees)], [.init(entry.name, .name)], [.init(text, .number)], [.init("")],
          [.init(right == 1 ? "agrees" : "agree")],
        ])
      }
      for cell in wrong {
        let index = cell.index.isEmpty ? "" : "[" + cell.index.map(String.init).joined(separator: ",") + "]"
        table.rows.append([
          [mark(cell.verdict)], [.init(whole(entry.name, index) + index, .name)], [.init(cell.printed.text, .number)],
          [.init(cell.exact.map { cell.printed.closer($0) } ?? "", .number)], [.init(word(cell.verdict))],
        ])
      }
    }
    document.append(.table(table))
    for diagnostic in audit.diagnostics { document.append(diagnostic.document(width: width)) }
    let total = audit.counts.values.reduce(0, +)
    let parts = Verdict.allCases.compactMap { verdict in audit.counts[verdict].map { "\($0) \(word(verdict, of: $0))" }
    }
    document.line(.init("\(total) numbers: ", .strong), .init(parts.joined(separator: ", ")))
    return document
  }

  /// An expression in brackets, where an index follows it.
  private func whole(_ name: String, _ index: String) -> String {
    name.contains(" ") && !index.isEmpty ? "(\(name))" : name
  }

  private func mark(_ verdict: Verdict) -> Document.Span {
    switch verdict {
    case .agrees: .init("✓", .agrees)
    case .lastDigit: .init("~", .lastDigit)
    case .carriedForward: .init("→", .lastDigit)
    case .cannotSay: .init("?", .faint)
    case .wrongHere, .differs: .init("✗", .wrong)
    }
  }

  private func word(_ verdict: Verdict, of count: Int = 1) -> String {
    switch verdict {
    case .agrees: count == 1 ? "agrees" : "agree"
    case .lastDigit: count == 1 ? "last digit" : "off in the last digit"
    case .carriedForward: "carried forward"
    case .wrongHere: "wrong here"
    case .differs: count == 1 ? "differs" : "differ"
    case .cannotSay: count == 1 ? "cannot say" : "that nothing can be said of"
    }
  }

  private func fields(of audit: Audit) -> [JSON.Member] {
    var claims: [JSON] = []
    func add(_ entry: Audit.Entry, _ index: [Int], _ printed: String, _ verdict: Verdict, _ exact: Double?, _ line: Int)
    {
      claims.append(
        .object([
          .init("source", entry.claim.source.map(JSON.string) ?? .null), .init("name", .string(entry.name)),
          .init("index", .array(index.map(JSON.int))), .init("printed", .string(printed)),
          .init("verdict", .string(verdict.rawValue)), .init("exact", exact.map(JSON.number) ?? .null),
          .init("carried", .null), .init("misconceptions", .array([])), .init("line", .int(line)),
        ]))
    }
    for entry in audit.entries {
      for cell in entry.cells { add(entry, cell.index, cell.printed.text, cell.verdict, cell.exact, cell.line) }
      guard case .formula(let text) = entry.claim.value else { continue }
      var verdict = Verdict.cannotSay
      var worst: Audit.CellDifference?
      if case .formula(let given, let cell) = entry.outcome { (verdict, worst) = (given, cell) }
      add(entry, worst?.index ?? [], text, verdict, worst?.exact, entry.claim.line)
    }
    let counts = Verdict.allCases.map { JSON.Member($0.rawValue, .int(audit.counts[$0] ?? 0)) }
    return [.init("claims", .array(claims)), .init("counts", .object(counts))]
  }
}
