import Diagnostics
import Library
import Machine
import NDArray

/// Finds what claims speak of in a fresh run of a script, in which nothing has been edited.
///
/// One pass over the run, however many claims there are: each claim waits for the values that it speaks of, which are handed
/// to it as the run gives them, and is answered at the first moment when all are there.
struct ValueFinder {
  private let timeline: Timeline
  /// A source's spellings of the script's names.
  private let aliases: [String: String]

  init(_ timeline: Timeline, aliases: [String: String]) {
    self.timeline = timeline
    self.aliases = aliases
  }

  /// Finds all; throws only when interrupted. What cannot be found is answered with why, without a place.
  func find(_ targets: [ClaimTarget]) throws(Diagnostic) -> [Result<FoundValue, Diagnostic>] {
    var jobs: [Job] = []
    var outcomes: [Result<FoundValue, Diagnostic>?] = Array(repeating: nil, count: targets.count)
    for (number, target) in targets.enumerated() {
      do throws(Diagnostic) {
        jobs.append(try job(target, number))
      } catch {
        outcomes[number] = .failure(Diagnostic(error.kind, error.message, hint: error.hint))
      }
    }
    for job in jobs {
      guard let position = targets[job.claim].position else { continue }
      outcomes[job.claim] = try value(job, at: position)
    }
    jobs.removeAll { outcomes[$0.claim] != nil }
    var desk = Desk(jobs: jobs)
    try number(&desk)
    try run(&desk, targets, &outcomes)
    return outcomes.map { $0 ?? .failure(Diagnostic(.lesson, "nothing to compare with")) }
  }

  // MARK: Reading

  /// A claim with what it waits for.
  fileprivate struct Job {
    let claim: Int
    let left: Operand
    /// The formula on its right side.
    let right: Operand?
    /// The values of other moments that have come, by the names that stand for them.
    var captured: [String: Snapshot] = [:]
    var outstanding = 0
    /// Where the values came from, the last one last; nil when one of them has no moment.
    var arrivals: [Probe.Need]? = []
    var step: UInt64?
    var line: Int?
    /// How often it could not be evaluated.
    var failures = 0
  }

  /// One side of a claim.
  fileprivate enum Operand {
    case value(ClaimReference, index: [Int])
    case expression(ClaimExpression, Timeline.Expression)

    var side: Probe.Side {
      switch self {
      case .value(let reference, _): .name(reference.name)
      case .expression(let expression, let compiled): .expression(expression, compiled)
      }
    }
  }

  /// What a job waits for: that a value is there, and if it is of another moment than the job's, a copy of it.
  private struct Need {
    let job: Int
    /// The name that stands for the copy.
    let capture: String?
  }

  /// The jobs, and who waits for what.
  private struct Desk {
    var jobs: [Job]
    /// The names to be watched.
    var watched: [Timeline.Followed] = []
    private var numbers: [Timeline.Followed: Int] = [:]
    /// For each watched name: the needs by the number of the value.
    var byNumber: [[Int: [Need]]] = []
    /// For each watched name: the needs of its last value.
    var atEnd: [[Need]] = []
    var positions: [UInt64: [(name: Timeline.Followed, need: Need)]] = [:]
    /// For each watched name: the jobs whose expression could not be evaluated yet, `params["W1"]` of a dict that is still empty.
    var again: [[Int]] = []
    /// The jobs that are not done.
    var open: Int

    init(jobs: [Job]) {
      self.jobs = jobs
      open = jobs.count
      for (number, job) in jobs.enumerated() {
        add(job.left, number, capture: ValueFinder.leftName)
        if let right = job.right { add(right, number, capture: nil) }
      }
    }

    private mutating func add(_ operand: Operand, _ job: Int, capture: String?) {
      switch operand {
      case .value(let reference, _): add(reference, Need(job: job, capture: capture))
      case .expression(let expression, _):
        for name in expression.names {
          add(ClaimReference(name: name, moment: .number(1)), Need(job: job, capture: nil))
        }
        for (stand, reference) in expression.captured { add(reference, Need(job: job, capture: stand)) }
      }
    }

    /// An expression that raises is tried again with each further value of one of its names.
    mutating func await(_ job: Int) {
      guard jobs[job].captured.isEmpty, jobs[job].right == nil, case .expression(let expression, _) = jobs[job].left,
        expression.captured.isEmpty, !expression.names.isEmpty
      else { return }
      for name in expression.names {
        if let number = numbers[name] { again[number].append(job) }
      }
      open += 1
    }

    private mutating func add(_ reference: ClaimReference, _ need: Need) {
      jobs[need.job].outstanding += 1
      let number = numbers[reference.name] ?? watched.count
      if number == watched.count {
        numbers[reference.name] = number
        watched.append(reference.name)
        byNumber.append([:])
        atEnd.append([])
        again.append([])
      }
      switch reference.moment {
      case .plain: byNumber[number][1, default: []].append(need)
      case .number(let value): byNumber[number][value, default: []].append(need)
      case .end: atEnd[number].append(need)
      case .position(let position): positions[position, default: []].append((reference.name, need))
      case .bookmark: break  // Refused when the claim was read.
      }
    }
  }

  /// The name that stands for the left side's own value.
  static let leftName = "__claimed"

  private func job(_ target: ClaimTarget, _ number: Int) throws(Diagnostic) -> Job {
    let left = try operand(target.left)
    return Job(
      claim: number, left: left, right: try target.formula.map { text throws(Diagnostic) in try expression(text) })
  }

  private func operand(_ text: String) throws(Diagnostic) -> Operand {
    guard let (written, _, index) = ClaimReference.whole(text) else { return try expression(text) }
    var reference = written
    if reference.name.function == nil, let meant = aliases[reference.name.name] {
      reference = ClaimReference(
        name: Timeline.Followed(meant, attributes: reference.name.attributes), moment: reference.moment)
    }
    // What hangs on an array, `A1.T`, is no attribute of an object's own.
    if !reference.name.attributes.isEmpty, !timeline.binds(reference.name) { return try expression(text) }
    guard timeline.binds(reference.name) else { throw unknown(reference.name) }
    try checkMoment(reference)
    return .value(reference, index: index ?? [])
  }

  private func expression(_ text: String) throws(Diagnostic) -> Operand {
    let expression = ClaimExpression(text, aliases: aliases) { timeline.binds($0) }
    for reference in expression.captured.values { try checkMoment(reference) }
    let compiled: Timeline.Expression
    do {
      compiled = try timeline.expression(expression.text, given: Array(expression.captured.keys))
    } catch {
      throw Diagnostic(error.kind, error.message, hint: error.hint)
    }
    return .expression(expression, compiled)
  }

  private func checkMoment(_ reference: ClaimReference) throws(Diagnostic) {
    guard case .bookmark(let name) = reference.moment else { return }
    throw Diagnostic(
      .reference, "unknown moment \(code: "@" + name)",
      hint: "Write \(code: "@end"), a step such as \(code: "@40"), or spaces around \(code: "@") for a matrix product.")
  }

  private func unknown(_ name: Timeline.Followed) -> Diagnostic {
    let written = name.written
    let known = timeline.program.globals.keys.sorted()
    let hint: Message =
      didYouMean(name.name, among: known).map { "Did you mean \(code: $0)?" }
      ?? "Claim a name that the script binds, or an expression over such names."
    return Diagnostic(.reference, "the script never gives \(code: written) a value", hint: hint)
  }

  // MARK: Running

  /// What is asked for by its position becomes the value that its name has there, by number.
  private func number(_ desk: inout Desk) throws(Diagnostic) {
    guard let last = desk.positions.keys.max() else { return }
    var given: [Timeline.Followed: [UInt64]] = [:]
    let names = desk.watched
    let (_, machine) = try timeline.watch(names, through: last) { value, _ throws(Diagnostic) in
      given[names[value.name], default: []].append(value.step)
      return false
    }
    for (position, wanted) in desk.positions where position <= machine.steps {
      for (name, need) in wanted {
        let count = given[name, default: []].count { $0 <= position }
        guard count > 0, let place = names.firstIndex(of: name) else { continue }
        desk.byNumber[place][count, default: []].append(need)
      }
    }
  }

  /// The value of an expression at a position, with the moment that it is in the run.
  private func value(_ job: Job, at position: UInt64) throws(Diagnostic) -> Result<FoundValue, Diagnostic> {
    // Inside a call it is what it is when the call is over.
    var position = position
    try timeline.scan(from: position, through: .max) { machine in
      position = machine.steps
      return machine.frameCount == 1
    }
    let moment = try timeline.moment(at: position)
    let machine = timeline.look(at: position)
    guard machine.steps == position else {
      return .failure(
        Diagnostic(
          .reference, "there is no value at that moment",
          hint: "A step counts from 0; the run ends after \(machine.steps)."))
    }
    var job = job
    job.step = position
    job.line = machine.statement >= 0 ? timeline.program.statements[machine.statement].line : nil
    job.arrivals = moment.map { [Probe.Need(name: Timeline.Followed(""), moment: $0, capture: nil)] }
    do throws(Diagnostic) {
      return .success(try self.value(job, on: machine))
    } catch {
      return .failure(Diagnostic(error.kind, error.message, hint: error.hint))
    }
  }

  private func run(
    _ desk: inout Desk, _ targets: [ClaimTarget], _ outcomes: inout [Result<FoundValue, Diagnostic>?]
  ) throws(Diagnostic) {
    for number in desk.jobs.indices where desk.jobs[number].outstanding == 0 {
      // Nothing to wait for: a constant, or a value that was fetched.
      finish(number, &desk, on: timeline.look(at: 0), &outcomes)
    }
    var counts = Array(repeating: 0, count: desk.watched.count)
    // A local's last value is gone when the run ends.
    var lastLocals: [Int: Snapshot] = [:]
    var lastGiven: [Int: Timeline.WatchedValue] = [:]
    let (end, machine) = try timeline.watch(desk.watched) { given, machine throws(Diagnostic) in
      counts[given.name] = given.number
      if !desk.atEnd[given.name].isEmpty { lastGiven[given.name] = given }
      if !desk.atEnd[given.name].isEmpty, desk.watched[given.name].function != nil {
        lastLocals[given.name] = machine.numericSnapshot(given.value)
      }
      for need in desk.byNumber[given.name].removeValue(forKey: given.number) ?? [] {
        if let capture = need.capture {
          desk.jobs[need.job].captured[capture] = machine.numericSnapshot(given.value)
        }
        desk.jobs[need.job].arrive(desk.watched[given.name], given, need.capture)
        if desk.jobs[need.job].outstanding == 0 { finish(need.job, &desk, on: machine, &outcomes) }
      }
      if !desk.again[given.name].isEmpty { retry(given, &desk, on: machine, &outcomes) }
      return desk.open == 0
    }
    for (number, needs) in desk.atEnd.enumerated() {
      let name = desk.watched[number]
      let value =
        name.function == nil
        ? machine.numericSnapshot(machine.value(of: name)) : lastLocals[number] ?? .unset
      guard value != .unset else { continue }
      for need in needs {
        desk.jobs[need.job].captured[need.capture ?? ""] = value
        desk.jobs[need.job].arrive(desk.watched[number], lastGiven[number], need.capture)
        if desk.jobs[need.job].outstanding == 0 { finish(need.job, &desk, on: machine, &outcomes) }
      }
    }
    // What is left waits in vain.
    for (number, waiting) in desk.byNumber.enumerated() {
      for (wanted, needs) in waiting {
        for need in needs where outcomes[desk.jobs[need.job].claim] == nil {
          outcomes[desk.jobs[need.job].claim] = .failure(
            never(desk.watched[number], wanted, given: counts[number], end))
        }
      }
    }
    for job in desk.jobs where job.outstanding > 0 && outcomes[job.claim] == nil {
      outcomes[job.claim] = .failure(
        Diagnostic(
          .reference, "there is no value at that moment",
          hint: "A step counts from 0; the run ends after \(machine.steps)."))
    }
  }

  /// Why a value that was waited for never came.
  private func never(
    _ name: Timeline.Followed, _ wanted: Int, given: Int, _ end: Timeline.WatchEnd
  ) -> Diagnostic {
    let written = name.written
    var hint: Message = "Claim a value that the run comes to."
    if case .failed(let failure) = end, let line = failure.line {
      hint = "The script stops with an error in line \(line): \(failure.message)"
    } else if given > 0 {
      hint = "In the whole run it is given \(given) of them; \(code: written + "@end") is the last."
    }
    if wanted == 1 { return Diagnostic(.reference, "the run never gives \(code: written) a value", hint: hint) }
    return Diagnostic(.reference, "the run never gives \(code: written) value number \(wanted)", hint: hint)
  }

  /// How often an expression is tried that cannot be evaluated.
  private static let mostFailures = 200

  /// Tries once more what could not be evaluated, now that one of its names has another value.
  private func retry(
    _ given: Timeline.WatchedValue, _ desk: inout Desk, on machine: Machine,
    _ outcomes: inout [Result<FoundValue, Diagnostic>?]
  ) {
    let jobs = desk.again[given.name]
    desk.again[given.name] = []
    for number in jobs {
      let claim = desk.jobs[number].claim
      guard case .failure = outcomes[claim] else { continue }
      var job = desk.jobs[number]
      job.step = given.step
      job.line = given.line
      let need = given.moment.map { Probe.Need(name: desk.watched[given.name], moment: $0, capture: nil) }
      job.arrivals = need.map { [$0] }
      if let found = try? value(job, on: machine) {
        outcomes[claim] = .success(found)
        desk.open -= 1
        continue
      }
      desk.jobs[number].failures += 1
      if desk.jobs[number].failures < ValueFinder.mostFailures {
        desk.again[given.name].append(number)
      } else {
        desk.open -= 1
      }
    }
  }

  private func finish(
    _ number: Int, _ desk: inout Desk, on machine: Machine, _ outcomes: inout [Result<FoundValue, Diagnostic>?]
  ) {
    let job = desk.jobs[number]
    desk.open -= 1
    desk.jobs[number].captured = [:]
    do throws(Diagnostic) {
      outcomes[job.claim] = .success(try value(job, on: machine))
    } catch {
      outcomes[job.claim] = .failure(Diagnostic(error.kind, error.message, hint: error.hint))
      if case .exception = error.kind { desk.await(number) }
    }
  }

  private func value(_ job: Job, on machine: Machine) throws(Diagnostic) -> FoundValue {
    var index: [Int] = []
    if case .value(_, let written) = job.left { index = written }
    let probe = Probe(left: job.left.side, right: job.right?.side, needs: job.arrivals ?? [])
    let truth = try probe.left.numbers(on: machine, of: timeline, captured: job.captured)
    let formula = try job.right.map { right throws(Diagnostic) in
      try right.side.numbers(on: machine, of: timeline, captured: job.captured)
    }
    return FoundValue(
      truth: truth, formula: formula, index: index, probe: job.arrivals?.isEmpty ?? true ? nil : probe, step: job.step,
      line: job.line)
  }
}

extension ValueFinder.Job {
  /// Takes note of a value that has come.
  fileprivate mutating func arrive(_ name: Timeline.Followed, _ given: Timeline.WatchedValue?, _ capture: String?) {
    outstanding -= 1
    step = given?.step
    line = given?.line
    guard let moment = given?.moment else {
      arrivals = nil
      return
    }
    arrivals?.append(Probe.Need(name: name, moment: moment, capture: capture))
  }
}
