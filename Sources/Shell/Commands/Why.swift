import Diagnostics
import Explanation
import Machine

extension CommandCard {
  /// What made a value.
  package static let why: CommandCard = CommandCard(
    "why", usage: "why REF [DEPTH]",
    help: "Shows what made a number or a value, as a tree: nearest first, only what took part.",
    details: [
      "`why dW2[1, 0]` goes back from one cell to the cells that it was made of, `why dW2` from the whole value. Each line is a value with its number, and the statement that made it. DEPTH says how many levels are shown (without it as many as fit in a glance), `all` goes to the inputs. Of a maximum or a choice only the branch that was taken stands there."
    ],
    examples: [
      .init("why dW2[1, 0]", "the cells behind one cell"), .init("why cost 4", "four levels back"),
      .init("why A2 all", "back to what was given"),
    ],
    completes: .names
  ) { (session, argument) throws(Diagnostic) in
    let (reference, depth) = try CommandCard.why.referenceAndDepth(argument)
    return try session.why(reference, depth: depth)
  }

  /// Reads `REF [DEPTH]`.
  func referenceAndDepth(_ argument: String) throws(Diagnostic) -> (Reference, Int?) {
    var words = Reference.split(argument)
    var depth: Int?
    words.removeAll { $0 == "--depth" }
    if words.count > 1, let last = words.last {
      guard let number = last == "all" ? 60 : Int(last), number >= 1 else {
        throw misused("expected a depth from 1, or `all`, found \(found(last))")
      }
      depth = number
      words.removeLast()
    }
    guard words.count == 1, let reference = Reference(parsing: words[0]) else {
      throw misused("expected a name or one cell of it, found \(found(argument))")
    }
    return (reference, depth)
  }
}

extension Session {
  func why(_ reference: Reference, depth: Int?) throws(Diagnostic) -> CommandResult {
    let found = try find(reference)
    let (path, cell) = try place(of: found)
    let timeline = try run()
    let walk = Provenance(timeline, on: found.machine)
    defer { walk.finish() }
    let (value, index) = try self.cell(path, cell, found)
    let label = path.text + (cell == nil ? "" : "[" + (index ?? []).map(String.init).joined(separator: ",") + "]")
    guard let source = walk.source(of: value, at: index), let tree = tree(walk, source, depth) else {
      let document = Document([.line([.init(label, .name), .init(" was given as it is", .faint)])])
      return CommandResult(
        document, fields: [.init("name", .string(found.name)), .init("step", .int(Int(clamping: found.step)))])
    }
    var drawing = TreeDrawing(style: numberStyle, width: width)
    drawing.write(tree, label: label)
    return CommandResult(
      drawing.document,
      fields: [
        .init("name", .string(found.name)), .init("step", .int(Int(clamping: found.step))), .init("made", tree.json),
      ])
  }

  /// The tree to a depth, without one as deep as it fits in a glance, but no deeper than three levels.
  private func tree(_ walk: Provenance, _ source: TracedCell, _ depth: Int?) -> Ancestry.Node? {
    if let depth { return Ancestry.tree(walk, source, depth: depth) }
    var best = Ancestry.tree(walk, source, depth: 1)
    for depth in 2...3 {
      guard let next = Ancestry.tree(walk, source, depth: depth), next.count <= 24 else { break }
      best = next
    }
    return best
  }

  /// The value at the end of a path, and the index of the cell that is meant: empty for a number, nil for a whole array.
  func cell(_ path: ValuePath, _ cell: [Int]?, _ found: Found) throws(Diagnostic) -> (value: Value, index: [Int]?) {
    let value = path.value(on: found.machine)
    let snapshot = found.machine.snapshot(value)
    let index = try Explainer.cell(cell, of: snapshot, path.text)
    return (value, index ?? (snapshot.shape == [] ? [] : nil))
  }
}

extension Ancestry.Node {
  /// How many nodes there are.
  var count: Int { parents.reduce(1) { $0 + $1.count } }

  /// The tree for programs.
  var json: JSON {
    .object([
      .init("name", name.map(JSON.string) ?? .null),
      .init("index", cell.index.map { .array($0.map(JSON.int)) } ?? .null),
      .init("value", value.map(JSON.number) ?? .null), .init("step", .int(Int(clamping: step))),
      .init("line", line.map(JSON.int) ?? .null), .init("code", .string(code)),
      .init("repeated", .bool(isRepeated)), .init("leftOut", .int(leftOut)),
      .init("from", .array(parents.map(\.json))),
    ])
  }
}
