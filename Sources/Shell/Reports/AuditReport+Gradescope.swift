import Marking

extension AuditReport {
  /// What Gradescope reads as a submission's `results.json`: a test for each question, misconceptions in its `extra_data`.
  ///
  /// Questions that were not answered get no points; answers that nobody asked for are left out.
  package func gradescope(extra: [JSON.Member] = []) -> JSON {
    let tests = graded
    let score = tests.reduce(0) { $0 + $1.score }
    return .object([
      .init("score", .number(AuditReport.rounded(score))),
      .init("output", .string(audit.entries.isEmpty ? "no answers were found in this file" : "\(total): \(counted)")),
      .init("output_format", .string("text")), .init("visibility", .string("visible")),
      .init("tests", .array(tests.enumerated().map { test($1, number: $0 + 1) })),
      .init(
        "extra_data",
        .object(
          [
            .init("counts", .object(Verdict.allCases.map { .init($0.rawValue, .int(audit.counts[$0] ?? 0)) })),
            .init("firstWrong", audit.firstWrong.map { .string(audit.entries[$0].name) } ?? .null),
          ] + extra)),
    ])
  }

  /// A question with the answer that counts for it.
  package struct Graded: Sendable {
    /// What was asked, as the scheme writes it.
    package let question: PointScheme.Question
    /// The answer, the last one where there are several; nil for none.
    package let entry: Audit.Entry?
    package let score: Double
  }

  /// The questions in their order, each with its answer.
  package var graded: [Graded] {
    var answers: [Int: Audit.Entry] = [:]
    for entry in audit.entries {
      if let number = scheme.number(of: entry.claim.left) { answers[number] = entry }
    }
    return scheme.questions.enumerated().map { number, question in
      let entry = answers[number]
      let credit = entry.map(scheme.credit(of:)) ?? 0
      return Graded(question: question, entry: entry, score: AuditReport.rounded(question.points * credit))
    }
  }

  private func test(_ graded: Graded, number: Int) -> JSON {
    let isFull = graded.score >= graded.question.points
    var output = "no answer"
    var extra: [JSON.Member] = [.init("verdict", .null), .init("misconceptions", .array([]))]
    if let entry = graded.entry {
      output = AuditReport.summary(of: entry) + (reason(of: entry).map { "; " + $0 } ?? "")
      let isWrong = ![.agrees, .lastDigit].contains(AuditReport.verdict(of: entry))
      extra = [
        .init("verdict", .string(AuditReport.verdict(of: entry).rawValue)),
        .init("misconceptions", .array(isWrong ? entry.reading.misconceptions.map { .string($0.id) } : [])),
      ]
    }
    return .object([
      .init("number", .string(String(number))), .init("name", .string(graded.question.left)),
      .init("score", .number(graded.score)), .init("max_score", .number(graded.question.points)),
      .init("status", .string(isFull ? "passed" : "failed")), .init("output", .string(output)),
      .init("output_format", .string("text")), .init("extra_data", .object(extra)),
    ])
  }

  /// Points to six decimals, so that thirds add up to what people write.
  static func rounded(_ points: Double) -> Double { (points * 1e6).rounded() / 1e6 }
}
