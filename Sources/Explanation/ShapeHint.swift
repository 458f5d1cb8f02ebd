import Diagnostics
import Machine
import NDArray
import Symbolic
import Syntax

/// What to say of operands whose shapes do not fit: where both come from, and which transpose, taken away or put in, mends
/// the statement. It is found by trying, without effect on the run.
package struct ShapeHint {
  /// Asked not to be kept alive by the run that it is told of.
  private unowned let timeline: Timeline

  package init(_ timeline: Timeline) { self.timeline = timeline }

  /// Makes a run's shape errors say more; see `Timeline.diagnose`.
  package static func attach(to timeline: Timeline) {
    timeline.diagnose = { [unowned timeline] machine, diagnostic in
      ShapeHint(timeline).improve(&diagnostic, on: machine)
    }
  }

  /// Adds notes and a hint to a shape error, given the machine as it failed; leaves any other diagnostic as it is.
  package func improve(_ diagnostic: inout Diagnostic, on machine: Machine) {
    guard ShapeHint.isAboutShapes(diagnostic), machine.pointer < machine.program.places.count,
      var failure = Failure(machine, timeline)
    else { return }
    failure.narrow()
    for position in failure.nodes.indices { diagnostic.notes.append(failure.note(position)) }
    diagnostic.hint = failure.hint()
  }

  /// Whether something is wrong with shapes, so that there is more to say about it.
  package static func isAboutShapes(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.kind == .exception("ValueError") else { return false }
    let message = diagnostic.message.description
    return ["could not be broadcast", "not aligned", "mismatch in its core dimension", "non-broadcastable output"]
      .contains { message.contains($0) }
  }
}

/// An operation whose operands do not fit, in its statement.
private struct Failure {
  /// A change of the statement: a transpose taken away or put in.
  struct Attempt {
    let range: SourceRange
    let replacement: String
    let isRemoval: Bool
    /// The operand before.
    let text: String
  }

  let machine: Machine
  let timeline: Timeline
  let tree: Tree
  let statement: NodeID
  /// The operation that failed, and its two operands.
  let operation: NodeID
  let operands: [NodeID]
  let shapes: [[Int]]
  /// The parts of the operands that bring their shapes in.
  var nodes: [NodeID]

  init?(_ machine: Machine, _ timeline: Timeline) {
    let place = machine.program.place(of: machine.pointer)
    let tree = machine.program.trees[place.tree]
    guard let statement = Failure.statement(around: place.node, tree) else { return nil }
    var nodes: [NodeID] = []
    switch tree[place.node].kind {
    case .binary, .augmentedAssign: nodes = Array(tree.children(of: place.node))
    case .compare: nodes = [tree.child(0, of: place.node), tree.child(2, of: place.node)]
    case .call:
      let values = machine.pendingOperands
      let children = Array(tree.children(of: place.node))
      let isMethod = values.count == children.count
      nodes = (isMethod ? [tree.child(0, of: children[0])] : []) + children.dropFirst()
    default: return nil
    }
    let values = machine.pendingOperands
    guard nodes.count >= 2, values.count == nodes.count else { return nil }
    var operands: [NodeID] = []
    var shapes: [[Int]] = []
    for (node, value) in zip(nodes, values) where value.tag == .array && operands.count < 2 {
      operands.append(node)
      shapes.append(machine.heap.layout(of: value).dimensions)
    }
    guard operands.count == 2 else { return nil }
    self.machine = machine
    self.timeline = timeline
    self.tree = tree
    self.statement = statement
    operation = place.node
    self.operands = operands
    self.shapes = shapes
    self.nodes = operands
  }

  /// The innermost simple statement around a node.
  private static func statement(around node: NodeID, _ tree: Tree) -> NodeID? {
    let range = tree[node].range
    var best: NodeID?
    for (index, candidate) in tree.nodes.enumerated() {
      switch candidate.kind {
      case .assign, .augmentedAssign, .annotatedAssign, .expressionStatement, .return:
        guard candidate.range.start <= range.start, candidate.range.end >= range.end else { continue }
        if let known = best, tree[known].range.start > candidate.range.start { continue }
        best = NodeID(index)
      default: continue
      }
    }
    return best
  }

  // MARK: Trying

  /// The shape of an expression here; nil when it fails or gives no numbers.
  private func shape(of text: String) -> [Int]? {
    guard let condition = try? timeline.condition("(\(text))", frame: machine.frameCount - 1) else { return nil }
    return timeline.evaluate(condition, on: machine)?.shape
  }

  /// Goes from an operand such as `alpha * dW1.T` to the part of it that has its shape, where everything else is a number.
  mutating func narrow() {
    for position in nodes.indices {
      while let next = part(of: nodes[position], shape: shapes[position]) { nodes[position] = next }
    }
  }

  private func part(of node: NodeID, shape wanted: [Int]) -> NodeID? {
    switch tree[node].kind {
    case .unary: return tree.child(0, of: node)
    case .binary where tree[node].operation != .matrixMultiply:
      let children = Array(tree.children(of: node))
      let shapes = children.map { shape(of: tree.sourceText(of: $0)) }
      if shapes[0] == wanted, shapes[1] == [] { return children[0] }
      if shapes[1] == wanted, shapes[0] == [] { return children[1] }
      return nil
    default: return nil
    }
  }

  /// What the statement computes, as an expression with a change made, and the shape that it should have.
  private var whole: (range: SourceRange, prefix: String, suffix: String, target: [Int]?) {
    let children = Array(tree.children(of: statement))
    switch tree[statement].kind {
    case .assign: return (tree[children[0]].range, "", "", presentShape(of: children[1]))
    case .annotatedAssign: return (tree[children[2]].range, "", "", nil)
    case .augmentedAssign:
      let target = tree.sourceText(of: children[0])
      return (
        tree[children[1]].range, "(\(target)) \(tree[statement].operation.symbol) (", ")", presentShape(of: children[0])
      )
    default: return (children.first.map { tree[$0].range } ?? tree[statement].range, "", "", nil)
    }
  }

  /// The shape that a target has before the statement; nil when it has none.
  private func presentShape(of target: NodeID) -> [Int]? {
    switch tree[target].kind {
    case .name, .subscript, .attribute:
      return shape(of: tree.sourceText(of: target)).flatMap { $0.isEmpty ? nil : $0 }
    default: return nil
    }
  }

  /// All transposes that can be taken away or put in.
  private func attempts(in range: SourceRange) -> [Attempt] {
    var removals: [Attempt] = []
    var additions: [Attempt] = []
    var covered: Set<Int32> = []
    func isInside(_ node: Tree.Node) -> Bool { node.range.start >= range.start && node.range.end <= range.end }
    for (index, node) in tree.nodes.enumerated() where isInside(node) {
      let id = NodeID(index)
      if node.kind == .attribute, tree.text(of: id) == "T" {
        let inner = tree.child(0, of: id)
        removals.append(
          Attempt(
            range: node.range, replacement: tree.sourceText(of: inner), isRemoval: true, text: tree.sourceText(of: id)))
        covered.insert(inner.index)
      }
      if node.kind == .call || node.kind == .attribute, let callee = tree.children(of: id).first {
        covered.insert(callee.index)
      }
    }
    for (index, node) in tree.nodes.enumerated() where isInside(node) && !covered.contains(Int32(index)) {
      guard node.kind == .name || node.kind == .call || node.kind == .subscript else { continue }
      let text = tree.sourceText(of: NodeID(index))
      guard let shape = shape(of: text), shape.count > 1 else { continue }
      additions.append(Attempt(range: node.range, replacement: text + ".T", isRemoval: false, text: text))
    }
    return removals + additions
  }

  private func text(in range: SourceRange, with attempt: Attempt) -> String {
    guard attempt.range.start >= range.start, attempt.range.end <= range.end else { return tree.source.text(in: range) }
    return tree.source.text(in: SourceRange(start: range.start, end: attempt.range.start)) + attempt.replacement
      + tree.source.text(in: SourceRange(start: attempt.range.end, end: range.end))
  }

  // MARK: Saying

  func note(_ position: Int) -> Diagnostic.Note {
    let node = nodes[position]
    let text = tree.sourceText(of: node)
    let shape = Layout(contiguous: shapes[position]).shapeText
    guard let (name, line) = origin(of: node) else {
      return Diagnostic.Note("\(code: text) is \(shape)", at: tree[node].range)
    }
    return Diagnostic.Note("\(code: text) is \(shape): \(code: name) was made in line \(line)", at: tree[node].range)
  }

  /// The first name with axes in an expression, and the line that made its value.
  private func origin(of node: NodeID) -> (name: String, line: Int)? {
    let range = tree[node].range
    for (index, candidate) in tree.nodes.enumerated()
    where candidate.kind == .name && candidate.range.start >= range.start && candidate.range.end <= range.end {
      let name = tree.text(of: NodeID(index))
      let value = machine.value(named: name, inFrame: machine.frameCount - 1)
      guard value.tag == .array, let made = timeline.maker(of: value, in: machine) else { continue }
      return (name, made.line)
    }
    return nil
  }

  func hint() -> Message {
    let (range, prefix, suffix, target) = whole
    var fitting: [Attempt] = []
    for attempt in attempts(in: range) {
      guard let shape = shape(of: prefix + text(in: range, with: attempt) + suffix) else { continue }
      if target == nil || shape == target { fitting.append(attempt) }
    }
    guard let first = fitting.first else { return disagreement }
    let names = fitting.map {
      $0.isRemoval ? "without the `.T` of `\($0.text)`" : "with `\($0.replacement)` for `\($0.text)`"
    }
    let sentence =
      names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
    let start = sentence.prefix(1).uppercased() + sentence.dropFirst()
    guard fitting.count == 1 else { return "\(start) the shapes fit." }
    let fixed = operands.map { shape(of: text(in: tree[$0].range, with: first)) }
    guard let one = fixed[0], let other = fixed[1] else { return "\(start) the shapes fit." }
    let sign =
      tree[operation].kind == .binary || tree[operation].kind == .augmentedAssign
      ? tree[operation].operation.symbol : "and"
    return
      "\(start) the shapes fit: \(Layout(contiguous: one).shapeText) \(sign) \(Layout(contiguous: other).shapeText)."
  }

  /// Which axes do not go together.
  private var disagreement: Message {
    let (a, b) = (shapes[0], shapes[1])
    let isProduct = tree[operation].kind == .call || tree[operation].operation == .matrixMultiply
    if isProduct, let last = a.last, !b.isEmpty {
      let first = b[max(0, b.count - 2)]
      if last != first {
        return
          "No single transpose mends it: the last axis of \(code: tree.sourceText(of: nodes[0])) has \(last) and must be as long as the axis of \(code: tree.sourceText(of: nodes[1])) that it meets, which has \(first)."
      }
    }
    for (axis, (one, other)) in zip(a.reversed(), b.reversed()).enumerated()
    where one != other && one != 1 && other != 1 {
      return
        "No single transpose mends it: \(axis == 0 ? "the last axes disagree" : "axes \(-axis - 1) disagree"), \(one) and \(other), and neither is 1."
    }
    return "No single transpose mends it and keeps the shape of what is assigned."
  }
}
