import Diagnostics
import Lessons
import Library
import Machine
import Marking

/// Marks the answers of many learners to one lesson, one after the other.
///
/// What depends on the lesson alone is made once, and its runs once for each seed that comes.
package final class Grader {
  private let lesson: Lesson
  private let script: Source
  private let limits: Limits
  /// What is asked and what it is worth.
  package let scheme: PointScheme
  private let asked: Set<String>
  private var marker: Marker?

  /// A grader of a lesson; throws when the lesson asks nothing.
  package init(_ lesson: Lesson, limits: Limits = Limits()) throws(Diagnostic) {
    guard let script = lesson.auditedScript else {
      throw Diagnostic(
        .lesson, "\(code: lesson.source.name) holds no script", hint: "Put one in a block that begins with ```python.")
    }
    if let diagnostic = lesson.points.diagnostics.first { throw diagnostic }
    scheme =
      lesson.points.questions.isEmpty
      ? PointScheme(onePointEach: lesson.claims.claims.map(\.left)) : lesson.points
    guard !scheme.questions.isEmpty else {
      throw Diagnostic(
        .lesson, "\(code: lesson.source.name) asks nothing",
        hint: "Put a line such as `dW2 = 2` for each question in a block that begins with ```points.")
    }
    self.lesson = lesson
    self.script = script.source
    self.limits = limits
    // `W1#2` and `cost@end` are spoken of as W1 and cost.
    asked = Set(
      scheme.questions.map { String($0.left.prefix { $0.isLetter || $0.isNumber || $0 == "_" }) }
        + lesson.settings.aliases.keys)
  }

  /// What came of one learner's answers.
  package struct Result: Sendable {
    /// What Gradescope reads as `results.json`.
    package let json: JSON
    package let rows: [Row]
  }

  /// What came of one question.
  package struct Row: Hashable, Sendable {
    package let question: String
    /// A verdict's word, `no-answer`, or `broken` where the file could not be marked.
    package let verdict: String
    /// The ids of the misconceptions that explain it.
    package let misconceptions: [String]
    package let score: Double
    package let most: Double

    package init(question: String, verdict: String, misconceptions: [String], score: Double, most: Double) {
      self.question = question
      self.verdict = verdict
      self.misconceptions = misconceptions
      self.score = score
      self.most = most
    }
  }

  /// Marks a learner's file; throws only when the script cannot be run or when interrupted.
  package func grade(_ file: Source, learner: String, seed: UInt32) throws(Diagnostic) -> Result {
    let answers = AnswerFile(file, asked: asked)
    let audit = try marker(for: seed).mark(answers.claims, in: answers.source)
    let report = AuditReport(audit, name: learner, script: script, scheme: scheme)
    let rows = report.graded.map { graded in
      let verdict = graded.entry.map(AuditReport.verdict(of:))
      let isWrong = verdict.map { ![.agrees, .lastDigit].contains($0) } ?? false
      return Row(
        question: graded.question.left, verdict: verdict?.rawValue ?? "no-answer",
        misconceptions: isWrong ? graded.entry?.reading.misconceptions.map(\.id) ?? [] : [], score: graded.score,
        most: graded.question.points)
    }
    return Result(json: report.gradescope(extra: details(learner, seed, audit)), rows: rows)
  }

  /// What is said of a file that cannot be marked.
  package func broken(learner: String, seed: UInt32, because reason: String) -> Result {
    let rows = scheme.questions.map {
      Row(question: $0.left, verdict: "broken", misconceptions: [], score: 0, most: $0.points)
    }
    let json = JSON.object([
      .init("score", .number(0)), .init("output", .string("This file could not be marked: \(reason)")),
      .init("output_format", .string("text")), .init("visibility", .string("visible")), .init("tests", .array([])),
      .init(
        "extra_data",
        .object([.init("learner", .string(learner)), .init("seed", .int(Int(seed))), .init("broken", .bool(true))])),
    ])
    return Result(json: json, rows: rows)
  }

  private func details(_ learner: String, _ seed: UInt32, _ audit: Audit) -> [JSON.Member] {
    let troubles = audit.diagnostics.map { diagnostic in
      JSON.object([
        .init("line", diagnostic.line.map(JSON.int) ?? .null),
        .init("message", .string(diagnostic.message.description)),
        .init("hint", diagnostic.hint.map { .string($0.description) } ?? .null),
      ])
    }
    return [
      .init("learner", .string(learner)), .init("seed", .int(Int(seed))), .init("unmarked", .array(troubles)),
    ]
  }

  private func marker(for seed: UInt32) throws(Diagnostic) -> Marker {
    if let marker {
      try marker.reseed(seed)
      return marker
    }
    let made = try Marker(
      script: script, aliases: lesson.settings.aliases, library: Session.library, limits: limits, seed: seed)
    marker = made
    return made
  }
}
