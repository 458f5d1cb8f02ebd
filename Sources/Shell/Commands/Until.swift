import Diagnostics
import Machine
import NDArray
import Syntax

extension CommandCard {
  /// Until something is true, or a name gets its next value.
  package static let until: CommandCard = CommandCard(
    "until", short: ["unt"], usage: "until X",
    help: "Runs until X is true or, for a bare name, until it gets its next value.",
    details: [
      "X is looked at before each statement of this function, first after one step; a name without a value makes it false. When it never becomes true the shell says how near it came, and `undo` returns."
    ],
    examples: [
      .init("until cost < 0.6", "until a condition holds"), .init("until dW2", "until a name gets its next value"),
    ],
    completes: .names, isMovement: true
  ) { (session, argument) throws(Diagnostic) in
    if argument.isEmpty { throw CommandCard.until.misused("expected a condition or a name") }
    return try session.until(argument)
  }
}

extension Session {
  func until(_ text: String) throws(Diagnostic) -> CommandResult {
    let timeline = try run()
    let from = timeline.machine.steps
    let frame = frame
    if let line = Int(text) {
      throw CommandCard.until.misused(
        "expected a condition or a name, found a number; `goto \(line)` goes to step \(line), `break \(line)` stops before line \(line)"
      )
    }
    if let name = try nameAlone(text) {
      return try move { (timeline) throws(Diagnostic) in
        never(try timeline.until(given: followed(name)), "\(name) gets no other value")
      }
    }
    if let reference = Reference(parsing: text), reference.index == nil, case .value(let number) = reference.moment {
      return try until(value: number, of: reference.path, from: from)
    }
    let condition = try scripted(text)
    let lookout = try timeline.lookout(condition, frame: frame)
    return try move { (timeline) throws(Diagnostic) in
      let arrival = timeline.until(lookout, frame: frame)
      switch arrival {
      case .end:
        // Interrupted, the search for the nearest leaves it unsaid.
        let nearest = try? nearest(condition, from: from + 1, frame: frame)
        return never(arrival, "\(text) was never true" + (nearest.map { "; \($0)" } ?? ""))
      case .there where timeline.machine.frameCount <= frame:
        sayAlways(prose("the function has returned, and `\(text)` was never true in it", .warning))
        return arrival
      case .there, .stopped, .start, .interrupted, .failed: return arrival
      }
    }
  }

  /// Runs until a name has been given so many values, counted from the start of the run.
  private func until(value number: Int, of spelling: String, from: UInt64) throws(Diagnostic) -> CommandResult {
    let path = try scriptName(spelling)
    let values = try values(of: path, limit: number, through: .max)
    guard values.count >= number, let given = values.last else {
      throw Diagnostic(
        .reference,
        "\(code: path) is given \(values.count) values in this run, so there is no \(code: "\(path)#\(number)")")
    }
    guard given.step > from else {
      throw Diagnostic(
        .usage, "\(code: "\(path)#\(number)") was given in step \(given.step), before here",
        hint: "`goto \(given.step)` goes back to it.")
    }
    return try move { (timeline) throws(Diagnostic) in go(timeline, to: given.step) }
  }

  /// Says at the end that something never happened; that is an answer, and the movement stays undoable.
  private func never(_ arrival: Timeline.Arrival, _ says: String) -> Timeline.Arrival {
    guard case .end = arrival else { return arrival }
    sayAlways([.init("never: ", .warning), .init(says), .init(" · ", .faint)] + prose("`undo` returns", .faint))
    return .there
  }

  func sayAlways(_ spans: [Document.Span]) { remarks.append(.paragraph(spans)) }

  /// The script's name that a text consists of, one that has or will have a value; nil for a condition.
  func nameAlone(_ text: String) throws(Diagnostic) -> String? {
    guard let reference = Reference(parsing: text), reference.index == nil, reference.moment == .now else { return nil }
    if reference.path.contains("."), !reference.path.contains("()."), try !isFollowed(reference.path) { return nil }
    let name = try scriptName(reference.path)
    let local = name.firstRange(of: "().").map { String(name[$0.upperBound...]) } ?? name
    if allNames.contains(baseName(local)) { return try placed(name, for: .until) }
    if ["True", "False", "None"].contains(text) { return nil }
    throw Diagnostic(
      .reference, "the script has no name \(code: text)",
      hint: didYouMean(text, among: allNames).map { "did you mean \(code: $0)?" } ?? "`vars` lists the variables.")
  }

  /// Whether a path is that of an attribute whose values are waited for: one that the script gives, and no flag.
  private func isFollowed(_ path: String) throws(Diagnostic) -> Bool {
    guard let timeline, try timeline.binds(followed(placed(scriptName(path), for: .until))) else { return false }
    guard let now = try? evaluate(path, on: timeline.machine, frame: frame) else { return true }
    if case .bool = now { return false }
    return true
  }

  /// A name that only functions have, typed where none of them runs, is that of the function's calls; so is an attribute of
  /// one.
  func placed(_ path: String, for card: CommandCard) throws(Diagnostic) -> String {
    let name = path.split(separator: ".").first.map(String.init) ?? path
    guard let timeline, !path.contains("()."), timeline.program.globals[name] == nil,
      timeline.machine.value(of: name, inFrame: frame) == nil,
      !timeline.program.codes[Int(timeline.machine.calls[frame].code)].slotNames.contains(name)
    else { return path }
    var functions: [String] = []
    for code in timeline.program.codes.dropFirst() where !code.isPrelude && code.slotNames.contains(name) {
      if !functions.contains(code.name) { functions.append(code.name) }
    }
    guard let first = functions.first else { return path }
    guard functions.count > 1 else { return "\(first)().\(path)" }
    throw Diagnostic(
      .reference, "\(code: name) is a name of \(Message.list(functions))",
      hint: "`\(card.name) \(first)().\(path)` waits for that of \(first).")
  }

  /// How near a comparison came: the lowest or highest value of its left side over a part of the run, and where.
  private func nearest(_ condition: String, from first: UInt64, frame: Int) throws(Diagnostic) -> String? {
    guard let timeline else { return nil }
    let tree = parse(Source(name: "<prompt>", text: condition)).tree
    guard let statement = tree.children(of: tree.root).first, tree[statement].kind == .expressionStatement else {
      return nil
    }
    let compare = tree.child(0, of: statement)
    guard tree[compare].kind == .compare, tree.children(of: compare).count == 3 else { return nil }
    let left = tree.sourceText(of: tree.child(0, of: compare))
    let operation = tree[tree.child(1, of: compare)].operation
    let right = tree.sourceText(of: tree.child(2, of: compare))
    let isLow = operation == .less || operation == .lessOrEqual
    let isHigh = operation == .greater || operation == .greaterOrEqual
    guard isLow || isHigh || operation == .equal else { return nil }
    let what = try timeline.lookout(left, frame: frame)
    let target = try timeline.lookout(right, frame: frame)
    var best: (score: Double, value: Double, passes: String, step: UInt64)?
    try timeline.scan(from: first, through: timeline.machine.steps) { machine in
      guard machine.frameCount == frame + 1, let value = what.value(on: machine, frame: frame).scalar, !value.isNaN
      else { return false }
      var score = isLow ? value : -value
      if operation == .equal {
        guard let wanted = target.value(on: machine, frame: frame).scalar else { return false }
        score = (value - wanted).magnitude
      }
      if best.map({ score < $0.score }) ?? true { best = (score, value, passes(on: machine), machine.steps) }
      return false
    }
    guard let best else { return nil }
    let number = ValueDisplay(decimals: settings.decimals, width: width).number(best.value).text
    let which = isLow ? "the lowest" : isHigh ? "the highest" : "the nearest"
    return "\(which) \(left) was \(number) at \(best.passes.isEmpty ? "step \(best.step)" : best.passes)"
  }
}

extension Snapshot {
  /// The number that it is, an array of one element counting as its element.
  package var scalar: Double? {
    guard let numbers, numbers.count == 1 else { return nil }
    return numbers.doubles.first
  }
}
