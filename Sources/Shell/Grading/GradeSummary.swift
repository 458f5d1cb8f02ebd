import Diagnostics
import Marking

/// The results of many learners, as a table and in a few lines.
package struct GradeSummary: Sendable {
  /// A learner's result to one question.
  package struct Line: Hashable, Sendable {
    package let learner: String
    package let row: Grader.Row

    package init(learner: String, row: Grader.Row) {
      self.learner = learner
      self.row = row
    }
  }

  package private(set) var lines: [Line] = []

  package init() {}

  /// Adds a learner's results.
  package mutating func add(_ learner: String, _ rows: [Grader.Row]) {
    lines += rows.map { Line(learner: learner, row: $0) }
  }

  /// `learner,question,verdict,misconception,score,max`, a line for each learner and question.
  package var table: String {
    CommaSeparated.row(["learner", "question", "verdict", "misconception", "score", "max"])
      + lines.map { CommaSeparated.row([$0.learner] + $0.row.cells) }.joined()
  }

  /// A table for people: how many learners got each question right, and the misconception that was found most often.
  package var document: Document {
    var document = Document()
    var questions: [String] = []
    var answered: [String: (all: Int, right: Int, score: Double, most: Double)] = [:]
    var misconceptions: [String: [String: Int]] = [:]
    for line in lines {
      let question = line.row.question
      if answered[question] == nil { questions.append(question) }
      var sum = answered[question] ?? (0, 0, 0, 0)
      sum.all += 1
      if line.row.score >= line.row.most { sum.right += 1 }
      sum.score += line.row.score
      sum.most += line.row.most
      answered[question] = sum
      for id in line.row.misconceptions { misconceptions[question, default: [:]][id, default: 0] += 1 }
    }
    var table = Document.Table(
      alignments: [.left, .right, .right, .left],
      header: [[.init("question")], [.init("full points")], [.init("mean")], [.init("most frequent misconception")]])
    for question in questions {
      guard let sum = answered[question] else { continue }
      let frequent = (misconceptions[question] ?? [:]).max { ($0.value, $1.key) < ($1.value, $0.key) }
      table.rows.append([
        [.init(question, .name)], [.init("\(sum.right)/\(sum.all)")],
        [
          .init(
            GradeSummary.text(sum.score / Double(max(1, sum.all))) + " of "
              + GradeSummary.text(sum.most / Double(max(1, sum.all))))
        ],
        [.init(frequent.map { "\($0.key) (\($0.value))" } ?? "")],
      ])
    }
    document.append(.table(table))
    return document
  }

  /// A number of points, at most two decimals.
  package static func text(_ points: Double) -> String {
    let hundredths = (points * 100).rounded()
    guard hundredths.magnitude < 1e15 else { return points.description }
    let whole = Int(hundredths)
    let fraction = whole % 100
    if fraction == 0 { return String(whole / 100) }
    return "\(whole / 100)." + (fraction < 10 ? "0" : "")
      + (fraction % 10 == 0 ? String(fraction / 10) : String(fraction))
  }
}

extension Grader.Row {
  /// The cells of its line in a table, behind the learner.
  package var cells: [String] {
    [question, verdict, misconceptions.joined(separator: " "), Grader.Row.text(score), Grader.Row.text(most)]
  }

  /// A number of points, whole where it is.
  private static func text(_ points: Double) -> String {
    let text = points.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Reads the cells of a line; nil when they are none.
  package init?(cells: some Collection<String>) {
    let cells = Array(cells)
    guard cells.count == 5, let score = Double(cells[3]), let most = Double(cells[4]) else { return nil }
    self.init(
      question: cells[0], verdict: cells[1], misconceptions: cells[2].split(separator: " ").map(String.init),
      score: score,
      most: most)
  }
}
