import Diagnostics
import Lessons
import Machine
import Marking
import NDArray

extension CommandCard {
  /// Compares numbers, or a formula, with what is true at this moment.
  package static let check: CommandCard = CommandCard(
    "check", short: ["ck"], usage: "check REF = NUMBERS",
    help: "Compares numbers, or a formula, with the true ones at this moment.",
    details: [
      "Each number is compared at the precision in which it is typed. A flat list fills a row or a column; other shapes want a list for each row."
    ],
    examples: [
      .init("check dw = [-0.35, -0.1]", "two numbers"), .init("check cost = 0.693", "one"),
      .init("check dw = 1/m * X.T @ (y_hat - y)", "a formula"),
    ], completes: .names
  ) { (session, argument) throws(Diagnostic) in
    guard let equals = session.claimSign(argument) else {
      throw CommandCard.check.misused("expected a name, \(code: "=") and numbers")
    }
    let left = trim(argument[..<equals])
    let right = trim(argument[argument.index(after: equals)...])
    guard !left.isEmpty, !right.isEmpty else {
      throw CommandCard.check.misused("expected a name, \(code: "=") and numbers")
    }
    return try session.check(left, right)
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

  func check(_ left: String, _ right: String) throws(Diagnostic) -> CommandResult {
    let value = try ClaimsFile.value(right)
    var name = left
    var index: [Int] = []
    let whole: Snapshot
    if let reference = Reference(parsing: left) {
      let numbers = reference.index.map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map { Int(trim($0)) }
      }
      var asked = reference
      if let numbers, numbers.allSatisfy({ $0 != nil }) {
        // The index is taken here, where axes of length 1 may be left out.
        index = numbers.compactMap { $0 }
        asked.index = nil
      }
      let found = try find(asked)
      name = found.name
      whole = asked.index == nil && !found.path.contains(".") ? found.machine.numericSnapshot(found.whole) : found.value
      guard let truth = whole.numbers else { throw noNumbers(left) }
      if case .numbers(let values) = value { return try marked(values, name, reference.moment, index, truth) }
    } else {
      whole = .array(try numbers(left))
    }
    guard let truth = whole.numbers else { throw noNumbers(left) }
    switch value {
    case .numbers(let values): return try marked(values, name, nil, index, truth)
    case .formula(let text): return try compared(text, left, truth, index)
    }
  }

  private func noNumbers(_ text: String) -> Diagnostic {
    Diagnostic(.reference, "\(code: text) holds no numbers", hint: "Only numbers and arrays can be compared.")
  }

  private func compared(_ formula: String, _ left: String, _ truth: NDArray, _ index: [Int]) throws(Diagnostic)
    -> CommandResult
  {
    let exact = index.isEmpty ? truth : try numbers(left)
    let worst = try Formulas.worstDifference(exact: exact, formula: numbers(formula))
    var result = CommandResult()
    if let worst {
      let cell = worst.index.isEmpty ? left : "\(left)[\(worst.index.map(String.init).joined(separator: ","))]"
      result.document.line(
        .init("✗ ", .wrong), .init(cell, .name), .init(" is "),
        .init(DisplayNumber(worst.exact, significant: 6).text, .number),
        .init(", and the formula gives "), .init(DisplayNumber(worst.formula, significant: 6).text, .number))
    } else {
      result.document.line(
        .init("✓ ", .agrees), .init(left, .name), .init(" and the formula give the same at this moment"))
    }
    answered(left, formula, worst == nil)
    result.fields = [.init("verdict", .string(worst == nil ? "agrees" : "differs"))]
    if worst != nil { result.unmet = failed(left) }
    return result
  }

  private func answered(_ left: String, _ right: String, _ isRight: Bool) {
    lessons.answers.append(LessonState.Answer(asked: left, typed: right, isRight: isRight))
  }

  private func failed(_ name: String) -> Diagnostic { Diagnostic(.failed, "the check of \(code: name) did not hold") }

  private func marked(
    _ values: ClaimedValues, _ name: String, _ moment: Reference.Moment?, _ index: [Int], _ truth: NDArray
  ) throws(Diagnostic) -> CommandResult {
    let cells = try values.compare(with: truth, at: index)
    let page = moment == .now ? try pageSays(of: name, truth) : [:]
    var document = Document()
    let right = cells.count { $0.verdict == .agrees }
    if right == cells.count {
      let what = cells.count == 1 ? " agrees" : cells.count == 2 ? ": both agree" : ": all \(cells.count) agree"
      document.line(.init("✓ ", .agrees), .init(name + indexText(index), .name), .init(what))
      for cell in cells.prefix(12) {
        guard let printed = page[cell.index], printed.verdict != .agrees else { continue }
        document.line(
          .init("the page prints "), .init(printed.printed.text, .number),
          .init(" for \(name)\(indexText(cell.index)), and is wrong"),
          indent: 2)
      }
    } else {
      if right > 0 { document.line(.init("✓ ", .agrees), .init("\(right) of \(cells.count) agree")) }
      for cell in cells.filter({ $0.verdict != .agrees }).prefix(12) {
        document.append(line(cell, name, page[cell.index]))
      }
      let rest = cells.count - right - 12
      if rest > 0 { document.line(.init("… and \(rest) more", .faint), indent: 2) }
      if moment == .now, let later = try later(values, name, index) {
        document.line(
          .init("not yet: ", .warning), .init("that is "), .init(name, .name), .init(" after line \(later)"), indent: 2)
      }
    }
    answered(name + indexText(index), values.numbers.map(\.text).joined(separator: " "), right == cells.count)
    var result = CommandResult(
      document, fields: [.init("name", .string(name)), .init("cells", .array(cells.map(\.json)))])
    if right < cells.count { result.unmet = failed(name) }
    return result
  }

  private func indexText(_ index: [Int]) -> String {
    index.isEmpty ? "" : "[" + index.map(String.init).joined(separator: ",") + "]"
  }

  /// One number that does not agree, and who else is wrong about it.
  private func line(_ cell: CellVerdict, _ name: String, _ page: CellVerdict?) -> Document {
    let isLast = cell.verdict == .lastDigit
    var spans: [Document.Span] = [
      isLast ? .init("~ ", .lastDigit) : .init("✗ ", .wrong), .init(name + indexText(cell.index), .name), .init(" is "),
      .init(cell.exact.map { cell.printed.closer($0) } ?? "?", .number), .init(", not "),
      .init(cell.printed.text, .number),
    ]
    if isLast { spans.append(.init(" · off by one in the last digit", .lastDigit)) }
    if let page {
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

  /// What the lesson's source prints for the value that a name has now, by cell.
  private func pageSays(of name: String, _ truth: NDArray) throws(Diagnostic) -> [[Int]: CellVerdict] {
    guard let lesson = lessons.runner?.lesson, let timeline else { return [:] }
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
      guard let truth = machine.numericSnapshot(given.value).numbers, truth.count < 100_000,
        let cells = try? values.compare(with: truth, at: index), cells.allSatisfy({ $0.verdict == .agrees })
      else { return false }
      line = given.line
      return true
    }
    return line
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
  var json: JSON {
    .object([
      .init("index", .array(index.map(JSON.int))), .init("printed", .string(printed.text)),
      .init("verdict", .string(verdict.rawValue)), .init("exact", exact.map(JSON.number) ?? .null),
    ])
  }
}
