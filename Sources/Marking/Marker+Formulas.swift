import Diagnostics
import Machine
import NDArray
import Syntax

extension Marker {
  /// Holds a formula against what a name (`dW2#1`) has in the run of the script, there and with other starting values. The
  /// names in the formula are those of the moments that `number` gives them, from 1; nil for those that have no value.
  ///
  /// Throws when one of them cannot be evaluated or their shapes differ.
  package func compare(
    _ left: String, with formula: String, number: (String) -> Int?
  ) throws(Diagnostic) -> FormulaCheck {
    let right = ClaimExpression.numbered(formula, isKnown: binds, number: number)
    let roots = roots()
    let targets = [ClaimTarget(left: left), ClaimTarget(left: right)] + roots.map { ClaimTarget(left: $0) }
    let found = try values(found: targets)
    let name = try found[0].get()
    let other = try found[1].get()
    let wanted = ClaimedCells.readings(of: name.index, in: name.truth).first?.array ?? name.truth
    let worst = try Formulas.worstDifference(exact: wanted, formula: other.truth)
    guard let nameProbe = name.probe, let otherProbe = other.probe else {
      return FormulaCheck(worst: worst, draws: 0, counterexample: nil, misconceptions: [])
    }
    var free: [(target: ClaimTarget, value: FoundValue, probe: Probe)] = []
    for (target, result) in zip(targets.dropFirst(2), found.dropFirst(2)) {
      guard let value = try? result.get(), let probe = value.probe, isFree(value, target.left) else { continue }
      free.append((target, value, probe))
    }
    let questions =
      free.map { Carrier.Question(probe: $0.probe, places: Array(0..<$0.value.truth.count)) } + [
        Carrier.Question(probe: nameProbe, places: []), Carrier.Question(probe: otherProbe, places: []),
      ]
    // Whether both sides came, and where they are furthest apart.
    func difference(_ values: [NDArray?]) -> (isThere: Bool, worst: Audit.CellDifference?) {
      guard let one = values[free.count], let two = values[free.count + 1] else { return (false, nil) }
      let part = ClaimedCells.readings(of: name.index, in: one).first?.array ?? one
      do throws(Diagnostic) {
        return (true, try Formulas.worstDifference(exact: part, formula: two))
      } catch {
        return (false, nil)
      }
    }
    let arrays = free.map(\.value.truth)
    var draws = 0
    var counterexample: FormulaCheck.Counterexample?
    var fresh: [[NDArray?]] = []
    for draw in 0..<(free.isEmpty ? 0 : 3) {
      let drawn = FreshValues(arrays, draw: draw)
      let values = try ask(questions) { question, cell in
        question < free.count ? drawn.value(question, cell) : nil
      }
      let outcome = difference(values)
      guard outcome.isThere else { continue }
      draws += 1
      fresh.append(values)
      guard worst == nil, counterexample == nil, let together = outcome.worst else { continue }
      var single: FormulaCheck.Counterexample?
      for (position, root) in free.enumerated() where single == nil {
        let values = try ask(questions) { question, cell in
          question == position ? drawn.value(question, cell) : nil
        }
        if let alone = difference(values).worst {
          single = FormulaCheck.Counterexample(name: root.target.left, difference: alone)
        }
      }
      counterexample = single ?? FormulaCheck.Counterexample(name: nil, difference: together)
    }
    var misconceptions: [FittingMisconception] = []
    if worst != nil || counterexample != nil, let moment = nameProbe.last {
      misconceptions = try workshop(at: moment).explain(
        other.truth, targets[0], name, questions,
        drawn: (0..<min(1, fresh.count)).map { FreshValues(arrays, draw: $0) },
        free: free.count, given: fresh.map { $0[free.count + 1] })
    }
    return FormulaCheck(
      worst: worst, draws: draws, counterexample: counterexample, misconceptions: misconceptions)
  }

  /// The names of the module that statements give a value made of no other arrays: data, weights, rates.
  private func roots() -> [String] {
    let survey = Survey(script, shapes: [:])
    let module = survey.assignments.filter { $0.function.isEmpty && $0.operation == .nothing }
    let computed = Set(module.filter { assignment in isComputed(assignment, module, survey) }.map(\.target))
    var seen: Set<String> = []
    return module.map(\.target).filter { target in
      target.utf8.allSatisfy(ClaimReference.isNameByte) && seen.insert(target).inserted
        && module.first { $0.target == target }.map { !computed.contains($0.target) || !isComputed($0, module, survey) }
          ?? false
    }
  }

  /// Whether a statement reads another name of the module.
  private func isComputed(
    _ assignment: Survey.Assignment, _ module: [Survey.Assignment], _ survey: Survey
  ) -> Bool {
    let targets = Set(module.map(\.target))
    return survey.nodes(in: assignment.value).contains { node in
      survey.tree[node].kind == .name && targets.contains(survey.text(node))
    }
  }

  /// Whether other numbers may stand there: floats may, and an integer 0 that a bias begins with.
  private func isFree(_ value: FoundValue, _ name: String) -> Bool {
    if value.truth.dtype.isFloat { return true }
    return value.truth.count == 1 && value.truth.doubles == [0]
      && Survey(script, shapes: [:]).parameters.contains(name)
  }
}

extension ClaimExpression {
  /// A formula in which each name of the script stands for its value of that number.
  static func numbered(
    _ source: String, isKnown: (Timeline.Followed) -> Bool, number: (String) -> Int?
  ) -> String {
    let bytes = Array(source.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard ClaimReference.isNameByte(bytes[index]) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let isAttribute = result.last { $0 != 0x20 } == UInt8(ascii: ".")
      guard !isAttribute, let (reference, end) = ClaimReference.known(in: bytes, at: index, isKnown: isKnown),
        reference.moment == .plain, reference.name.function == nil, isKnown(reference.name),
        let number = number(reference.name.written)
      else {
        var end = index
        while end < bytes.count, ClaimReference.isNameByte(bytes[end]) { end += 1 }
        result += bytes[index..<end]
        index = end
        continue
      }
      result += bytes[index..<end] + Array("#\(number)".utf8)
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }
}
