import Diagnostics

/// A way to write a document as text: how each role looks. A new format is one card.
package struct Format: Sendable {
  /// How `--color` and tests call it.
  package let name: String
  /// One sentence that says how it looks.
  package let help: String
  /// What goes before a text of a role, and behind it.
  let marks: @Sendable (Document.Role) -> (open: String, close: String)

  /// All formats.
  package static let all: [Format] = [.plain, .color]

  /// A document as text; each line ends in a line feed.
  package func text(_ document: Document, width: Int) -> String {
    var result = ""
    for block in document.blocks { write(block, width: max(20, width), to: &result) }
    return result
  }

  /// A piece of a line.
  package func text(_ spans: [Document.Span]) -> String {
    var result = ""
    for span in spans {
      let (open, close) = marks(span.role)
      result += open + visible(span.text) + close
    }
    return result
  }

  private func write(_ block: Document.Block, width: Int, to result: inout String) {
    switch block {
    case .blank: result += "\n"
    case .heading(_, let spans):
      let strong = spans.map { Document.Span($0.text, $0.role == .text ? .strong : $0.role) }
      for line in wrapped(strong, width: width) { result += text(line) + "\n" }
    case .paragraph(let spans):
      for line in wrapped(spans, width: width) { result += text(line) + "\n" }
    case .line(let spans, let indent):
      guard indent + cellWidth(spans) > width else {
        result += trimmed(String(repeating: " ", count: indent) + text(spans)) + "\n"
        return
      }
      // What a narrow terminal would break inside words is broken at blanks, further in.
      let blanks = spans.prefix { $0.text.allSatisfy { $0 == " " } }.reduce(0) { $0 + $1.text.count }
      let first = spans.first { !$0.text.allSatisfy { $0 == " " } }?.text.prefix { $0 == " " }.count ?? 0
      let hang = min(indent + blanks + first, width / 2)
      for (number, line) in wrapped(spans, width: width - hang - 2, keepsBlanks: true).enumerated() {
        result += String(repeating: " ", count: number == 0 ? hang : hang + 2) + text(line) + "\n"
      }
    case .item(let marker, let spans):
      let hang = displayWidth(marker) + 1
      for (number, line) in wrapped(spans, width: width - hang).enumerated() {
        result += (number == 0 ? visible(marker) + " " : String(repeating: " ", count: hang)) + text(line) + "\n"
      }
    case .table(let table): write(table, width: width, to: &result)
    case .output(let text):
      result += visible(text)
      if !text.isEmpty, !text.hasSuffix("\n") { result += "\n" }
    }
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  // MARK: Tables

  private func write(_ table: Document.Table, width: Int, to result: inout String) {
    let rows = (table.header.isEmpty ? [] : [table.header]) + table.rows
    let count = rows.map(\.count).max() ?? 0
    var widths = [Int](repeating: 0, count: count)
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cellWidth(cell)) }
    }
    // What is too wide is taken from the last column.
    let total = widths.reduce(0, +) + 2 * max(0, count - 1)
    if total > width, let last = widths.last { widths[count - 1] = max(8, last - (total - width)) }
    for (number, row) in rows.enumerated() {
      var line = ""
      for (column, cell) in row.enumerated() {
        let cell = cut(cell, to: widths[column])
        let shown = number == 0 && !table.header.isEmpty ? cell.map { Document.Span($0.text, .faint) } : cell
        let padding = String(repeating: " ", count: widths[column] - cellWidth(cell))
        let isRight = column < table.alignments.count && table.alignments[column] == .right
        if column > 0 { line += "  " }
        line += isRight ? padding + text(shown) : text(shown) + padding
      }
      result += trimmed(line) + "\n"
    }
  }

  private func cellWidth(_ cell: [Document.Span]) -> Int { cell.reduce(0) { $0 + displayWidth(visible($1.text)) } }

  private func cut(_ cell: [Document.Span], to width: Int) -> [Document.Span] {
    guard cellWidth(cell) > width else { return cell }
    var left = width - 1
    var result: [Document.Span] = []
    for span in cell {
      var kept = ""
      for character in visible(span.text) {
        left -= displayWidth(String(character))
        if left < 0 { return result + [Document.Span(kept + "…", span.role)] }
        kept.append(character)
      }
      result.append(Document.Span(kept, span.role))
    }
    return result
  }

  // MARK: Wrapping

  /// Spans as lines of at most `width` columns, broken at blanks, and inside words that are too long for a line.
  private func wrapped(
    _ spans: [Document.Span], width: Int, keepsBlanks: Bool = false
  ) -> [[Document.Span]] {
    var lines: [[Document.Span]] = []
    var line: [Document.Span] = []
    var used = 0
    /// The word under way, which may go over several spans.
    var word: [Document.Span] = []
    var wordWidth = 0
    var blank: Document.Span?

    func endWord() {
      guard !word.isEmpty else { return }
      let blankWidth = blank?.text.count ?? 0
      if used > 0, used + blankWidth + wordWidth > width {
        lines.append(line)
        line = []
        used = 0
      } else if used > 0, let blank {
        line.append(blank)
        used += blankWidth
      }
      line += word
      used += wordWidth
      word = []
      wordWidth = 0
      blank = nil
    }

    for span in spans {
      var piece = ""
      func endPiece() {
        if !piece.isEmpty { word.append(Document.Span(piece, span.role)) }
        piece = ""
      }
      for character in visible(span.text) {
        if character == "\n" {
          endPiece()
          endWord()
          lines.append(line)
          line = []
          used = 0
        } else if character == " " || character == "\t" {
          endPiece()
          endWord()
          let before = keepsBlanks ? blank?.text ?? "" : ""
          blank = Document.Span(before + " ", span.role == .code || span.role == .command ? span.role : .text)
        } else {
          let columns = displayWidth(String(character))
          if wordWidth + columns > width {
            endPiece()
            endWord()
          }
          piece.append(character)
          wordWidth += columns
        }
      }
      endPiece()
    }
    endWord()
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}

extension Format {
  /// Text alone; everything that a colour says, a sign or word says too.
  package static let plain = Format(name: "plain", help: "Text without colours.") { _ in ("", "") }

  /// The terminal's colours.
  package static let color = Format(name: "color", help: "Text with the terminal's colours.") { role in
    let code =
      switch role {
      case .text, .code: ""
      case .strong: "1"
      case .emphasis: "3"
      case .faint, .lineNumber, .comment: "2"
      case .command: "1;36"
      case .name: "36"
      case .number: ""
      case .shape: "2"
      case .formula: "35"
      case .marker: "1;34"
      case .keyword: "34"
      case .string: "32"
      case .error, .wrong: "31"
      case .warning, .lastDigit: "33"
      case .hint: "36"
      case .agrees: "32"
      }
    return code.isEmpty ? ("", "") : ("\u{1B}[\(code)m", "\u{1B}[0m")
  }
}
