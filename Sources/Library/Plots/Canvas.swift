/// Characters of two by four dots each, on which series are drawn.
struct Canvas {
  let columns: Int
  let rows: Int
  private let x: Axis
  private let y: Axis
  /// The dots of each character, as braille numbers them.
  private var dots: [UInt8]
  /// Marks that stand instead of dots.
  private var marks: [Character?]

  init(columns: Int, rows: Int, x: Axis, y: Axis) {
    self.columns = columns
    self.rows = rows
    self.x = x
    self.y = y
    dots = Array(repeating: 0, count: columns * rows)
    marks = Array(repeating: nil, count: columns * rows)
  }

  /// Which dots of a line are drawn, series by series: whole, dashed, dotted, long and short.
  private static let dashes: [[Bool]] = [
    [true], [true, true, true, true, false, false, false], [true, false, false],
    [true, true, true, true, true, true, false, false, true, false, false],
  ]
  private static let signs: [Character] = ["•", "×", "+", "○", "△", "□"]

  /// What stands beside the label of a series.
  static func sample(_ style: Plot.Style, _ position: Int) -> String {
    switch style {
    case .line: ["───", "╌╌╌", "···", "─·─"][position % 4]
    case .points: String(signs[position % signs.count])
    case .bars: "█"
    }
  }

  mutating func draw(_ series: Plot.Series, _ position: Int) {
    switch series.style {
    case .line: drawLine(series, Canvas.dashes[position % Canvas.dashes.count])
    case .points:
      for (x, y) in zip(series.x, series.y) {
        guard let dot = dot(x, y), isInside(dot) else { continue }
        marks[dot.y / 4 * columns + dot.x / 2] = Canvas.signs[position % Canvas.signs.count]
      }
    case .bars(let width):
      for (x, y) in zip(series.x, series.y) {
        guard let left = dot(x - width / 2, 0), let right = dot(x + width / 2, y) else { continue }
        for column in max(0, left.x)...max(max(0, left.x), min(2 * columns - 1, right.x - 1)) {
          for row in max(0, min(left.y, right.y))...max(0, min(4 * rows - 1, max(left.y, right.y))) { set(column, row) }
        }
      }
    }
  }

  private mutating func drawLine(_ series: Plot.Series, _ dashes: [Bool]) {
    var last: (x: Int, y: Int)?
    var length = 0
    for (x, y) in zip(series.x, series.y) {
      guard let next = dot(x, y) else {
        last = nil
        continue
      }
      guard let start = last else {
        set(next.x, next.y)
        last = next
        continue
      }
      if start == next { continue }
      // As many dots as the longer side has.
      let count = max(abs(next.x - start.x), abs(next.y - start.y))
      for place in 1...count {
        let share = Double(place) / Double(count)
        let column = start.x + Int((Double(next.x - start.x) * share).rounded())
        let row = start.y + Int((Double(next.y - start.y) * share).rounded())
        length += 1
        if dashes[length % dashes.count] { set(column, row) }
      }
      last = next
    }
  }

  /// The dot of a point; nil for one that is nowhere. One outside the ranges is outside the canvas, yet near it.
  private func dot(_ px: Double, _ py: Double) -> (x: Int, y: Int)? {
    guard px.isFinite, py.isFinite else { return nil }
    let column = (x.position(px) * Double(2 * columns - 1)).rounded()
    let row = ((1 - y.position(py)) * Double(4 * rows - 1)).rounded()
    guard column.isFinite, row.isFinite else { return nil }
    let reach = 4096.0
    return (Int(min(max(column, -reach), reach)), Int(min(max(row, -reach), reach)))
  }

  private func isInside(_ dot: (x: Int, y: Int)) -> Bool {
    dot.x >= 0 && dot.y >= 0 && dot.x < 2 * columns && dot.y < 4 * rows
  }

  private mutating func set(_ column: Int, _ row: Int) {
    guard isInside((column, row)) else { return }
    let bit: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
    dots[row / 4 * columns + column / 2] |= bit[column % 2][row % 4]
  }

  /// The character column and row of a number on an axis.
  func column(of number: Double) -> Int { dot(number, y.low).map { min(max($0.x / 2, 0), columns - 1) } ?? 0 }
  func row(of number: Double) -> Int { dot(x.low, number).map { min(max($0.y / 4, 0), rows - 1) } ?? 0 }

  /// The rows as text; a character without dots is a blank.
  var texts: [String] {
    (0..<rows).map { row in
      var text = ""
      for column in 0..<columns {
        let place = row * columns + column
        if let mark = marks[place] {
          text.append(mark)
        } else if dots[place] == 0 {
          text.append(" ")
        } else {
          text.unicodeScalars.append(Unicode.Scalar(0x2800 + UInt32(dots[place])) ?? " ")
        }
      }
      return text
    }
  }
}
