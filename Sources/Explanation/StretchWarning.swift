import Diagnostics
import Machine
import NDArray
import Syntax

/// Warns of an assignment that silently gave a name another shape through broadcasting: (3,1) - (1,3) is (3,3).
package struct StretchWarning {
  let timeline: Timeline

  package init(_ timeline: Timeline) { self.timeline = timeline }

  /// The warning about the step that was just made.
  package func warning() -> Diagnostic? {
    let step = timeline.machine.steps
    return step > 0 ? first(after: step - 1) : nil
  }

  /// The first warning about a step after a position that the present window still holds; nil when there is nothing to say.
  /// What it says is no error: the range is the statement's, the hint the likely cause.
  package func first(after position: UInt64, through last: UInt64 = .max) -> Diagnostic? {
    let machine = timeline.machine
    let first = max(position + 1, machine.firstRecordedStep)
    guard first <= machine.steps, let begin = machine.recordedStep(first)?.firstOperation else { return nil }
    // A statement of a loop stretches in each pass; its first passes tell.
    var looked: [Int32: Int] = [:]
    var number = begin
    while let record = machine.record(of: number), record.step <= last {
      number += 1
      guard looked[record.instruction, default: 0] < 3, let stretch = stretch(record, machine) else { continue }
      looked[record.instruction, default: 0] += 1
      if let warning = warning(about: stretch, in: record.step, machine) { return warning }
    }
    return nil
  }

  /// An operation that stretched both of its operands.
  private struct Stretch {
    let one: Layout
    let other: Layout
    let result: Layout
    let sign: String
  }

  private func stretch(_ record: OperationRecord, _ machine: Machine) -> Stretch? {
    guard record.operandCount == 2, record.a.tag == .array, record.b.tag == .array, record.result.tag == .array else {
      return nil
    }
    let instruction = machine.program.instructions[Int(record.instruction)]
    guard instruction.opcode == .binary || instruction.opcode == .inPlace else { return nil }
    let operation = Operation(rawValue: UInt8(truncatingIfNeeded: instruction.extra)) ?? .nothing
    guard operation != .matrixMultiply else { return nil }
    let (one, other) = (machine.heap.layout(of: record.a), machine.heap.layout(of: record.b))
    let result = machine.heap.layout(of: record.result)
    guard one.dimensions != result.dimensions, other.dimensions != result.dimensions else { return nil }
    return Stretch(one: one, other: other, result: result, sign: operation.symbol)
  }

  /// What to say when the statement that stretched gave a name another shape by it.
  private func warning(about stretch: Stretch, in step: UInt64, _ machine: Machine) -> Diagnostic? {
    guard let statement = machine.statement(ofStep: step), statement.tree == 0 else { return nil }
    let names = statement.binds
    let (frame, old) = shapes(of: names, on: timeline.look(at: step - 1), frame: nil)
    let (_, new) = shapes(of: names, on: timeline.look(after: step), frame: frame)
    guard
      let (name, then, now) = names.indices.lazy.compactMap({ index in
        old[index].flatMap { then in new[index].map { (names[index], then, $0) } }
      }).first(where: { $0.1.dimensions != $0.2.dimensions })
    else { return nil }
    let tree = machine.program.trees[statement.tree]
    return Diagnostic(
      .usage,
      "\(code: name) was \(then.shapeText) and is now \(now.shapeText): \(stretch.one.shapeText) \(stretch.sign) \(stretch.other.shapeText) was stretched to \(stretch.result.shapeText)",
      in: tree.source, at: tree[statement.node].range, hint: hint(tree, statement.node))
  }

  /// The shapes of the arrays that names stand for in a frame, the innermost one unless another is named.
  private func shapes(of names: [String], on machine: Machine, frame: Int?) -> (frame: Int, shapes: [Layout?]) {
    let frame = frame ?? machine.frameCount - 1
    let shapes = names.map { name -> Layout? in
      let value = machine.value(named: name, inFrame: frame)
      return value.tag == .array ? machine.heap.layout(of: value) : nil
    }
    return (frame, shapes)
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
}
