import Machine
import NDArray

/// Which cell of its operand a cell of a view or copy is.
struct Moved {
  /// The place in the operand of each place in the result, or the numbers that lead to it.
  private enum Way {
    /// Both show the same storage.
    case view(from: Layout, Int, to: Layout, Int)
    /// For each cell of the result the cell of the operands that it is, counted from 1 through all of them; 0 for none.
    case positions(NDArray)
  }

  private let way: Way
  /// The shapes of the operands whose cells are counted: one, unless arrays were joined.
  private let shapes: [[Int]]
  /// Whether the operands are the items of a list.
  let areParts: Bool

  /// The way from a result to its operand, or with `areParts` to the items of its operand, which is a list; nil when it
  /// cannot be found.
  init?(
    from result: Value, to operand: Value, operation: RecordedOperation?, builtin: Int?, machine: Machine,
    shapes: [[Int]], areParts: Bool
  ) {
    if !areParts, let moved = Moved(from: result, to: operand, machine: machine) {
      self = moved
      return
    }
    guard let operation, shapes.allSatisfy({ $0.reduce(1, *) < 4_000_000 }) else { return nil }
    var next: UInt64 = 1
    var numbered: [NDArray] = []
    for shape in shapes {
      let count = UInt64(shape.reduce(1, *))
      numbered.append(NDArray(cells: Array(next..<next + count), dtype: .int64, shape: shape))
      next += count
    }
    guard let moved = machine.again(operation, builtin: builtin, with: numbered, asList: areParts) else {
      return nil
    }
    way = .positions(moved)
    self.shapes = shapes
    self.areParts = areParts
  }

  /// The way from an array to another that shows the same storage; nil when it does not.
  init?(from array: Value, to other: Value, machine: Machine) {
    guard machine.shareStorage(array, other) else { return nil }
    let heap = machine.heap
    way = .view(
      from: heap.layout(of: array), heap.offset(of: array), to: heap.layout(of: other), heap.offset(of: other))
    shapes = [heap.layout(of: other).dimensions]
    areParts = false
  }

  /// The operand and its index for an index of the result; nil when it is no regular function of the running indices.
  func source(of index: [CellIndex], shape: [Int]) -> (operand: Int, index: [CellIndex])? {
    let variables = Set(index.compactMap(\.variable))
    guard let (operand, start) = source(of: index.map { $0.place([:]) }) else { return nil }
    func places(_ values: [String: Int]) -> [Int]? {
      source(of: index.map { $0.place(values) }).flatMap { $0.operand == operand ? $0.index : nil }
    }
    var result = start.map(CellIndex.fixed)
    for variable in variables {
      let length = zip(index, shape).first { $0.0.variable == variable }?.1 ?? 1
      guard length > 1 else { continue }
      guard let next = places([variable: 1]), let last = places([variable: length - 1]) else { return nil }
      for axis in start.indices {
        let step = next[axis] - start[axis]
        guard last[axis] == start[axis] + step * (length - 1) else { return nil }
        guard step != 0 else { continue }
        guard case .fixed(let plus) = result[axis] else { return nil }
        result[axis] = .running(variable, times: step, plus: plus)
      }
      // A few places between are tried too: a copy by a list of indices need not be regular.
      for place in stride(from: 2, to: length - 1, by: max(1, length / 50)) {
        guard let found = places([variable: place]), found == result.map({ $0.place([variable: place]) }) else {
          return nil
        }
      }
    }
    return (operand, result)
  }

  /// The operand and its place for a place of the result; nil when no operand's cell stands there.
  func source(of index: [Int]) -> (operand: Int, index: [Int])? {
    switch way {
    case .view(let from, let first, let to, let start):
      var address = first - start
      for (axis, place) in index.enumerated() where axis < from.rank { address += place * Int(from.strides[axis]) }
      return Moved.index(of: address, in: to).map { (0, $0) }
    case .positions(let positions):
      var flat = 0
      for (place, length) in zip(index, positions.shape) { flat = flat * length + place }
      guard flat >= 0, flat < positions.count else { return nil }
      var rest = Int(Int64(bitPattern: positions.cells[flat])) - 1
      guard rest >= 0 else { return nil }
      for (operand, shape) in shapes.enumerated() {
        let count = shape.reduce(1, *)
        if rest >= count {
          rest -= count
          continue
        }
        var result: [Int] = []
        for length in shape.reversed() {
          result.append(rest % length)
          rest /= length
        }
        return (operand, result.reversed())
      }
      return nil
    }
  }

  /// The index of a cell that lies so many cells behind the first.
  private static func index(of address: Int, in layout: Layout) -> [Int]? {
    var rest = address
    var result = [Int](repeating: 0, count: layout.rank)
    // An axis that runs backwards is counted from its other end.
    for axis in 0..<layout.rank where layout.strides[axis] < 0 {
      rest -= (Int(layout.shape[axis]) - 1) * Int(layout.strides[axis])
    }
    let axes = (0..<layout.rank).filter { layout.shape[$0] > 1 && layout.strides[$0] != 0 }
      .sorted { abs(Int(layout.strides[$0])) > abs(Int(layout.strides[$1])) }
    for axis in axes {
      let stride = abs(Int(layout.strides[axis]))
      let length = Int(layout.shape[axis])
      let place = min(rest / stride, length - 1)
      guard place >= 0 else { return nil }
      rest -= place * stride
      result[axis] = layout.strides[axis] < 0 ? length - 1 - place : place
    }
    return rest == 0 ? result : nil
  }
}
