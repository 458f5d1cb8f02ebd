import Diagnostics
import Explanation
import Machine
import NDArray

extension Session {
  /// The way to the value that a reference names, through attributes, lists and dicts, and the cell of it that is meant.
  func place(of found: Found) throws(Diagnostic) -> (path: ValuePath, cell: [Int]?) {
    let name = found.path.firstRange(of: "().").map { String(found.path[$0.upperBound...]) } ?? found.path
    let (base, steps) = Reference.steps(of: name)
    var path = ValuePath(base, frame: found.frame)
    for step in steps {
      if step.hasPrefix(".") {
        path.parts.append(.attribute(String(step.dropFirst())))
      } else {
        try append(item: String(step.dropFirst().dropLast()), to: &path, found)
      }
    }
    var pieces = found.index.map(Session.pieces) ?? []
    while let piece = pieces.first {
      let value = path.value(on: found.machine)
      guard value.tag == .list || value.tag == .tuple || value.tag == .dict else { break }
      try append(item: piece, to: &path, found)
      pieces.removeFirst()
    }
    guard let piece = pieces.first else { return (path, nil) }
    guard pieces.count == 1 else {
      throw Diagnostic(
        .usage, "a cell has one index, found \(pieces.count)",
        hint: "Write the integers of all axes in one pair of brackets: `\(path.text)[0, 1]`.")
    }
    return (path, try cell(piece, path, found))
  }

  /// Goes on through an item of a list or dict, by what stands between its brackets.
  private func append(item text: String, to path: inout ValuePath, _ found: Found) throws(Diagnostic) {
    let container = path.text
    let index = try evaluate(text, on: found.machine, frame: found.frame)
    path.parts.append(.item(index.asItem))
    guard !path.value(on: found.machine).isUnset else {
      throw Diagnostic(.reference, "\(code: container) has no item \(code: text)")
    }
  }

  /// The numbers between the brackets; each may be any Python that is an integer.
  private func cell(_ text: String, _ path: ValuePath, _ found: Found) throws(Diagnostic) -> [Int] {
    var cell: [Int] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: true) {
      switch try evaluate(trim(String(piece)), on: found.machine, frame: found.frame) {
      case .int(let value), .npInt(let value): cell.append(value)
      default:
        throw Diagnostic(
          .usage, "a cell has integers as its index, not \(code: trim(String(piece)))",
          hint: "`explain \(path.text)` explains the whole value, `explain \(path.text)[0]` one cell.")
      }
    }
    return cell
  }

  /// What stands in each of several brackets.
  private static func pieces(_ index: String) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in index {
      if "[(".contains(character) { depth += 1 } else if "])".contains(character) { depth -= 1 }
      switch (character, depth) {
      case ("]", -1): pieces.append("")
      case ("[", 0): break
      default: pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}

extension Snapshot {
  /// The value as a position or key: NumPy's integers are Python's.
  fileprivate var asItem: Snapshot {
    if case .npInt(let value) = self { return .int(value) }
    return self
  }
}
