import Diagnostics
import Machine
import NDArray
import Syntax

/// The misconceptions of one script, tried out on the numbers that are wrong.
///
/// Each is tried in two ways: as a run of the changed script from its start, and at the one place on the claimant's own earlier
/// numbers. It is offered when it gives every number of the claim to its precision, and the script as it is does not; and a
/// run from the start only when it goes with what the same claimant has claimed before. How often numbers drawn at random
/// would be explained so is reckoned, and said.
final class Workshop {
  private var timeline: Timeline
  private var carrier: Carrier
  private let mutants: [Mutant]
  /// The places of the misconceptions in their list.
  private let order: [String: Int]
  /// Pairs that have been made, by the places of the two; nil for those that cannot be.
  private var pairs: [Pair: Mutant?] = [:]

  private struct Pair: Hashable {
    let one: Int
    let other: Int
  }

  /// Pairs are looked for among so many, and no more than so many are tried.
  private static let pairable = 24
  private static let mostPairs = 160
  /// Scripts of more steps have their changes screened by what was right before they are run to the end.
  private static let longRun: UInt64 = 20_000
  /// How long the runs of all changed scripts may take for one sheet.
  var patience = Patience.thorough

  /// The misconceptions of a script; its functions are recognised by what they give at a moment.
  init(
    _ timeline: Timeline, carrier: Carrier, rerun: Rerun, at moment: Rerun.Moment
  ) throws(Diagnostic) {
    self.timeline = timeline
    self.carrier = carrier
    let program = timeline.program
    var shapes: [String: FunctionShape] = [:]
    _ = try rerun.run([moment], steps: carrier.limit, poll: carrier.poll) { _, machine throws(Diagnostic) in
      shapes = Workshop.shapes(of: program.trees[0], on: machine, timeline)
      return true
    }
    let survey = Survey(program.trees[0], shapes: shapes)
    var mutants: [Mutant] = []
    var texts: Set<[UInt8]> = []
    for misconception in Misconceptions.all {
      // The same change may be two misconceptions, but not one of them twice.
      texts = []
      for mutation in misconception.mutations(survey) {
        guard
          let mutant = Mutant(misconception, mutation, of: timeline),
          texts.insert(mutant.bytes).inserted
        else { continue }
        mutants.append(mutant)
      }
    }
    self.mutants = mutants
    order = Dictionary(
      Misconceptions.all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Goes over to a run of the same script that begins with another seed.
  func reseed(_ timeline: Timeline, _ carrier: Carrier) {
    self.timeline = timeline
    self.carrier = carrier
    for mutant in mutants { mutant.reseed(timeline.seed) }
    for case .some(let mutant) in pairs.values { mutant.reseed(timeline.seed) }
  }

  /// The functions of one number, by what they give at a few places.
  private static func shapes(of tree: Tree, on machine: Machine, _ timeline: Timeline) -> [String: FunctionShape] {
    var shapes: [String: FunctionShape] = [:]
    for id in tree.children(of: tree.root) where tree[id].kind == .functionDefinition {
      let required = tree.children(of: tree.child(0, of: id)).filter { parameter in
        tree[tree.child(1, of: parameter)].kind == .absent
      }
      guard required.count == 1 else { continue }
      let name = tree.text(of: id)
      var values: [Double] = []
      for sample in FunctionShape.samples {
        guard let expression = try? timeline.expression("\(name)(\(sample))"),
          let value = try? timeline.evaluate(expression, on: machine).numbers, value.count == 1
        else { break }
        values += value.doubles
      }
      if values.count == FunctionShape.samples.count { shapes[name] = FunctionShape.named(values) }
    }
    return shapes
  }

  // MARK: Explaining

  /// One that fits.
  private struct Fit {
    let mutant: Mutant
    let trial: FittingMisconception.Trial
  }

  /// What a changed script gives for a claim.
  private struct Candidate {
    let index: Int
    let trial: FittingMisconception.Trial
    let values: [Double]
    let rank: [Int]
  }

  /// Explains the lines in which something is wrong.
  func explain(_ sheet: inout Sheet, own: OwnNumbers) throws(Diagnostic) {
    let wrong = sheet.lines.indices.filter { line in
      sheet.lines[line].found.probe != nil && sheet.lines[line].cells.contains { $0.verdict == .wrongHere }
    }
    guard !wrong.isEmpty else { return }
    let bench = Bench(sheet, own)
    // Of a script that takes long only the first are tried, the same ones each time.
    let length = max(1, own.rerun.machine.steps)
    let affordable = max(patience.fewest, patience.steps / length)
    let known = length > Workshop.longRun ? Workshop.rightBefore(wrong, in: sheet, bench) : []
    var tried: UInt64 = 0
    for mutant in mutants where tried < affordable {
      if try isRuledOut(mutant, by: known, sheet, bench) {
        bench.whole.append(bench.targets.map { _ in nil })
      } else {
        bench.whole.append(try mutant.wholeRun(bench.targets, bench.questions, carrier))
        tried += 1
      }
    }
    for line in wrong { try explain(line, &sheet, bench) }
  }

  /// The lines that are right and come before everything that is wrong.
  private static func rightBefore(_ wrong: [Int], in sheet: Sheet, _ bench: Bench) -> [Int] {
    let first = wrong.map { sheet.lines[$0].found.step ?? .max }.min() ?? 0
    return bench.places.keys.sorted().filter { !sheet.lines[$0].isOff && (sheet.lines[$0].found.step ?? .max) < first }
  }

  /// Whether what is right already speaks against a change, so that a long run of it need not be made.
  private func isRuledOut(
    _ mutant: Mutant, by lines: [Int], _ sheet: Sheet, _ bench: Bench
  ) throws(Diagnostic) -> Bool {
    let places = lines.compactMap { bench.places[$0] }
    guard !places.isEmpty else { return false }
    let values = try mutant.wholeRun(
      places.map { bench.targets[$0] }, places.map { bench.questions[$0] }, carrier)
    return zip(lines, values).contains { line, value in
      guard let given = sheet.lines[line].claimed(of: value) else { return true }
      return !sheet.lines[line].goesWith(given)
    }
  }

  /// What is the same for all lines of a sheet.
  private final class Bench {
    let targets: [ClaimTarget]
    let questions: [Carrier.Question]
    /// The places of the lines among the questions.
    let places: [Int: Int]
    let own: [[Double]]
    /// What each mutant gives from the start.
    var whole: [[NDArray?]] = []
    /// What each gives with the claimant's own numbers, where that was asked.
    var withOwn: [Int: [NDArray?]] = [:]

    init(_ sheet: Sheet, _ own: OwnNumbers) {
      let lines = own.lines
      targets = lines.map { ClaimTarget(left: sheet.lines[$0].left) }
      questions = lines.compactMap { line in
        sheet.lines[line].found.probe.map { Carrier.Question(probe: $0, places: sheet.lines[line].places) }
      }
      places = Dictionary(lines.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      self.own = own.own
    }
  }

  private func explain(_ number: Int, _ sheet: inout Sheet, _ bench: Bench) throws(Diagnostic) {
    guard let place = bench.places[number] else { return }
    let line = sheet.lines[number]
    let step = line.found.step ?? .max
    let earlier = bench.places.filter { other, _ in other != number && (sheet.lines[other].found.step ?? .max) < step }
    let isOwnOther = earlier.contains { other, _ in sheet.lines[other].isOff }
    var candidates: [Candidate] = []
    var relevant: [Int] = []
    for (index, mutant) in mutants.prefix(bench.whole.count).enumerated() {
      guard let whole = line.claimed(of: bench.whole[index][place]), line.differs(whole) else { continue }
      relevant.append(index)
      let agrees = earlier.allSatisfy { other, place in
        // What was wrong before may have been given up; what was right speaks against a change of it.
        sheet.lines[other].isOff
          || sheet.lines[other].claimed(of: bench.whole[index][place]).map { sheet.lines[other].goesWith($0) } ?? false
      }
      let rank = rank(mutant, line)
      if agrees { candidates.append(Candidate(index: index, trial: .wholeRun, values: whole, rank: rank + [0])) }
      guard !earlier.isEmpty, isOwnOther || line.isNear(whole) else { continue }
      if agrees, line.isExplained(by: whole, room: 0) { continue }
      guard let given = line.claimed(of: try ownRun(index, bench)[place]), line.differsFromCarried(given) else {
        continue
      }
      candidates.append(Candidate(index: index, trial: .ownNumbers, values: given, rank: rank + [1]))
    }
    candidates.sort { $0.rank.lexicographicallyPrecedes($1.rank) }
    let (fits, tried) = fitting(candidates, line)
    var reading = line.reading
    if fits.isEmpty {
      try pair(line, relevant, bench, place, isOwn: !earlier.isEmpty && isOwnOther, &reading)
    } else {
      let chance = min(1, line.chance * Double(max(1, tried)))
      reading.doubt = chance <= 0.002 ? .none : chance <= 0.05 ? .some(chance: chance) : .tooCoarse
      if reading.doubt != .tooCoarse { reading.misconceptions = try named(fits, line, bench) }
    }
    sheet.lines[number].reading = reading
  }

  /// What a changed script gives with the claimant's own numbers.
  private func ownRun(_ index: Int, _ bench: Bench) throws(Diagnostic) -> [NDArray?] {
    if let known = bench.withOwn[index] { return known }
    let own = bench.own
    let values = try mutants[index].run(bench.questions, carrier) { question, cell, _ in own[question][cell] }
    bench.withOwn[index] = values
    return values
  }

  /// Those that fit, and how many different values were tried. The more digits a claim has, the more may be tried: so many that
  /// a number drawn at random is explained once in two thousand at four digits; those that lie nearest come first.
  private func fitting(_ candidates: [Candidate], _ line: Sheet.Line) -> (fits: [Fit], tried: Int) {
    let most = max(10, line.distinguishable / 1000)
    var seen: Set<[Double]> = []
    var tried = 0.0
    var fits: [Fit] = []
    for candidate in candidates {
      let room = candidate.trial == .ownNumbers ? 0.5 : 0
      if seen.insert(line.rounded(candidate.values)).inserted {
        let weight = 1 + 2 * room
        if tried + weight > most { break }
        tried += weight
      }
      if line.isExplained(by: candidate.values, room: room) {
        fits.append(Fit(mutant: mutants[candidate.index], trial: candidate.trial))
      }
    }
    return (fits, Int(tried))
  }

  /// How near a change lies to what a claim is about: small ones first, then those in its line, then the nearest.
  private func rank(_ mutant: Mutant, _ line: Sheet.Line) -> [Int] {
    let distance = Int((mutant.line - (line.found.line ?? 0)).magnitude)
    return [
      mutant.mutation.edits.count, distance > 0 ? 1 : 0, distance, order[mutant.misconception.id] ?? 0,
    ]
  }

  /// The misconceptions that fit, each once, the most specific first.
  private func named(_ fits: [Fit], _ line: Sheet.Line, _ bench: Bench) throws(Diagnostic) -> [FittingMisconception] {
    var seen: Set<String> = []
    let sorted = fits.sorted { rank($0.mutant, line).lexicographicallyPrecedes(rank($1.mutant, line)) }
      .filter { seen.insert($0.mutant.misconception.id).inserted }
    let next = sorted.count > 1 ? try telling(fits.map(\.mutant), after: line) : nil
    return sorted.map { fit in
      FittingMisconception(
        id: fit.mutant.misconception.id, name: fit.mutant.misconception.name,
        paragraph: fit.mutant.misconception.explain(fit.mutant.mutation), line: fit.mutant.line,
        becomes: fit.mutant.becomes, trial: fit.trial, next: next)
    }
  }

  /// The first name of the run whose value tells some mutants apart: one that comes later, if there is one.
  private func telling(_ mutants: [Mutant], after line: Sheet.Line) throws(Diagnostic) -> String? {
    let names = timeline.program.statements.filter { $0.tree == 0 && $0.code == 0 }.flatMap(\.binds)
    var seen: Set<String> = []
    let targets = names.filter { seen.insert($0).inserted && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }
      .map { ClaimTarget(left: $0) }
    let found = try ValueFinder(timeline, aliases: [:]).find(targets)
    var asked: [(target: ClaimTarget, question: Carrier.Question, step: UInt64)] = []
    for (target, result) in zip(targets, found) {
      guard let value = try? result.get(), let probe = value.probe else { continue }
      asked.append((target, Carrier.Question(probe: probe, places: []), value.step ?? 0))
    }
    let here = line.found.step ?? 0
    let ordered =
      asked.filter { $0.step > here }.sorted { $0.step < $1.step }
      + asked.filter { $0.step <= here }.sorted { $0.step < $1.step }
    let rows = try mutants.map { mutant throws(Diagnostic) in
      try mutant.wholeRun(ordered.map(\.target), ordered.map(\.question), carrier)
    }
    for position in ordered.indices where ordered[position].target.left != line.left {
      let values = rows.map { $0[position]?.doubles }
      guard let first = values.first, let first else { continue }
      let isTelling = values.dropFirst().contains { other in
        guard let other, other.count == first.count else { return true }
        return zip(first, other).contains { ($0 - $1).magnitude > 1e-3 * max($0.magnitude, $1.magnitude) }
      }
      if isTelling { return ordered[position].target.left }
    }
    return nil
  }

  /// The misconceptions that give what a formula gives, at this moment's numbers and at others.
  func explain(
    _ formula: NDArray, _ target: ClaimTarget, _ name: FoundValue, _ questions: [Carrier.Question],
    drawn: [FreshValues], free: Int, given: [NDArray?]
  ) throws(Diagnostic) -> [FittingMisconception] {
    var seen: Set<String> = []
    var result: [FittingMisconception] = []
    let last = questions[free]
    for mutant in mutants where !seen.contains(mutant.misconception.id) {
      guard let whole = try mutant.wholeRun([target], [last], carrier)[0], isSame(whole, formula, name.index) else {
        continue
      }
      var agrees = true
      for (draw, wanted) in zip(drawn, given) where agrees {
        let asked = Array(questions[..<(free + 1)])
        let values = try mutant.run(asked, carrier) { question, cell, _ in
          question < free ? draw.value(question, cell) : nil
        }
        if let wanted, let value = values[free] { agrees = isSame(value, wanted, name.index) } else { agrees = false }
      }
      guard agrees, seen.insert(mutant.misconception.id).inserted else { continue }
      result.append(
        FittingMisconception(
          id: mutant.misconception.id, name: mutant.misconception.name,
          paragraph: mutant.misconception.explain(mutant.mutation), line: mutant.line, becomes: mutant.becomes,
          trial: .wholeRun))
    }
    return result
  }

  private func isSame(_ value: NDArray, _ formula: NDArray, _ index: [Int]) -> Bool {
    let part = ClaimedCells.readings(of: index, in: value).first?.array ?? value
    do throws(Diagnostic) {
      return try Formulas.worstDifference(exact: part, formula: formula) == nil
    } catch {
      return false
    }
  }

  /// What each misconception gives for some targets, where it gives anything.
  func values(
    _ asked: [(target: ClaimTarget, question: Carrier.Question)]
  ) throws(Diagnostic) -> [(id: String, name: String, value: NDArray)] {
    var result: [(id: String, name: String, value: NDArray)] = []
    for mutant in mutants {
      let values = try mutant.wholeRun(asked.map(\.target), asked.map(\.question), carrier)
      for (ask, value) in zip(asked, values) {
        if let value { result.append((mutant.misconception.id, ask.target.left, value)) }
      }
    }
    return result
  }

  // MARK: Pairs

  /// Two misconceptions together, where none alone fits: only for numbers that say enough. They are tried from the start, and
  /// on the claimant's own numbers where these are others.
  private func pair(
    _ line: Sheet.Line, _ relevant: [Int], _ bench: Bench, _ place: Int, isOwn: Bool, _ reading: inout ClaimReading
  ) throws(Diagnostic) {
    guard line.chance * Double(Workshop.mostPairs) <= 1e-4, line.cells.count > 1 else { return }
    let wholes = paired(relevant, line) { bench.whole[$0][place] }
    for mutant in wholes {
      let whole = try mutant.wholeRun([bench.targets[place]], [bench.questions[place]], carrier)
      guard let given = line.claimed(of: whole[0]), line.differs(given), line.isExplained(by: given, room: 0) else {
        continue
      }
      return tell(mutant, .wholeRun, line, tried: wholes.count, &reading)
    }
    guard isOwn else { return }
    var own: [Int: NDArray?] = [:]
    for index in relevant {
      let values = try ownRun(index, bench)
      if let given = line.claimed(of: values[place]), line.differsFromCarried(given) { own[index] = values[place] }
    }
    let pairs = paired(relevant.filter { own[$0] != nil }, line) { own[$0] ?? nil }
    let numbers = bench.own
    for mutant in pairs {
      let values = try mutant.run(bench.questions, carrier) { question, cell, _ in numbers[question][cell] }
      guard let given = line.claimed(of: values[place]), line.differsFromCarried(given),
        line.isExplained(by: given, room: 0.5)
      else { continue }
      return tell(mutant, .ownNumbers, line, tried: wholes.count + 2 * pairs.count, &reading)
    }
  }

  private func tell(
    _ mutant: Mutant, _ trial: FittingMisconception.Trial, _ line: Sheet.Line, tried: Int,
    _ reading: inout ClaimReading
  ) {
    reading.doubt = .some(chance: min(1, line.chance * Double(tried)))
    reading.misconceptions = [
      FittingMisconception(
        id: mutant.misconception.id, name: mutant.misconception.name,
        paragraph: mutant.misconception.explain(mutant.mutation), line: mutant.line, becomes: mutant.becomes,
        trial: trial, with: mutant.mutation.names.last)
    ]
  }

  /// Pairs of changes that each give something of their own.
  private func paired(_ indices: [Int], _ line: Sheet.Line, _ given: (Int) -> NDArray?) -> [Mutant] {
    var different: Set<[Double]> = []
    let single = indices.filter { index in
      guard mutants[index].mutation.edits.count == 1, let given = line.claimed(of: given(index)) else { return false }
      return different.insert(line.rounded(given)).inserted
    }.sorted { rank(mutants[$0], line).lexicographicallyPrecedes(rank(mutants[$1], line)) }.prefix(Workshop.pairable)
    var result: [Mutant] = []
    for (position, one) in single.enumerated() {
      for other in single.dropFirst(position + 1) where result.count < Workshop.mostPairs {
        if let mutant = pair(min(one, other), max(one, other)) { result.append(mutant) }
      }
    }
    return result
  }

  /// Two changes at once; nil where they are of one kind or overlap.
  private func pair(_ one: Int, _ other: Int) -> Mutant? {
    if let known = pairs[Pair(one: one, other: other)] { return known }
    let (first, second) = (mutants[one], mutants[other])
    var made: Mutant?
    if first.misconception.id != second.misconception.id, let joined = first.mutation.joined(second.mutation) {
      let named = Mutation(joined.edits, subject: joined.subject, names: joined.names + [second.misconception.id])
      made = Mutant(first.misconception, named, of: timeline)
    }
    pairs[Pair(one: one, other: other)] = .some(made)
    return made
  }
}

extension Sheet.Line {
  /// Whether other numbers are others than the true ones, to any precision that matters.
  fileprivate func differs(_ values: [Double]) -> Bool {
    zip(cells, values).contains { cell, value in
      guard let exact = cell.exact else { return true }
      return !((exact - value).magnitude <= 1e-9 * max(exact.magnitude, value.magnitude))
    }
  }

  /// Whether other numbers are others than what the script makes of the claimant's earlier ones.
  fileprivate func differsFromCarried(_ values: [Double]) -> Bool {
    zip(cells, values).contains { cell, value in
      guard let middle = cell.carried?.middle else { return true }
      return !((middle - value).magnitude <= 1e-9 * max(middle.magnitude, value.magnitude))
    }
  }

  /// Whether each number of the claim is one of these to its precision, with so many units of room besides.
  fileprivate func isExplained(by values: [Double], room: Double) -> Bool {
    zip(cells, values).allSatisfy { cell, value in
      let printed = cell.printed
      guard value.isFinite else { return false }
      let distance =
        printed.isSignLost
        ? (value.magnitude - printed.value.magnitude).magnitude : (value - cell.claimed).magnitude
      if printed.isBareZero { return distance < PrintedNumber.zeroTolerance }
      if printed.unit == 0 { return distance <= 1e-9 * printed.value.magnitude }
      return distance <= printed.unit * (0.5 + room) + 4 * value.magnitude.ulp
    }
  }

  /// Whether a line that was claimed before is no word against these numbers.
  fileprivate func goesWith(_ values: [Double]) -> Bool {
    zip(cells, values).allSatisfy { cell, value in
      let verdict = cell.printed.verdict(for: value)
      return verdict == .agrees || verdict == .lastDigit
    }
  }

  /// Whether each number is so near that rounding on the way may lie between.
  fileprivate func isNear(_ values: [Double]) -> Bool {
    zip(cells, values).allSatisfy { cell, value in
      (value.magnitude - cell.printed.value.magnitude).magnitude <= 10 * cell.printed.unit
    }
  }

  /// Numbers in units of the claim's last places, to tell different ones.
  fileprivate func rounded(_ values: [Double]) -> [Double] {
    zip(cells, values).map { cell, value in
      cell.printed.unit > 0 ? (value / cell.printed.unit).rounded() : value
    }
  }

  /// How many numbers of this size there are to this precision, of either sign halved.
  fileprivate var distinguishable: Double {
    var count = 1.0
    for cell in cells {
      let scale = max(cell.printed.value.magnitude, (cell.exact ?? 0).magnitude)
      guard cell.printed.unit > 0, scale > 0, scale.isFinite else { continue }
      var power = 1.0
      while power <= scale, power < 1e300 { power *= 10 }
      while power / 10 > scale { power /= 10 }
      count *= max(1, power / cell.printed.unit)
      if count > 1e12 { break }
    }
    return count
  }

  /// How likely numbers of this size and precision, drawn at random, are ones that were fixed before.
  fileprivate var chance: Double {
    var chance = 1.0
    for cell in cells {
      let scale = max(cell.printed.value.magnitude, (cell.exact ?? 0).magnitude)
      guard cell.printed.unit > 0, scale > 0 else { continue }
      chance *= min(1, cell.printed.unit / (2 * scale))
      if chance < 1e-15 { break }
    }
    return chance
  }
}
