import Symbolic

/// Finds in what relation a script's gradient stands to the true one, by trying the mistakes that are made.
struct GradientDiagnosis {
  let pass: TrainingPass
  let groups: [GradientCheck.Group]
  let trial: GradientCheck.Trial

  var tape: Tape { pass.tape }

  /// The line that gives a gradient, under the name that it goes by: `db = dz` is another than that of `dz`.
  func line(of gradient: ScriptGradient) -> Int? {
    tape.aliases[gradient.node.number]?.first { $0.name == gradient.name }?.line ?? tape.line(of: gradient.node)
  }

  /// What is to be said about the gradient of a group.
  func finding(
    _ place: Int, shared: Double?, instead: GradientCheck.Trial?, differences: GradientCheck.Differences?
  ) -> GradientFinding {
    let group = groups[place]
    let gradient = group.gradients[0]
    var notes: [String] = []
    if let kink = trial.adjoints[place]?.kinks.first {
      let line = tape.line(of: kink.node).map { " in line \($0)" } ?? ""
      notes.append(
        "`\(tape.code(of: kink.node))`\(line) is at a point without a derivative for some cells, where \(kink.taken)")
    }
    func finding(_ verdict: GradientFinding.Verdict, _ words: String, factor: Double? = nil, line: Int? = nil)
      -> GradientFinding
    {
      GradientFinding(
        parameter: group.name, updateLine: group.line, gradient: gradient.name,
        gradientLine: self.line(of: gradient), verdict: verdict, factor: factor, words: words, line: line,
        distance: differences?.distance, isClose: differences?.isClose ?? false, tried: differences?.tried ?? 0,
        notes: notes)
    }
    let truth = trial.truths[place]
    if !truth.values.allSatisfy(\.isFinite) {
      return finding(
        .unknown,
        "cannot be judged: the derivative\(ofCost) is not finite at this moment; `first nan` says where that began")
    }
    // Differences say whether the derivatives can be trusted.
    if let differences, differences.isFar, notes.isEmpty {
      return finding(.unknown, "cannot be judged: \(distrust(place))")
    }
    if let gap = gap(place), !trial.relations[place].isRight {
      return finding(.unknown, "cannot be judged: \(this(gap)) has no derivative here")
    }
    let line = self.line(of: gradient)
    switch trial.relations[place] {
    case .equal: return finding(.agrees, "\(gradient.name) is the gradient\(ofCost)", factor: 1)
    case .step(let factor):
      return finding(.agrees, "the step is \(number(factor)) × the gradient\(ofCost)", factor: factor)
    case .multiple(let factor):
      if let instead, instead.relations[place] == .equal || instead.sharedFactor != nil {
        return finding(.scaled, ofAnother(gradient, instead), line: anotherLine(place, instead))
      }
      if PassCost.isGain(trial.name), isShared(factor, shared), factor < 0 {
        return finding(.scaled, "\(gradient.name) goes up the gradient\(ofCost), as is wanted of it", factor: factor)
      }
      // One cell is some multiple of everything.
      if truth.count == 1, !isUsual(abs(factor)), let said = otherSamples(place) {
        return finding(.related, said.words, line: said.line ?? line)
      }
      if factor < 0, gradient.sign < 0 {
        return finding(
          .related,
          "the step in line \(group.line) adds \(gradient.name), which is the gradient\(size(factor, group)), and must take it away: \(group.name) moves up the cost",
          factor: factor, line: group.line)
      }
      if factor < 0 {
        return finding(
          .related, "the sign of \(gradient.name) is flipped\(size(factor, group)): \(group.name) moves up the cost",
          factor: factor, line: culprit(place, factor) ?? line)
      }
      let isConvention = isShared(factor, shared) && (isUsual(factor) || trial.cost == nil)
      return finding(
        isConvention ? .scaled : .related, words(factor, group, gradient), factor: factor,
        line: isConvention ? nil : culprit(place, factor) ?? line)
    case .transposed(let factor):
      return finding(
        .related, "\(gradient.name) is the transpose of the gradient\(size(factor, group))", factor: factor, line: line)
    case .someCells, .none: break
    }
    if let instead, case .equal = instead.relations[place] {
      return finding(.scaled, ofAnother(gradient, instead), line: anotherLine(place, instead))
    }
    if let instead, case .step = instead.relations[place] {
      return finding(.scaled, ofAnother(gradient, instead), line: anotherLine(place, instead))
    }
    if let instead, case .multiple = instead.relations[place] {
      return finding(.scaled, ofAnother(gradient, instead), line: anotherLine(place, instead))
    }
    let first = firstDeparture(place)
    if let said = otherVersion(place) ?? otherAxis(place) ?? otherDecay(place) ?? otherDerivative(place)
      ?? otherSamples(place) ?? otherCells(place)
    {
      return finding(.related, said.words, line: said.line ?? first?.line ?? line)
    }
    if trial.cost == nil {
      return finding(
        .unknown, "cannot be judged: the script computes no cost, and \(gradient.name) is not the gradient\(ofCost)")
    }
    let isMeant = gradient.isNamed && isAdjoint(PassCost.word(gradient.name))
    if let first, isMeant || trial.relations.contains(where: \.isRight) {
      return finding(.differs, first.words, line: first.line)
    }
    if !isMeant, !trial.relations.contains(where: \.isRight) {
      return finding(
        .unknown,
        "cannot be judged: `\(gradient.name)` is not the gradient\(ofCost), and nothing says that it is meant to be")
    }
    if truth.magnitude < 1e-14 {
      return finding(
        .differs,
        "the gradient\(ofCost) is 0, for \(trial.name) does not depend on \(group.name); \(gradient.name) is not 0",
        line: line)
    }
    return finding(.differs, "\(gradient.name) is not the gradient\(ofCost): \(cell(group.script, truth))", line: line)
  }

  func ofAnother(_ gradient: ScriptGradient, _ instead: GradientCheck.Trial) -> String {
    "\(gradient.name) is the gradient of \(instead.name), not\(ofCost)"
  }

  /// Where the backward pass leaves the script's cost for another one of the same output; nil where the cost is of something else.
  func anotherLine(_ place: Int, _ instead: GradientCheck.Trial) -> Int? {
    let forward = slice(from: [trial.numbers[place]])
    guard let output = instead.numbers.first, forward.contains(output) else { return nil }
    return firstDeparture(place)?.line
  }

  var ofCost: String { " of \(trial.name)" }

  func this(_ node: TapeNode) -> String {
    "`\(tape.code(of: node))`" + (tape.line(of: node).map { " (line \($0))" } ?? "")
  }

  /// An operation between the parameters and the cost that an adjoint could not go through.
  func gap(_ place: Int) -> TapeNode? {
    trial.adjoints[place]?.gaps.first { pass.active.contains($0.number) }
  }

  func distrust(_ place: Int) -> String {
    if let gap = gap(place) { return "\(this(gap)) has no derivative here" }
    return "reverse differentiation and central differences disagree"
  }

  /// A number as a person would write it.
  func number(_ value: Double) -> String { NumberStyle.standard.text(value) }
}
