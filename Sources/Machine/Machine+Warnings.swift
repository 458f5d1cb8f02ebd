import CFloatingPoint
import NDArray
import Syntax

/// NumPy's warnings. The processor notes in its flags what goes wrong, but asking for them makes it finish everything under
/// way; so they are asked for only when the result of an operation of NumPy's holds something that is not finite. Much else
/// raises them meanwhile, Python's own floats for one; so the operation is then done once more, with the flags down.
extension Machine {
  /// Whether a result asks for a look at the flags.
  @inline(__always)
  func isSuspicious(_ result: Value) -> Bool {
    switch result.tag {
    case .npFloat, .npFloat32, .npFloat16: return !result.double.isFinite
    case .array:
      let words = heap.words + result.address
      // The narrow floats' cells hold doubles, too.
      guard UInt8(truncatingIfNeeded: words[0] >> 8) >= DType.float16.code else { return false }
      let storage = Int(truncatingIfNeeded: words[1])
      let count = storage < Heap.bigBase ? heap.size(at: storage) &- 1 : Int.max
      // Of a large array they are asked for anyway.
      return count <= 64 ? hasNonFinite(heap.words + storage + 1, count) : floating_point_flags() != 0
    default: return false
    }
  }

  /// Whether any float has an exponent of all ones: to which the smallest exponent is added, so that the sign bit tells.
  @inline(__always)
  private func hasNonFinite(_ cells: UnsafeMutablePointer<UInt64>, _ count: Int) -> Bool {
    let exponent: UInt64 = 0x7FF0_0000_0000_0000
    let smallest: UInt64 = 0x0010_0000_0000_0000
    var four = SIMD4<UInt64>()
    var index = 0
    while index &+ 4 <= count {
      four |= (cells.four(index) & exponent) &+ smallest
      index &+= 4
    }
    var found = four[0] | four[1] | four[2] | four[3]
    while index < count {
      found |= (cells[index] & exponent) &+ smallest
      index &+= 1
    }
    return found >> 63 != 0
  }

  /// Warns of what an operator has just done, if it has. What is done in place began with the flags down and cannot be done
  /// again.
  func noteFloatErrors(_ instruction: Instruction, _ a: Value, _ b: Value, _ result: Value) throws(Raise) {
    if instruction.opcode == .binary {
      floating_point_clear()
      _ = try binary(instruction.operation, a, b)
    }
    let name = instruction.operation == .matrixMultiply ? "matmul" : BinaryOperation(instruction.operation)?.name ?? ""
    try noteFloatErrors((result.tag == .array ? "" : "scalar ") + name)
  }

  /// Warns of what the operation that NumPy calls `name` does, if it does: `again` does it once more.
  func noteFloatErrors(_ name: String, again: () throws(Raise) -> Value) throws(Raise) {
    floating_point_clear()
    _ = try again()
    try noteFloatErrors(name)
  }

  private func noteFloatErrors(_ name: String) throws(Raise) { try noteFloatErrors(floating_point_flags(), name) }

  /// Warns of raised flags, or raises, as `np.seterr` says.
  func noteFloatErrors(_ flags: UInt32, _ name: String) throws(Raise) {
    for (handling, words) in floatErrors.raised(flags) {
      switch handling {
      case .ignore: break
      case .warn: warn("RuntimeWarning", "\(words) encountered in \(name)")
      case .raise: throw .exception(.floatingPointError, "\(words) encountered in \(name)")
      }
    }
  }

  /// Warns as Python does, once for each place and text: the place, the text, the line.
  package func warn(_ category: String, _ text: String) {
    let kind = SilencedWarnings(category: category)
    if silenced == .all || !kind.isEmpty && silenced.contains(kind) { return }
    let (tree, node) = scriptPlace
    let line = program.trees[tree].line(of: node)
    guard warned.insert("\(tree):\(line):\(category):\(text)").inserted else { return }
    let source = program.trees[tree].source
    onWarning("\(source.name):\(line): \(category): \(text)\n  \(source.text(ofLine: line)[...].trimmed)")
  }

  /// The innermost place that is not in the prelude.
  private var scriptPlace: (TreeID, NodeID) {
    var instruction = pointer
    var depth = frameCount
    while depth > 1, program.places[instruction].tree == 1 {
      depth -= 1
      instruction = Int(frames[depth].returnTo) - 1
    }
    return (program.places[instruction].tree, program.places[instruction].node)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = drop { $0.isWhitespace }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }
}
