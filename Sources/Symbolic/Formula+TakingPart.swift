extension Formula {
  /// The nodes that the number of this formula comes from: of a conditional the branch that was taken and what decided, of a
  /// maximum or minimum the operand that it is.
  package var takingPart: Set<ID> {
    var seen: Set<ID> = []
    var waiting = [root]
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      let operands = Array(children(of: id))
      switch kind(of: id) {
      case .conditional:
        var isDecided = false
        for position in stride(from: 0, to: operands.count - 1, by: 2) {
          waiting.append(operands[position + 1])
          guard let condition = part(operands[position + 1]).evaluate() else { return Set(reachable) }
          guard condition != 0 else { continue }
          waiting.append(operands[position])
          isDecided = true
          break
        }
        if !isDecided, let last = operands.last { waiting.append(last) }
      case .maximum, .minimum:
        guard let value = part(id).evaluate() else { return Set(reachable) }
        let chosen = operands.first { operand in
          guard let number = part(operand).evaluate() else { return false }
          return number == value || number.isNaN && value.isNaN
        }
        waiting += chosen.map { [$0] } ?? operands
      default: waiting += operands
      }
    }
    return seen
  }
}
