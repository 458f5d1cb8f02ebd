import Diagnostics
import Machine
import NDArray
import Syntax

/// A script changed by a misconception, with what its runs have given.
final class Mutant {
  let misconception: Misconception
  let mutation: Mutation
  /// The line, from 1, of the first change, and what it becomes.
  let line: Int
  let becomes: String
  private let source: Source
  private let original: Program
  private let limits: Limits
  private var seed: UInt32
  private let edits: [Edit]
  private var state = State.untried
  /// What a run from the start gives for what was asked.
  private var values: [ClaimTarget: NDArray?] = [:]

  private enum State {
    case untried
    /// It is not Python, or its statements are others.
    case useless
    case ready(Rerun, ExpressionCache)
  }

  /// A mutant of a program; nil where the changes overlap or change nothing.
  init?(_ misconception: Misconception, _ mutation: Mutation, of run: Timeline) {
    let program = run.program
    guard let text = mutation.text(of: program.source), let first = mutation.edits.first else { return nil }
    source = Source(name: program.source.name, text: text)
    guard source.bytes != program.source.bytes else { return nil }
    self.misconception = misconception
    self.mutation = mutation
    original = program
    limits = run.limits
    seed = run.seed
    edits = run.edits
    line = program.source.line(at: first.range.start)
    becomes = Mutant.changed(mutation, line: line, of: program.source)
  }

  /// The text that tells it from others.
  var bytes: [UInt8] { Array(source.bytes) }

  /// A line as it becomes.
  private static func changed(_ mutation: Mutation, line: Int, of source: Source) -> String {
    let range = source.range(ofLine: line)
    var text = ""
    var next = range.lowerBound
    for edit in mutation.edits where edit.range.start >= next && edit.range.start < range.upperBound {
      text += source.text(in: SourceRange(start: next, end: edit.range.start)) + edit.text
      next = edit.range.end
    }
    if next < range.upperBound { text += source.text(in: SourceRange(start: next, end: range.upperBound)) }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Lets what the script does not seed begin with another number.
  func reseed(_ seed: UInt32) {
    self.seed = seed
    values = [:]
    if case .ready(let rerun, _) = state { rerun.reseed(seed) }
  }

  private func prepare() {
    guard case .untried = state else { return }
    state = .useless
    guard let program = try? Program(source, like: original),
      Rerun.statements(of: program).count == Rerun.statements(of: original).count
    else { return }
    guard let rerun = try? Rerun(program, limits: limits, seed: seed, edits: edits) else { return }
    state = .ready(rerun, ExpressionCache(isOwn: false))
  }

  /// What it gives for some questions, from the start or with numbers put in; nil for what it does not come to.
  func run(
    _ questions: [Carrier.Question], _ carrier: Carrier, number: ((Int, Int, Double) -> Double?)? = nil
  ) throws(Diagnostic) -> [NDArray?] {
    prepare()
    guard case .ready(let rerun, var expressions) = state else { return questions.map { _ in nil } }
    let values = try carrier.run(questions, on: rerun, expressions: &expressions, number: number)
    state = .ready(rerun, expressions)
    return values
  }

  /// What a run from the start gives for some targets; it is made once for each.
  func wholeRun(
    _ targets: [ClaimTarget], _ questions: [Carrier.Question], _ carrier: Carrier
  ) throws(Diagnostic) -> [NDArray?] {
    let missing = targets.indices.filter { values[targets[$0]] == nil }
    if !missing.isEmpty {
      let found = try run(missing.map { questions[$0] }, carrier)
      for (position, value) in zip(missing, found) { values[targets[position]] = .some(value) }
    }
    return targets.map { values[$0] ?? nil }
  }
}
