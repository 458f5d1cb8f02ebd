import Diagnostics

extension Diagnostic {
  /// A diagnostic as it is shown: what is wrong, the place with its text, what else is known, what to try.
  package func document(width: Int, isWarning: Bool = false) -> Document {
    var document = Document()
    var spans: [Document.Span] = []
    switch kind {
    case _ where isWarning: spans.append(.init("warning: ", .warning))
    case .notYet: break
    case .exception, .notSupported, .interrupted, .failed: break
    case .syntax, .limit, .usage, .reference, .file, .lesson: spans.append(.init("error: ", .error))
    }
    spans += prose(message.description, kind == .notYet ? .emphasis : .text)
    if case .exception = kind { spans = [.init(message.description, .error)] }
    document.append(.paragraph(spans))
    if let source, let range { document.append(excerpt(source, range, width: width)) }
    for note in notes {
      document.append(.item(marker: "  note:", prose(note.message.description)))
      if let source, let range = note.range { document.append(excerpt(source, range, width: width)) }
    }
    if let hint, kind == .interrupted {
      document.append(.paragraph(prose(hint.description, .faint)))
    } else if let hint {
      document.append(.item(marker: "  try:", prose(hint.description, .hint)))
    }
    return document
  }

  /// The line of a place, with carets under it; a long line is cut around the place.
  private func excerpt(_ source: Source, _ range: SourceRange, width: Int) -> Document {
    let line = source.line(at: range.start)
    let bounds = source.range(ofLine: line)
    let start = min(max(range.start, bounds.lowerBound), bounds.upperBound)
    let end = min(max(range.end, start), bounds.upperBound)
    var before = shown(source.bytes[bounds.lowerBound..<start])
    var inside = shown(source.bytes[start..<end])
    var after = shown(source.bytes[end..<bounds.upperBound])
    let indent = before.prefix { $0 == " " }.count
    before.removeFirst(indent)
    let label = source.name == "<prompt>" ? "" : "line \(line) "
    let room = max(16, width - displayWidth(label) - 5)
    inside = cut(inside, to: room * 2 / 3, keepingEnd: false)
    before = cut(before, to: max(4, (room - displayWidth(inside)) / 2), keepingEnd: true)
    after = cut(after, to: max(4, room - displayWidth(inside) - displayWidth(before)), keepingEnd: false)
    var document = Document()
    document.line(.init(label, .lineNumber), .init("│ ", .faint), .init(before + inside + after, .code), indent: 2)
    document.line(
      .init(String(repeating: " ", count: displayWidth(label)) + "│ ", .faint),
      .init(String(repeating: " ", count: displayWidth(before))),
      .init(String(repeating: "^", count: max(1, displayWidth(inside))), .error), indent: 2)
    return document
  }

  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    visible(String(decoding: bytes, as: UTF8.self)).replacing("\t", with: "    ")
  }

  private func cut(_ text: String, to width: Int, keepingEnd: Bool) -> String {
    guard displayWidth(text) > width else { return text }
    var kept = ""
    var used = 1
    for character in keepingEnd ? String(text.reversed()) : text {
      used += displayWidth(String(character))
      if used > width { break }
      kept.append(character)
    }
    return keepingEnd ? "…" + String(kept.reversed()) : kept + "…"
  }
}

/// A message's text with what stands in backticks as code; the backticks stay, since not every format has another way.
package func prose(_ text: String, _ role: Document.Role = .text) -> [Document.Span] {
  var spans: [Document.Span] = []
  for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
    if index % 2 == 1 {
      spans.append(.init("`" + part + "`", .command))
    } else if !part.isEmpty {
      spans.append(.init(String(part), role))
    }
  }
  return spans
}
