import Machine
import NDArray

/// The values of terms, as they were when they were used.
struct Values {
  let machine: Machine
  private var known: [Int: Cells?] = [:]

  init(_ machine: Machine) { self.machine = machine }

  /// Numbers in a shape: cells of the heap as they were, or a copy.
  enum Cells {
    case past(PastCells)
    case array(NDArray)

    var shape: [Int] {
      switch self {
      case .past(let cells): cells.layout.dimensions
      case .array(let array): array.shape
      }
    }

    var array: NDArray {
      switch self {
      case .past(let cells): cells.array
      case .array(let array): array
      }
    }
  }

  /// The numbers of a term; nil for what has none.
  mutating func cells(of term: Term, _ id: Int) -> Cells? {
    if let cells = known[id] { return cells }
    let cells = read(term.value, before: term.time)
    known[id] = .some(cells)
    return cells
  }

  /// The shape of a value as it is; nil for what has no numbers.
  static func shape(of value: Value, _ machine: Machine) -> [Int]? {
    value.tag == .array ? machine.heap.layout(of: value).dimensions : machine.snapshot(value).shape
  }

  /// The numbers of an operand by its position; nil for what has none.
  mutating func cells(_ value: Value, _ position: Int, before time: UInt64) -> Cells? {
    if let cells = known[position] { return cells }
    let cells = read(value, before: time)
    known[position] = .some(cells)
    return cells
  }

  /// The shape of an operand by its position; nil for what has no numbers.
  mutating func shape(_ value: Value, _ position: Int, before time: UInt64) -> [Int]? {
    cells(value, position, before: time)?.shape
  }

  /// One number of an operand by its position.
  mutating func number(_ value: Value, _ position: Int, before time: UInt64, at index: [Int]) -> Double? {
    cells(value, position, before: time)?.number(at: index)
  }

  private func read(_ value: Value, before time: UInt64) -> Cells? {
    switch value.tag {
    case .array where machine.isTextArray(value): return nil
    case .array: return .past(machine.cells(of: value, before: time))
    case .list, .tuple, .range:
      guard let made = try? machine.makeArray(value, dtype: nil), made.tag == .array else { return nil }
      return .array(NDArray(copying: machine.heap.view(made)))
    default: return machine.snapshot(value).numbers.map(Cells.array)
    }
  }

  /// The shape of a term; nil for what has no numbers.
  mutating func shape(of term: Term, _ id: Int) -> [Int]? { cells(of: term, id)?.shape }

  /// One number; nil when there is none at the index.
  mutating func number(of term: Term, _ id: Int, at index: [Int]) -> Double? {
    cells(of: term, id)?.number(at: index)
  }
}

extension Values.Cells {
  /// One number; nil when there is none at the index.
  func number(at index: [Int]) -> Double? {
    switch self {
    case .past(let cells):
      let value = cells[index]
      return value.isUnset ? nil : value.number
    case .array(let array):
      guard index.count == array.shape.count else { return nil }
      var flat = 0
      for (position, length) in zip(index, array.shape) {
        guard position >= 0, position < length else { return nil }
        flat = flat * length + position
      }
      return flat < array.count ? array.double(at: flat) : nil
    }
  }
}

extension NDArray {
  /// One element as a double, by its position in C order.
  func double(at position: Int) -> Double {
    dtype.isFloat ? Double(bitPattern: cells[position]) : Double(Int64(bitPattern: cells[position]))
  }
}
