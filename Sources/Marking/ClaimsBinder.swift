import Diagnostics
import Library
import Machine
import NDArray
import Symbolic

/// Binds what a page's text says to the values of a script, and writes a claims file of it, to be looked over.
package struct ClaimsBinder {
  /// What could not be bound, and why.
  package struct Unbound: Hashable, Sendable {
    package let claim: ProseClaim
    package let reason: String
  }

  private let page: Source
  private let script: Source
  /// The first values of each name, and how many it is given.
  private var values: [String: [NDArray]] = [:]
  private var counts: [String: Int] = [:]
  private var names: [String] = []
  /// The left sides with their values, in the order of the page.
  package private(set) var bound: [(left: String, claim: ProseClaim)] = []
  package private(set) var unbound: [Unbound] = []

  /// How many values of a name are told apart.
  private static let mostValues = 12

  /// Reads a page and binds it; throws when the script is not Python, or when interrupted.
  package init(
    page: Source, script: Source, library: Library = Cards.library, limits: Limits = Limits(), seed: UInt32 = 0,
    poll: @escaping () -> Bool = { false }
  ) throws(Diagnostic) {
    self.page = page
    self.script = script
    let timeline = try Timeline(script, library: library, limits: limits, seed: seed)
    timeline.poll = poll
    try observe(timeline)
    for claim in ProseReader(page, names: names, code: script).read() { bind(claim) }
  }

  private mutating func observe(_ timeline: Timeline) throws(Diagnostic) {
    let all = timeline.program.globals.keys.sorted()
    var values: [String: [NDArray]] = [:]
    var counts: [String: Int] = [:]
    _ = try timeline.watch(all.map { Timeline.Followed($0) }) { given, machine throws(Diagnostic) in
      let name = all[given.name]
      guard counts[name, default: 0] < ClaimsBinder.mostValues else {
        counts[name, default: 0] += 1
        return false
      }
      guard let numbers = machine.numericSnapshot(given.value).numbers else { return false }
      counts[name, default: 0] += 1
      values[name, default: []].append(numbers)
      return false
    }
    self.values = values
    self.counts = counts
    names = all.filter { values[$0] != nil }
  }

  // MARK: Binding

  private mutating func bind(_ claim: ProseClaim) {
    guard let numbers = claim.values else {
      return refuse(claim, claim.trouble ?? "these are no numbers")
    }
    guard !claim.names.isEmpty else {
      let close = names.filter { agreement(numbers, $0) == numbers.numbers.count && isTelling(numbers) }
      let guess = close.isEmpty ? "" : "; the numbers are those of " + close.joined(separator: ", ")
      return refuse(claim, "the script has no such name" + guess)
    }
    // Of the names that the spelling may mean, the one that the numbers fit best.
    let fitting = claim.names.compactMap { name in left(for: name, claim, numbers).map { (name, $0) } }
    guard let best = fitting.max(by: { agreement(numbers, $0.0) < agreement(numbers, $1.0) }) else {
      let shapes = claim.names.map { "\($0) is \(values[$0]?.first?.layout.shapeText ?? "no array")" }
      return refuse(claim, "the shape does not fit: \(shapes.joined(separator: ", "))")
    }
    // The page says it once more.
    if bound.contains(where: {
      $0.claim.names.first == claim.names.first && $0.claim.values?.numbers == numbers.numbers
    }) {
      return
    }
    bound.append((best.1, claim))
  }

  private mutating func refuse(_ claim: ProseClaim, _ reason: String) {
    unbound.append(Unbound(claim: claim, reason: reason))
  }

  /// The left side that a name gets: which of its values is meant follows from how often the page has printed others.
  private func left(for name: String, _ claim: ProseClaim, _ numbers: ClaimedValues) -> String? {
    let known = values[name] ?? []
    let printed = Set(bound.filter { $0.claim.names.contains(name) }.compactMap { $0.claim.values?.numbers }).count
    var number = printed + 1
    if claim.isAfter { number = max(number, 2) }
    number = min(number, max(1, counts[name] ?? 1))
    let moment = number == 1 ? name : "\(name)#\(number)"
    let truth = number <= known.count ? known[number - 1] : known.last
    guard let truth else { return nil }
    if (try? numbers.compare(with: truth)) != nil { return moment }
    // The page may write it the other way round.
    let turned = numbers.shape.count == 2 && truth.shape.count == 2 && numbers.shape == Array(truth.shape.reversed())
    return turned ? moment + ".T" : nil
  }

  /// How many of the numbers are those of the first value of a name.
  private func agreement(_ numbers: ClaimedValues, _ name: String) -> Int {
    let known = values[name] ?? []
    return known.map { truth in
      (try? numbers.compare(with: truth))?.count { $0.verdict == .agrees } ?? 0
    }.max() ?? 0
  }

  /// Whether numbers are so many and so precise that their agreement is no accident.
  private func isTelling(_ numbers: ClaimedValues) -> Bool {
    numbers.numbers.count { $0.value != 0 && $0.unit <= 0.01 } >= 2
  }

  // MARK: Writing

  /// The claims file: the script, the claims, and what was not bound.
  package func file(signsLost: Bool) -> String {
    let fence = script.text.contains("```") ? "````" : "```"
    var lines = ["# Claims of \(page.name)", "", "\(fence)python"]
    lines.append(script.text.hasSuffix("\n") ? String(script.text.dropLast()) : script.text)
    lines += [fence, "", "```claims", "source: \(page.name)"]
    for (left, claim) in bound {
      guard let values = claim.values else { continue }
      let start = "\(left) = "
      lines.append(start + text(of: values, signsLost: signsLost, indent: displayWidth(start)))
    }
    lines.append("```")
    if !unbound.isEmpty {
      lines += ["", "Not bound:", ""]
      for one in unbound {
        let spelling = one.claim.spelling.replacing("`", with: "'")
        var text = String(one.claim.text.map { $0 == "\n" ? " " : $0 }.prefix(60)).replacing("`", with: "'")
        if one.claim.text.count > 60 { text += "…" }
        lines.append("- line \(one.claim.line): `\(spelling) = \(text)`: \(one.reason)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(of values: ClaimedValues, signsLost: Bool, indent: Int) -> String {
    let numbers = values.numbers.map { number in
      let plain = NumberSpelling.plain(number.text, decimalComma: true)
      let isBare = signsLost && number.value != 0 && !number.isSignLost && plain.first?.isNumber == true
      return isBare ? "±" + plain : plain
    }
    guard let length = values.shape.last, values.shape.count > 0 else { return numbers[0] }
    guard values.shape.count == 2 else {
      return values.shape.count == 1
        ? "[" + numbers.joined(separator: ", ") + "]" : nested(numbers[...], values.shape[...])
    }
    let rows = stride(from: 0, to: numbers.count, by: max(1, length)).map {
      "[" + numbers[$0..<min($0 + length, numbers.count)].joined(separator: ", ") + "]"
    }
    // Where the rows are the page's only, one list fills whatever it is.
    if values.isLoose, length == 1 { return "[" + numbers.joined(separator: ", ") + "]" }
    return "[" + rows.joined(separator: ",\n" + String(repeating: " ", count: indent + 1)) + "]"
  }

  private func nested(_ numbers: ArraySlice<String>, _ shape: ArraySlice<Int>) -> String {
    guard let length = shape.first, length > 0, shape.count > 1 else {
      return "[" + numbers.joined(separator: ", ") + "]"
    }
    let size = numbers.count / length
    let parts = (0..<length).map { part in
      let start = numbers.startIndex + part * size
      return nested(numbers[start..<start + size], shape.dropFirst())
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }
}
