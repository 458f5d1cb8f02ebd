import Diagnostics
import Machine
import NDArray

extension CommandCard {
  /// Two names or two moments compared.
  package static let diff: CommandCard = CommandCard(
    "diff", usage: "diff A B",
    help: "Compares two values, or two moments of the run, and shows what differs.",
    details: [
      "`diff W1#1 W1@end` compares two values cell by cell. `diff 12 40`, `diff start end` and `diff BOOKMARK now` compare all variables of two moments; with one moment alone the other is now."
    ],
    examples: [
      .init("diff W1#1 W1", "the first W1 and the present one"),
      .init("diff start", "what has changed since the start"),
      .init("diff dW1 grad", "two names"),
    ],
    completes: .names
  ) { (session, argument) throws(Diagnostic) in
    let words = Reference.split(argument)
    guard (1...2).contains(words.count) else {
      throw CommandCard.diff.misused("expected two names or two moments, found \(found(argument))")
    }
    let moments = words.map { session.moment($0) }
    if let one = moments[0], words.count == 1 { return try session.diff(one, session.now) }
    if words.count == 2, let one = moments[0], let other = moments[1] { return try session.diff(one, other) }
    let references = words.compactMap { Reference(parsing: $0) }
    guard words.count == 2, references.count == 2, moments.allSatisfy({ $0 == nil }) else {
      throw CommandCard.diff.misused("expected two names or two moments, found \(found(argument))")
    }
    return try session.diff(references[0], references[1])
  }
}

extension Session {
  /// A moment of the run by what was typed for it.
  fileprivate struct Moment {
    let label: String
    let position: Timeline.Position?
  }

  fileprivate var now: Moment { Moment(label: "now", position: timeline?.position) }

  /// The moment that a word names: a step, `start`, `end`, `now` or a bookmark; nil for anything else.
  fileprivate func moment(_ word: String) -> Moment? {
    switch word {
    case "now": return now
    case "start": return Moment(label: word, position: .init(steps: 0))
    case "end": return Moment(label: word, position: nil)
    default: break
    }
    if let step = UInt64(word) { return Moment(label: "step \(step)", position: .init(steps: step)) }
    guard let position = bookmarks[word], !variableNames.contains(word) else { return nil }
    return Moment(label: word, position: position)
  }

  // MARK: Moments

  fileprivate func diff(_ one: Moment, _ other: Moment) throws(Diagnostic) -> CommandResult {
    let (before, first) = try variables(at: one)
    let (after, second) = try variables(at: other)
    let display = ValueDisplay(decimals: settings.decimals, width: width)
    var table = Document.Table(
      alignments: [.left, .left, .left, .right],
      header: [
        [], [.init("\(one.label) (step \(first))")], [.init("\(other.label) (step \(second))")],
        [.init("largest change")],
      ])
    let room = max(10, (width - 30) / 2)
    var fields: [JSON] = []
    var same = 0
    var names = before.map(\.name)
    names += after.map(\.name).filter { !names.contains($0) }
    for name in names {
      let old = before.first { $0.name == name }?.value ?? .unset
      let new = after.first { $0.name == name }?.value ?? .unset
      if old == new {
        same += 1
        continue
      }
      let change = Session.largestChange(old, new)
      table.rows.append([
        [.init(name, .name)], [.init(text(old, display, room), .number)], [.init(text(new, display, room), .number)],
        [.init(change.map { display.number($0).text } ?? "", .number)],
      ])
      fields.append(
        .object([
          .init("name", .string(name)), .init("a", old.json), .init("b", new.json),
          .init("largest", change.map(JSON.number) ?? .null),
        ]))
    }
    var document = Document()
    if table.rows.isEmpty {
      document.line(.init("no variable differs", .text))
    } else {
      document.append(.table(table))
    }
    if same > 0, !table.rows.isEmpty {
      document.line(.init("the same: \(same) other \(same == 1 ? "name" : "names")", .faint))
    }
    return CommandResult(
      document,
      fields: [
        .init("a", .int(Int(clamping: first))), .init("b", .int(Int(clamping: second))),
        .init("differences", .array(fields)),
      ])
  }

  private func variables(
    at moment: Moment
  ) throws(Diagnostic) -> (values: [(name: String, value: Snapshot)], step: UInt64) {
    let timeline = try run()
    let machine: Machine
    if let position = moment.position, position.operations == nil {
      machine = try self.machine(at: position.steps)
      guard machine.steps == position.steps else {
        throw Diagnostic(.reference, "the run has \(machine.steps) steps, so there is no step \(position.steps)")
      }
    } else if let position = moment.position {
      machine =
        position == timeline.position
        ? timeline.machine : timeline.look(at: position.steps, operations: position.operations)
    } else {
      machine = try self.machine(at: .max)
    }
    let values = machine.variables(ofFrame: 0).compactMap { name, value -> (name: String, value: Snapshot)? in
      let snapshot = machine.snapshot(value)
      if case .other(let type, _) = snapshot, ["function", "module", "type"].contains(type) { return nil }
      return (name, snapshot)
    }
    return (values, machine.steps)
  }

  private func text(_ value: Snapshot, _ display: ValueDisplay, _ room: Int) -> String {
    if case .unset = value { return "no value" }
    if let shape = value.shape, shape.count > 1 { return shapeText(shape) }
    let (shown, isRounded) = display.line(value, room: room)
    let text = isRounded ? "≈ \(shown)" : shown
    return text.cut(to: room)
  }

  private static func largestChange(_ one: Snapshot, _ other: Snapshot) -> Double? {
    guard let a = one.numbers, let b = other.numbers, a.shape == b.shape else { return nil }
    return zip(a.doubles, b.doubles).map { $1 - $0 }.max { $0.magnitude < $1.magnitude }
  }

  // MARK: Values

  fileprivate func diff(_ one: Reference, _ other: Reference) throws(Diagnostic) -> CommandResult {
    let first = try find(one)
    let (a, nameOfA, stepOfA) = (first.value, first.name, first.step)
    let second = try find(other)
    let (b, nameOfB) = (second.value, second.name)
    let fields: [JSON.Member] = [
      .init("a", .string(nameOfA)), .init("b", .string(nameOfB)),
      .init("steps", .array([stepOfA, second.step].map { .int(Int(clamping: $0)) })),
    ]
    guard let x = a.numbers, let y = b.numbers else {
      let isSame = a == b
      return CommandResult(
        Document([
          .line([
            .init(nameOfA, .name), .init(isSame ? " and " : " differs from "), .init(nameOfB, .name),
            .init(isSame ? " are the same" : ""),
          ])
        ]),
        fields: fields + [.init("same", .bool(isSame))])
    }
    guard x.shape == y.shape else {
      var document = Document()
      document.line(
        .init(nameOfA, .name), .init(" is "), .init(shapeText(x.shape), .shape), .init(", "), .init(nameOfB, .name),
        .init(" is "), .init(shapeText(y.shape), .shape))
      if x.shape == y.shape.reversed() { document.line(.init("the one has the shape of the other transposed", .hint)) }
      return CommandResult(document, fields: fields + [.init("same", .bool(false))])
    }
    return CommandResult(
      differences(x, y, nameOfA, nameOfB),
      fields: fields + [
        .init("same", .bool(Session.differing(x, y).isEmpty)),
        .init("cells", .array(Session.differing(x, y).map { .array(Session.place($0, x.shape).map(JSON.int)) })),
      ])
  }

  private func differences(_ x: NDArray, _ y: NDArray, _ nameOfA: String, _ nameOfB: String) -> Document {
    let differing = Session.differing(x, y)
    var document = Document()
    guard !differing.isEmpty else {
      document.line(
        .init(nameOfA, .name), .init(" and "), .init(nameOfB, .name),
        .init(x.count == 1 ? " are the same number" : " are the same in all \(x.count) cells"))
      return document
    }
    let display = ValueDisplay(decimals: settings.decimals, width: width)
    let (a, b) = (x.doubles, y.doubles)
    var table = Document.Table(
      alignments: [.left, .right, .right, .right],
      header: [[], [.init(nameOfA, .name)], [.init(nameOfB, .name)], [.init("difference")]])
    let limit = 16
    for (count, flat) in differing.enumerated() {
      if differing.count > limit, count >= limit - 2, count < differing.count - 2 {
        if count == limit - 2 { table.rows.append([[.init("…", .faint)]]) }
        continue
      }
      let index = Session.place(flat, x.shape).map(String.init).joined(separator: ",")
      // Numbers that look alike in few digits are shown in as many as tell them apart.
      var (one, other) = (display.number(a[flat]).text, display.number(b[flat]).text)
      if one == other { (one, other) = ("\(a[flat])", "\(b[flat])") }
      table.rows.append([
        [.init(x.shape.isEmpty ? "" : "[\(index)]", .lineNumber)], [.init(one, .number)], [.init(other, .number)],
        [.init(display.number(b[flat] - a[flat]).text, .number)],
      ])
    }
    document.append(.table(table))
    let largest = differing.map { (a[$0] - b[$0]).magnitude }.max() ?? 0
    document.line(
      .init("\(differing.count) of \(x.count) \(x.count == 1 ? "number differs" : "cells differ")"),
      .init(" · the largest difference is "), .init(display.number(largest).text, .number))
    return document
  }

  private static func differing(_ x: NDArray, _ y: NDArray) -> [Int] {
    let (a, b) = (x.doubles, y.doubles)
    return a.indices.filter { a[$0] != b[$0] && !(a[$0].isNaN && b[$0].isNaN) }
  }

  private static func place(_ flat: Int, _ shape: [Int]) -> [Int] {
    var rest = flat
    var result: [Int] = []
    for length in shape.reversed() {
      result.append(length > 0 ? rest % length : 0)
      rest /= max(length, 1)
    }
    return result.reversed()
  }
}
