import Diagnostics
import Machine
import NDArray
import Syntax

/// Warns of an assignment that silently gave a name another shape through broadcasting: (3,1) - (1,3) is (3,3).
package struct StretchWarning {
  let timeline: Timeline

  package init(_ timeline: Timeline) { self.timeline = timeline }

  /// The warning about the step that was just made; nil when there is nothing to say. What it says is no error: the range is
  /// the statement's, the hint the likely cause.
  package func warning() -> Diagnostic? {
    let step = timeline.machine.step
    guard step > 0 else { return nil }
    let machine = timeline.machine.recordedStep(step) != nil ? timeline.machine : timeline.look(after: step)
    return warning(about: step, machine)
  }

  /// The first warning about a step in a range of steps already made, at most so many of them looked at.
  package func first(after position: UInt64, through last: UInt64, looking most: UInt64 = 20_000) -> Diagnostic? {
    var found: Diagnostic?
    let end = min(last, position &+ most)
    guard position < end else { return nil }
    var candidates: [UInt64] = []
    var shapes: [String: [Int]] = [:]
    try? timeline.scan(from: position, through: end) { machine in
      let frame = machine.frameCount - 1
      for name in machine.statement >= 0 ? machine.program.statements[machine.statement].binds : [] {
        let key = "\(frame) \(name)"
        let value = machine.value(named: name, inFrame: frame)
        let shape = value.tag == .array ? machine.heap.layout(of: value).dimensions : nil
        if let old = shapes[key], let shape, old != shape { candidates.append(machine.step) }
        // A name that had its shape before the range is compared when the candidate is looked at.
        if shapes[key] == nil, shape != nil, machine.step > position { candidates.append(machine.step) }
        shapes[key] = shape
      }
      return candidates.count > 400
    }
    for step in candidates where found == nil { found = warning(about: step, timeline.look(after: step)) }
    return found
  }

  private func warning(about step: UInt64, _ machine: Machine) -> Diagnostic? {
    guard let statement = machine.statement(ofStep: step), statement.tree == 0,
      let stretched = stretched(in: step, machine)
    else {
      return nil
    }
    let tree = machine.program.trees[statement.tree]
    let frame = machine.frameCount - 1
    for name in statement.binds {
      let value = machine.value(named: name, inFrame: frame)
      guard value.tag == .array else { continue }
      let now = machine.heap.layout(of: value).dimensions
      let before = timeline.look(at: step - 1)
      let old = before.frameCount > frame ? before.value(named: name, inFrame: frame) : .unset
      guard old.tag == .array else { continue }
      let then = before.heap.layout(of: old).dimensions
      guard then != now else { continue }
      let (one, other) = (Layout(contiguous: stretched.one).shapeText, Layout(contiguous: stretched.other).shapeText)
      let result = Layout(contiguous: stretched.result).shapeText
      return Diagnostic(
        .usage,
        "\(code: name) was \(Layout(contiguous: then).shapeText) and is now \(Layout(contiguous: now).shapeText): \(one) \(stretched.sign) \(other) was stretched to \(result)",
        in: tree.source, at: tree[statement.node].range, hint: hint(tree, statement.node))
    }
    return nil
  }

  private func hint(_ tree: Tree, _ statement: NodeID) -> Message {
    let range = tree[statement].range
    let transposed = tree.nodes.indices.first { index in
      let node = tree.nodes[index]
      return node.kind == .attribute && tree.text(of: NodeID(index)) == "T" && node.range.start >= range.start
        && node.range.end <= range.end
    }
    if let transposed {
      return
        "A row and a column stretch each other to a matrix; is the `.T` of \(code: tree.sourceText(of: NodeID(transposed))) one too many?"
    }
    return "A row and a column stretch each other to a matrix; is a `.T` missing?"
  }

  /// An operation of a step that stretched both of its operands.
  private func stretched(in step: UInt64, _ machine: Machine) -> (
    one: [Int], other: [Int], result: [Int], sign: String
  )? {
    for number in machine.operations(ofStep: step) {
      guard let record = machine.recorded(number), record.operands.count == 2 else { continue }
      let instruction = machine.program.instructions[record.instruction]
      guard instruction.opcode == .binary || instruction.opcode == .inPlace else { continue }
      let operation = Operation(rawValue: UInt8(truncatingIfNeeded: instruction.extra)) ?? .nothing
      guard operation != .matrixMultiply, record.result.tag == .array,
        record.operands.allSatisfy({ $0.tag == .array })
      else { continue }
      let shapes = (record.operands + [record.result]).map { machine.heap.layout(of: $0).dimensions }
      if shapes[0] != shapes[2], shapes[1] != shapes[2] {
        return (shapes[0], shapes[1], shapes[2], operation.symbol)
      }
    }
    return nil
  }
}
