import Diagnostics
import Explanation
import Lessons
import Machine
import Marking
import NDArray

extension CommandCard {
  /// Compares numbers, or a formula, with what is true at this moment.
  package static let check: CommandCard = CommandCard(
    "check", short: ["ck"], usage: "check [--reveal no] REF = NUMBERS",
    help: "Compares numbers, or a formula, with the true ones at this moment, and says why they differ.",
    details: [
      "Each number is compared at the precision in which it is typed. A flat list fills a row or a column; other shapes want a list for each row.",
      "What is not true is held against your own earlier answers: what follows from them was not done wrong here. A formula is tried with other starting values, too.",
      "`--reveal no`, or `set reveal no`, gives a hint before it gives the number. `REF after update` is the value that REF gets by its update.",
    ],
    examples: [
      .init("check dw = [-0.35, -0.1]", "two numbers"), .init("check cost = 0.693", "one"),
      .init("check dw = 1/m * X.T @ (y_hat - y)", "a formula"),
    ], completes: .names
  ) { (session, argument) throws(Diagnostic) in
    var argument = argument
    var isRevealing = session.settings.isRevealing
    if argument.hasPrefix("--reveal") {
      let (option, rest) = session.splitWord(trim(argument.dropFirst("--reveal".count).drop { $0 == "=" }))
      guard option == "no" || option == "yes" else {
        throw CommandCard.check.misused("\(code: "--reveal") is `yes` or `no`, found \(code: option)")
      }
      isRevealing = option == "yes"
      argument = rest
    }
    guard let equals = session.claimSign(argument) else {
      throw CommandCard.check.misused("expected a name, \(code: "=") and numbers")
    }
    let left = trim(argument[..<equals])
    let right = trim(argument[argument.index(after: equals)...])
    guard !left.isEmpty, !right.isEmpty else {
      throw CommandCard.check.misused("expected a name, \(code: "=") and numbers")
    }
    return try session.check(left, right, isRevealing: isRevealing)
  }
}

extension Session {
  /// The `=` that stands outside brackets and is no comparison.
  func claimSign(_ text: String) -> String.Index? {
    var depth = 0
    var before: Character = " "
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if "[(".contains(character) { depth += 1 }
      if "])".contains(character) { depth -= 1 }
      if character == "=", depth == 0, !"=<>!".contains(before), next == text.endIndex || text[next] != "=" {
        return index
      }
      before = character
      index = next
    }
    return nil
  }

  /// What is asked about: a name at a moment, or an expression.
  private struct Asked {
    /// As the script calls it.
    var name: String
    var index: [Int] = []
    var moment: Reference.Moment?
    var truth: NDArray
    /// The value in the run as a claim names it, `dW2#1`; nil where a claim cannot.
    var claimed: String?
    /// The position at which an expression is meant.
    var position: UInt64?

    /// With its cell, as it is shown.
    var text: String { name + Session.indexText(index) }
  }

  func check(_ left: String, _ right: String, isRevealing: Bool = true) throws(Diagnostic) -> CommandResult {
    let value = try ClaimsFile.value(right)
    let asked = try asked(about: left)
    switch value {
    case .numbers(let values): return try marked(values, right, asked, isRevealing)
    case .formula(let text): return try compared(text, left, asked)
    }
  }

  private func asked(about left: String) throws(Diagnostic) -> Asked {
    let (written, isAfter) = Session.withoutUpdate(left)
    guard var reference = Reference(parsing: written) else {
      var asked = Asked(name: left, truth: try numbers(left))
      try speak(of: left, in: &asked)
      return asked
    }
    if isAfter { reference.moment = .value(try numberAfterUpdate(of: scriptName(reference.path))) }
    var index: [Int] = []
    let numbers = reference.index.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { Int(trim($0)) }
    }
    var whole = reference
    if let numbers, numbers.allSatisfy({ $0 != nil }) {
      // The index is taken here, where axes of length 1 may be left out.
      index = numbers.compactMap { $0 }
      whole.index = nil
    }
    let found = try find(whole)
    let isPlain = whole.index == nil && !found.path.contains(".")
    let snapshot = isPlain ? found.machine.numericSnapshot(found.whole) : try numeric(found)
    guard let truth = snapshot.numbers else {
      throw Diagnostic(
        .reference, "\(code: left) holds no numbers", hint: "Only numbers and arrays can be compared.")
    }
    var asked = Asked(name: found.name, index: index, moment: reference.moment, truth: truth)
    if whole.index == nil { asked.claimed = try claimed(found.path, reference.moment) }
    guard asked.claimed == nil else { return asked }
    let part = found.path + (whole.index.map { "[\($0)]" } ?? "")
    switch reference.moment {
    case .now: try speak(of: part, in: &asked)
    case .step(let step): speak(of: part, at: step, in: &asked)
    case .bookmark(let name):
      if let position = bookmarks[name], position.operations == nil { speak(of: part, at: position.steps, in: &asked) }
    case .value, .end:
      // A part of one value: `W1#2[:, 0]`.
      if let index = whole.index, let claimed = try claimed(found.path, reference.moment) {
        asked.claimed = "\(claimed)[\(index)]"
      }
    }
    return asked
  }

  /// An expression as a claim about this position, where the run stands in the module.
  private func speak(of text: String, in asked: inout Asked) throws(Diagnostic) {
    let timeline = try run()
    guard frame == 0, timeline.machine.frameCount == 1 else { return }
    if case .inside = timeline.status { return }
    let text = try scripted(text)
    // The earliest moment at which it is what it is now: when the last of its names got its value.
    var position: UInt64 = 0
    for name in ClaimExpression.names(text, isKnown: timeline.binds) {
      if let last = try values(of: name.written, through: timeline.machine.steps).last {
        position = max(position, last.step)
      }
    }
    speak(of: text, at: position == 0 ? timeline.machine.steps : position, in: &asked)
  }

  private func speak(of text: String, at position: UInt64, in asked: inout Asked) {
    asked.claimed = text
    asked.position = position
  }

  /// A part of a value as numbers, lists of numbers among them.
  private func numeric(_ found: Found) throws(Diagnostic) -> Snapshot {
    if found.value.numbers != nil { return found.value }
    guard found.frame == 0, found.machine.frameCount == 1, let timeline else { return found.value }
    let text = found.path + (found.index.map { "[\($0)]" } ?? "")
    return try timeline.evaluate(try timeline.expression(text), on: found.machine)
  }

  // MARK: Moments

  /// `W1 after update` as `W1`, and whether it was.
  private static func withoutUpdate(_ left: String) -> (String, Bool) {
    for words in [" after update", " after the update"] where left.hasSuffix(words) {
      return (trim(left.dropLast(words.count)), true)
    }
    return (left, false)
  }

  /// Which value of a name is the one that its update gives: the present one behind the update, else the next.
  private func numberAfterUpdate(of path: String) throws(Diagnostic) -> Int {
    let timeline = try run()
    let count = try values(of: path, through: timeline.machine.steps).count
    return max(2, count > 1 ? count : count + 1)
  }

  /// A name at a moment as a claim names it, `dW2#1`; nil where it cannot.
  private func claimed(_ path: String, _ moment: Reference.Moment) throws(Diagnostic) -> String? {
    let timeline = try run()
    let name = followed(path)
    guard timeline.binds(name) else { return nil }
    let last: UInt64
    switch moment {
    case .now: last = timeline.machine.steps
    case .value(let number): return "\(name.written)#\(number)"
    case .end: return "\(name.written)@end"
    case .step(let step): last = step
    case .bookmark(let name):
      guard let position = bookmarks[name], position.operations == nil else { return nil }
      last = position.steps
    }
    let count = try values(of: path, through: last).count
    return count > 0 ? "\(name.written)#\(count)" : nil
  }

  // MARK: Formulas

  private func compared(_ formula: String, _ left: String, _ asked: Asked) throws(Diagnostic) -> CommandResult {
    let exact = asked.index.isEmpty ? asked.truth : try numbers(left)
    let worst = try Formulas.worstDifference(exact: exact, formula: numbers(formula))
    let check = try formulaCheck(formula, asked)
    let holds = worst == nil && check?.holds ?? true
    var document = Document()
    if let worst {
      let cell = left + Session.indexText(worst.index)
      document.line(
        .init("✗ ", .wrong), .init(cell, .name), .init(" is "),
        .init(DisplayNumber(worst.exact, significant: 6).text, .number),
        .init(", and the formula gives "), .init(DisplayNumber(worst.formula, significant: 6).text, .number))
      try sayFactor(Formulas.factor(exact: exact, formula: numbers(formula)), in: &document)
    } else if let counterexample = check?.counterexample {
      let difference = counterexample.difference
      document.line(
        .init("✗ ", .wrong), .init("the same at this moment, but not in general: with another "),
        .init(counterexample.name ?? "start", .name), .init(" "),
        .init(left + Session.indexText(difference.index), .name), .init(" is "),
        .init(DisplayNumber(difference.exact, significant: 4).text, .number), .init(", and the formula gives "),
        .init(DisplayNumber(difference.formula, significant: 4).text, .number))
    } else if let draws = check?.draws, draws > 0 {
      document.line(
        .init("✓ ", .agrees), .init(left, .name),
        .init(" and the formula give the same, at this moment and with other numbers"))
    } else {
      document.line(
        .init("✓ ", .agrees), .init(left, .name), .init(" and the formula give the same at this moment"))
    }
    if !holds, let check { explain(check.misconceptions, .none, in: &document) }
    keep(asked.text, formula, holds, claim: nil)
    var result = CommandResult(
      document,
      fields: [
        .init("verdict", .string(holds ? "agrees" : "differs")),
        .init("misconceptions", .array((check?.misconceptions ?? []).map(\.json))),
      ])
    if !holds { result.unmet = failed(left) }
    return result
  }

  /// That a formula gives so many times the true numbers, and which of the script's counts that is.
  private func sayFactor(_ factor: Double?, in document: inout Document) throws(Diagnostic) {
    guard let factor, (factor.magnitude - 1).magnitude > Formulas.tolerance || factor < 0 else { return }
    let (whole, part) = (factor.magnitude.rounded(), (1 / factor.magnitude).rounded())
    let isWhole = (factor.magnitude - whole).magnitude <= 1e-9 * whole
    let isPart = !isWhole && part > 1 && (factor.magnitude * part - 1).magnitude <= 1e-9
    let sign = factor < 0 ? "-" : ""
    let times =
      factor == -1 || isWhole && whole == 1
      ? "the same with the other sign"
      : isPart ? "\(sign)1/\(Int(part)) of it" : "\(DisplayNumber(factor, significant: 4).text) times it"
    var spans: [Document.Span] = [.init("that is "), .init(times, .strong)]
    let count = Int(isPart ? part : whole)
    if isWhole || isPart, count > 1 {
      let machine = try run().machine
      let names = machine.variables(ofFrame: frame).filter { machine.snapshot($0.value) == .int(count) }.map(\.name)
      if !names.isEmpty, names.count <= 3 { spans.append(.init(", and \(count) is \(names.joined(separator: ", "))")) }
    }
    document.append(.line(spans, indent: 2))
  }

  /// The formula held against the script with other starting values, where the run is the script's own.
  private func formulaCheck(_ formula: String, _ asked: Asked) throws(Diagnostic) -> FormulaCheck? {
    guard let claimed = asked.claimed, asked.position == nil, frame == 0, let marker = try marker() else { return nil }
    let steps = try run().machine.steps
    var counts: [String: Int?] = [:]
    do throws(Diagnostic) {
      return try marker.compare(claimed + Session.indexText(asked.index), with: scripted(formula)) { [self] name in
        if let known = counts[name] { return known }
        let count = try? values(of: name, through: steps).count
        counts[name] = .some(count.flatMap { $0 > 0 ? $0 : nil })
        return counts[name] ?? nil
      }
    } catch {
      // What cannot be asked in a fresh run is still right or wrong at this moment.
      if error.kind == .interrupted { throw error }
      return nil
    }
  }

  // MARK: Numbers

  private func marked(
    _ values: ClaimedValues, _ typed: String, _ asked: Asked, _ isRevealing: Bool
  ) throws(Diagnostic) -> CommandResult {
    var cells: [CellVerdict]
    do throws(Diagnostic) {
      cells = try values.compare(with: asked.truth, at: asked.index)
    } catch {
      return wrongShape(values, typed, asked, error)
    }
    let isRight = cells.allSatisfy { $0.verdict == .agrees }
    var claim: Claim?
    if let claimed = asked.claimed {
      claim = Claim(
        source: nil, left: claimed + Session.indexText(asked.index), value: .numbers(values), line: 1,
        range: SourceRange(start: 0, end: 0), position: asked.position)
    }
    var reading: ClaimReading?
    if !isRight, let claim, let judged = try judged(claim, cells) {
      cells = judged.cells
      reading = judged.reading
    }
    let tries = lessons.answers.count { $0.asked == asked.text && !$0.isRight }
    let shows = isRevealing || tries > 0
    let page = asked.moment == .now ? try pageSays(of: asked.name, asked.truth) : [:]
    var document = Document()
    let right = cells.count { $0.verdict == .agrees }
    if isRight {
      let what = cells.count == 1 ? " agrees" : cells.count == 2 ? ": both agree" : ": all \(cells.count) agree"
      document.line(.init("✓ ", .agrees), .init(asked.text, .name), .init(what))
      sayPrecision(cells, shows, in: &document)
      sayPage(cells, page, asked, in: &document)
    } else {
      if right > 0 { document.line(.init("✓ ", .agrees), .init("\(right) of \(cells.count) agree")) }
      for cell in cells.filter({ $0.verdict != .agrees }).prefix(12) {
        document.append(line(cell, asked.name, page[cell.index], shows))
      }
      if shows { sayDistance(cells, in: &document) }
      let rest = cells.count - right - 12
      if rest > 0 { document.line(.init("… and \(rest) more", .faint), indent: 2) }
      if asked.moment == .now, let later = try later(values, asked.name, asked.index) {
        document.line(
          .init("not yet: ", .warning), .init("that is "), .init(asked.name, .name), .init(" after line \(later)"),
          indent: 2)
      } else if asked.moment == .now, let earlier = try earlier(values, asked.name, asked.index) {
        document.line(
          .init("not any more: ", .warning), .init("that was "), .init(asked.name, .name),
          .init(" after line \(earlier.line) in step \(earlier.step)"), indent: 2)
      }
      if !shows {
        document.line(.init(hint(reading, asked), .hint), indent: 2)
      } else if let reading {
        explain(reading, cells, in: &document)
      }
    }
    keep(asked.text, values.numbers.map(\.text).joined(separator: " "), isRight, claim: claim)
    var result = CommandResult(
      document,
      fields: [
        .init("name", .string(asked.name)), .init("cells", .array(cells.map { $0.json(withTruth: shows || isRight) })),
      ])
    if let reading {
      result.fields += [
        .init("slip", reading.slip.map { .string($0.word) } ?? .null),
        .init("misconceptions", .array(reading.misconceptions.map(\.json))),
      ]
    }
    if !isRight { result.unmet = failed(asked.name) }
    return result
  }

  /// What the marker says of a claim, with the earlier answers before it; nil where its run is not this one.
  private func judged(
    _ claim: Claim, _ cells: [CellVerdict]
  ) throws(Diagnostic) -> (cells: [CellVerdict], reading: ClaimReading)? {
    guard let marker = try marker() else { return nil }
    let earlier = standingClaims(but: claim)
    let audit = try marker.mark(ClaimsFile(earlier + [claim]), in: Source(name: "<input>", text: ""))
    guard let entry = audit.entries.last, case .numbers(let judged, _) = entry.outcome, judged.count == cells.count,
      zip(judged, cells).allSatisfy({ $0.exact == $1.exact || $0.exact?.isNaN ?? false })
    else { return nil }
    var reading = entry.reading
    // Entries are told by their names.
    lessons.followed = reading.follows.compactMap { $0 < audit.entries.count ? audit.entries[$0].name : nil }
    reading.follows = []
    return (judged, reading)
  }

  private func wrongShape(
    _ values: ClaimedValues, _ typed: String, _ asked: Asked, _ error: Diagnostic
  ) -> CommandResult {
    var document = Document()
    document.line(.init("✗ ", .wrong), .init(asked.text, .name), .init(": \(error.message)"))
    let shape = asked.truth.shape
    let turned = shape.count == 2 ? [shape[1], shape[0]] : shape
    if values.shape == turned, shape != turned, isTransposed(values, asked.truth) {
      document.line(
        .init("these are the right numbers of its transpose: rows and columns have changed places", .hint), indent: 2)
    } else if values.shape == turned, shape != turned {
      document.line(
        .init("that is the shape of its transpose: rows and columns have changed places", .hint), indent: 2)
    } else if let hint = error.hint {
      document.line(.init(hint.description, .hint), indent: 2)
    }
    keep(asked.text, typed, false, claim: nil)
    var result = CommandResult(
      document,
      fields: [
        .init("name", .string(asked.name)), .init("verdict", .string("wrong-shape")),
        .init("shape", .array(shape.map(JSON.int))), .init("found", .array(values.shape.map(JSON.int))),
      ])
    result.unmet = failed(asked.name)
    return result
  }

  private func isTransposed(_ values: ClaimedValues, _ truth: NDArray) -> Bool {
    let (rows, columns) = (values.shape[0], values.shape[1])
    let exact = truth.doubles
    return values.numbers.indices.allSatisfy { place in
      values.numbers[place].verdict(for: exact[place % columns * rows + place / columns]) == .agrees
    }
  }

  // MARK: Saying it

  static func indexText(_ index: [Int]) -> String {
    index.isEmpty ? "" : "[" + index.map(String.init).joined(separator: ",") + "]"
  }

  private func failed(_ name: String) -> Diagnostic { Diagnostic(.failed, "the check of \(code: name) did not hold") }

  /// Whether too few digits were typed to say much; a word, not a fault.
  private func sayPrecision(_ cells: [CellVerdict], _ shows: Bool, in document: inout Document) {
    let coarse = cells.filter { cell in
      guard let exact = cell.exact, exact != cell.claimed, exact != 0 else { return false }
      return cell.printed.value.magnitude < 10 * cell.printed.unit
    }
    guard !coarse.isEmpty, let first = coarse.first else { return }
    let more =
      shows && cells.count == 1 ? first.exact.map { ": it is \(DisplayNumber($0, significant: 4).text)" } ?? "" : ""
    document.line(.init("right as far as it goes; one digit says little\(more)", .faint), indent: 2)
  }

  /// How far the numbers are from the true ones, with the sign that has to be taken away.
  private func sayDistance(_ cells: [CellVerdict], in document: inout Document) {
    let distances = cells.filter { $0.verdict == .wrongHere || $0.verdict == .differs }.compactMap { cell -> String? in
      guard let exact = cell.exact, exact.isFinite, cell.claimed.isFinite else { return nil }
      return DisplayNumber(cell.claimed - exact, significant: 3).text
    }
    guard !distances.isEmpty, distances.count <= 12 else { return }
    document.line(.init("off by \(distances.joined(separator: ", "))", .faint), indent: 2)
  }

  /// How the source stands where the answer is right.
  private func sayPage(
    _ cells: [CellVerdict], _ page: [[Int]: CellVerdict], _ asked: Asked, in document: inout Document
  ) {
    let printed = cells.compactMap { page[$0.index] }
    guard !printed.isEmpty else { return }
    let wrong = printed.filter { $0.verdict != .agrees }
    for cell in wrong.prefix(12) {
      document.line(
        .init("the page prints "), .init(cell.printed.text, .number),
        .init(
          " for \(asked.name)\(Session.indexText(cell.index)), and is \(cell.verdict == .lastDigit ? "off in the last digit" : "wrong")"
        ),
        indent: 2)
    }
    if wrong.isEmpty { document.line(.init("the page prints the same, and is right"), indent: 2) }
  }

  /// One number that does not agree, and who else is wrong about it.
  private func line(_ cell: CellVerdict, _ name: String, _ page: CellVerdict?, _ shows: Bool) -> Document {
    let cellName = AuditReport.place(name, cell.index)
    var spans: [Document.Span] = []
    switch cell.verdict {
    case .lastDigit: spans.append(.init("~ ", .lastDigit))
    case .carriedForward: spans.append(.init("→ ", .lastDigit))
    case .cannotSay: spans.append(.init("? ", .faint))
    case .agrees, .wrongHere, .differs: spans.append(.init("✗ ", .wrong))
    }
    spans.append(.init(cellName, .name))
    if shows {
      spans += [
        .init(" is "), .init(cell.exact.map { cell.printed.closer($0) } ?? "?", .number), .init(", not "),
        .init(cell.printed.text, .number),
      ]
    }
    switch cell.verdict {
    case .lastDigit: spans.append(.init(" · off by one in the last digit", .lastDigit))
    case .carriedForward:
      spans.append(
        .init(shows ? ", but it follows from your own numbers" : " follows from your own numbers", .lastDigit))
      if shows, let carried = cell.carried {
        spans.append(.init(" (they give \(cell.printed.closer(carried.middle)))", .faint))
      }
    case .cannotSay: spans.append(.init(shows ? "; cannot say what follows" : ": cannot say"))
    case .agrees, .wrongHere, .differs: if !shows { spans.append(.init(" is not \(cell.printed.text)")) }
    }
    if let page, shows {
      if page.verdict == .agrees {
        spans.append(.init("; the page prints \(page.printed.text), and is right"))
      } else if page.printed.value.magnitude == cell.printed.value.magnitude {
        spans.append(.init("; the page prints \(page.printed.text) too, and is wrong"))
      } else {
        spans.append(.init("; the page prints \(page.printed.text), and is wrong as well"))
      }
    }
    return Document([.line(spans)])
  }

  /// Why the numbers are not the true ones.
  private func explain(_ reading: ClaimReading, _ cells: [CellVerdict], in document: inout Document) {
    if let slip = reading.slip, slip != .lastDigit { document.line(.init(slip.sentence, .hint), indent: 2) }
    if cells.contains(where: { $0.verdict == .carriedForward }) {
      let names = lessons.followed.map { $0.hasSuffix("#1") ? String($0.dropLast(2)) : $0 }
      let text =
        names.isEmpty
        ? "only the rounding of your earlier numbers lies between"
        : "nothing went wrong here: it comes from your \(Message.joined(names))"
      document.line(.init(text, .hint), indent: 2)
    }
    switch reading.reason {
    case .degenerate:
      document.line(
        .init("your earlier numbers give the same whatever is done here: a zero, or a saturated unit", .hint), indent: 2
      )
    case .coarse:
      document.line(
        .init("your earlier numbers are so coarse that nearly anything follows from them", .hint), indent: 2)
    case .unreached:
      document.line(.init("with your earlier numbers the script does not come to this", .hint), indent: 2)
    case nil: break
    }
    explain(reading.misconceptions, reading.doubt, in: &document)
  }

  private func explain(_ fits: [FittingMisconception], _ doubt: Doubt, in document: inout Document) {
    if doubt == .tooCoarse {
      document.line(.init("too coarse to tell why: with so few digits nearly anything fits", .hint), indent: 2)
    }
    for fit in fits.prefix(3) {
      let start = fits.count > 1 || doubt != .none ? "perhaps: " : "that is what one gets when "
      document.line(.init(start, .hint), .init(fit.name.description, .strong), indent: 2)
      document.append(.line(prose(fit.paragraph.description, .faint), indent: 4))
      if let with = fit.with, let other = Misconceptions.all.first(where: { $0.id == with }) {
        document.line(.init("and at the same time: ", .hint), .init(other.name.description, .strong), indent: 2)
      }
    }
    if fits.count > 3 { document.line(.init("… and \(fits.count - 3) more", .faint), indent: 2) }
    if fits.count > 1, let next = fits.first?.next {
      document.line(
        .init("they give the same here; ", .hint), .init(next, .name), .init(" would tell them apart", .hint), indent: 2
      )
    }
    if case .some(let chance) = doubt, chance > 0.001, !fits.isEmpty {
      document.line(
        .init("with so few digits one number in \(Int((1 / chance).rounded())) would be explained by chance", .faint),
        indent: 2)
    }
  }

  /// What to look at, without the number.
  private func hint(_ reading: ClaimReading?, _ asked: Asked) -> String {
    if let slip = reading?.slip { return slip.hint }
    if let fit = reading?.misconceptions.first { return "See line \(fit.line) of the script once more." }
    guard let timeline, asked.moment == .now, let formula = Explainer(timeline).formula(of: asked.name, frame: frame)
    else {
      return "Work it out once more; the number comes with the next try."
    }
    return "Look again: \(formula.unicode()). The number comes with the next try."
  }

  /// What the lesson's source prints for the value that a name has now, by cell.
  private func pageSays(of name: String, _ truth: NDArray) throws(Diagnostic) -> [[Int]: CellVerdict] {
    // Of a lesson's other scripts, and of one that was edited, the source has said nothing.
    guard let lesson = lessons.runner?.lesson, let timeline,
      lesson.auditedScript?.source.bytes == timeline.program.source.bytes
    else { return [:] }
    let claims = lesson.claims.claims.filter { $0.left == name || $0.left.hasPrefix(name + "#") }
    guard !claims.isEmpty else { return [:] }
    let number = try values(of: name, through: timeline.machine.steps).count
    for claim in claims where claim.left == (number == 1 ? name : "\(name)#\(number)") {
      guard case .numbers(let values) = claim.value, let cells = try? values.compare(with: truth) else { continue }
      return Dictionary(cells.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return [:]
  }

  /// The line after which the numbers would be right: looked for in the steps that follow, within bounds.
  private func later(_ values: ClaimedValues, _ name: String, _ index: [Int]) throws(Diagnostic) -> Int? {
    guard let timeline else { return nil }
    var line: Int?
    let here = timeline.machine.steps
    _ = try timeline.watch([followed(name)], from: here, through: here &+ 100_000) {
      given, machine throws(Diagnostic) in
      guard isRight(values, given.value, on: machine, at: index) else { return false }
      line = given.line
      return true
    }
    return line
  }

  /// The step that last gave the name these numbers, and its line: looked for in the steps before, within bounds.
  private func earlier(
    _ values: ClaimedValues, _ name: String, _ index: [Int]
  ) throws(Diagnostic) -> (step: UInt64, line: Int)? {
    // A digit alone is many values.
    guard let timeline, values.numbers.contains(where: { $0.value.magnitude >= 10 * $0.unit }) else { return nil }
    var place: (step: UInt64, line: Int)?
    let here = timeline.machine.steps
    _ = try timeline.watch([followed(name)], from: here > 100_000 ? here - 100_000 : 0, through: here) {
      given, machine throws(Diagnostic) in
      if isRight(values, given.value, on: machine, at: index) { place = (given.step, given.line) }
      return false
    }
    return place
  }

  private func isRight(_ values: ClaimedValues, _ value: Value, on machine: Machine, at index: [Int]) -> Bool {
    guard let truth = machine.numericSnapshot(value).numbers, truth.count < 100_000,
      let cells = try? values.compare(with: truth, at: index)
    else { return false }
    return cells.allSatisfy { $0.verdict == .agrees }
  }
}

extension PrintedNumber {
  /// A true value at one digit more than this number has.
  package func closer(_ value: Double) -> String {
    guard unit > 0, unit <= 1 else { return DisplayNumber(value, significant: 6).text }
    var decimals = 1
    var place = 1.0
    while place > unit * 1.5, decimals < 17 {
      place /= 10
      decimals += 1
    }
    return DisplayNumber(value, decimals: decimals).text
  }
}

extension CellVerdict {
  /// The members of a marked number.
  func json(withTruth: Bool) -> JSON {
    .object([
      .init("index", .array(index.map(JSON.int))), .init("printed", .string(printed.text)),
      .init("verdict", .string(verdict.rawValue)),
      .init("exact", withTruth ? exact.map(JSON.number) ?? .null : .null),
      .init("carried", carried.map { .number($0.middle) } ?? .null),
    ])
  }
}
