import Machine
import NDArray

/// matplotlib's functions: each adds a tuple to the machine's figure; `show` draws what is there.
///
/// The tuples begin with what they are and the number of their panel. Figures follow each other in one list, so panels of a
/// later figure have higher numbers.
extension Call {
  /// Panels that one figure may have.
  private static let panelsOfFigure = 64

  private var entries: [[Value]] {
    machine.figure.tag == .list
      ? machine.heap.items(of: machine.figure).map { Array(machine.heap.items(of: $0)) } : []
  }

  private func add(_ kind: String, _ values: [Value]) throws(Raise) {
    if machine.figure.tag != .list { machine.figure = machine.heap.allocateList([]) }
    let name = machine.heap.allocateString(kind)
    try machine.append(machine.heap.allocateTuple([name] + values), to: machine.figure)
  }

  private func isKind(_ entry: [Value], _ kind: String) -> Bool { machine.heap.text(of: entry[0]) == kind }

  /// The panel that a function draws on: the one it is a method of, else the one that was made or chosen last.
  private var panel: Int {
    if receiver.tag == .panel { return Int(receiver.bits) }
    return entries.last { isKind($0, "panel") }?[1].integer ?? 0
  }

  /// `plt.figure()`: what follows is drawn beside nothing that was there.
  func newFigure() throws(Raise) -> Value {
    let highest = entries.map { $0[1].integer }.max()
    let first = highest.map { ($0 / Call.panelsOfFigure + 1) * Call.panelsOfFigure } ?? 0
    try add("panel", [.int(first)])
    return Value(tag: .figure, bits: 0)
  }

  /// `plt.subplots(rows, columns)`: the figure, and one panel or an array of them.
  func newPanels() throws(Raise) -> Value {
    let (rows, columns) = (try integer(0, or: 1), try integer(1, or: 1))
    guard rows > 0, columns > 0, rows <= Call.panelsOfFigure, columns <= Call.panelsOfFigure,
      rows * columns <= Call.panelsOfFigure
    else { throw .notSupported("so many panels in a figure") }
    let figure = try newFigure()
    let first = panel
    let panels =
      rows * columns == 1
      ? Value(tag: .panel, bits: UInt64(first)) : PanelGrid(rows: rows, columns: columns, first: first).value
    return machine.heap.allocateTuple([figure, panels])
  }

  /// `plt.subplot(rows, columns, index)`: one panel of the figure under way, to be drawn on.
  func choosePanel() throws(Raise) -> Value {
    let numbers = try integers(Array(variadic))
    let index = numbers.count == 1 ? numbers[0] % 10 : numbers.last ?? 1
    let first = panel / Call.panelsOfFigure * Call.panelsOfFigure
    guard index >= 1, index <= Call.panelsOfFigure else { throw .valueError("num must be an integer") }
    try add("panel", [.int(first + index - 1)])
    return Value(tag: .panel, bits: UInt64(first + index - 1))
  }

  /// A panel as it is.
  func currentPanel() -> Value { Value(tag: .panel, bits: UInt64(panel)) }

  /// A text or a flag that belongs to a panel.
  func describe(_ kind: String) throws(Raise) -> Value {
    let text = self[0].isUnset ? Value.none : machine.heap.allocateString(machine.text(of: self[0]))
    try add(kind, [.int(panel), text])
    return machine.plotting
  }

  /// `legend`: labels that are given name the series that are there.
  func add(legend labels: UnsafeBufferPointer<Value>) throws(Raise) -> Value {
    var names: [Value] = []
    if let first = labels.first, first.tag == .list || first.tag == .tuple {
      for name in try machine.allItems(first) { names.append(machine.heap.allocateString(machine.text(of: name))) }
    }
    try add("legend", [.int(panel)] + names)
    return machine.plotting
  }

  /// The bounds of an axis.
  func bound(_ kind: String) throws(Raise) -> Value {
    var bounds = Array(variadic)
    if bounds.count == 1 { bounds = try machine.allItems(bounds[0]) }
    if bounds.count == 2, bounds[0].isNumber, bounds[1].isNumber {
      try add(kind, [.int(panel), .float(bounds[0].number), .float(bounds[1].number)])
    }
    return machine.plotting
  }

  // MARK: Series

  /// An array of floats of its own, or nil for what is none.
  private func series(_ value: Value) throws(Raise) -> Value? {
    switch value.tag {
    case .array, .list, .tuple, .range:
      do throws(Raise) {
        return try copied(machine.makeArray(value, dtype: .float64))
      } catch {
        if case .limit = error { throw error }
        return nil
      }
    default: return value.isNumber ? try machine.makeArray(.float(value.number), dtype: .float64) : nil
    }
  }

  private func label(_ position: Int) -> Value {
    isGiven(position) ? machine.heap.allocateString(machine.text(of: self[position])) : .none
  }

  private func addSeries(_ kind: String, _ x: Value?, _ y: Value, _ label: Value) throws(Raise) {
    let layout = machine.heap.layout(of: y)
    let rows = layout.rank == 0 ? 1 : Int(layout.shape[0])
    let columns = layout.rank < 2 ? 1 : layout.count / Swift.max(1, rows)
    let xs: Value
    if let x {
      xs = try raveled(x)
    } else {
      xs = try newArray(.float64, shape([.int(rows)]))
      machine.heap.view(xs).fillRange(from: 0.0, by: 1.0)
    }
    let numbers = doubles(y)
    if rows != machine.heap.layout(of: xs).count {
      throw .valueError(
        "x and y must have same first dimension, but have shapes \(machine.heap.layout(of: x ?? xs).shapeText) and \(layout.shapeText)"
      )
    }
    // Each column is a series.
    for column in 0..<columns {
      let part = try newArray(.float64, shape([.int(rows)]))
      let cells = machine.heap.view(part).cells
      for row in 0..<rows { cells[row] = numbers[row * columns + column].bitPattern }
      try add(kind, [.int(panel), xs, part, label])
    }
  }

  /// `plot`: y, or x and y, each with a format, as often as wanted.
  func plotLines() throws(Raise) -> Value {
    var rest = Array(variadic)[...]
    var count = 0
    while let first = rest.popFirst() {
      guard first.tag != .string, let one = try series(first) else { return settledPlot() }
      var x: Value?
      var y = one
      if let next = rest.first, next.tag != .string {
        rest.removeFirst()
        guard let other = try series(next) else { return settledPlot() }
        (x, y) = (one, other)
      }
      var kind = "line"
      if let format = rest.first, format.tag == .string {
        rest.removeFirst()
        let text = machine.heap.text(of: format)
        let hasMarker = text.contains { ".,ov^<>1234sp*hH+xDd|_".contains($0) }
        if hasMarker, !text.contains("-"), !text.contains(":") { kind = "points" }
      }
      try addSeries(kind, x, y, label(0))
      count += 1
    }
    return machine.heap.allocateList(Array(repeating: machine.plotting, count: Swift.max(1, count)))
  }

  private func settledPlot() -> Value {
    machine.sayPlotting()
    return machine.heap.allocateList([machine.plotting])
  }

  /// `scatter`.
  func plotPoints() throws(Raise) -> Value {
    guard let x = try series(self[0]), let y = try series(self[1]) else { return settledPlot() }
    let (xs, ys) = (try raveled(x), try raveled(y))
    guard machine.heap.layout(of: xs).count == machine.heap.layout(of: ys).count else {
      throw .valueError("x and y must be the same size")
    }
    try addSeries("points", xs, ys, label(2))
    return machine.plotting
  }

  /// `bar`: heights over numbers, or over texts, which stand at 0, 1, 2, ….
  func plotBars() throws(Raise) -> Value {
    guard let heights = try series(self[1]) else { return settledPlot() }
    var x: Value?
    let isList = self[0].tag == .list || self[0].tag == .tuple
    let isNamed = isList ? try !machine.allItems(self[0]).allSatisfy(\.isNumber) : false
    if !isNamed { x = try series(self[0]) }
    let width = try isGiven(2) && self[2].isNumber ? double(2, or: 0.8) : 0.8
    let part = try raveled(heights)
    if x == nil {
      let positions = try newArray(.float64, shape([.int(machine.heap.layout(of: part).count)]))
      machine.heap.view(positions).fillRange(from: 0.0, by: 1.0)
      x = positions
    }
    try add("bars", [.int(panel), try raveled(x ?? part), part, label(3), .float(width)])
    return machine.plotting
  }

  /// `hist`: how many numbers fall into each of some ranges of equal width.
  func plotHistogram() throws(Raise) -> Value {
    guard let data = try series(self[0]) else { return settledPlot() }
    let numbers = doubles(data).filter(\.isFinite)
    guard !isGiven(1) || self[1].isIntegral else { return settledPlot() }
    let bins = try integer(1, or: 10)
    guard bins > 0, bins < 10000 else { throw .valueError("`bins` must be positive, when an integer") }
    var (low, high) = (numbers.min() ?? 0, numbers.max() ?? 1)
    if low == high { (low, high) = (low - 0.5, high + 0.5) }
    let width = (high - low) / Double(bins)
    var counts = [Double](repeating: 0, count: bins)
    for number in numbers { counts[Swift.min(bins - 1, Int((number - low) / width))] += 1 }
    let heights = try newArray(counts, Layout(contiguous: [bins]))
    let centres = try newArray(
      (0..<bins).map { low + (Double($0) + 0.5) * width }, Layout(contiguous: [bins]))
    let edges = try newArray((0...bins).map { low + Double($0) * width }, Layout(contiguous: [bins + 1]))
    try add("bars", [.int(panel), centres, heights, label(2), .float(width)])
    return machine.heap.allocateTuple([heights, edges, machine.plotting])
  }

  // MARK: Drawing

  /// `show`: draws all panels, one below the other, where there is somewhere to draw, and forgets them.
  func showFigure() throws(Raise) -> Value {
    let entries = entries
    machine.figure = .none
    guard let width = machine.plotWidth() else { return .none }
    var text = ""
    for number in Set(entries.map { $0[1].integer }).sorted() {
      let plot = plot(entries.filter { $0[1].integer == number })
      if plot.series.isEmpty { continue }
      text += plot.lines(width: width).joined(separator: "\n") + "\n"
    }
    text.withUTF8 { machine.output($0) }
    return .none
  }

  private func plot(_ entries: [[Value]]) -> Plot {
    var plot = Plot()
    plot.hasLegend = false
    for entry in entries {
      let text = entry.count > 2 && entry[2].tag == .string ? machine.heap.text(of: entry[2]) : nil
      switch machine.heap.text(of: entry[0]) {
      case "title": plot.title = text
      case "xlabel": plot.xLabel = text
      case "ylabel": plot.yLabel = text
      case "legend":
        plot.hasLegend = true
        for (place, name) in entry.dropFirst(2).enumerated() where place < plot.series.count {
          plot.series[place].label = machine.heap.text(of: name)
        }
      case "xlim": plot.xRange = range(entry)
      case "ylim": plot.yRange = range(entry)
      case "panel": break
      case let kind:
        let label = entry[4].tag == .string ? machine.heap.text(of: entry[4]) : nil
        let style: Plot.Style =
          kind == "points" ? .points : kind == "bars" ? .bars(width: entry[5].number) : .line
        plot.series.append(Plot.Series(label: label, x: doubles(entry[2]), y: doubles(entry[3]), style: style))
      }
    }
    return plot
  }

  private func range(_ entry: [Value]) -> ClosedRange<Double>? {
    let (low, high) = (entry[2].number, entry[3].number)
    return low < high && (high - low).isFinite ? low...high : nil
  }
}
