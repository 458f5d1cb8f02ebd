import Diagnostics
import Testing

@testable import Marking

/// Learners' files, tables and points.
@Suite struct AnswerTests {
  private func check(
    _ name: String, _ text: String, _ expected: String, asked: Set<String> = ["dW2", "cost"],
    at location: SourceLocation = #_sourceLocation
  ) {
    let file = AnswerFile(Source(name: name, text: text), asked: asked)
    var lines = file.claims.claims.map { claim in
      switch claim.value {
      case .numbers(let values):
        "\(claim.line): \(claim.left) \(values.shape) " + values.numbers.map { "\($0.value)" }.joined(separator: " ")
      case .formula(let text): "\(claim.line): \(claim.left) is \(text)"
      }
    }
    lines += file.claims.diagnostics.map { "\($0.line ?? 0)! \($0.message). \($0.hint?.description ?? "")" }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: location)
  }

  @Test func wordsBeforeAName() {
    check(
      "a.md", "정답 dW2 = [0.1, 0.2]\nmy answer: cost = 0.5\nthe cost[0] = 1\n3 * cost = 2\nwith x cost = 4\nelse = 3",
      """
      1: dW2 [2] 0.1 0.2
      2: cost [] 0.5
      3: cost[0] [] 1.0
      4: 3 * cost [] 2.0
      5: cost [] 4.0
      6: else [] 3.0
      """)
  }

  @Test func linesAmongProse() {
    check(
      "a.md",
      """
      # Answers of Ada :(

      I think that this is right (mostly:
      - `dW2 = [0.339, 0.242, 0.171]`
      2. check cost = .552
      › ck cost = 0,5
      > dW2[0] = 1
      **cost** = 3
      Note: none
      """,
      """
      4: dW2 [3] 0.339 0.242 0.171
      5: cost [] 0.552
      6: cost [2] 0.0 5.0
      7: dW2[0] [] 1.0
      8: cost [] 3.0
      """)
    check("a.txt", "dW2 =\n1 2 3\n4 5 6\ncost = 1", "1: dW2 [2, 3] 1.0 2.0 3.0 4.0 5.0 6.0\n4: cost [] 1.0")
  }

  @Test func whereThereIsABlockItCounts() {
    check("a.md", "cost = 3\n```answers\ncost = 4\n```\ncost = 5\n", "3: cost [] 4.0")
    check("a.md", "```python\ncost = 3\n```\n```\ncost = 4\n```\n", "5: cost [] 4.0")
  }

  @Test func whatIsMalformedIsSaidWhereItIsAsked() {
    check(
      "a.txt", "cost 0.5\nother thing\nx = ?\ncost = ?\ndW2 = [1, 2\ncost = 7",
      """
      6: cost [] 7.0
      1! expected `NAME = NUMBERS`, found `cost 0.5`. Separate the name and its numbers with one `=`.
      4! expected a number, found `?`. Numbers are written `-0.35`, `1e-3`, `1/3` or, with a lost sign, `±0.25`.
      5! a bracket that is never closed. Close it before the next claim begins; the claim is left out.
      """)
    check("a.txt", "", "")
    check("a.txt", "\u{FFFD}\u{0}\u{1}", "")
  }

  @Test func tables() {
    check("a.csv", "question,answer\ncost,0.552\ndW2,1,2,3\n", "2: cost [] 0.552\n3: dW2 [3] 1.0 2.0 3.0")
    check("a.csv", "cost,0.552\ndW2,\"[1, 2, 3]\"\n", "1: cost [] 0.552\n2: dW2 [3] 1.0 2.0 3.0")
    check("a.csv", "cost;0,552\ndW2;-0,1;0,2\n", "1: cost [] 0.552\n2: dW2 [2] -0.1 0.2")
    check("a.tsv", "cost\t0.552\ndW2\t1 2 3", "1: cost [] 0.552\n2: dW2 [3] 1.0 2.0 3.0")
    check("a.csv", "cost,one", "")
    check("a.csv", "head,head\ncost,one\n\"W\"\"1\",2", "2: cost is one\n3: W\"1 [] 2.0")
  }

  @Test func rowsOfTables() {
    #expect(CommaSeparated("a,\"b,c\"\n\n\"d\ne\",f").rows.map(\.cells) == [["a", "b,c"], ["d\ne", "f"]])
    #expect(CommaSeparated("a,\"b,c\"\n\n\"d\ne\",f").rows.map(\.line) == [1, 3])
    #expect(CommaSeparated.row(["a", "b,c", "d\"e", ""]) == "a,\"b,c\",\"d\"\"e\",\n")
    #expect(CommaSeparated("").rows == [])
  }

  @Test func points() {
    let text = """
      dW2 = 2     # two points
      W1#2 = 1.5
      y.T * A2 = 1

      credit carried-forward = 0.5
      credit wrong = 0.5
      credit agrees = 2
      cost
      cost = many
      cost = -1
      dW2 = 3
      = 3
      """
    var scheme = PointScheme()
    let source = Source(name: "points", text: text)
    scheme.read(source, lines: 1..<source.lineCount + 1)
    #expect(scheme.questions.map { "\($0.left): \($0.points)" } == ["dW2: 2.0", "W1#2: 1.5", "y.T * A2: 1.0"])
    #expect(scheme.credits[.carriedForward] == 0.5 && scheme.credits[.agrees] == 1)
    #expect(scheme.number(of: "y.T*A2") == 2 && scheme.number(of: "cost") == nil && scheme.most == 4.5)
    #expect(
      scheme.diagnostics.map { "\($0.line ?? 0)! \($0.message)" } == [
        "6! unknown verdict `wrong`", "7! expected a part from 0 to 1, found `2`",
        "8! expected `NAME = POINTS`, found `cost`",
        "9! expected points, found `many`", "10! expected points, found `-1`", "11! a second time `dW2`",
        "12! expected a name before `=`",
      ])
  }
}
