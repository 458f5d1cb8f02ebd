import Diagnostics
import Foundation
import Lessons
import Testing

@testable import Shell

/// Reports whole, as goldens; `LONGHAND_RECORD=1` writes them anew.
@Suite struct ReportTests {
  /// A lesson with one of each: right, off in the last digit, wrong, carried forward, malformed, unknown, and signs that were lost.
  static let text = """
    # A small network

    ```python
    import numpy as np
    X = np.array([[0.5, -1.5], [2.0, 1.0], [-1.0, 0.25]])
    w = np.array([0.4, -0.2])
    y = np.array([1.0, 0.0, 1.0])
    m = len(y)
    z = X @ w
    a = 1 / (1 + np.exp(-z))
    d = a - y
    dw = 1/m * X.T @ d
    db = np.mean(d)
    w = w - 0.1 * dw
    ```

    ```claims
    source: a page | with <marks> & more
    X = [[0.5, ±1.5], [2.0, 1.0], [−1, 1/4]]
    z = [0.5, 0.6, -0.55]
    a = [0.622, 0.646, 0.389]
    d = [-0.378, 0.646, -0.366]
    dw = [±0.490, ±0.374]
    db = -0.033
    dw = 1/m * X.T @ (a - y)
    dw = X.T @ (a - y)
    a * (1 - a) = [0.24, 0.23, 0.23]
    w#2 = [0.35, -0.24]
    cots = 3
    d = [1, 2]
    z = 1..2
    ```

    ```points
    z = 1
    a = 2
    dw = 3
    w#2 = 1
    b = 1
    credit carried-forward = 0.5
    ```
    """

  private func report() throws -> AuditReport {
    try Session().audit(Lesson(name: "small", source: Source(name: "small.md", text: ReportTests.text)))
  }

  private func check(_ text: String, _ name: String, at location: SourceLocation = #_sourceLocation) throws {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
    if ProcessInfo.processInfo.environment["LONGHAND_RECORD"] == "1" {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(text == (try? String(contentsOf: golden, encoding: .utf8)), sourceLocation: location)
  }

  @Test(arguments: [40, 60, 80, 120])
  func theTableFitsTheWindow(_ width: Int) throws {
    let text = Format.plain.text(try report().document(width: width), width: width)
    try check(text, "report-\(width).txt")
    let table = text.split(separator: "\n").prefix { !$0.hasPrefix("error") }
    for line in table { #expect(displayWidth(line) <= width) }
  }

  @Test func everyNumberHasALine() throws {
    try check(Format.plain.text(report().document(width: 100, isVerbose: true), width: 100), "report-verbose.txt")
  }

  @Test func coloursSayNoMoreThanSigns() throws {
    try check(Format.color.text(report().document(width: 80), width: 80), "report-color.txt")
  }

  @Test func json() throws { try check(JSON.object(report().fields).text + "\n", "report.json") }

  @Test func markdown() throws { try check(report().markdown, "report.md") }

  @Test func page() throws {
    let page = try report().page
    try check(page, "report.html")
    #expect(!page.contains("<marks>") && page.contains("&lt;marks&gt;"))
  }

  @Test func gradescope() throws { try check(report().gradescope().text + "\n", "report-gradescope.json") }

  /// What CPython and NumPy make of the script, of the claims' expressions, and of the claimant's own numbers, by name
  /// (`Tests/Recorder/reports.py`).
  private func recorded() throws -> [String: [Double]] {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Goldens/report-truth.tsv")
    var values: [String: [Double]] = [:]
    for line in try String(contentsOf: golden, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: "\t").map(String.init)
      values[parts[0]] = parts[1].split(separator: " ").compactMap { Double($0) }
    }
    return values
  }

  @Test func whatIsSaidToBeTrueIsWhatPythonGives() throws {
    let recorded = try recorded()
    let audit = try report().audit
    for entry in audit.entries {
      guard case .numbers(let cells, let shape) = entry.outcome else { continue }
      let truth = try #require(recorded[entry.name], "\(entry.name) is not recorded")
      for cell in cells {
        let place = zip(cell.index, shape).reduce(0) { $0 * $1.1 + $1.0 }
        let exact = try #require(cell.exact)
        #expect(
          (exact - truth[place]).magnitude <= 1e-12 * max(1, truth[place].magnitude), "\(entry.name)\(cell.index)")
      }
    }
  }

  /// Every number with a point that a report shows is one that was claimed, or rounds one that was recorded.
  @Test func everyFormShowsRecordedNumbers() throws {
    let report = try report()
    let recorded = try recorded().values.flatMap(\.self)
    let forms = [
      Format.plain.text(report.document(width: 120), width: 120),
      Format.plain.text(report.document(width: 120, isVerbose: true), width: 120), report.markdown,
      report.page.replacing(/<style>[\s\S]*?<\/style>/, with: ""), JSON.object(report.fields).text,
    ]
    var shown = 0
    for form in forms {
      for match in form.matches(of: /[^\w.#](-?\d+\.(\d+))(?![\d.e])/) {
        let number = try #require(Double(match.1))
        let unit = (0..<match.2.count).reduce(1.0) { place, _ in place / 10 }
        let isRecorded = recorded.contains { abs($0 - number) <= unit * 0.500001 }
        // The last is an example in a hint.
        #expect(isRecorded || ReportTests.text.contains(match.1) || match.1 == "-0.35", "\(match.1)")
        shown += 1
      }
    }
    #expect(shown > 200)
  }

  @Test func gradesAreHeldAgainstTheLesson() throws {
    let lesson = Lesson(name: "small", source: Source(name: "small.md", text: ReportTests.text))
    let grader = try Grader(lesson)
    var summary = GradeSummary()
    for (learner, text) in [
      ("ada", "z = [0.5, 0.6, -0.45]\na = [0.622, 0.646, 0.389]\ndw = [0.1, 0.2]\ndw = [0.490, -0.374]"),
      ("bob", "z = [0.5, 0.6, -0.55]\na = [0.622, 0.646, 0.366]"), ("eve", ""),
    ] {
      let result = try grader.grade(Source(name: learner + ".md", text: text), learner: learner, seed: 0)
      summary.add(learner, result.rows)
    }
    summary.add("zoe", grader.broken(learner: "zoe", seed: 1, because: "it is empty").rows)
    try check(summary.table + Format.plain.text(summary.document, width: 80), "grades.txt")
    #expect(summary.lines.allSatisfy { Grader.Row(cells: $0.row.cells) == $0.row })
  }

  @Test func aLessonThatAsksNothingIsRefused() {
    for text in ["# A\n", "# A\n```python\nx = 1\n```\n", "# A\n```python\nx = 1\n```\n```points\nx = ?\n```\n"] {
      #expect(throws: Diagnostic.self) { try Grader(Lesson(name: "a", source: Source(name: "a.md", text: text))) }
    }
  }

  @Test func pointsAreShort() {
    #expect([1, 0.5, 1.25, 1.0 / 3, 0.05, 12].map(GradeSummary.text) == ["1", "0.5", "1.25", "0.33", "0.05", "12"])
  }
}
