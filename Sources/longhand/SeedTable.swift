import Diagnostics
import Marking

/// The seeds of learners: a table whose rows begin with a learner and a seed.
struct SeedTable {
  private var seeds: [String: UInt32] = [:]

  init(_ source: Source) throws(Diagnostic) {
    for (position, row) in CommaSeparated(source.text).rows.enumerated() {
      let cells = row.cells.map { String($0.drop { $0 == " " }) }
      if cells.count >= 2, let seed = UInt32(cells[1]) {
        seeds[cells[0]] = seed
      } else if position > 0 {
        let range = source.range(ofLine: row.line)
        throw Diagnostic(
          .file, "expected a learner and a seed from 0 to 4294967295", in: source,
          at: SourceRange(start: range.lowerBound, end: range.upperBound), hint: "Write `ada,17` on each line.")
      }
    }
  }

  func seed(of learner: String) -> UInt32? { seeds[learner] }
}
