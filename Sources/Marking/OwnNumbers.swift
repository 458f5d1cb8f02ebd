import Diagnostics
import Machine
import NDArray

/// Holds numbers that are not the true ones against what the claimant's own earlier numbers give.
///
/// The script is run again with the claimant's numbers put in at the moments at which their names get their values, so that each
/// is held against what the statements make of the nearest ones before it: through any number of statements, of whatever kind.
/// A printed number stands for ± half a unit of its last place: the run is made again with every number at one end or
/// the other, drawn by a fixed rule, and what is given lies between the least and the greatest.
///
/// Credit is given only where it means something. Where the earlier numbers may be half as large or half as large again and the
/// result is still the same to its last place (a factor 0, a saturated unit, a cell that a ReLU has cut), or where the ends lie
/// so far apart that nearly anything is between them, the verdict is `cannot-say`.
struct OwnNumbers {
  let carrier: Carrier
  /// Of the script, or of one in which numbers can stand for its expressions.
  private(set) var rerun: Rerun
  private var expressions = ExpressionCache(isOwn: true)
  private var questions: [Carrier.Question] = []
  /// The lines that can be asked again, by their places in the sheet.
  private(set) var lines: [Int] = []
  /// The claimant's numbers with their signs, for each question and cell; nil until chosen.
  private(set) var own: [[Double]] = []
  /// What the earlier numbers give, for each question.
  private(set) var middle: [NDArray?] = []
  private var resolutions: [[SignResolution]] = []

  init(carrier: Carrier, rerun: Rerun) {
    self.carrier = carrier
    self.rerun = rerun
  }

  /// Marks what is off; the lines that cannot be asked again stay as they are.
  mutating func mark(_ sheet: inout Sheet) throws(Diagnostic) {
    guard sheet.lines.contains(where: \.isOff) else { return }
    try begin(sheet)
    try choose(sheet)
    try resolveSigns(sheet)
    let runs = affordable
    var low: [[Double]?] = []
    var high: [[Double]?] = []
    for (question, line) in lines.enumerated() {
      let values = sheet.lines[line].claimed(of: middle[question])
      low.append(values)
      high.append(values)
    }
    let radii = lines.map { line in sheet.lines[line].cells.indices.map { sheet.lines[line].radius(of: $0) } }
    for corner in 0..<runs {
      let values = try run { question, cell in Self.sign(question, cell, corner) * radii[question][cell] }
      for (question, line) in lines.enumerated() {
        guard let given = sheet.lines[line].claimed(of: values[question]), var least = low[question],
          var greatest = high[question]
        else { continue }
        for (cell, value) in given.enumerated() where value.isFinite {
          least[cell] = min(least[cell], value)
          greatest[cell] = max(greatest[cell], value)
        }
        low[question] = least
        high[question] = greatest
      }
    }
    let smaller = try stretched(sheet, by: 0.5)
    let larger = try stretched(sheet, by: 1.5)
    for (question, line) in lines.enumerated() {
      guard let given = sheet.lines[line].claimed(of: middle[question]), let low = low[question],
        let high = high[question]
      else {
        sheet.lines[line].giveUp()
        continue
      }
      let less = sheet.lines[line].claimed(of: smaller[question])
      let more = sheet.lines[line].claimed(of: larger[question])
      for cell in given.indices {
        let carried = CarriedValue(middle: given[cell], low: low[cell], high: high[cell])
        sheet.lines[line].hold(
          cell, carried, own: own[question][cell], sign: resolutions[question][cell], less: less?[cell],
          more: more?[cell])
      }
    }
    try follow(&sheet)
  }

  private mutating func begin(_ sheet: Sheet) throws(Diagnostic) {
    lines = sheet.lines.indices.filter { sheet.lines[$0].found.probe != nil }
    questions = lines.compactMap { line in
      sheet.lines[line].found.probe.map { Carrier.Question(probe: $0, places: sheet.lines[line].places) }
    }
    let hasExpressions = questions.contains { if case .nowhere = $0.entry { true } else { false } }
    if hasExpressions, lines.count <= OwnNumbers.mostWithExpressions {
      var entries = OwnExpressions(carrier, rerun)
      if let changed = try entries.enter(&questions, truths: lines.map { sheet.lines[$0].found.truth }) {
        rerun = changed
        expressions = ExpressionCache(isOwn: false)
      }
    }
    own = lines.map { sheet.lines[$0].cells.map(\.claimed) }
    resolutions = lines.map { sheet.lines[$0].cells.map(\.sign) }
  }

  /// Expressions are looked for in the script for so many claims at most.
  private static let mostWithExpressions = 400

  /// Whether a question's numbers come into a run.
  private func isEntered(_ question: Int) -> Bool {
    if case .nowhere = questions[question].entry { return false }
    return true
  }

  /// How many runs may be made to find the ends: fewer for a script that takes long.
  private var affordable: Int {
    switch rerun.machine.steps {
    case ..<20_000: 24
    case ..<200_000: 8
    case ..<2_000_000: 2
    default: 0
    }
  }

  // MARK: Runs

  /// What is given where each of the claimant's numbers is shifted by so much.
  private mutating func run(shift: (Int, Int) -> Double = { _, _ in 0 }) throws(Diagnostic) -> [NDArray?] {
    let put = own.enumerated().map { question, cells in cells.enumerated().map { $1 + shift(question, $0) } }
    return try carrier.run(questions, on: rerun, expressions: &expressions) { question, cell, _ in put[question][cell] }
  }

  /// The first run, in which signs that were lost are those of what stands there.
  private mutating func choose(_ sheet: Sheet) throws(Diagnostic) {
    var chosen = own
    var told = resolutions
    let lines = lines
    middle = try carrier.run(questions, on: rerun, expressions: &expressions) { question, cell, present in
      let verdict = sheet.lines[lines[question]].cells[cell]
      guard verdict.printed.isSignLost, !verdict.isRight else { return chosen[question][cell] }
      let magnitude = verdict.printed.value
      chosen[question][cell] = present < 0 ? -magnitude : magnitude
      told[question][cell] = verdict.printed.verdict(for: present) == .agrees ? .own : .open
      return chosen[question][cell]
    }
    own = chosen
    resolutions = told
    // What is put in nowhere has the signs of what is given.
    for (question, line) in lines.enumerated() where !isEntered(question) {
      guard let given = sheet.lines[line].claimed(of: middle[question]) else { continue }
      for (cell, verdict) in sheet.lines[line].cells.enumerated() where verdict.printed.isSignLost && !verdict.isRight {
        own[question][cell] = given[cell] < 0 ? -verdict.printed.value : verdict.printed.value
        resolutions[question][cell] = verdict.printed.verdict(for: given[cell]) == .agrees ? .own : .open
      }
    }
  }

  /// Tries the other sign of each number whose sign nothing has told yet: it is taken where more of the later numbers follow.
  private mutating func resolveSigns(_ sheet: Sheet) throws(Diagnostic) {
    var open: [(question: Int, cell: Int)] = []
    for question in lines.indices where isEntered(question) {
      for cell in own[question].indices where resolutions[question][cell] == .open && own[question][cell] != 0 {
        open.append((question, cell))
      }
    }
    guard !open.isEmpty, open.count <= 64, affordable > 0 else { return }
    var best = score(middle, sheet)
    for _ in 0..<2 {
      var hasChanged = false
      for (question, cell) in open {
        own[question][cell].negate()
        let values = try run()
        let other = score(values, sheet)
        if other.count > best.count {
          let isNew = { (line: Int) in
            !best.lines.contains(line) || other.byLine[line, default: 0] > best.byLine[line, default: 0]
          }
          let first = lines.first { isNew($0) && other.byLine[$0, default: 0] > 0 } ?? lines[question]
          resolutions[question][cell] = .later(sheet.lines[first].left)
          best = other
          middle = values
          hasChanged = true
        } else {
          own[question][cell].negate()
          // With the other sign fewer would follow: so this one is told as well.
          if other.count < best.count, resolutions[question][cell] == .open {
            let lost = lines.first { other.byLine[$0, default: 0] < best.byLine[$0, default: 0] }
            if let lost { resolutions[question][cell] = .later(sheet.lines[lost].left) }
          }
        }
      }
      if !hasChanged { break }
    }
  }

  private struct Score {
    var count = 0
    var byLine: [Int: Int] = [:]
    var lines: Set<Int> = []
  }

  /// How many numbers follow in a run.
  private func score(_ values: [NDArray?], _ sheet: Sheet) -> Score {
    var score = Score()
    for (question, line) in lines.enumerated() {
      guard let given = sheet.lines[line].claimed(of: values[question]) else { continue }
      for (cell, value) in given.enumerated() {
        let printed = sheet.lines[line].cells[cell].printed
        guard printed.verdict(for: value) == .agrees else { continue }
        score.count += 1
        score.byLine[line, default: 0] += 1
        score.lines.insert(line)
      }
    }
    return score
  }

  /// A run in which all numbers that are off are so many times as large.
  private mutating func stretched(_ sheet: Sheet, by factor: Double) throws(Diagnostic) -> [NDArray?] {
    let own = own
    let lines = lines
    return try run { question, cell in
      sheet.lines[lines[question]].cells[cell].isRight ? 0 : own[question][cell] * (factor - 1)
    }
  }

  /// Which lines what was carried forward comes from.
  private mutating func follow(_ sheet: inout Sheet) throws(Diagnostic) {
    let off = lines.indices.filter { question in
      isEntered(question) && sheet.lines[lines[question]].isOff
    }
    guard off.count <= 40, affordable > 0,
      lines.contains(where: { line in sheet.lines[line].cells.contains { $0.verdict == .carriedForward } })
    else { return }
    for source in off {
      let now = own
      let cells = sheet.lines[lines[source]].cells
      let values = try run { question, cell in
        question == source && !cells[cell].isRight ? now[question][cell] * 0.5 + 0.01 : 0
      }
      for (question, line) in lines.enumerated() where question != source {
        guard sheet.lines[line].cells.contains(where: { $0.verdict == .carriedForward }),
          let before = sheet.lines[line].claimed(of: middle[question]),
          let after = sheet.lines[line].claimed(of: values[question])
        else { continue }
        let isMoved = zip(before, after).contains { one, other in
          (one - other).magnitude > 1e-9 * max(one.magnitude, other.magnitude)
        }
        if isMoved { sheet.lines[line].reading.follows.append(sheet.lines[lines[source]].claim) }
      }
    }
  }

  /// 1 or -1, by a fixed rule; two corners that follow each other are opposite.
  private static func sign(_ question: Int, _ cell: Int, _ corner: Int) -> Double {
    var bits = UInt64(truncatingIfNeeded: question) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ UInt64(truncatingIfNeeded: cell)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ UInt64(truncatingIfNeeded: corner / 2)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    bits = bits &* 0xD6E8_FEB8_6659_FD93
    let isUp = (bits >> 40) & 1 == 0
    return isUp == (corner % 2 == 0) ? 1 : -1
  }
}

extension Sheet.Line {
  /// Where the script does not come to anything with the earlier numbers nobody can say what follows from them.
  fileprivate mutating func giveUp() {
    for cell in cells.indices where !cells[cell].isRight {
      reading.reason = .unreached
      cells[cell] = cells[cell].with(.cannotSay)
    }
  }

  /// What nothing earlier could have led to is wrong where it stands.
  mutating func settle() {
    for cell in cells.indices where cells[cell].verdict == .differs { cells[cell] = cells[cell].with(.wrongHere) }
  }

  /// Holds a number that is off against what the earlier ones give.
  fileprivate mutating func hold(
    _ cell: Int, _ carried: CarriedValue, own: Double, sign: SignResolution, less: Double?, more: Double?
  ) {
    let before = cells[cell]
    var verdict = before.verdict
    var standard = CellVerdict.Standard.truth
    var told = before.sign
    var claimed = before.claimed
    if !before.isRight {
      claimed = own
      told = sign
      let printed = before.printed
      standard = .own
      if printed.follows(own, from: carried) {
        if printed.isSignLost, told == .open { told = .own }
        verdict = credit(cell, printed, carried, own, less: less, more: more)
      } else if !carried.middle.isFinite, let exact = before.exact, exact.isFinite {
        verdict = .cannotSay
        reading.reason = .degenerate
      } else {
        verdict = .wrongHere
        standard = .truth
      }
    }
    cells[cell] = CellVerdict(
      index: before.index, printed: before.printed, line: before.line, verdict: verdict, exact: before.exact,
      carried: carried, standard: standard, claimed: claimed, sign: told)
  }

  /// Whether following means something.
  private mutating func credit(
    _ cell: Int, _ printed: PrintedNumber, _ carried: CarriedValue, _ own: Double, less: Double?, more: Double?
  ) -> Verdict {
    let width = (carried.high - carried.low) / 2
    if width > max(printed.unit, carried.middle.magnitude / 4) {
      reading.reason = .coarse
      return .cannotSay
    }
    let exact = cells[cell].exact ?? .nan
    // Only rounding lies between the truth and this: nothing earlier was wrong.
    if (exact - carried.middle).magnitude <= width + printed.unit { return .carriedForward }
    let isSame = [less, more].allSatisfy { other in
      guard let other, other.isFinite else { return false }
      let shift = other - carried.middle
      return printed.follows(
        own, from: CarriedValue(middle: other, low: carried.low + shift, high: carried.high + shift))
    }
    if isSame {
      reading.reason = .degenerate
      return .cannotSay
    }
    return .carriedForward
  }
}

extension PrintedNumber {
  /// Whether a claimed value, with its sign, lies within one unit of what earlier numbers give.
  func follows(_ claimed: Double, from carried: CarriedValue) -> Bool {
    guard claimed.isFinite, carried.middle.isFinite else { return false }
    let slack = 4 * max(claimed.magnitude, carried.middle.magnitude).ulp
    let room = isBareZero ? PrintedNumber.zeroTolerance : unit == 0 ? claimed.magnitude * 1e-9 : unit
    return claimed >= carried.low - room - slack && claimed <= carried.high + room + slack
  }
}
