/// The panels of a figure in rows and columns, as `plt.subplots(2, 3)` gives them: an array of one or two axes whose elements
/// are panels. All of it is in the value's bits.
package struct PanelGrid {
  let rows: Int
  let columns: Int
  /// The number of the first panel.
  let first: Int
  /// Whether there are two axes.
  let isTable: Bool

  package init(rows: Int, columns: Int, first: Int) {
    self.init(rows: rows, columns: columns, first: first, isTable: rows > 1 && columns > 1)
  }

  private init(rows: Int, columns: Int, first: Int, isTable: Bool) {
    (self.rows, self.columns, self.first, self.isTable) = (rows, columns, first, isTable)
  }

  package init(_ value: Value) {
    rows = Int(value.bits & 0xFF)
    columns = Int(value.bits >> 8 & 0xFF)
    first = Int(value.bits >> 32)
    isTable = value.bits >> 16 & 1 == 1
  }

  package var value: Value {
    Value(
      tag: .panelGrid, bits: UInt64(rows) | UInt64(columns) << 8 | (isTable ? 1 << 16 : 0) | UInt64(first) << 32)
  }

  /// All panels, row by row.
  package var panels: [Value] {
    (0..<rows * columns).map { Value(tag: .panel, bits: UInt64(first + $0)) }
  }

  /// What iterating gives: rows, or the panels of one.
  var items: [Value] { isTable ? (0..<rows).map(row) : panels }

  private func row(_ position: Int) -> Value {
    PanelGrid(rows: 1, columns: columns, first: first + position * columns, isTable: false).value
  }

  func item(_ index: Value, _ machine: Machine) throws(Raise) -> Value {
    if index.tag == .tuple {
      let parts = Array(machine.heap.items(of: index))
      if isTable, parts.count == 2 {
        return try PanelGrid(item(parts[0], machine)).item(parts[1], machine)
      }
    }
    guard index.isIntegral else { throw .notSupported("this index of an array of panels") }
    let items = items
    let position = index.integer < 0 ? index.integer &+ items.count : index.integer
    guard items.indices.contains(position) else {
      throw .indexError("index \(index.integer) is out of bounds for axis 0 with size \(items.count)")
    }
    return items[position]
  }
}
