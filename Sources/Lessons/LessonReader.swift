import Diagnostics
import Marking

/// Reads a lesson's blocks one after the other, collecting prose until something proposes a command.
struct LessonReader {
  let source: Source
  private var passage = Document()
  private var heading = ""
  private var script = ""
  /// The text of each script so far, in order of appearance.
  private var scripts: [(name: String, text: String)] = []
  private var drafts: [Draft] = []
  private var diagnostics: [Diagnostic] = []

  init(source: Source) { self.source = source }

  /// A moment before it is known how many there are.
  private struct Draft {
    let heading: String
    let passage: Document
    let task: Moment.Task
    let expected: String
    let script: String
    let line: Int
  }

  consuming func read(into lesson: inout Lesson) {
    for block in Markdown(source).blocks { read(block, into: &lesson) }
    if lesson.title.isEmpty {
      report(
        "expected a heading that names the lesson", line: 1,
        hint: "Begin the file with a line such as `# Logistic regression by hand`.")
    }
    lesson.scripts = scripts.map { script in
      let name = script.name.isEmpty ? "lesson \(lesson.name)" : "lesson \(lesson.name) (\(script.name))"
      return LessonScript(
        name: script.name, source: Source(name: name, text: script.text), start: lesson.settings.start[script.name])
    }
    for name in lesson.settings.start.keys.sorted()
    where !scripts.isEmpty && !scripts.contains(where: { $0.name == name }) {
      report(
        name.isEmpty
          ? "a start for a script without a name, which the lesson does not have"
          : "a start for \(code: name), which is no script of the lesson", line: 1,
        hint: "Write \(code: "start NAME: line 20") and name the script as its fence does, ```python NAME.")
    }
    lesson.moments = drafts.enumerated().map { position, draft in
      Moment(
        number: position + 1, count: drafts.count, heading: draft.heading, passage: draft.passage, task: draft.task,
        expected: draft.expected, script: draft.script, line: draft.line)
    }
    lesson.closing = passage
    lesson.diagnostics = (diagnostics + lesson.claims.diagnostics + lesson.points.diagnostics).sorted {
      ($0.line ?? 0) < ($1.line ?? 0)
    }
  }

  private mutating func read(_ block: Markdown.Block, into lesson: inout Lesson) {
    switch block.kind {
    case .heading(let level, let spans):
      let text = spans.map(\.text).joined()
      if lesson.title.isEmpty {
        lesson.title = text
      } else {
        passage.append(.heading(level: level, spans))
      }
      heading = text
    case .paragraph(let spans): passage.append(.paragraph(spans))
    case .item(let marker, let spans): passage.append(.item(marker: marker, spans))
    case .table(let table): passage.append(.table(table))
    case .html(let text): readComment(text, block, into: &lesson)
    case .code(let info, let text, let isFenced, let isClosed):
      let words = info.split(separator: " ").map(String.init)
      if !isClosed {
        report(
          "a block that is never closed", line: block.lines.lowerBound,
          hint: "End it with a line of its own that holds only the fence.")
      }
      // The lines between the fences.
      let inside =
        block.lines.lowerBound + 1..<max(block.lines.lowerBound + 1, block.lines.upperBound + (isClosed ? 0 : 1))
      switch isFenced ? words.first ?? "" : "" {
      case "python": addScript(text, named: words.count > 1 ? words[1] : "")
      case "longhand": readTranscript(inside, fence: block.lines.lowerBound, into: &lesson)
      case "question": readQuestion(inside, fence: block.lines.lowerBound)
      case "claims": lesson.claims.read(source, lines: inside)
      case "points": lesson.points.read(source, lines: inside)
      case let word:
        if let meant = didYouMean(word, among: ["python", "longhand", "question", "claims", "points"]), !word.isEmpty {
          report("unknown block \(code: word)", line: block.lines.lowerBound, hint: "Did you mean \(code: meant)?")
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
          passage.append(.line([Document.Span(String(line), .code)], indent: 2))
        }
      }
    }
  }

  private mutating func addScript(_ text: String, named name: String) {
    script = name
    if let known = scripts.firstIndex(where: { $0.name == name }) {
      scripts[known].text += text
    } else {
      scripts.append((name, text))
    }
  }

  private mutating func readComment(_ html: String, _ block: Markdown.Block, into lesson: inout Lesson) {
    guard html.hasPrefix("<!-- lesson") else { return }
    let lines = block.lines
    let isClosed = html.contains("-->")
    if !isClosed {
      report(
        "a comment that is never closed", line: lines.lowerBound,
        hint: "End it with a line that holds only `-->`; Markdown takes all that follows for a part of it.")
    }
    for line in lines.lowerBound + 1..<lines.upperBound + 1 {
      var text = trimmed(source.text(ofLine: line))
      if text.hasSuffix("-->") { text = trimmed(text.dropLast(3)) }
      // What follows an unclosed comment is prose, not keys.
      if text.isEmpty, !isClosed { return }
      if text.isEmpty { continue }
      guard let colon = text.firstIndex(of: ":") else {
        report(
          "expected \(code: "key: value"), found \(code: text)", line: line,
          hint: "The keys are \(LessonSettings.keys.joined(separator: ", ")).")
        continue
      }
      let words = text[..<colon].split(separator: " ").map(String.init)
      set(words, trimmed(text[text.index(after: colon)...]), line: line, in: &lesson.settings)
    }
  }

  private mutating func set(_ key: [String], _ value: String, line: Int, in settings: inout LessonSettings) {
    let word = key.first ?? ""
    guard key.count == 1 || (key.count == 2 && word == "start") else {
      return reportKey(key.joined(separator: " "), line)
    }
    switch word {
    case "language":
      settings.language = value
      if !LessonSettings.languages.contains(value) {
        report(
          "expected a language, found \(code: value)", line: line,
          hint: "The languages are \(LessonSettings.languages.joined(separator: ", ")).")
      }
    case "source": settings.origin = value
    case "start": settings.start[key.count > 1 ? key[1] : ""] = value
    case "precision":
      if let decimals = Int(value), (0...17).contains(decimals) {
        settings.decimals = decimals
      } else {
        report(
          "expected a number of decimals from 0 to 17, found \(code: value)", line: line,
          hint: "Write \(code: "precision: 3").")
      }
    case "alias":
      for pair in value.split(separator: ",") {
        let sides = pair.split(separator: "=", omittingEmptySubsequences: false).map { trimmed($0) }
        if sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty {
          settings.aliases[sides[0]] = sides[1]
        } else {
          report(
            "expected \(code: "spelling = name"), found \(code: trimmed(pair))", line: line,
            hint: "Write \(code: "alias: δ2 = dZ2, ŷ = y_hat").")
        }
      }
    default: reportKey(word, line)
    }
  }

  private mutating func reportKey(_ key: String, _ line: Int) {
    let meant = didYouMean(key, among: LessonSettings.keys)
    report(
      "unknown key \(code: key) in the lesson's comment", line: line,
      hint: meant.map { "Did you mean \(code: $0)?" } ?? "The keys are \(LessonSettings.keys.joined(separator: ", ")).")
  }

  private mutating func readTranscript(_ lines: Range<Int>, fence: Int, into lesson: inout Lesson) {
    if scripts.isEmpty {
      report("a transcript before any script", line: fence, hint: "Put a block that begins with ```python above it.")
    }
    var transcript = Transcript()
    var line = lines.lowerBound
    while line < lines.upperBound {
      let text = source.text(ofLine: line)
      guard let command = Self.command(text) else {
        if !trimmed(text).isEmpty {
          report(
            "output without a command: \(code: text.prefix(40))", line: line,
            hint: "Put the command above it, on a line that begins with \(code: "› ").")
        }
        line += 1
        continue
      }
      var end = line + 1
      while end < lines.upperBound, Self.command(source.text(ofLine: end)) == nil { end += 1 }
      if command.isEmpty {
        report("a prompt without a command", line: line, hint: "Write the command after \(code: "› ").")
      } else {
        transcript.entries.append(Transcript.Entry(moment: drafts.count, line: line, output: line + 1..<end))
        let output = (line + 1..<end).map(source.text(ofLine:)).joined(separator: "\n")
        add(.command(command), expected: Self.withoutFinalBlankLines(output), line: line)
      }
      line = end
    }
    if !transcript.entries.isEmpty { lesson.transcripts.append(transcript) }
  }

  /// The command of a transcript's line, or nil when the line is output.
  private static func command(_ line: String) -> String? {
    guard line.unicodeScalars.first == "›" else { return nil }
    let rest = line.dropFirst()
    guard rest.isEmpty || rest.first == " " else { return nil }
    return trimmed(rest)
  }

  private mutating func readQuestion(_ lines: Range<Int>, fence: Int) {
    var prompt: [String] = []
    var answer: String?
    var wrong: [Question.Wrong] = []
    for line in lines {
      let text = trimmed(source.text(ofLine: line))
      if text.hasPrefix("answer:") {
        if answer != nil {
          report("a second answer", line: line, hint: "Join both into one expression, or ask two questions.")
        }
        answer = answer ?? trimmed(text.dropFirst("answer:".count))
      } else if text.hasPrefix("wrong:") {
        let body = text.dropFirst("wrong:".count)
        let parts = body.contains("→") ? Self.split(body, at: "→") : Self.split(body, at: "->")
        if let parts {
          wrong.append(Question.Wrong(expression: parts.0, reply: parts.1, line: line))
        } else {
          report(
            "expected \(code: "wrong: EXPRESSION -> REPLY")", line: line,
            hint: "Say after \(code: "->") what the learner is to be told.")
        }
      } else if answer != nil {
        if !text.isEmpty {
          report(
            "expected \(code: "wrong: EXPRESSION -> REPLY"), found \(code: text.prefix(40))", line: line,
            hint: "The question's text stands above its \(code: "answer:").")
        }
      } else if !text.isEmpty {
        prompt.append(text)
      }
    }
    guard let answer, !answer.isEmpty else {
      return report(
        "a question without an answer", line: fence,
        hint: "Add a line \(code: "answer: EXPRESSION"); the shell computes it.")
    }
    guard !prompt.isEmpty else {
      return report("an answer without a question", line: fence, hint: "Put the question above \(code: "answer:").")
    }
    if scripts.isEmpty {
      report("a question before any script", line: fence, hint: "Put a block that begins with ```python above it.")
    }
    let question = Question(prompt: prompt.joined(separator: " "), answer: answer, wrong: wrong)
    add(.question(question), expected: "", line: fence)
  }

  private mutating func add(_ task: Moment.Task, expected: String, line: Int) {
    drafts.append(Draft(heading: heading, passage: passage, task: task, expected: expected, script: script, line: line))
    passage = Document()
  }

  private static func split(_ text: Substring, at separator: String) -> (String, String)? {
    guard let at = text.firstRange(of: separator) else { return nil }
    let left = trimmed(text[..<at.lowerBound])
    let right = trimmed(text[at.upperBound...])
    return left.isEmpty || right.isEmpty ? nil : (left, right)
  }

  /// An output's text as transcripts are compared: blank lines at its end do not count.
  static func withoutFinalBlankLines(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  private func trimmed(_ text: some StringProtocol) -> String { Self.trimmed(text) }

  private mutating func report(_ message: Message, line: Int, hint: Message) {
    let bytes = source.range(ofLine: line)
    diagnostics.append(
      Diagnostic(
        .lesson, message, in: source, at: SourceRange(start: bytes.lowerBound, end: bytes.upperBound), hint: hint))
  }
}
