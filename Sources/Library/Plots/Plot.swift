/// What is to be drawn: series of points with a title and the names of the axes. It is meaning alone; `Canvas` draws it.
package struct Plot: Sendable {
  /// How the points of a series are shown.
  package enum Style: Sendable {
    /// A line from each point to the next.
    case line
    /// A mark at each point.
    case points
    /// A bar from zero to each point, so wide.
    case bars(width: Double)
  }

  /// Points that belong together.
  package struct Series: Sendable {
    package var label: String?
    package var x: [Double]
    package var y: [Double]
    package var style: Style

    package init(label: String? = nil, x: [Double], y: [Double], style: Style = .line) {
      self.label = label
      self.x = x
      self.y = y
      self.style = style
    }
  }

  package var title: String?
  package var xLabel: String?
  package var yLabel: String?
  package var series: [Series] = []
  /// Bounds that were set; nil where the points decide.
  package var xRange: ClosedRange<Double>?
  package var yRange: ClosedRange<Double>?
  /// Whether the labels of the series are shown.
  package var hasLegend = true

  package init() {}
}

extension Plot {
  /// The plot as lines of text, drawn with the dots of braille characters, at most so many columns wide.
  package func lines(width: Int, height: Int = 14) -> [String] {
    let points = series.flatMap { series in zip(series.x, series.y).filter { $0.isFinite && $1.isFinite } }
    guard !points.isEmpty else { return [title, "(no points to draw)"].compactMap { $0 } }
    var xs = points.map(\.0)
    var ys = points.map(\.1)
    for series in series {
      if case .bars(let width) = series.style {
        xs += series.x.flatMap { [$0 - width / 2, $0 + width / 2] }
        ys.append(0)
      }
    }
    let yAxis = Axis(yRange ?? Axis.range(of: ys), ticks: max(2, height / 3))
    let yTexts = yAxis.ticks.map(yAxis.text)
    let margin = yTexts.map(\.count).max() ?? 0
    let columns = max(10, width - margin - 3)
    let xAxis = Axis(xRange ?? Axis.range(of: xs), ticks: max(2, columns / 14))
    var canvas = Canvas(columns: columns, rows: height, x: xAxis, y: yAxis)
    for (position, series) in series.enumerated() { canvas.draw(series, position) }
    var result: [String] = []
    if let title, !title.isEmpty { result.append(centred(title, in: columns, after: margin + 2)) }
    if let yLabel, !yLabel.isEmpty { result.append(String(repeating: " ", count: max(0, margin - 1)) + yLabel) }
    let tickRows = Dictionary(
      zip(yAxis.ticks.map { canvas.row(of: $0) }, yTexts), uniquingKeysWith: { first, _ in first })
    for (row, text) in canvas.texts.enumerated() {
      let tick = tickRows[row] ?? ""
      let mark = tickRows[row] == nil ? "│" : "┤"
      result.append(trimmed(String(repeating: " ", count: margin - tick.count) + tick + " " + mark + text))
    }
    result += bottom(xAxis, canvas, margin)
    if let xLabel, !xLabel.isEmpty { result.append(centred(xLabel, in: columns, after: margin + 2)) }
    let labels = series.enumerated().compactMap { position, series in
      series.label.map { Canvas.sample(series.style, position) + " " + $0 }
    }
    if hasLegend, !labels.isEmpty {
      result.append(String(repeating: " ", count: margin + 2) + labels.joined(separator: "   "))
    }
    return result
  }

  /// The lower axis and the numbers under it.
  private func bottom(_ axis: Axis, _ canvas: Canvas, _ margin: Int) -> [String] {
    var line = [Character](repeating: "─", count: canvas.columns)
    var numbers = [Character](repeating: " ", count: canvas.columns + margin + 12)
    var free = 0
    for tick in axis.ticks {
      let column = canvas.column(of: tick)
      line[column] = "┬"
      let text = Array(axis.text(tick))
      let first = max(0, margin + 2 + column - text.count / 2)
      guard first >= free, first + text.count <= numbers.count else { continue }
      for (place, character) in text.enumerated() { numbers[first + place] = character }
      free = first + text.count + 1
    }
    let corner = String(repeating: " ", count: margin) + " └"
    return [corner + String(line), trimmed(String(numbers))]
  }

  private func centred(_ text: String, in columns: Int, after margin: Int) -> String {
    String(repeating: " ", count: margin + max(0, (columns - text.count) / 2)) + text
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " || text.last == "\u{2800}" { text.removeLast() }
    return String(text)
  }
}
