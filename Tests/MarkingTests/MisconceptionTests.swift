import Diagnostics
import Machine
import Library
import NDArray
import Testing

@testable import Marking

@Suite struct MisconceptionTests {
  /// What is said about the numbers of some claims: each line's verdicts, then the misconceptions.
  private func check(
    _ claims: String, _ expected: String, script: String = TrainingScripts.network(),
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let source = Source(name: "claims", text: claims)
    let audit = try Auditor(script: Source(name: "test.py", text: script), claims: source).audit(ClaimsFile(source))
    let lines = audit.entries.map { entry in
      let verdicts = Set(entry.cells.map(\.verdict.rawValue)).sorted().joined(separator: " ")
      return "\(entry.name) \(verdicts): \(entry.reading.misconceptions.map(\.id).joined(separator: ", "))"
    }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: location)
  }

  @Test func thereAreAtLeastForty() {
    let ids = Misconceptions.all.map(\.id)
    #expect(ids.count >= 40)
    #expect(Set(ids).count == ids.count)
  }
}
