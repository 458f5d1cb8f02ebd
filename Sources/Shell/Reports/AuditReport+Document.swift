import Diagnostics
import Marking
import NDArray

extension AuditReport {
  /// The table for people: one line for each name, its numbers as signs; with `isVerbose` a line for each number.
  package func document(width: Int, isVerbose: Bool = false) -> Document {
    var document = Document()
    if isVerbose {
      document.append(.table(cellTable(width: width)))
    } else if width < 60 {
      document.blocks += nameItems(width: width)
    } else {
      document.append(.table(nameTable(width: width)))
    }
    for diagnostic in audit.diagnostics { document.append(diagnostic.document(width: width)) }
    document.append(firstWrong)
    if let signs { document.paragraph(signs) }
    document.append(.paragraph([.init("\(total): ", .strong), .init(counted)]))
    return document
  }

  // MARK: One line for each name

  private func nameTable(width: Int) -> Document.Table {
    var table = Document.Table(
      alignments: [.left, .left, .right, .left, .left],
      header: [[.init("")], [.init("name")], [.init("right")], [.init("printed")], [.init("verdict")]])
    for entry in audit.entries {
      let verdict = AuditReport.verdict(of: entry)
      table.rows.append([
        [.init(AuditReport.sign(verdict), AuditReport.role(verdict))],
        [.init(AuditReport.shownName(entry).cut(to: max(8, width * 3 / 10)), .name)],
        [.init(AuditReport.right(entry))], AuditReport.printed(entry, width: max(8, width * 3 / 10)),
        [.init(outcome(of: entry, verdict))],
      ])
    }
    return table
  }

  /// The same where a table has no room: the verdict of each name below it, as far as there is more to say than its sign.
  private func nameItems(width: Int) -> [Document.Block] {
    audit.entries.map { entry in
      let verdict = AuditReport.verdict(of: entry)
      var spans: [Document.Span] = [.init(AuditReport.shownName(entry), .name), .init("  ")]
      let right = AuditReport.right(entry)
      if !right.isEmpty { spans.append(.init(right + "  ")) }
      spans += AuditReport.printed(entry, width: max(8, width / 2))
      if verdict != .agrees { spans.append(.init("  " + outcome(of: entry, verdict))) }
      return .item(marker: AuditReport.sign(verdict), spans)
    }
  }

  /// How many of several numbers are right.
  private static func right(_ entry: Audit.Entry) -> String {
    entry.cells.count > 1 ? "\(entry.cells.count { $0.verdict == .agrees })/\(entry.cells.count)" : ""
  }

  /// The left side, with its cell where it speaks of one.
  private static func shownName(_ entry: Audit.Entry) -> String {
    entry.cells.count == 1 && entry.claim.left != entry.name ? entry.claim.left : entry.name
  }

  /// A name with a cell; of a name that is too long its beginning, and the cell all the same.
  private static func cutPlace(_ name: String, _ index: [Int], to width: Int) -> String {
    let whole = place(name, index)
    guard displayWidth(whole) > width, !index.isEmpty else { return whole.cut(to: width) }
    let cell = place("", index)
    return name.cut(to: max(4, width - cell.count)) + cell
  }

  /// One printed number as it is, several as their signs, row by row.
  private static func printed(_ entry: Audit.Entry, width: Int) -> [Document.Span] {
    if case .formula(let text) = entry.claim.value { return [.init(text.cut(to: width), .code)] }
    let cells = entry.cells
    if cells.count == 1 { return [.init(cells[0].printed.text.cut(to: width), .number)] }
    var rowLength = cells.count
    if case .numbers(_, let shape) = entry.outcome, let last = shape.last, last > 0, cells.count % last == 0 {
      rowLength = last
    }
    // A column reads as one row.
    if rowLength == 1 { rowLength = cells.count }
    var spans: [Document.Span] = []
    var used = 0
    for (position, cell) in cells.enumerated() {
      let isNewRow = position > 0 && position % rowLength == 0
      guard used + (isNewRow ? 2 : 1) < width || position == cells.count - 1 && used < width else {
        spans.append(.init("…"))
        break
      }
      if isNewRow {
        spans.append(.init(" "))
        used += 1
      }
      spans.append(.init(sign(cell.verdict), role(cell.verdict)))
      used += 1
    }
    return spans
  }

  private func outcome(of entry: Audit.Entry, _ verdict: Verdict) -> String {
    let why = joined(reason(of: entry), behind: entry)
    switch entry.outcome {
    case .unmarked(let diagnostic): return "cannot say: \(diagnostic.message)"
    case .formula(_, let worst):
      guard let worst else { return "the same" }
      let exact = DisplayNumber(worst.exact, significant: 6).text
      return "\(AuditReport.place(entry.name, worst.index)) is \(exact)" + why
    case .numbers(let cells, _):
      if verdict == .agrees { return AuditReport.word(.agrees, of: cells.count) }
      guard cells.count == 1, let exact = cells[0].exact else { return AuditReport.remainder(of: cells) + why }
      return "\(AuditReport.word(verdict)): \(cells[0].printed.closer(exact))" + why
    }
  }

  // MARK: One line for each number

  private func cellTable(width: Int) -> Document.Table {
    let nameWidth = max(10, width * 3 / 10)
    var table = Document.Table(
      alignments: [.left, .left, .right, .right, .right, .left],
      header: [
        [.init("")], [.init("name")], [.init("printed")], [.init("true")], [.init("carried")], [.init("verdict")],
      ])
    for entry in audit.entries {
      let why = reason(of: entry)
      if case .formula(let verdict, let worst) = entry.outcome {
        table.rows.append([
          [.init(AuditReport.sign(verdict), AuditReport.role(verdict))],
          [.init(AuditReport.cutPlace(entry.name, worst?.index ?? [], to: nameWidth), .name)],
          [.init("formula", .faint)],
          [.init(worst.map { DisplayNumber($0.exact, significant: 6).text } ?? "", .number)], [],
          [.init(verdict == .agrees ? "the same" : AuditReport.word(verdict)), .init(why.map { " · " + $0 } ?? "")],
        ])
      }
      for cell in entry.cells {
        var remarks = [AuditReport.word(cell.verdict)]
        if let sign = AuditReport.words(cell.sign) { remarks.append(sign) }
        if cell.verdict != .agrees, cell.verdict != .lastDigit, let why { remarks.append(why) }
        table.rows.append([
          [.init(AuditReport.sign(cell.verdict), AuditReport.role(cell.verdict))],
          [.init(AuditReport.cutPlace(entry.name, cell.index, to: nameWidth), .name)],
          [.init(cell.printed.text, .number)], [.init(cell.exact.map { cell.printed.closer($0) } ?? "", .number)],
          [.init(AuditReport.carried(cell) ?? "", .number)], [.init(remarks.joined(separator: " · "))],
        ])
      }
    }
    return table
  }

  /// What the claimant's own earlier numbers give, where that is not simply the true value.
  static func carried(_ cell: CellVerdict) -> String? {
    guard let carried = cell.carried, cell.verdict != .agrees else { return nil }
    return cell.printed.closer(carried.middle)
  }

  // MARK: The first wrong step

  private var firstWrong: Document {
    var document = Document()
    guard let first = audit.firstWrong, audit.entries.indices.contains(first) else { return document }
    let entry = audit.entries[first]
    var spans: [Document.Span] = [.init("first wrong: ", .strong), .init(entry.name, .name)]
    if let line = entry.reading.line {
      spans.append(.init(", line \(line)"))
      if let statement = statement(of: entry) { spans += [.init(": "), .init(statement, .code)] }
    }
    document.append(.paragraph(spans))
    if let difference = AuditReport.difference(in: entry) { document.append(.item(marker: "  ", [.init(difference)])) }
    for misconception in entry.reading.misconceptions.prefix(3) {
      let start = entry.reading.doubt == .none ? "" : "perhaps "
      document.append(
        .item(
          marker: "  ",
          [.init(start + misconception.name.description, .strong), .init(": ")]
            + prose(misconception.paragraph.description)))
    }
    let following = followers(of: first)
    if !following.isEmpty {
      let names = AuditReport.distinct(following.map { audit.entries[$0].name })
      document.append(.item(marker: "  ", [.init("from it follow: " + names.joined(separator: ", "))]))
    }
    let others = audit.entries.indices.filter { $0 != first && audit.entries[$0].isWrong }
    if !others.isEmpty {
      let names = AuditReport.distinct(others.map { audit.entries[$0].name })
      document.append(
        .item(marker: "  ", [.init("wrong as well, and not because of it: " + names.joined(separator: ", "))]))
    }
    for number in others {
      let entry = audit.entries[number]
      let hasReason =
        !entry.reading.misconceptions.isEmpty || entry.reading.slip != nil && entry.reading.slip != .lastDigit
      guard hasReason, let reason = reason(of: entry) else { continue }
      document.append(.item(marker: "  ", [.init(entry.name, .name), .init(": " + reason)]))
    }
    return document
  }
}
