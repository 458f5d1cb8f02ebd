import Diagnostics
import Foundation
import Testing

@testable import Marking

/// What follows from a number that is wrong, in every form in which numbers are claimed.
///
/// What follows was recorded from CPython and NumPy (`Tests/Recorder/carrying.py`).
@Suite struct CarryingTests {
  private struct Case {
    let name: String
    let script: String
    let claims: String
  }

  private func cases() throws -> [Case] {
    let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/carrying.txt")
    return try String(contentsOf: golden, encoding: .utf8).components(separatedBy: "== ").dropFirst().compactMap {
      text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard let middle = lines.firstIndex(of: "--"), let name = lines.first else { return nil }
      return Case(
        name: name, script: lines[1..<middle].joined(separator: "\n") + "\n",
        claims: lines[(middle + 1)...].joined(separator: "\n"))
    }
  }

  @Test func whatFollowsIsCarriedForward() throws {
    let cases = try cases()
    #expect(cases.count >= 14)
    for test in cases {
      let source = Source(name: "claims", text: test.claims)
      let audit = try Auditor(script: Source(name: "test.py", text: test.script), claims: source).audit(
        ClaimsFile(source))
      #expect(audit.diagnostics.isEmpty, "\(test.name): \(audit.diagnostics.map(\.message))")
      #expect(audit.firstWrong == 0, "\(test.name)")
      let first = try #require(audit.entries.first)
      #expect(first.cells.contains { $0.verdict == .wrongHere }, "\(test.name): \(first.cells.map(\.verdict))")
      for entry in audit.entries.dropFirst() {
        let verdicts = Set(entry.cells.map(\.verdict))
        #expect(
          verdicts.contains(.carriedForward) && verdicts.isSubset(of: [.carriedForward, .agrees]),
          "\(test.name): \(entry.name) \(entry.cells.map { "\($0.verdict) \($0.printed.text) \($0.exact ?? 0) \($0.carried?.middle ?? .nan)" }) \(String(describing: entry.reading.reason))"
        )
        #expect(leads(to: entry, in: audit), "\(test.name): \(entry.name) \(entry.reading.follows)")
      }
    }
  }

  /// Whether a claim follows from the first one, at once or through others.
  private func leads(to entry: Audit.Entry, in audit: Audit) -> Bool {
    entry.reading.follows.contains { $0 == 0 || leads(to: audit.entries[$0], in: audit) }
  }

  @Test func whatTheScriptDoesNotComeToCannotBeSaid() throws {
    let script = """
      import numpy as np
      n = 2
      x = np.array([1.5, 2.5, 4.0])
      k = n + 1
      y = x.reshape(k, 1) * 2

      """
    let source = Source(name: "claims", text: "k = 6\ny = [1, 2, 3]\n1 + 1 = 5")
    let audit = try Auditor(script: Source(name: "test.py", text: script), claims: source).audit(ClaimsFile(source))
    #expect(
      audit.entries.map { $0.cells.map(\.verdict) } == [
        [.wrongHere], [.cannotSay, .cannotSay, .cannotSay], [.wrongHere],
      ])
    #expect(audit.entries[1].reading.reason == .unreached)
  }

  @Test func expectationsOfExpressionsHoldTheirIndex() throws {
    let script = "import numpy as np\np = {'W': np.array([1.5, 2.5])}\nA = np.array([0.5, 0.25])\n"
    let source = Source(
      name: "claims",
      text: """
        p['W'][1] = 3.5
        expect: p['W'][1] wrong-here
        1 - A[0] = 0.7
        expect: 1 - A[0] wrong-here
        A * 2 = [1.0, 0.9]
        expect: A * 2[1] wrong-here
        """)
    let audit = try Auditor(script: Source(name: "test.py", text: script), claims: source).audit(ClaimsFile(source))
    #expect(audit.holds, "\(audit.diagnostics.map(\.message)) \(audit.surprises)")
  }
}
