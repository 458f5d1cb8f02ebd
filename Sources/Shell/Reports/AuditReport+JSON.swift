import Marking

extension AuditReport {
  /// The members of the JSON document: each printed number and formula, how many got which verdict, and the first wrong step.
  package var fields: [JSON.Member] {
    var claims: [JSON] = []
    for entry in audit.entries {
      for cell in entry.cells {
        claims.append(
          json(
            entry, cell.index, cell.printed.text, cell.verdict, exact: cell.exact, carried: cell.carried?.middle,
            line: cell.line))
      }
      guard case .formula(let text) = entry.claim.value else { continue }
      var verdict = Verdict.cannotSay
      var worst: Audit.CellDifference?
      if case .formula(let given, let cell) = entry.outcome { (verdict, worst) = (given, cell) }
      claims.append(
        json(entry, worst?.index ?? [], text, verdict, exact: worst?.exact, carried: nil, line: entry.claim.line))
    }
    let counts = Verdict.allCases.map { JSON.Member($0.rawValue, .int(audit.counts[$0] ?? 0)) }
    return [
      .init("claims", .array(claims)), .init("counts", .object(counts)), .init("firstWrong", firstWrongJSON),
    ]
  }

  private var firstWrongJSON: JSON {
    guard let first = audit.firstWrong else { return .null }
    let entry = audit.entries[first]
    return .object([
      .init("name", .string(entry.name)), .init("line", .int(entry.claim.line)),
      .init("scriptLine", entry.reading.line.map(JSON.int) ?? .null),
      .init("step", entry.reading.step.map { .int(Int(clamping: $0)) } ?? .null),
      .init(
        "followers", .array(AuditReport.distinct(followers(of: first).map { audit.entries[$0].name }).map(JSON.string))),
    ])
  }

  private func json(
    _ entry: Audit.Entry, _ index: [Int], _ printed: String, _ verdict: Verdict, exact: Double?, carried: Double?,
    line: Int
  ) -> JSON {
    let isRight = verdict == .agrees || verdict == .lastDigit
    return .object([
      .init("source", entry.claim.source.map(JSON.string) ?? .null), .init("name", .string(entry.name)),
      .init("index", .array(index.map(JSON.int))), .init("printed", .string(printed)),
      .init("verdict", .string(verdict.rawValue)), .init("exact", exact.map(JSON.number) ?? .null),
      .init("carried", carried.map(JSON.number) ?? .null),
      .init("misconceptions", .array(isRight ? [] : entry.reading.misconceptions.map(\.json))),
      .init("line", .int(line)),
    ])
  }
}
