import Diagnostics
import Foundation
import Marking
import NDArray
import Testing

@testable import Lessons

/// The lessons of the repository against values recorded from CPython with NumPy.
@Suite struct LessonFilesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private struct Golden: Decodable {
    struct Value: Decodable {
      let name: String
      let shape: [Int]
      let value: Nested
    }

    /// Numbers in lists of any depth, flattened; text has none.
    struct Nested: Decodable {
      var numbers: [Double]

      init(from decoder: any Decoder) throws {
        if var list = try? decoder.unkeyedContainer() {
          numbers = []
          while !list.isAtEnd { numbers += try list.decode(Nested.self).numbers }
        } else {
          numbers = (try? decoder.singleValueContainer().decode(Double.self)).map { [$0] } ?? []
        }
      }
    }

    let values: [Value]

    /// The claimed value of a name, `NAME` or `NAME#K`.
    func value(_ reference: String) -> NDArray? {
      let parts = reference.split(separator: "#")
      let all = values.filter { $0.name == parts[0] }
      let index = parts.count > 1 ? (Int(parts[1]) ?? 0) - 1 : 0
      guard all.indices.contains(index) else { return nil }
      return NDArray(all[index].value.numbers, shape: all[index].shape)
    }
  }

  private func lesson(_ name: String) throws -> Lesson {
    let file = LessonFilesTests.root.appending(path: "lessons/\(name).md")
    return Lesson(name: name, source: Source(name: "lessons/\(name).md", bytes: try Array(Data(contentsOf: file))))
  }

  private func golden(_ name: String) throws -> Golden {
    let file = LessonFilesTests.root.appending(path: "Tests/Goldens/\(name).json")
    return try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
  }

  @Test(arguments: ["logistic", "network"])
  func bothLanguagesLeadTheSameWay(_ name: String) throws {
    let english = try lesson(name)
    let korean = try lesson(name + ".ko")
    #expect(english.diagnostics.map(\.message.description) == [])
    #expect(korean.diagnostics.map(\.message.description) == [])
    #expect(english.settings.language == "en" && korean.settings.language == "ko")
    #expect(tasks(english) == tasks(korean))
    #expect(english.claims.claims.map(\.left) == korean.claims.claims.map(\.left))
    #expect(english.settings.start == korean.settings.start && english.settings.aliases == korean.settings.aliases)
    #expect(english.moments.allSatisfy { !$0.heading.isEmpty })
  }

  @Test func theFirstMomentIsTheForwardPass() throws {
    let lesson = try lesson("logistic")
    #expect(lesson.title == "Logistic regression by hand")
    let first = try #require(lesson.moments.first)
    #expect(first.heading == "The forward pass" && tasks(lesson).first == "step")
    #expect(lesson.script(named: "")?.source.text(ofLine: 18) == "    z = X @ w + b")
    #expect(lesson.settings.start[""] == "line 18")
  }

  /// How many numbers and formulas of each source get which verdict. All that is not right is pinned in the lesson.
  @Test(arguments: [
    ("logistic", [Verdict.agrees: 33, .lastDigit: 2, .carriedForward: 1, .wrongHere: 1]),
    ("network", [.agrees: 50, .lastDigit: 2, .carriedForward: 48, .wrongHere: 27]),
    ("circuits", [.agrees: 33]), ("micrograd", [.agrees: 3]), ("ng", [.agrees: 11]), ("gradcheck", [.agrees: 4]),
    ("xor", [.agrees: 16]),
  ])
  func theSourcesNumbersGetTheirPinnedVerdicts(_ name: String, _ expected: [Verdict: Int]) throws {
    let lesson = try lesson(name)
    #expect(lesson.diagnostics.map(\.message.description) == [])
    let script = try #require(lesson.script(named: ""))
    let marker = try Marker(script: script.source, aliases: lesson.settings.aliases)
    let audit = try marker.mark(lesson.claims, in: lesson.source)
    #expect(audit.holds && audit.diagnostics.isEmpty)
    #expect(audit.counts == expected)
    // Slopes that are measured are differences of nearly equal numbers.
    try compare(audit, with: golden("claims-" + name), within: name == "gradcheck" ? 1e-9 : 1e-12)
  }

  /// What is true of a long run is what CPython computes: every value that its source's numbers are held against, claimed to
  /// twelve digits as it was recorded.
  @Test(arguments: ["mazur", "trask"])
  func longRunsComeToTheRecordedNumbers(_ name: String) throws {
    let lesson = try lesson(name)
    let script = try #require(lesson.script(named: ""))
    let golden = try golden("claims-" + name)
    let marker = try Marker(script: script.source, aliases: lesson.settings.aliases)
    var lines: [String] = []
    for claim in lesson.claims.claims {
      guard case .numbers(let values) = claim.value else { continue }
      // A cell is recorded with its whole array, an expression as it is.
      let isExpression = golden.values.contains { $0.name == claim.left }
      let left = isExpression ? claim.left : claim.left.replacing(/\[[\d, ]+\]$/, with: "")
      let value = try #require(golden.values.first { $0.name == left }, "\(left) is not recorded")
      let texts = value.value.numbers.map { String(format: "%.11e", $0) }
      switch value.shape.count {
      case 0: lines.append("\(left) = \(texts[0])")
      case 1: lines.append("\(left) = [\(texts.joined(separator: ", "))]")
      default:
        let width = value.shape[1]
        let rows = stride(from: 0, to: texts.count, by: width).map {
          "[" + texts[$0..<$0 + width].joined(separator: ", ") + "]"
        }
        lines.append("\(left) = [\(rows.joined(separator: ", "))]")
      }
      #expect(!values.numbers.isEmpty)
    }
    let source = Source(name: "recorded", text: lines.joined(separator: "\n"))
    let audit = try marker.mark(ClaimsFile(source), in: source)
    #expect(lines.count == lesson.claims.claims.count && audit.diagnostics.isEmpty)
    let off = audit.entries.filter { entry in entry.cells.contains { $0.verdict != .agrees && $0.verdict != .lastDigit }
    }
    #expect(off.map(\.name) == [])
  }

  /// What the audit calls true is what CPython computes.
  private func compare(_ audit: Audit, with golden: Golden, within tolerance: Double) throws {
    for entry in audit.entries {
      guard case .numbers(let cells, let shape) = entry.outcome else { continue }
      let truth = try #require(golden.values.first { $0.name == entry.name }, "\(entry.name) is not recorded")
      let array = NDArray(truth.value.numbers, shape: shape)
      let scale = array.doubles.reduce(0) { max($0, $1.magnitude) }
      for cell in cells {
        var position = 0
        for (axis, index) in cell.index.enumerated() { position = position * shape[axis] + index }
        let exact = try #require(cell.exact)
        #expect((exact - array.doubles[position]).magnitude <= tolerance * scale, "\(entry.name)\(cell.index)")
      }
    }
  }

  private func tasks(_ lesson: Lesson) -> [String] {
    lesson.moments.map { moment in
      switch moment.task {
      case .command(let command): command
      case .question(let question): question.answer + question.wrong.map(\.expression).joined(separator: ";")
      }
    }
  }
}
