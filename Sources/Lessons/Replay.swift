import Diagnostics

/// A lesson run from beginning to end against what its file says: each transcript to the letter, each answer accepted,
/// each foreseen wrong answer told from the right one.
package struct Replay: Sendable {
  package let lesson: Lesson
  /// What each moment's command showed; empty for questions.
  package let shown: [String]
  /// What did not hold, as differences with the file's line numbers.
  package let differences: Document

  package init(_ lesson: Lesson, on runner: inout some CommandRunner) throws(Diagnostic) {
    self.lesson = lesson
    var shown: [String] = []
    var differences = Document()
    var script: String?
    for moment in lesson.moments {
      if script != moment.script, let wanted = lesson.script(named: moment.script) {
        try runner.load(wanted, settings: lesson.settings)
        script = moment.script
      }
      switch moment.task {
      case .command(let command):
        let text = LessonReader.withoutFinalBlankLines(runner.run(command).text)
        shown.append(text)
        if text != moment.expected {
          differences.append(Replay.difference(command, expected: moment.expected, shown: text, line: moment.line))
        }
      case .question(let question):
        shown.append("")
        for complaint in Replay.complaints(question, on: &runner) {
          differences.line(Document.Span("line \(moment.line)", .lineNumber), Document.Span(": \(complaint)", .error))
        }
      }
    }
    self.shown = shown
    self.differences = differences
  }

  /// Whether everything held.
  package var holds: Bool { differences.isEmpty }

  /// The file's bytes with what its commands show now in the transcripts; everything else as it was, byte for byte.
  package func updated() throws(Diagnostic) -> [UInt8] {
    let source = lesson.source
    var result: [UInt8] = []
    var kept = 0
    for entry in lesson.transcripts.flatMap(\.entries) {
      let outputStart = start(ofLine: entry.output.lowerBound)
      let outputEnd = start(ofLine: entry.output.upperBound)
      var lineEnding = source.bytes[source.range(ofLine: entry.line).upperBound..<outputStart]
      result += source.bytes[kept..<outputStart]
      let text = shown[entry.moment]
      if lineEnding.isEmpty, !text.isEmpty {
        // The command is the last line of a file that was cut off.
        lineEnding = [0x0A]
        result += lineEnding
      }
      for line in text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard !line.hasPrefix("›"), !line.hasPrefix("```") else {
          throw Diagnostic(
            .lesson, "a transcript cannot hold the line \(code: line)", in: source,
            at: SourceRange(start: start(ofLine: entry.line), end: outputStart),
            hint: "Choose a command that shows no prompt and no fence.")
        }
        result += Array(line.utf8) + lineEnding
      }
      kept = outputEnd
    }
    return result + source.bytes[kept...]
  }

  /// The offset of a line, from 1; the end of the file for a line after the last.
  private func start(ofLine line: Int) -> Int {
    let starts = lesson.source.lineStarts
    return line <= starts.count ? starts[line - 1] : lesson.source.bytes.count
  }

  /// The lines that differ, between what both share at the beginning and at the end.
  private static func difference(_ command: String, expected: String, shown: String, line: Int) -> Document {
    let old = expected.isEmpty ? [] : expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = shown.isEmpty ? [] : shown.split(separator: "\n", omittingEmptySubsequences: false)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
    var document = Document()
    document.line(
      Document.Span("line \(line + 1 + head)", .lineNumber), Document.Span(": › "), Document.Span(command, .command))
    for text in old[head..<old.count - tail] { document.line(Document.Span("- " + text, .error)) }
    for text in new[head..<new.count - tail] { document.line(Document.Span("+ " + text, .agrees)) }
    return document
  }

  private static func complaints(_ question: Question, on runner: inout some CommandRunner) -> [String] {
    var complaints: [String] = []
    if runner.agrees(question.answer, with: question.answer) != true {
      let reason = runner.run(question.answer).text
      complaints.append(
        "the answer `\(question.answer)` has no value that can be compared"
          + (reason.isEmpty ? "" : ": " + LessonReader.withoutFinalBlankLines(reason)))
    }
    for wrong in question.wrong {
      switch runner.agrees(question.answer, with: wrong.expression) {
      case false?: break
      case true?: complaints.append("the wrong answer `\(wrong.expression)` is right")
      case nil: complaints.append("the wrong answer `\(wrong.expression)` cannot be compared")
      }
      // An earlier foreseen answer that equals this one would hide its reply.
      let first = question.wrong.first { runner.agrees($0.expression, with: wrong.expression) == true }
      if let first, first != wrong {
        complaints.append("the wrong answer `\(wrong.expression)` gets the reply of `\(first.expression)`")
      }
    }
    return complaints
  }
}
