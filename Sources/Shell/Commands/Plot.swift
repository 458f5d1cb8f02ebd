import Diagnostics
import Library
import Machine
import NDArray

extension CommandCard {
  /// A series.
  package static let plot: CommandCard = CommandCard(
    "plot", usage: "plot NAME",
    help: "Draws all values that a name has had so far, or an array.",
    details: [
      "Of a number its values over the run are drawn, one beside the other; of an array its elements, or a line for each column."
    ],
    examples: [
      .init("plot cost", "the cost of every pass so far"),
      .init("plot W1", "the elements of W1 now"),
    ],
    completes: .names
  ) { (session, argument) throws(Diagnostic) in
    guard let reference = Reference(parsing: argument), reference.moment == .now, reference.index == nil else {
      throw CommandCard.plot.misused("expected a name, found \(found(argument))")
    }
    let name = try session.scriptName(reference.path)
    let timeline = try session.run()
    let values = try session.values(of: name, through: timeline.machine.steps)
    guard let last = values.last else { throw session.notYet(name) ?? session.unknown(argument) }
    var drawing = Plot()
    drawing.hasLegend = false
    if let numbers = session.plottable(last.value, named: name), numbers.layout.count > 1 {
      drawing.title = "\(name)  \(shapeText(numbers.shape))"
      let rows = numbers.shape.first ?? 1
      let columns = numbers.layout.count / max(1, rows)
      let doubles = numbers.doubles
      for column in 0..<min(columns, 6) {
        drawing.series.append(
          Plot.Series(x: (0..<rows).map(Double.init), y: (0..<rows).map { doubles[$0 * columns + column] }))
      }
    } else {
      // One element is as good as a number.
      let points = values.enumerated().compactMap { position, value -> (Double, Double)? in
        guard let numbers = value.value.numbers, numbers.layout.count == 1 else { return nil }
        return (Double(position + 1), numbers.doubles[0])
      }
      guard !points.isEmpty else {
        throw CommandCard.plot.misused("expected a name of numbers, found \(code: name), which has none")
      }
      drawing.title = "\(name), \(points.count == 1 ? "1 value" : "\(points.count) values")"
      drawing.series = [Plot.Series(x: points.map(\.0), y: points.map(\.1), style: points.count == 1 ? .points : .line)]
    }
    let lines = drawing.lines(width: min(session.width, 100))
    return CommandResult(
      Document([.output(lines.joined(separator: "\n") + "\n")]), fields: [.init("name", .string(name))])
  }
}

extension Session {
  /// What is drawn of one value: an array, or a list of numbers as one.
  fileprivate func plottable(_ value: Snapshot, named name: String) -> NDArray? {
    if let numbers = value.numbers { return numbers }
    guard let machine = timeline?.machine, let list = machine.value(of: name, inFrame: frame),
      list.tag == .list || list.tag == .tuple
    else { return nil }
    let numbers = machine.heap.items(of: list).compactMap { machine.snapshot($0).scalar }
    return numbers.count == machine.heap.items(of: list).count ? NDArray(numbers, shape: [numbers.count]) : nil
  }
}
