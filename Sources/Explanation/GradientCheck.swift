import Diagnostics
import Machine
import Symbolic

/// Holds the gradients that a script computes by hand against the gradients of its cost: by reverse differentiation of what was
/// recorded, and by central differences, for which the pass is run again with one cell changed.
package struct GradientCheck {
  let timeline: Timeline

  /// A check of a run where it stands. It leaves no trace.
  package init(_ timeline: Timeline) { self.timeline = timeline }

  /// One parameter of a pass, or the cells of one that are moved one by one.
  struct Group {
    let updates: [TrainingPass.Update]
    var gradients: [ScriptGradient]
    var name: String { updates[0].name }
    var line: Int { updates[0].statement.line }
    /// The script's gradient, so signed that the parameter moves against it.
    var script: Tensor
    /// What else may be meant.
    var others: [ScriptGradient] = []

    /// The same with what is meant chosen by what fits.
    func fitting(_ truth: Tensor, _ tolerance: Double) -> Group {
      if GradientRelation(script, truth, isStep: !gradients[0].isNamed, tolerance: tolerance).isRight { return self }
      for other in others {
        var changed = self
        changed.gradients = [other]
        changed.script = other.tensor
        if GradientRelation(other.tensor, truth, isStep: !other.isNamed, tolerance: tolerance).isRight {
          return changed
        }
      }
      return self
    }

    func relation(to truth: Tensor, _ tolerance: Double) -> GradientRelation {
      let own = GradientRelation(script, truth, isStep: !gradients[0].isNamed, tolerance: tolerance)
      if own.isRight { return own }
      return others.lazy.map { GradientRelation($0.tensor, truth, isStep: !$0.isNamed, tolerance: tolerance) }
        .first(where: \.isRight) ?? own
    }
  }

  /// A cost, what it is called, and the true gradients by it.
  struct Trial {
    let cost: PassCost?
    let name: String
    /// For each group.
    let truths: [Tensor]
    let relations: [GradientRelation]
    /// For each group the derivatives that its truth came from.
    let adjoints: [Adjoints?]
    /// For each group the operation that made the cost.
    let numbers: [UInt64]
    /// Whether it is the sum of several costs, for which there are no differences.
    var isSum = false

    var equalCount: Int { relations.count { $0.isRight } }
    /// The number by which all gradients are more; nil where they do not share one.
    var sharedFactor: Double? {
      var shared: Double?
      for relation in relations {
        let factor: Double
        switch relation {
        case .equal: factor = 1
        case .multiple(let number): factor = number
        case .step: continue
        case .transposed, .someCells, .none: return nil
        }
        if let shared, abs(shared - factor) > 1e-5 * abs(shared) { return nil }
        shared = shared ?? factor
      }
      return shared ?? 1
    }

    /// The same for some of the groups.
    func only(_ places: [Int]) -> Trial {
      Trial(
        cost: cost, name: name, truths: places.map { truths[$0] }, relations: places.map { relations[$0] },
        adjoints: places.map { adjoints[$0] }, numbers: places.map { numbers[$0] }, isSum: isSum)
    }

    /// The same for the sum of two costs.
    func adding(_ other: Trial, _ groups: [Group], _ tolerance: Double) -> Trial? {
      let sums = zip(truths, other.truths).map { Tensor.combine($0, $1, +) }
      guard sums.allSatisfy({ $0 != nil }) else { return nil }
      let truths = sums.compactMap { $0 }
      return Trial(
        cost: cost, name: "\(name) + \(other.name)", truths: truths,
        relations: zip(groups, truths).map { $0.relation(to: $1, tolerance) }, adjoints: adjoints, numbers: numbers,
        isSum: true)
    }
  }

  /// Checks the pass in which the run stands, or the last that was made. A gradient or a cost may be named.
  package func report(gradient: String? = nil, cost: String? = nil) throws(Diagnostic) -> GradientReport {
    guard let pass = TrainingPass(timeline) else {
      throw Diagnostic(
        .usage, "no parameter is moved along a gradient",
        hint: "`gradcheck` looks for updates such as `W -= alpha * dW`; `derive cost W` derives a gradient without one."
      )
    }
    var failure: Diagnostic?
    var near: GradientReport?
    do throws(Diagnostic) { near = try report(on: pass, gradient: gradient, cost: cost) } catch { failure = error }
    if let near, near.findings.allSatisfy({ $0.verdict == .agrees || $0.verdict == .scaled }) { return near }
    // A wider look may tell that what was taken for a parameter is made anew within a pass.
    if pass.reach < 4000, let far = TrainingPass(timeline, farther: pass.reach), far.isOther(than: pass),
      let report = try? report(on: far, gradient: gradient, cost: cost), near == nil || !report.isWrong
    {
      return report
    }
    if let near { return near }
    throw failure ?? Diagnostic(.usage, "no parameter is moved along a gradient")
  }

  private func report(on found: TrainingPass, gradient: String?, cost: String?) throws(Diagnostic) -> GradientReport {
    var pass = found
    var gradient = gradient
    var groups = groups(of: pass, gradient: gradient)
    if let parameter = gradient, groups.isEmpty {
      // A parameter stands for whatever its gradient is called.
      groups = self.groups(of: pass, gradient: nil).filter {
        $0.name == parameter || PassCost.word($0.name) == parameter
      }
      if groups.count == 1 { gradient = nil }
    }
    let only = gradient == nil && groups.count == 1 ? groups[0].name : nil
    guard !groups.isEmpty else {
      if let gradient {
        throw Diagnostic(
          .reference, "no update of this pass uses \(code: gradient)",
          hint: didYouMean(gradient, among: names(of: pass)).map { "did you mean \(code: $0)?" }
            ?? "Type `gradcheck` to see which gradients there are.")
      }
      let moved = pass.updates.last.map { "`\($0.name)` in line \($0.statement.line)" } ?? "what is moved"
      throw Diagnostic(
        .usage, "no update of this pass uses a gradient",
        hint:
          "\(moved) moves by a step that is made of the parameter itself, or of what was there before the pass: a rule of its own, such as a subgradient's or a draw's."
      )
    }
    // A bias that its own update has stretched is judged where it happened: afterwards its shape fits.
    if pass.start > 0, pass.hasWideBias, let first = TrainingPass(timeline, .first) {
      let found = self.groups(of: first, gradient: gradient)
      if first.updates.contains(where: { $0.isStretching }), !found.isEmpty {
        (pass, groups) = (first, found)
      } else if let again = TrainingPass(timeline, farther: pass.reach / 2) {
        pass = again
        groups = self.groups(of: pass, gradient: gradient)
      }
    }
    var costs = PassCost.candidates(in: pass)
    if let cost {
      costs = costs.filter { $0.name == cost || PassCost.word($0.name) == cost }
      if costs.isEmpty {
        throw Diagnostic(
          .reference, "\(code: cost) is no number of this pass that depends on a parameter",
          hint: didYouMean(cost, among: PassCost.candidates(in: pass).map(\.name)).map { "did you mean \(code: $0)?" })
      }
    }
    if cost == nil, !costs.contains(where: { $0.isMeant && $0.rank < 3 }), pass.start > 0,
      let first = TrainingPass(timeline, .first),
      PassCost.candidates(in: first).contains(where: { $0.rank <= 2 })
    {
      // A cost that is computed now and then only is there in the first pass.
      let firstGroups = self.groups(of: first, gradient: gradient)
      if firstGroups.count >= groups.count,
        let found = try? trial(PassCost.candidates(in: first), firstGroups, first, isNamed: false),
        found.0.cost != nil, found.0.sharedFactor != nil || !costs.contains(where: { $0.rank <= 2 })
      {
        return report(
          found.0, instead: found.1, firstGroups, first, isAsked: gradient != nil,
          saying: "the pass in which the run stands computes no cost: this is the first pass")
      }
      // Looking there has moved the window.
      guard let again = TrainingPass(timeline, farther: pass.reach / 2) else {
        throw Diagnostic(.usage, "no parameter is moved along a gradient")
      }
      pass = again
      groups = self.groups(of: pass, gradient: gradient).filter { only == nil || $0.name == only }
    }
    let trial = try trial(costs, groups, pass, isNamed: cost != nil)
    return report(trial.0, instead: trial.1, groups, pass, isAsked: gradient != nil)
  }

  /// What is needed to derive a gradient: the pass, and which of its parameters is meant.
  struct Setting {
    let pass: TrainingPass
    let groups: [Group]
    let trial: Trial
    let place: Int
    /// Whether it is not the pass in which the run stands, for want of a cost.
    var isAnother = false
  }

  /// The pass in which a name is a parameter, or the gradient of one; nil when there is none. It is the pass in which the run
  /// stands; for a gradient that it has not computed yet the one before, from which the name has its value.
  func setting(for name: String, cost: String?) throws(Diagnostic) -> Setting? {
    guard let found = setting(.present, name, cost) else {
      var first = setting(.first, name, cost)
      first?.isAnother = true
      return first
    }
    let group = found.groups[found.place]
    let isParameter = group.name == name || PassCost.word(group.name) == name
    guard !isParameter, group.gradients.contains(where: { found.pass.isAhead($0.node.number) }) else { return found }
    // Looking at another pass moves the window.
    return setting(.previous, name, cost) ?? setting(.present, name, cost)
  }

  private func setting(_ choice: TrainingPass.Choice, _ name: String, _ cost: String?) -> Setting? {
    guard let pass = TrainingPass(timeline, choice) else { return nil }
    let groups = groups(of: pass, gradient: nil)
    var costs = PassCost.candidates(in: pass)
    if let cost { costs = costs.filter { $0.name == cost || PassCost.word($0.name) == cost } }
    let place =
      groups.firstIndex { $0.name == name || PassCost.word($0.name) == name }
      ?? groups.firstIndex { group in
        (group.gradients + group.others).contains { $0.name == name || PassCost.word($0.name) == name }
      }
    guard let place, !costs.isEmpty, let found = try? trial(costs, groups, pass, isNamed: cost != nil),
      found.0.cost != nil
    else { return nil }
    let fitting = zip(groups, found.0.truths).map { $0.fitting($1, pass.tolerance) }
    return Setting(pass: pass, groups: fitting, trial: found.0, place: place)
  }

  private func names(of pass: TrainingPass) -> [String] {
    pass.updates.flatMap { ScriptGradient.all($0, in: pass).map(\.name) }
  }

  private func groups(of pass: TrainingPass, gradient: String?) -> [Group] {
    var order: [String] = []
    var members: [String: [TrainingPass.Update]] = [:]
    for update in pass.updates {
      // The last update of a parameter in the pass is the one that counts; cells of an array are taken together.
      let key = "\(update.node.instruction) \(update.name)"
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(update)
    }
    let all: [Group] = order.compactMap { key in
      var updates = members[key] ?? []
      if updates.contains(where: { $0.old.tensor?.count != 1 }) { updates = Array(updates.suffix(1)) }
      var kept: [TrainingPass.Update] = []
      var gradients: [ScriptGradient] = []
      var others: [ScriptGradient] = []
      for update in updates.prefix(400) {
        let found = ScriptGradient.all(update, in: pass, named: gradient)
        guard let first = found.first else { continue }
        kept.append(update)
        gradients.append(first)
        others = Array(found.dropFirst())
      }
      guard !kept.isEmpty else { return nil }
      let script =
        gradients.count == 1
        ? gradients[0].tensor : Tensor(gradients.flatMap(\.tensor.values), shape: [gradients.count])
      return Group(updates: kept, gradients: gradients, script: script, others: gradients.count == 1 ? others : [])
    }
    // What is itself the gradient of another is gathered, not trained.
    let used = Set(all.flatMap { $0.gradients.map { PassCost.word($0.name) } })
    return all.filter { group in !used.contains(PassCost.word(group.updates[0].statement.target)) }
  }

  // MARK: Costs

  /// The cost that fits best, and where the script's own does not fit, the cost that the backward pass is the gradient of.
  private func trial(_ costs: [PassCost], _ groups: [Group], _ pass: TrainingPass, isNamed: Bool)
    throws(Diagnostic) -> (Trial, instead: Trial?)
  {
    var cache: [UInt64: Adjoints] = [:]
    var trials: [Trial] = []
    var best: Trial?
    for cost in costs.prefix(isNamed ? 40 : 14) {
      guard let trial = trial(cost, groups, pass, &cache) else { continue }
      if isNamed || cost.rank < 4 {
        if trial.equalCount == groups.count { return (trial, nil) }
        // Each value that the cost had on its way, before anybody is accused.
        for value in cost.values where cost.numbers.count > 1 {
          if let other = self.trial(value, groups, pass, &cache), other.equalCount == groups.count {
            return (other, nil)
          }
        }
      }
      trials.append(trial)
      // What is only printed or named is the cost if the gradients say so.
      guard isNamed || cost.isMeant || cost.rank < 4 && (trial.sharedFactor ?? -1) > 0 else { continue }
      guard let known = best else {
        best = trial
        continue
      }
      if trial.sharedFactor != nil && known.sharedFactor == nil || trial.equalCount > known.equalCount { best = trial }
    }
    if isNamed, let best { return (best, nil) }
    for (place, one) in trials.enumerated() {
      for other in trials[(place + 1)...] where one.numbers != other.numbers {
        if let sum = one.adding(other, groups, pass.tolerance), sum.equalCount == groups.count { return (sum, nil) }
      }
    }
    if let best, best.sharedFactor != nil { return (best, nil) }
    let made = OutputCost.all(in: pass, groups.flatMap(\.gradients)).lazy.compactMap { self.trial($0, groups, pass) }
    if best != nil {
      let synthetic = made.first { $0.sharedFactor.map { $0 > 0 } ?? false }
      if let best { return (best, synthetic) }
    }
    var synthetic: Trial?
    for candidate in made {
      if let shared = candidate.sharedFactor, shared > 0 {
        synthetic = candidate
        break
      }
      // One that most gradients are of, so that the others may be judged by it.
      if 2 * candidate.equalCount >= groups.count, candidate.equalCount > synthetic?.equalCount ?? 0 {
        synthetic = candidate
      }
    }
    if let synthetic { return (synthetic, nil) }
    if isNamed {
      throw Diagnostic(
        .usage, "the cost does not depend on these parameters, so its gradient is 0",
        hint: "`why` shows what a value was made from.")
    }
    throw withoutCost(pass, groups)
  }

  private func trial(_ cost: PassCost, _ groups: [Group], _ pass: TrainingPass, _ cache: inout [UInt64: Adjoints])
    -> Trial?
  {
    let versions = groups.flatMap { $0.updates.map { ($0.old, $0.made) } }
    var truths: [Tensor] = []
    var adjoints: [Adjoints?] = []
    var numbers: [UInt64] = []
    var isAny = false
    var first = 0
    for group in groups {
      let range = first..<first + group.updates.count
      first += group.updates.count
      var found: (UInt64, Adjoints, Tensor)?
      // The last is the whole, where the cost is a running total.
      let made = group.updates.map(\.made).max() ?? 0
      for number in cost.numbers.reversed().prefix(40) where number > made {
        let derivatives =
          cache[number]
          ?? Adjoints(
            pass.tape, of: number, watching: versions.map { ($0.0, $0.1) },
            changes: Adjoints.Changes(barriers: pass.barriers))
        cache[number] = derivatives
        let parts = range.compactMap { derivatives.watched[$0] }
        guard parts.count == range.count else { continue }
        let truth = parts.count == 1 ? parts[0] : Tensor(parts.flatMap(\.values), shape: [parts.count])
        let isZero = truth.values.allSatisfy { $0 == 0 }
        if found == nil || !isZero { found = (number, derivatives, truth) }
        if !isZero { break }
      }
      let truth = found?.2 ?? Tensor(repeating: 0, shape: group.script.shape)
      if !truth.values.allSatisfy({ $0 == 0 }) || !(found?.1.gaps.isEmpty ?? true) { isAny = true }
      truths.append(truth)
      adjoints.append(found?.1)
      numbers.append(found?.0 ?? cost.numbers.last ?? 0)
    }
    guard isAny else { return nil }
    let relations = zip(groups, truths).map { $0.relation(to: $1, pass.tolerance) }
    return Trial(
      cost: cost, name: cost.name, truths: truths, relations: relations, adjoints: adjoints, numbers: numbers)
  }

  /// The gradients of a cost that the script does not compute, from what it does to the output.
  private func trial(_ cost: OutputCost, _ groups: [Group], _ pass: TrainingPass) -> Trial? {
    let versions = groups.flatMap { $0.updates.map { ($0.old, $0.made) } }
    let derivatives = Adjoints(
      pass.tape, seeds: cost.seeds, watching: versions.map { ($0.0, $0.1) },
      changes: Adjoints.Changes(barriers: pass.barriers))
    guard !derivatives.gaps.contains(where: { pass.active.contains($0.number) }) else { return nil }
    var truths: [Tensor] = []
    var first = 0
    for group in groups {
      let parts = (first..<first + group.updates.count).compactMap { derivatives.watched[$0] }
      first += group.updates.count
      guard parts.count == group.updates.count else { return nil }
      truths.append(parts.count == 1 ? parts[0] : Tensor(parts.flatMap(\.values), shape: [parts.count]))
    }
    guard truths.contains(where: { !$0.values.allSatisfy { $0 == 0 } }), let output = cost.seeds.last?.output else {
      return nil
    }
    func trial(_ name: String, _ truths: [Tensor]) -> Trial {
      Trial(
        cost: nil, name: name, truths: truths,
        relations: zip(groups, truths).map { $0.relation(to: $1, pass.tolerance) },
        adjoints: groups.map { _ in derivatives }, numbers: groups.map { _ in output })
    }
    let plain = trial(cost.name, truths)
    if plain.sharedFactor != nil { return plain }
    return decayed(truths, groups).map {
      trial("\(cost.name) + \(NumberStyle.standard.text($0.decay / 2))·\($0.name)", $0.truths)
    }
      ?? plain
  }

  /// Why no cost was found, in words.
  private func withoutCost(_ pass: TrainingPass, _ groups: [Group]) -> Diagnostic {
    let last = pass.updates.last?.node.number ?? 0
    // A number that is called a cost may be there, but not made from these parameters.
    let named = pass.tape.nodes.last { node in
      node.result.tensor?.count == 1 && pass.tape.names[node.number].map { PassCost.isCost($0.name) } ?? false
    }
    if let named, let name = pass.tape.names[named.number] {
      let why =
        named.number > last
        ? "is computed after the parameters were moved"
        : "was not computed from \(groups.map(\.name).prefix(3).joined(separator: ", "))"
      return Diagnostic(
        .usage, "no cost of this pass depends on the parameters: \(code: name.name) in line \(name.line) \(why)",
        hint: "A cost must be computed from the parameters in the same pass, before they are moved.")
    }
    let moved = groups.map { "`\($0.name)` in line \($0.line)" }.prefix(3).joined(separator: ", ")
    return Diagnostic(
      .usage, "no cost of this pass depends on the parameters",
      hint:
        "The script moves \(moved) and computes no number from them that a gradient could be of; `gradcheck dW of cost` names one."
    )
  }

  /// The gradients with the weight decay that makes them the script's; nil where there is none that does.
  private func decayed(_ truths: [Tensor], _ groups: [Group]) -> (truths: [Tensor], decay: Double, name: String)? {
    var result = truths
    var decay: Double?
    var names: [String] = []
    for (place, group) in groups.enumerated() {
      if group.script.agrees(with: truths[place], within: 1e-7) { continue }
      // One cell is some multiple of everything.
      guard group.updates.count == 1, let old = group.updates[0].old.tensor, old.count > 1,
        old.count == group.script.count,
        let rest = Tensor.combine(group.script.reshaped(truths[place].shape), truths[place], -),
        let factor = GradientRelation.factor(rest, old.reshaped(rest.shape), 1e-6), factor > 0,
        decay.map({ abs($0 - factor) < 1e-6 * factor }) ?? true,
        let sum = Tensor.combine(truths[place], old.reshaped(rest.shape), { $0 + factor * $1 })
      else { return nil }
      decay = factor
      result[place] = sum
      names.append("Σ\(group.name)²")
    }
    guard let decay else { return nil }
    return (result, decay, names.count == 1 ? names[0] : "(\(names.joined(separator: " + ")))")
  }

  /// The groups without those that only serve the steps of others: the cost does not depend on a running mean of squares, which
  /// the step of its parameter is divided by.
  private func withoutMemories(_ trial: Trial, _ groups: [Group], _ pass: TrainingPass) -> (Trial, [Group]) {
    let isIdle = trial.truths.map { $0.values.allSatisfy { $0 == 0 } }
    guard isIdle.contains(true), isIdle.contains(false) else { return (trial, groups) }
    var serving: Set<UInt64> = []
    for (place, group) in groups.enumerated() where !isIdle[place] {
      var waiting = group.updates.flatMap { $0.steps.map(\.origin) }
      while let number = waiting.popLast(), serving.count < 4000 {
        guard number > pass.start, serving.insert(number).inserted, let node = pass.tape.node(number) else { continue }
        for operand in node.operands { waiting += operand.parts.map(\.origin) + [operand.origin] }
        // What lives in a storage was last written by an update in place.
        if case .cells(let storage, _, _)? = node.operands.first?.place {
          waiting += groups.flatMap(\.updates).filter { update in
            if case .cells(storage, _, _) = update.node.result.place { update.node.number < number } else { false }
          }.map(\.node.number)
        }
      }
    }
    let kept = groups.indices.filter { place in
      !isIdle[place] || !groups[place].updates.contains { serving.contains($0.node.number) }
    }
    if kept.count == groups.count { return (trial, groups) }
    return (trial.only(kept), kept.map { groups[$0] })
  }

  // MARK: Saying

  private func report(
    _ trial: Trial, instead: Trial?, _ groups: [Group], _ pass: TrainingPass, isAsked: Bool = false,
    saying: String? = nil
  ) -> GradientReport {
    // A memory is judged only when it is asked for by name.
    let (trial, judged) = isAsked ? (trial, groups) : withoutMemories(trial, groups, pass)
    let instead = instead.flatMap { $0.truths.count == judged.count ? $0 : nil }
    let groups = zip(judged, trial.truths).map { $0.fitting($1, pass.tolerance) }
    var findings: [GradientFinding] = []
    var remarks = [saying].compactMap { $0 }
    let diagnosis = GradientDiagnosis(pass: pass, groups: groups, trial: trial)
    let shared = trial.sharedFactor
    for (place, group) in groups.enumerated() {
      let differences = trial.cost == nil || trial.isSum ? nil : self.differences(group, trial, place, pass)
      findings.append(diagnosis.finding(place, shared: shared, instead: instead, differences: differences))
    }
    if let instead {
      remarks.append(
        "the backward pass is the gradient of \(instead.name)"
          + (instead.sharedFactor.map { $0 == 1 ? "" : ", times \(diagnosis.number($0))" } ?? "")
          + (trial.cost.map { ", not of \($0.name)" } ?? ""))
    } else if let shared, shared > 0, shared != 1, groups.count > 1, trial.cost != nil {
      remarks.append("all gradients share the factor \(diagnosis.number(shared)): only the length of the step differs")
    }
    if trial.cost == nil {
      remarks.append("the script computes no cost in this pass; its gradients are held against \(trial.name)")
    }
    let number = trial.numbers.max() ?? 0
    if trial.cost != nil, let later = pass.later(number, trial.name, trial.cost?.line) {
      remarks.append(later)
    } else {
      remarks += groups.flatMap(\.gradients).lazy.compactMap {
        pass.later($0.node.number, $0.name, pass.tape.line(of: $0.node))
      }.prefix(1)
    }
    let value = trial.cost == nil ? nil : pass.tape.node(number)?.result.tensor?.number
    return GradientReport(
      cost: trial.cost == nil ? nil : trial.name, costLine: trial.cost?.line, costValue: value,
      insteadOf: instead?.name ?? (trial.cost == nil ? trial.name : nil),
      steps: pass.steps, pass: pass.number(in: timeline), findings: findings, remarks: remarks)
  }

  // MARK: Differences

  /// What central differences say about some cells.
  struct Differences {
    /// How many cells were tried.
    var tried = 0
    /// The largest distance from the derivative, in parts of the largest.
    var distance = 0.0
    /// Whether they are farther apart than the digits of the cost explain.
    var isFar = false
    /// The largest distance with which the derivatives are the same.
    let limit: Double
    /// Whether the differences and the derivatives say the same.
    var isClose: Bool { !isFar && distance <= limit }
  }

  func differences(_ group: Group, _ trial: Trial, _ place: Int, _ pass: TrainingPass) -> Differences? {
    let truth = trial.truths[place]
    let number = trial.numbers[place]
    guard let node = pass.tape.node(number), node.result.tensor?.count == 1 else { return nil }
    let scale = truth.magnitude
    guard scale.isFinite else { return nil }
    // The cells whose derivative is largest, and the one that is farthest off.
    let isLong = pass.tape.cellCount > 1_000_000
    var cells = truth.largest(isLong ? 1 : 2)
    if !isLong, group.script.count == truth.count,
      let worst = truth.values.indices.max(by: {
        abs(group.script.values[$0] - truth.values[$0]) < abs(group.script.values[$1] - truth.values[$1])
      }), !cells.contains(worst)
    {
      cells.append(worst)
    }
    var result = Differences(limit: pass.isNarrow ? 0.05 : 1e-3)
    for cell in cells {
      let update = group.updates.count == 1 ? group.updates[0] : group.updates[cell]
      let position = group.updates.count == 1 ? cell : 0
      guard let before = update.old.tensor?.values[position] else { continue }
      let step = 1e-5 * max(1, abs(before)) * (pass.isNarrow ? 100 : 1)
      func cost(_ amount: Double) -> Double? {
        let isThere = timeline.again(pass.window, through: number, changingAfter: update.made) { machine in
          switch update.old.place {
          case .number: return machine.nudge(number: update.value, by: amount)
          case .cells(let storage, let offset, let layout):
            let places = Adjoints.places(offset, layout)
            guard places.indices.contains(position), let values = update.old.tensor?.values,
              let there = pass.storages(of: storage, update, on: machine).first(where: {
                machine.holds(values, storage: $0, at: places)
              })
            else { return false }
            return machine.nudge(storage: there, at: places[position], by: amount)
          case .constant, .sequence: return false
          }
        }
        guard isThere, let record = pass.window.machine.recorded(number), record.instruction == node.instruction else {
          return nil
        }
        return pass.window.machine.snapshot(record.result).numbers?.doubles.first
      }
      guard let up = cost(step), let down = cost(-step) else { continue }
      let slope = (up - down) / (2 * step)
      guard slope.isFinite else { continue }
      result.tried += 1
      // The last digits of the cost are noise, which a short step makes large.
      let noise = (pass.isNarrow ? 1e-6 : 1e-15) * max(abs(up), abs(down)) / step
      let apart = abs(slope - truth.values[cell])
      result.distance = max(result.distance, apart / max(scale, 1e-12))
      if max(0, apart - noise) > result.limit * max(scale, 1e-12) { result.isFar = true }
      if scale < 1e-12, abs(slope) < 1e-8 { (result.distance, result.isFar) = (0, false) }
    }
    return result.tried == 0 ? nil : result
  }
}

extension TrainingPass {
  /// Whether a parameter is added to a product of its own shape, so that it may once have been a bias with fewer cells.
  fileprivate var hasWideBias: Bool {
    let storages = Set(updates.flatMap { TrainingPass.keys($0.old, tape) })
    return tape.nodes.contains { node in
      guard node.number > start, node.notationKind == .sum, node.operands.count == 2 else { return false }
      for (one, other) in [(0, 1), (1, 0)] {
        guard let shape = node.operands[one].tensor?.shape, shape.count == 2,
          shape == node.operands[other].tensor?.shape,
          TrainingPass.keys(node.operands[one], tape).contains(where: storages.contains),
          let product = tape.node(node.operands[other].origin), case .rule(.product) = product.kind
        else { continue }
        return true
      }
      return false
    }
  }

  /// Whether the parameters are numbers of 32 bits or fewer, which agree to fewer digits.
  var isNarrow: Bool {
    let machine = window.machine
    return updates.contains { update in
      guard let record = machine.record(of: update.node.number), record.result.tag == .array else { return false }
      return machine.heap.dtype(of: record.result).isNarrow
    }
  }

  /// How far two gradients may be apart that are the same.
  var tolerance: Double { isNarrow ? 2e-4 : GradientRelation.tolerance }

  /// The steps of the pass.
  var steps: ClosedRange<UInt64> { firstStep...max(firstStep, updates.last?.node.step ?? window.last) }

  /// Whether the run has not come to an operation yet.
  func isAhead(_ number: UInt64) -> Bool { number > moment }

  /// That a value of the pass is yet to come, in words; nil for one that is there.
  func later(_ number: UInt64, _ name: String, _ line: Int?) -> String? {
    guard isAhead(number) else { return nil }
    return "the \(name) of this pass is computed later" + (line.map { ", in line \($0)" } ?? "")
  }

  /// Whether another pass moves something else, or begins elsewhere.
  func isOther(than pass: TrainingPass) -> Bool {
    start != pass.start || updates.map(\.node.number) != pass.updates.map(\.node.number)
  }

  /// How often its loop has begun a pass, with this one; nil without a loop. It ends the window.
  func number(in timeline: Timeline) -> Int? {
    guard let header else { return nil }
    let machine = timeline.look(at: firstStep)
    return timeline.activeLoops(of: machine).first { $0.loop.statement == Int(header) }?.pass
  }

  /// Where a storage may lie on a machine that goes through the window again. Only what was there before the window has
  /// its address again: what an operation needs for itself differs with what the machine has learned.
  func storages(of storage: Int, _ update: Update, on machine: Machine) -> [Int] {
    var made = [update.made]
    birth: for node in tape.nodes where node.number <= machine.operations {
      for operand in node.operands + [node.result] where operand.parts.contains(where: { $0.storage == storage }) {
        made.append(node.number)
        break birth
      }
    }
    let found = made.compactMap { number -> Int? in
      guard let result = machine.recorded(number)?.result, result.tag == .array else { return nil }
      return machine.heap.storage(of: result)
    }
    return found + [storage]
  }
}
