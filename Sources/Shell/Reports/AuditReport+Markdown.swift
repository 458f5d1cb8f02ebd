import Diagnostics
import Marking

extension AuditReport {
  /// The report in Markdown, to be published beside the page that was audited.
  package var markdown: String {
    var lines = ["# Audit of \(AuditReport.escaped(name))", "", "**\(total)**: \(counted).", ""]
    lines += AuditReport.distinct(audit.entries.compactMap(\.claim.source)).map {
      "Source: \(AuditReport.escaped($0))  "
    }
    if let signs { lines += [signs + ".", ""] }
    lines += firstWrongMarkdown
    lines += ["## By name", "", "| | name | right | verdict |", "|---|---|---:|---|"]
    for entry in audit.entries {
      let verdict = AuditReport.verdict(of: entry)
      let cells = entry.cells
      let right = cells.count { $0.verdict == .agrees }
      lines.append(
        row([
          AuditReport.sign(verdict), AuditReport.code(entry.name), cells.isEmpty ? "" : "\(right)/\(cells.count)",
          AuditReport.escaped(explained(entry)),
        ]))
    }
    lines += [
      "", "## Number by number", "", "| | name | printed | true | carried | verdict |", "|---|---|---:|---:|---:|---|",
    ]
    for entry in audit.entries {
      if case .formula(let text) = entry.claim.value {
        lines.append(
          row([
            AuditReport.sign(AuditReport.verdict(of: entry)), AuditReport.code(entry.name), AuditReport.code(text), "",
            "",
            AuditReport.escaped(AuditReport.summary(of: entry)),
          ]))
      }
      for cell in entry.cells {
        let sign = AuditReport.words(cell.sign).map { " · " + $0 } ?? ""
        lines.append(
          row([
            AuditReport.sign(cell.verdict), AuditReport.code(AuditReport.place(entry.name, cell.index)),
            cell.printed.text, cell.exact.map { cell.printed.closer($0) } ?? "", AuditReport.carried(cell) ?? "",
            AuditReport.escaped(AuditReport.word(cell.verdict) + sign),
          ]))
      }
    }
    if !audit.diagnostics.isEmpty {
      lines += ["", "## What could not be marked", ""]
      for diagnostic in audit.diagnostics {
        let place = diagnostic.line.map { "line \($0): " } ?? ""
        lines.append(
          "- \(place)\(diagnostic.message.description)"
            + (diagnostic.hint.map { ". \($0.description)" } ?? ""))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var firstWrongMarkdown: [String] {
    guard let first = audit.firstWrong else { return [] }
    let entry = audit.entries[first]
    var lines = ["## The first wrong step", ""]
    var sentence = AuditReport.code(entry.name)
    if let line = entry.reading.line {
      sentence += ", line \(line) of the script" + (statement(of: entry).map { ": " + AuditReport.code($0) } ?? "")
    }
    lines.append(sentence + "  ")
    if let difference = AuditReport.difference(in: entry) { lines.append(AuditReport.escaped(difference) + ".") }
    lines.append("")
    for misconception in entry.reading.misconceptions.prefix(3) {
      let start = entry.reading.doubt == .none ? "" : "perhaps "
      lines.append("- \(start)**\(misconception.name.description)**: \(misconception.paragraph.description)")
    }
    let following = AuditReport.distinct(followers(of: first).map { AuditReport.code(audit.entries[$0].name) })
    if !following.isEmpty { lines.append("- From it follow: " + following.joined(separator: ", ")) }
    let others = audit.entries.indices.filter { $0 != first && audit.entries[$0].isWrong }
    if !others.isEmpty {
      let names = AuditReport.distinct(others.map { AuditReport.code(audit.entries[$0].name) })
      lines.append("- Wrong as well, and not because of it: " + names.joined(separator: ", "))
    }
    return lines + [""]
  }

  /// What came of a claim, in words.
  static func summary(of entry: Audit.Entry) -> String {
    switch entry.outcome {
    case .unmarked(let diagnostic): return "cannot say: \(diagnostic.message)"
    case .formula(let verdict, _):
      return verdict == .agrees ? "the same" : (difference(in: entry) ?? word(verdict))
    case .numbers(let cells, _):
      let verdict = verdict(of: entry)
      if verdict == .agrees { return word(.agrees, of: cells.count) }
      guard cells.count == 1, let exact = cells[0].exact else { return remainder(of: cells) }
      return "\(word(verdict)): it is \(cells[0].printed.closer(exact)), not \(cells[0].printed.text)"
    }
  }

  /// What came of a claim, and why: `carried forward from Z1`.
  func explained(_ entry: Audit.Entry) -> String {
    AuditReport.summary(of: entry) + joined(reason(of: entry), behind: entry)
  }

  /// A reason behind what came of a claim: `carried forward from Z1` reads on, other reasons stand apart.
  func joined(_ reason: String?, behind entry: Audit.Entry) -> String {
    guard let reason else { return "" }
    let isOne = Set(entry.cells.map(\.verdict).filter { $0 != .agrees }).count == 1
    let readsOn = isOne && entry.cells.count > 1 && reason.hasPrefix("from ")
    return (readsOn ? " " : " · ") + reason
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// Text that Markdown takes for itself.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in visible(text) {
      if "\\|*_<>`#".contains(character) { result.append("\\") }
      result.append(character == "\n" ? " " : character)
    }
    return result
  }

  private static func code(_ text: String) -> String {
    "`" + visible(text).replacing("`", with: "'").replacing("|", with: "\\|").replacing("\n", with: " ") + "`"
  }
}
