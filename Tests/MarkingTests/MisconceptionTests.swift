import Diagnostics
import Foundation
import Library
import Machine
import NDArray
import Testing

@testable import Marking

/// Each card tests itself: on a number that it alone explains, and on one that it shares with others.
///
/// The numbers were made by CPython and NumPy, which ran the changed scripts (`Tests/Recorder/misconceptions.py`); the changed
/// scripts are written where the variable `LONGHAND_MUTANTS` names a folder.
@Suite struct MisconceptionTests {
  @Test func thereAreAtLeastForty() {
    let ids = Misconceptions.all.map(\.id)
    #expect(ids.count >= 40)
    #expect(Set(ids).count == ids.count)
  }

  /// The functions of one number that the scripts have.
  private let shapes: [String: FunctionShape] = ["sigmoid": .sigmoid, "g": .sigmoid, "g_prime": .sigmoidSlope]

  @Test func everyCardFindsItsPlaceInSomeScript() throws {
    var found: Set<String> = []
    for (name, text) in TrainingScripts.all {
      let program = try Program(Source(name: "\(name).py", text: text), library: Cards.library)
      let survey = Survey(program.trees[0], shapes: shapes)
      for misconception in Misconceptions.all {
        for (number, mutation) in misconception.mutations(survey).enumerated() {
          let changed = try #require(mutation.text(of: program.source))
          // A change leaves Python, and the statements where they are.
          let other = try Program(Source(name: "\(name).py", text: changed), like: program)
          #expect(Rerun.statements(of: other).count == Rerun.statements(of: program).count)
          found.insert(misconception.id)
          try write(changed, "\(name)--\(misconception.id)--\(number).py")
        }
      }
      try write(text, "\(name).py")
    }
    #expect(Misconceptions.all.map(\.id).filter { !found.contains($0) } == [])
  }

  private func write(_ text: String, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["LONGHAND_MUTANTS"] else { return }
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }

  /// One recorded line: which card, which script, the claim, all cards that give it, and the values that tell those apart.
  private struct Recorded {
    let id: String
    let script: String
    let claim: String
    let ids: Set<String>
    let telling: [String]
  }

  private func recorded() throws -> [Recorded] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Goldens/misconceptions.tsv"), encoding: .utf8)
    return text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Recorded(
        id: parts[0], script: parts[1], claim: parts[2], ids: Set(parts[3].split(separator: " ").map(String.init)),
        telling: parts[4].split(separator: " ").map(String.init))
    }
  }

  @Test func everyCardExplainsItsNumbers() throws {
    let recorded = try recorded()
    #expect(Set(recorded.map(\.id)) == Set(Misconceptions.all.map(\.id)))
    #expect(Set(recorded.filter { $0.ids == [$0.id] }.map(\.id)) == Set(Misconceptions.all.map(\.id)))
    for (name, text) in TrainingScripts.all {
      let marker = try Marker(script: Source(name: "\(name).py", text: text))
      for line in recorded where line.script == name {
        let source = Source(name: "claims", text: line.claim)
        let entry = try #require(try marker.mark(ClaimsFile(source), in: source).entries.first)
        let fits = entry.reading.misconceptions
        #expect(
          Set(fits.map(\.id)) == line.ids,
          "\(line.id), \(name): \(line.claim) gave \(fits.map(\.id)) \(entry.reading.doubt)")
        if let next = fits.first?.next { #expect(line.telling.contains(next), "\(line.id), \(name): \(next)") }
        if fits.count > 1, !line.telling.isEmpty { #expect(fits.first?.next != nil, "\(line.id), \(name)") }
      }
    }
  }
}
