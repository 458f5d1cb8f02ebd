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
    let end = try rerun.run(Set(arrivals.keys), steps: limit, poll: poll) { moment, machine throws(Diagnostic) in
      let here = arrivals[moment] ?? []
      for (position, need) in here {
        guard let name = questions[position].probe.name else { continue }
        _ = need
        values[position] = machine.numericSnapshot(machine.value(of: name)).numbers
      }
      if let number {
        for (position, _) in here {
          guard let name = questions[position].probe.name, let found = values[position] else { continue }
          let all = found.doubles
          var cells: [(position: Int, value: Double)] = []
          for (cell, place) in questions[position].places.enumerated() where place < all.count {
            guard let value = number(position, cell, all[place]), value != all[place] else { continue }
            cells.append((place, value))
          }
          if !cells.isEmpty { _ = machine.put(cells, into: name) }
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
      }
      return false
    }
    if case .interrupted = end {
      throw Diagnostic(.interrupted, "interrupted", hint: "Everything is as it was before.")
    }
    return values
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
