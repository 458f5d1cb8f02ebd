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
      let column = String(last).count
      let text = source.text(ofLine: line).replacing("\t", with: "    ")
      for (part, code) in text.parts(of: session.width - column - 6).enumerated() {
        let number = part == 0 ? String(line) : ""
        document.line(
          .init(part == 0 ? sign + " " : "  ", .marker),
          .init(String(repeating: " ", count: column - number.count) + number + " ", .lineNumber),
          .init("│ ", .faint), .init(code, .code))
      }
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

extension String {
  /// Parts that fit into a width, broken at blanks where there are some; those behind the first are indented.
  fileprivate func parts(of width: Int) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while displayWidth(String(rest)) > max(16, width) {
      var used = 0
      var end = rest.startIndex
      var blank: Index?
      while used < max(16, width) {
        if rest[end] == " ", rest[..<end].contains(where: { $0 != " " }) { blank = end }
        used += displayWidth(String(rest[end]))
        end = rest.index(after: end)
      }
      if used > max(16, width) { end = rest.index(before: end) }
      let cut = blank ?? end
      parts.append(String(rest[..<cut]))
      rest = ("    " + rest[cut...].drop { $0 == " " })[...]
    }
    return parts + [String(rest)]
  }
}
