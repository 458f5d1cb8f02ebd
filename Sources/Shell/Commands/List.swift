import Diagnostics
import Machine

extension CommandCard {
  /// The script around here.
  package static let list: CommandCard = CommandCard(
    "list", short: ["l"], usage: "list [LINE]", help: "Shows the script around the next statement, or around LINE.",
    details: ["`›` stands before the line that comes next, `●` before a line with a stop."],
    examples: [.init("list", "around here"), .init("list 40", "around line 40")]
  ) { (session, argument) throws(Diagnostic) in
    let timeline = try session.run()
    let source = timeline.program.source
    var middle = timeline.next?.line ?? timeline.last?.line ?? 1
    if !argument.isEmpty {
      guard let line = Int(argument.hasPrefix("line ") ? trim(argument.dropFirst(5)) : argument),
        (1...source.lastLine).contains(line)
      else {
        throw CommandCard.list.misused("expected a line from 1 to \(source.lastLine), found \(code: argument)")
      }
      middle = line
    }
    let first = max(1, middle - 5)
    let last = min(source.lastLine, first + 10)
    let stopped = Set(
      session.stops.compactMap { stop -> Int? in if case .line(let line) = stop.kind { line } else { nil } })
    var document = Document()
    for line in first...last {
      let sign = timeline.next?.line == line ? "›" : stopped.contains(line) ? "●" : " "
      let number = String(line)
      let padding = String(repeating: " ", count: max(0, String(last).count - number.count))
      document.line(
        .init(sign + " ", .marker), .init(padding + number + " ", .lineNumber), .init("│ ", .faint),
        .init(source.text(ofLine: line).replacing("\t", with: "    "), .code))
    }
    return CommandResult(
      document,
      fields: [
        .init(
          "lines",
          .array(
            (first...last).map { .object([.init("line", .int($0)), .init("text", .string(source.text(ofLine: $0)))]) }))
      ])
  }
}
