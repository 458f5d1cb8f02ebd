import Diagnostics
import Library
import Machine
import NDArray
import Syntax

/// Marks any number of sets of claims against one script: what depends on the script alone (its run, the programs of the
/// misconceptions and their runs) is made once and shared by all.
///
/// A marker belongs to one thread; several of the same script may work side by side.
package final class Marker {
  private var timeline: Timeline
  /// A source's spellings of the script's names.
  private let aliases: [String: String]
  private var rerun: Rerun
  /// What claims speak of, for all that has been asked.
  private var known: [ClaimTarget: Result<FoundValue, Diagnostic>] = [:]
  /// The misconceptions of this script; made when a number is wrong for the first time.
  private var workshop: Workshop?
  /// How long is looked for why numbers are wrong.
  package var patience = Patience.thorough

  /// How many texts are remembered.
  private static let mostKnown = 20_000

  /// A marker of a script; throws when the script is not Python.
  package init(
    script: Source, aliases: [String: String] = [:], library: Library = Cards.library, limits: Limits = Limits(),
    seed: UInt32 = 0, poll: @escaping () -> Bool = { false }
  ) throws(Diagnostic) {
    timeline = try Timeline(script, library: library, limits: limits, seed: seed)
    timeline.poll = poll
    rerun = try Rerun(timeline.program, limits: limits, seed: seed)
    self.aliases = aliases
  }

  /// A marker of a run as it is, with the edits that were made in it.
  package init(
    of run: Timeline, aliases: [String: String] = [:], poll: @escaping () -> Bool = { false }
  ) throws(Diagnostic) {
    timeline = try Timeline(again: run)
    timeline.poll = poll
    rerun = try Rerun(timeline.program, limits: run.limits, seed: run.seed, edits: timeline.edits)
    self.aliases = aliases
  }

  /// Makes it the marker of the same script with another seed; the programs of the misconceptions stay.
  package func reseed(_ seed: UInt32) throws(Diagnostic) {
    guard seed != timeline.seed else { return }
    let poll = timeline.poll
    timeline = try Timeline(
      timeline.program.source, library: timeline.program.library, limits: timeline.limits, seed: seed)
    timeline.poll = poll
    rerun = try Rerun(timeline.program, limits: timeline.limits, seed: seed)
    known = [:]
    workshop?.reseed(timeline, carrier)
  }

  /// Marks the claims of a file; `source` is the text in which they stand. Throws only when interrupted.
  package func mark(_ file: ClaimsFile, in source: Source) throws(Diagnostic) -> Audit {
    let targets = file.claims.map { ClaimTarget($0) }
    try find(targets)
    var outcomes: [Audit.Entry.Outcome] = []
    var readings = Array(repeating: ClaimReading(), count: targets.count)
    var sheet = Sheet(lines: [])
    for (number, claim) in file.claims.enumerated() {
      do throws(Diagnostic) {
        guard let known = known[targets[number]] else { throw Diagnostic(.lesson, "nothing to compare with") }
        let found = try known.get()
        readings[number].step = found.step
        readings[number].line = found.line
        switch claim.value {
        case .numbers(let values):
          let cells = try values.compare(with: found.truth, at: found.index)
          sheet.lines.append(Sheet.Line(claim: number, left: claim.left, found: found, cells: cells))
          outcomes.append(.numbers(cells, shape: found.truth.shape))
        case .formula: outcomes.append(try formula(found))
        }
      } catch {
        outcomes.append(
          .unmarked(Diagnostic(error.kind, error.message, in: source, at: claim.range, hint: error.hint)))
      }
    }
    try judge(&sheet)
    for line in sheet.lines {
      outcomes[line.claim] = .numbers(line.cells, shape: line.found.truth.shape)
      readings[line.claim] = line.reading
    }
    let entries = file.claims.enumerated().map { number, claim in
      Audit.Entry(
        claim: claim, name: Marker.name(of: claim), outcome: outcomes[number], reading: readings[number])
    }
    return Audit(file, entries, in: source)
  }

  /// The left side without its cell.
  private static func name(of claim: Claim) -> String {
    ClaimReference.whole(claim.left).map { $0.index == nil ? claim.left : $0.name } ?? claim.left
  }

  private func find(_ targets: [ClaimTarget]) throws(Diagnostic) {
    var missing: [ClaimTarget] = []
    var asked: Set<ClaimTarget> = []
    if known.count > Marker.mostKnown { known = [:] }
    for target in targets where known[target] == nil && asked.insert(target).inserted { missing.append(target) }
    guard !missing.isEmpty else { return }
    let found = try ValueFinder(timeline, aliases: aliases).find(missing)
    for (target, outcome) in zip(missing, found) { known[target] = outcome }
  }

  private func formula(_ found: FoundValue) throws(Diagnostic) -> Audit.Entry.Outcome {
    guard let formula = found.formula else { throw Diagnostic(.lesson, "nothing to compare with") }
    let wanted = ClaimedCells.readings(of: found.index, in: found.truth).first?.array ?? found.truth
    let worst = try Formulas.worstDifference(exact: wanted, formula: formula)
    return .formula(worst == nil ? .agrees : .differs, worst: worst)
  }

  /// Finds out why numbers are off.
  private func judge(_ sheet: inout Sheet) throws(Diagnostic) {
    guard sheet.lines.contains(where: \.isOff) else { return }
    var own = OwnNumbers(carrier: carrier, rerun: rerun)
    try own.mark(&sheet)
    // What no moment of the run gives depends on nothing earlier.
    for line in sheet.lines.indices { sheet.lines[line].settle() }
    if let last = own.lines.compactMap({ sheet.lines[$0].found }).max(by: { ($0.step ?? 0) < ($1.step ?? 0) }),
      let moment = last.probe?.last,
      sheet.lines.contains(where: { line in line.cells.contains { $0.verdict == .wrongHere } })
    {
      try workshop(at: moment).explain(&sheet, own: own)
    }
    for line in sheet.lines.indices { sheet.lines[line].reading.slip = Slip.found(in: sheet.lines[line]) }
  }

  /// The misconceptions of the script, made when they are wanted first.
  func workshop(at moment: Rerun.Moment) throws(Diagnostic) -> Workshop {
    if let workshop { return workshop }
    let made = try Workshop(timeline, carrier: carrier, rerun: rerun, at: moment)
    made.patience = patience
    workshop = made
    return made
  }

  /// What claims speak of; known ones are not looked for again.
  func values(found targets: [ClaimTarget]) throws(Diagnostic) -> [Result<FoundValue, Diagnostic>] {
    try find(targets)
    return targets.map { known[$0] ?? .failure(Diagnostic(.lesson, "nothing to compare with")) }
  }

  /// What a run gives for some questions, with numbers put in.
  func ask(
    _ questions: [Carrier.Question], _ number: @escaping (Int, Int) -> Double?
  ) throws(Diagnostic) -> [NDArray?] {
    var expressions = ExpressionCache(isOwn: true)
    return try carrier.run(questions, on: rerun, expressions: &expressions) { question, cell, _ in
      number(question, cell)
    }
  }

  /// The script's tree.
  var script: Tree { timeline.program.trees[0] }

  /// Whether the script binds a name somewhere.
  func binds(_ name: Timeline.Followed) -> Bool { timeline.binds(name) }

  private var carrier: Carrier { Carrier(timeline: timeline, poll: timeline.poll, limit: 50_000_000) }

  // MARK: For tests

  /// The true values of some targets; nil for what has none.
  func values(of targets: [ClaimTarget]) throws(Diagnostic) -> [NDArray?] {
    try find(targets)
    return targets.map { target in known[target].flatMap { try? $0.get().truth } }
  }

  /// What each misconception gives for each of some names, where it gives anything.
  func mutantValues(_ names: [String]) throws(Diagnostic) -> [(id: String, name: String, value: NDArray)] {
    let targets = names.map { ClaimTarget(left: $0) }
    try find(targets)
    var asked: [(target: ClaimTarget, question: Carrier.Question)] = []
    for target in targets {
      guard let found = known[target], let probe = try? found.get().probe else { continue }
      asked.append((target, Carrier.Question(probe: probe, places: [])))
    }
    guard let moment = asked.last?.question.probe.last else { return [] }
    return try workshop(at: moment).values(asked)
  }
}
