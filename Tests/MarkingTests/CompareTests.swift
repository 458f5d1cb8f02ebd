import Diagnostics
import NDArray
import Testing

@testable import Marking

@Suite struct CompareTests {
  /// The verdicts with their cells, or the message and hint.
  private func check(
    _ claimed: String, _ truth: [Double], _ shape: [Int], _ expected: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    var shown = ""
    do throws(Diagnostic) {
      if case .numbers(let values) = try ClaimsFile.value(claimed) {
        let cells = try values.compare(with: NDArray(truth, shape: shape))
        shown = cells.map { "\($0.index) \($0.claimed) \($0.verdict.rawValue)" }.joined(separator: ", ")
      } else {
        shown = "a formula"
      }
    } catch {
      shown = "\(error.message). \(error.hint?.description ?? "")"
    }
    #expect(shown == expected, sourceLocation: location)
  }

  @Test func marksCellByCell() {
    check("[0.25, 0.2]", [-0.35, -0.1], [2], "[0] 0.25 differs, [1] 0.2 differs")
    check("[-.35, -1e-1]", [-0.35, -0.1], [2], "[0] -0.35 agrees, [1] -0.1 agrees")
    check("±0.35", [-0.35], [], "[] -0.35 agrees")
    check(
      "[[1, 2], [3, 5]]", [1, 2, 3, 4], [2, 2],
      "[0, 0] 1.0 agrees, [0, 1] 2.0 agrees, [1, 0] 3.0 agrees, [1, 1] 5.0 last-digit")
  }

  @Test func aFlatListFillsAColumnOrARow() {
    check("[1, 2]", [1, 2], [2, 1], "[0, 0] 1.0 agrees, [1, 0] 2.0 agrees")
    check("[1, 2]", [1, 2], [1, 2], "[0, 0] 1.0 agrees, [0, 1] 2.0 agrees")
    check("1", [1], [1, 1], "[0, 0] 1.0 agrees")
    check("[1]", [1], [], "[] 1.0 agrees")
  }

  @Test func whatDoesNotFitIsSaid() {
    check(
      "[1, 2, 3, 4]", [1, 2, 3, 4], [2, 2],
      "expected numbers of shape `(2,2)`, found a list of 4. Give each row in brackets of its own, so that the lists nest as (2,2) does."
    )
    check(
      "[[1, 2]]", [1, 2], [2, 1],
      "expected numbers of shape `(2,1)`, found shape (1,2). Give 2 numbers in one list; they fill the shape in order.")
    check(
      "[[1, 2]]", [1, 2], [2],
      "expected numbers of shape `(2,)`, found shape (1,2). Give 2 numbers in one list; they fill the shape in order.")
    check("[1, 2]", [1], [], "expected numbers of shape `()`, found a list of 2. Give one number.")
    check(
      "3", [1, 2], [2],
      "expected numbers of shape `(2,)`, found one number. Give 2 numbers in one list; they fill the shape in order.")
    check("[]", [1], [1], "expected numbers of shape `(1,)`, found a list of 0. Give one number.")
    check(
      "[1, 2", [1, 2], [2],
      "expected a number, found `[1, 2`. Numbers are written `-0.35`, `1e-3`, `1/3` or, with a lost sign, `±0.25`.")
    check(
      "", [1], [],
      "expected a number, found ``. Numbers are written `-0.35`, `1e-3`, `1/3` or, with a lost sign, `±0.25`.")
  }

  @Test func pinnedVerdictsAreExpected() throws {
    let source = Source(name: "claims", text: "a = [5, 2, 8]\nexpect: a differs\nexpect: a[1] last-digit")
    func expected(_ truth: [Int]) throws -> [Bool] {
      let script = "import numpy as np\na = np.array(\(truth)).reshape(3, 1)\n"
      let audit = try Auditor(script: Source(name: "a.py", text: script), claims: source).audit(ClaimsFile(source))
      return (0..<3).map { cell in !audit.surprises.contains { $0.cell == cell } }
    }
    #expect(try expected([1, 1, 8]) == [true, true, true])
    #expect(try expected([4, 2, 3]) == [false, false, true])
  }
}
