import Diagnostics
import Machine
import NDArray

/// Runs of a program in which claims are asked again, with the claimant's own numbers put in as they come if that is wanted.
///
/// What a line is given is what the statements between make of the numbers that were put in before it: those that lie nearest,
/// for each is put over what the ones before it have led to.
struct Carrier {
  let timeline: Timeline
  let poll: () -> Bool
  /// How many steps one run may take.
  let limit: UInt64

  /// What one asks for: a claim's value, and where it is put in.
  struct Question {
    let probe: Probe
    let places: [Int]
    var entry: Entry

    init(probe: Probe, places: [Int]) {
      self.probe = probe
      self.places = places
      entry = probe.name.map { .name($0) } ?? probe.target.map { .target($0) } ?? .nowhere
    }
  }

  /// How a claimant's numbers come into a run.
  enum Entry {
    /// Into what a name holds.
    case name(Timeline.Followed)
    /// Into what an expression gives that can be assigned to, `params["W1"]`.
    case target(String)
    /// In the places in which the script works the expression out.
    case stands([Stand])
    /// The script has no place for them.
    case nowhere
  }

  /// A name that stands for an expression's numbers, until behind a moment.
  struct Stand {
    let name: String
    let until: Rerun.Moment
  }

  /// The values of all questions in one run of a program; nil for those that it did not come to. `number` gives what is put
  /// into a place of a question's name, having been told what stands there; nil for what is left as it is.
  func run(
    _ questions: [Question], on rerun: Rerun, expressions: inout ExpressionCache,
    number: ((Int, Int, Double) -> Double?)? = nil
  ) throws(Diagnostic) -> [NDArray?] {
    var values: [NDArray?] = Array(repeating: nil, count: questions.count)
    var captured: [[String: Snapshot]] = Array(repeating: [:], count: questions.count)
    var arrivals: [Rerun.Moment: [(question: Int, need: Int)]] = [:]
    for (position, question) in questions.enumerated() {
      for need in question.probe.needs.indices {
        arrivals[question.probe.needs[need].moment, default: []].append((position, need))
      }
    }
    var endings: [Rerun.Moment: [String]] = [:]
    if number != nil {
      for question in questions {
        guard case .stands(let stands) = question.entry else { continue }
        for stand in stands { endings[stand.until, default: []].append(stand.name) }
      }
    }
    let moments = Set(arrivals.keys).union(endings.keys)
    let end = try rerun.run(moments, steps: limit, poll: poll) { moment, machine throws(Diagnostic) in
      for name in endings[moment] ?? [] { rerun.stand(name, for: nil) }
      let here = arrivals[moment] ?? []
      for (position, _) in here {
        guard let name = questions[position].probe.name else { continue }
        values[position] = machine.numericSnapshot(machine.value(of: name)).numbers
      }
      if let number {
        for (position, _) in here where questions[position].probe.name != nil {
          put(questions[position], values[position], on: rerun) { number(position, $0, $1) }
        }
      }
      for (position, need) in here {
        let question = questions[position]
        guard question.probe.name == nil else { continue }
        if let capture = question.probe.needs[need].capture {
          captured[position][capture] = machine.numericSnapshot(machine.value(of: question.probe.needs[need].name))
        }
        guard need == question.probe.needs.count - 1,
          case .expression(let expression, let compiled) = question.probe.left
        else { continue }
        let ready = expressions.expression(expression, compiled, on: rerun)
        guard let ready else { continue }
        values[position] = try? timeline.evaluate(ready, on: machine, given: captured[position]).numbers
        if let number { put(question, values[position], on: rerun) { number(position, $0, $1) } }
      }
      return false
    }
    if case .interrupted = end {
      throw Diagnostic.interrupted
    }
    return values
  }

  /// Puts the claimant's numbers where a question's come into a run.
  private func put(
    _ question: Question, _ found: NDArray?, on rerun: Rerun, _ number: (Int, Double) -> Double?
  ) {
    guard let found else { return }
    let all = found.doubles
    var cells: [(position: Int, value: Double)] = []
    for (cell, place) in question.places.enumerated() where place < all.count {
      guard let value = number(cell, all[place]), value != all[place] else { continue }
      cells.append((place, value))
    }
    guard !cells.isEmpty else { return }
    switch question.entry {
    case .name(let name): _ = rerun.put(cells, into: name)
    case .target(let text): _ = rerun.put(cells, intoTarget: text)
    case .stands(let stands):
      var numbers = all
      for cell in cells { numbers[cell.position] = cell.value }
      for stand in stands { rerun.stand(stand.name, for: NDArray(numbers, shape: found.shape)) }
    case .nowhere: break
    }
  }
}

/// Expressions of claims compiled for one program.
struct ExpressionCache {
  private var known: [String: Timeline.Expression?] = [:]
  /// Whether the program is the one that the claims' expressions were compiled for.
  private let isOwn: Bool

  init(isOwn: Bool) { self.isOwn = isOwn }

  /// The expression for a program's runs; nil when it cannot be compiled there.
  mutating func expression(
    _ expression: ClaimExpression, _ compiled: Timeline.Expression, on rerun: Rerun
  ) -> Timeline.Expression? {
    if isOwn { return compiled }
    if let ready = known[expression.text] { return ready }
    let ready = try? rerun.expression(expression.text, given: Array(expression.captured.keys))
    known[expression.text] = .some(ready)
    return ready
  }
}
