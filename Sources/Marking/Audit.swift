import Diagnostics

/// All claims of a file marked against a run.
package struct Audit: Sendable {
  /// One claim and what came of it.
  package struct Entry: Sendable {
    /// What came of a claim.
    package enum Outcome: Sendable {
      /// A verdict for each printed number; the shape is that of what the name holds.
      case numbers([CellVerdict], shape: [Int])
      /// Whether a formula gives the same; with the cell that lies furthest off, if it does not.
      case formula(Verdict, worst: CellDifference?)
      /// It could not be compared: why. Its numbers get `cannot-say`.
      case unmarked(Diagnostic)
    }

    package let claim: Claim
    /// The left side without its cell.
    package let name: String
    package let outcome: Outcome
    /// Where it stands in the run, and why it is not right.
    package let reading: ClaimReading

    package init(claim: Claim, name: String, outcome: Outcome, reading: ClaimReading = ClaimReading()) {
      self.claim = claim
      self.name = name
      self.outcome = outcome
      self.reading = reading
    }

    /// The verdicts of the printed numbers; none for a formula.
    package var cells: [CellVerdict] {
      switch outcome {
      case .numbers(let cells, _): return cells
      case .formula: return []
      case .unmarked:
        guard case .numbers(let values) = claim.value else { return [] }
        return values.unmarked()
      }
    }

    /// Whether something went wrong here, and did not only follow from what went wrong before.
    package var isWrong: Bool {
      switch outcome {
      case .numbers(let cells, _): return cells.contains { $0.verdict == .wrongHere || $0.verdict == .differs }
      case .formula(let verdict, _): return verdict == .wrongHere || verdict == .differs
      case .unmarked: return false
      }
    }
  }

  /// Where a formula and the name that it is claimed for are furthest apart.
  package struct CellDifference: Hashable, Sendable {
    package let index: [Int]
    package let exact: Double
    package let formula: Double
  }

  package let entries: [Entry]
  /// What is wrong with the file or cannot be compared, in the order of the lines.
  package let diagnostics: [Diagnostic]
  /// How many numbers (and formulas) got each verdict.
  package let counts: [Verdict: Int]
  /// Those whose verdict is neither `agrees` nor pinned, by entry and cell; a formula has no cell.
  package let surprises: [Surprise]
  /// The first place in the run at which something went wrong, by entry; nil when nothing did.
  package let firstWrong: Int?

  /// A verdict that nobody expected.
  package struct Surprise: Hashable, Sendable {
    package let entry: Int
    package let cell: Int?
  }

  /// Whether everything is as the file says that it is.
  package var holds: Bool { surprises.isEmpty && diagnostics.isEmpty }

  init(_ file: ClaimsFile, _ entries: [Entry], in source: Source) {
    self.entries = entries
    firstWrong = entries.indices.filter { entries[$0].isWrong }
      .min { (entries[$0].reading.step ?? .max, $0) < (entries[$1].reading.step ?? .max, $1) }
    var counts: [Verdict: Int] = [:]
    var surprises: [Surprise] = []
    var diagnostics = file.diagnostics
    var pins = Pins(file.expectations)
    for (number, entry) in entries.enumerated() {
      let expected = pins.expectations(for: entry)
      var shape: [Int] = []
      if case .numbers(_, let known) = entry.outcome { shape = known }
      var isPinned = true
      for (position, cell) in entry.cells.enumerated() {
        counts[cell.verdict, default: 0] += 1
        if pins.expects(cell, of: entry, shape: shape, expected) { continue }
        isPinned = false
        surprises.append(Surprise(entry: number, cell: position))
      }
      switch entry.outcome {
      case .numbers: break
      case .formula(let verdict, _):
        counts[verdict, default: 0] += 1
        if !pins.expects(verdict, expected) { surprises.append(Surprise(entry: number, cell: nil)) }
      case .unmarked(let diagnostic):
        if entry.cells.isEmpty { counts[.cannotSay, default: 0] += 1 }
        let isExpected = entry.cells.isEmpty ? pins.expects(.cannotSay, expected) : isPinned
        if !isExpected { diagnostics.append(diagnostic) }
      }
    }
    for expectation in pins.unmet {
      diagnostics.append(
        Diagnostic(
          .lesson, "expected \(code: expectation.verdict.rawValue), which no number of \(code: expectation.left) got",
          in: source, at: expectation.range, hint: "Take the line away, or name the claim as it is written."))
    }
    self.counts = counts
    self.surprises = surprises
    self.diagnostics = diagnostics.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }
}

/// The `expect:` lines by the claims that they speak of, and which of them came true.
private struct Pins {
  private let expectations: [Expectation]
  private var byName: [String: [Int]] = [:]
  private var isMet: [Bool]

  init(_ expectations: [Expectation]) {
    self.expectations = expectations
    isMet = Array(repeating: false, count: expectations.count)
    for (number, expectation) in expectations.enumerated() {
      byName[Pins.key(expectation.name), default: []].append(number)
      if expectation.index != nil { byName[Pins.key(expectation.left), default: []].append(number) }
    }
  }

  var unmet: [Expectation] { expectations.indices.filter { !isMet[$0] }.map { expectations[$0] } }

  func expectations(for entry: Audit.Entry) -> [Int] { byName[Pins.key(entry.name)] ?? [] }

  /// A line that names the cell decides alone; one that names the claim allows its verdict for the cells that do not agree.
  mutating func expects(_ cell: CellVerdict, of entry: Audit.Entry, shape: [Int], _ lines: [Int]) -> Bool {
    var isExpected = cell.verdict == .agrees
    var exact: Bool?
    for line in lines {
      let expectation = expectations[line]
      let holds = expectation.verdict.covers(cell.verdict)
      // An expression may end in brackets of its own.
      if let index = expectation.index, Pins.key(expectation.left) != Pins.key(entry.name) {
        guard cell.isAt(index, of: shape) else { continue }
        exact = holds
      } else if holds {
        isExpected = true
      }
      if holds { isMet[line] = true }
    }
    return exact ?? isExpected
  }

  mutating func expects(_ verdict: Verdict, _ lines: [Int]) -> Bool {
    var isExpected = verdict == .agrees
    for line in lines where expectations[line].verdict.covers(verdict) {
      isMet[line] = true
      isExpected = true
    }
    return isExpected
  }

  private static func key(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

extension ClaimedValues {
  /// The numbers when there is nothing to compare them with.
  func unmarked() -> [CellVerdict] {
    numbers.enumerated().map { position, number in
      CellVerdict(
        index: ClaimedValues.index(ofFlat: position, in: shape), printed: number,
        line: position < lines.count ? lines[position] : 0, verdict: .cannotSay, exact: nil)
    }
  }
}
