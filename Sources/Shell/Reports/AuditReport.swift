import Diagnostics
import Marking
import NDArray

/// What an audit found, with the words that all its forms share: the terminal's table, JSON, Markdown, a page, Gradescope's.
package struct AuditReport: Sendable {
  package let audit: Audit
  /// What to call the file.
  package let name: String
  /// The script that the claims were held against.
  package let script: Source
  /// What the claims are worth; one point each where nobody says.
  package let scheme: PointScheme

  package init(_ audit: Audit, name: String, script: Source, scheme: PointScheme = PointScheme()) {
    self.audit = audit
    self.name = name
    self.script = script
    let isGiven = !scheme.questions.isEmpty
    self.scheme = isGiven ? scheme : PointScheme(onePointEach: audit.entries.map(\.claim.left))
  }

  // MARK: Verdicts

  /// The sign of a verdict, which says the same as its colour.
  static func sign(_ verdict: Verdict) -> String {
    switch verdict {
    case .agrees: "✓"
    case .lastDigit: "~"
    case .carriedForward: "→"
    case .cannotSay: "?"
    case .wrongHere, .differs: "✗"
    }
  }

  /// The role in which a verdict's sign is shown.
  static func role(_ verdict: Verdict) -> Document.Role {
    switch verdict {
    case .agrees: .agrees
    case .lastDigit, .carriedForward: .lastDigit
    case .cannotSay: .faint
    case .wrongHere, .differs: .wrong
    }
  }

  /// A verdict in words, said of one number or of several.
  static func word(_ verdict: Verdict, of count: Int = 1) -> String {
    switch verdict {
    case .agrees: count == 1 ? "agrees" : "agree"
    case .lastDigit: count == 1 ? "last digit" : "off in the last digit"
    case .carriedForward: "carried forward"
    case .wrongHere: "wrong here"
    case .differs: count == 1 ? "differs" : "differ"
    case .cannotSay: count == 1 ? "cannot say" : "that nothing can be said of"
    }
  }

  /// The verdict that stands for a whole claim: the worst of its numbers'.
  static func verdict(of entry: Audit.Entry) -> Verdict {
    switch entry.outcome {
    case .formula(let verdict, _): return verdict
    case .unmarked: return .cannotSay
    case .numbers(let cells, _):
      let found = Set(cells.map(\.verdict))
      let order: [Verdict] = [.wrongHere, .differs, .carriedForward, .cannotSay, .lastDigit, .agrees]
      return order.first(where: found.contains) ?? .agrees
    }
  }

  /// The verdicts of a claim's numbers but `agrees`, the most serious first; how many, where there are several verdicts:
  /// `wrong here`, `10 wrong here, 1 last digit`.
  static func remainder(of cells: [CellVerdict]) -> String {
    var counts: [Verdict: Int] = [:]
    for cell in cells where cell.verdict != .agrees { counts[cell.verdict, default: 0] += 1 }
    let order: [Verdict] = [.wrongHere, .differs, .carriedForward, .cannotSay, .lastDigit]
    let found = order.filter { counts[$0] != nil }
    if found.count == 1 { return word(found[0]) }
    return found.map { "\(counts[$0] ?? 0) \(word($0))" }.joined(separator: ", ")
  }

  /// `26 agree, 2 off in the last digit, 57 differ`, with each verdict's sign.
  var counted: String {
    Verdict.allCases.compactMap { verdict in
      audit.counts[verdict].map { "\(AuditReport.sign(verdict)) \($0) \(AuditReport.word(verdict, of: $0))" }
    }.joined(separator: ", ")
  }

  /// How many numbers and formulas there are: `28 numbers`, `26 numbers and 2 formulas`.
  var total: String {
    let formulas = audit.entries.count { if case .formula = $0.claim.value { true } else { false } }
    let numbers = audit.counts.values.reduce(0, +) - formulas
    let texts = [(numbers, "number"), (formulas, "formula")].filter { $0.0 > 0 || $0.1 == "number" && formulas == 0 }
    return texts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " and ")
  }

  // MARK: Places

  /// A name with a cell, `dW2[0,1]`; an expression in brackets where an index follows it.
  static func place(_ name: String, _ index: [Int]) -> String {
    if index.isEmpty { return name }
    let text = "[" + index.map(String.init).joined(separator: ",") + "]"
    return (name.contains(" ") ? "(\(name))" : name) + text
  }

  /// The text of the statement that gives a claim's value.
  func statement(of entry: Audit.Entry) -> String? {
    guard let line = entry.reading.line, line <= script.lineCount else { return nil }
    let text = script.text(ofLine: line)
    let start = text.drop { $0 == " " || $0 == "\t" }
    return start.isEmpty ? nil : String(start)
  }

  // MARK: Reasons

  /// Why a claim is not right, in a few words; nil where nobody knows.
  func reason(of entry: Audit.Entry) -> String? {
    let reading = entry.reading
    var parts: [String] = []
    if let slip = reading.slip, slip != .lastDigit { parts.append(AuditReport.words(slip)) }
    if reading.doubt == .tooCoarse {
      parts.append("too coarse to tell")
    } else if !reading.misconceptions.isEmpty {
      let names = reading.misconceptions.prefix(3).map(\.name.description)
      let isDoubtful = reading.doubt != .none
      parts.append((isDoubtful ? "perhaps " : "") + names.joined(separator: ", or "))
    }
    if !reading.follows.isEmpty {
      let names = reading.follows.filter(audit.entries.indices.contains).map { audit.entries[$0].name }
      parts.append("from " + AuditReport.distinct(names).joined(separator: ", "))
    }
    switch reading.reason {
    case .degenerate: parts.append("the earlier numbers give zero or nothing finite")
    case .coarse: parts.append("the earlier numbers are too coarse to say")
    case .unreached: parts.append("with the earlier numbers the script does not come to this")
    case nil: break
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// A slip in words.
  static func words(_ slip: Slip) -> String {
    switch slip {
    case .lastDigit: "off by one in the last digit"
    case .sign: "the sign is turned"
    case .decimalPoint(let places):
      "the decimal point stands \(places.magnitude == 1 ? "one place" : "\(places.magnitude) places") too far to the "
        + (places > 0 ? "right" : "left")
    case .digitsSwapped: "two digits are swapped"
    case .transposed: "the cells are those of the transpose"
    case .reordered: "the right numbers in another order"
    case .rowForColumn: "row and column are taken for each other"
    }
  }

  /// What told a lost sign; nil for one that was printed.
  static func words(_ sign: SignResolution) -> String? {
    switch sign {
    case .printed: nil
    case .truth: "sign told by the true value"
    case .own: "sign told by the earlier numbers"
    case .later(let name): "sign told by \(name), which follows from it"
    case .open: "sign open"
    }
  }

  /// `60 signs were lost: 20 told by the true value, 40 open`; nil where all were printed.
  var signs: String? {
    var truth = 0
    var own = 0
    var later = 0
    var open = 0
    for entry in audit.entries {
      guard case .numbers(let cells, _) = entry.outcome else { continue }
      for cell in cells {
        switch cell.sign {
        case .printed: break
        case .truth: truth += 1
        case .own: own += 1
        case .later: later += 1
        case .open: open += 1
        }
      }
    }
    let all = truth + own + later + open
    guard all > 0 else { return nil }
    let parts = [
      (truth, "told by the true value"), (own, "told by the earlier numbers"),
      (later, "told by what follows from them"), (open, "open"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(all) \(all == 1 ? "sign was" : "signs were") lost: " + parts.joined(separator: ", ")
  }

  /// The claims whose numbers were carried forward from a claim, through any number of others, in their order.
  func followers(of first: Int) -> [Int] {
    var reached: Set<Int> = [first]
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for (number, entry) in audit.entries.enumerated() where !reached.contains(number) {
        if entry.reading.follows.contains(where: reached.contains) {
          hasGrown = reached.insert(number).inserted || hasGrown
        }
      }
    }
    return reached.subtracting([first]).sorted()
  }

  static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// What went wrong first, in a sentence: `Z1[0,0] is 4.2434, not ±2.384`.
  static func difference(in entry: Audit.Entry) -> String? {
    switch entry.outcome {
    case .formula(_, let worst):
      guard let worst else { return nil }
      let exact = DisplayNumber(worst.exact, significant: 6).text
      let formula = DisplayNumber(worst.formula, significant: 6).text
      return "\(place(entry.name, worst.index)) is \(exact), and the formula gives \(formula)"
    case .numbers(let cells, _):
      let wrong = cells.filter { $0.verdict == .wrongHere || $0.verdict == .differs }
      guard let cell = wrong.first, let exact = cell.exact else { return nil }
      let rest = wrong.count == 1 ? "" : " (and \(wrong.count - 1) more)"
      return "\(place(entry.name, cell.index)) is \(cell.printed.closer(exact)), not \(cell.printed.text)" + rest
    case .unmarked: return nil
    }
  }
}
