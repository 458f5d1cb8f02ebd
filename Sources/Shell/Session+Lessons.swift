import Diagnostics
import Lessons

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Session {
  /// The language of lessons: what `set language` says, else the locale's.
  package var language: String {
    if let language = settings.language { return language }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("ko") ? "ko" : "en"
    }
    return "en"
  }

  /// A lesson by its name.
  package func lesson(named name: String) throws(Diagnostic) -> Lesson {
    guard let lesson = LessonLibrary.lesson(name, language: language) else {
      let meant = didYouMean(name, among: LessonLibrary.names)
      throw Diagnostic(
        .reference, "there is no lesson \(code: name)",
        hint: meant.map { "Did you mean \(code: $0)?" } ?? "The lessons are \(Message.list(LessonLibrary.names)).")
    }
    return lesson
  }

  /// What a start without a script shows: an offer to go on where one was, else the first lesson.
  package func beginLessons() throws(Diagnostic) -> Document {
    lessons.progress = lessons.store?.load() ?? Progress()
    if let name = lessons.progress.current, let lesson = LessonLibrary.lesson(name, language: language) {
      let done = lessons.progress.done[name] ?? 0
      if done > 0, done < lesson.moments.count {
        lessons.offered = name
        var document = Document()
        document.line(
          .init("Enter", .command), .init(" goes on with "), .init(lesson.title, .strong),
          .init(" · \(done + 1) of \(lesson.moments.count)", .faint))
        return document
      }
    }
    let next = LessonLibrary.names.first { (lessons.progress.done[$0] ?? 0) == 0 } ?? LessonLibrary.names[0]
    return try open(lesson(named: next), done: 0)
  }

  /// Opens a file by what it holds: a lesson, or a script at its first line. Shows where one is then.
  package func open(file path: String) throws(Diagnostic) -> Document {
    let source = try readSource(path)
    let isLesson = path.hasSuffix(".md") || source.text.contains("\n```longhand")
    if isLesson {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      return try open(Lesson(name: String(file.prefix { $0 != "." }), source: source), done: 0)
    }
    try open(source, path: path)
    lessons.left = lessons.runner ?? lessons.left
    lessons.runner = nil
    lessons.offered = nil
    return report()
  }

  /// Enters a lesson after so many moments, and shows where it is.
  package func open(_ lesson: Lesson, done: Int) throws(Diagnostic) -> Document {
    if let diagnostic = lesson.diagnostics.first { throw diagnostic }
    readProgress()
    var runner = LessonRunner(lesson, done: done)
    try runner.comeBack(on: self)
    lessons.runner = runner
    lessons.left = nil
    lessons.offered = nil
    keepProgress()
    return passage()
  }

  /// Reads the kept progress anew, unless a lesson is under way, which knows better.
  private func readProgress() {
    if lessons.runner == nil { lessons.progress = lessons.store?.load() ?? lessons.progress }
  }

  /// The lesson that one was in last, in an earlier session.
  var lastLesson: Lesson? {
    readProgress()
    return lessons.progress.current.flatMap { LessonLibrary.lesson($0, language: language) }
  }

  /// Goes over to the lesson's text in the language that is set, at the same passage; nothing where no other text is there.
  func changeLessonLanguage() throws(Diagnostic) -> Document {
    guard !lessons.isRunning, let runner = lessons.runner,
      let present = LessonLibrary.source(runner.lesson.name, language: runner.lesson.settings.language),
      present.bytes == runner.lesson.source.bytes, runner.lesson.settings.language != language
    else { return Document() }
    let lesson = try lesson(named: runner.lesson.name)
    guard lesson.settings.language == language else {
      return Document([.line([.init("this lesson has no text in that language yet", .faint)])])
    }
    var document = Document([.blank])
    document.append(try open(lesson, done: runner.done))
    return document
  }

  /// Takes one line in a lesson; nil when the line is not for the lesson.
  func lessonStep(_ line: String) throws(Diagnostic) -> CommandResult? {
    guard !lessons.isRunning else { return nil }
    var outside: String?
    if isCommand(line), let card = Commands.named(splitWord(trim(line)).word), Session.outside.contains(card.name) {
      outside = card.name
    }
    if let offered = lessons.offered {
      if let outside, !Session.within.contains(outside) { return nil }
      var result = CommandResult(try open(lesson(named: offered), done: lessons.progress.done[offered] ?? 0))
      if trim(line).isEmpty { return result }
      if outside != nil { return nil }
      // Whoever types something else has gone on with the lesson all the same.
      guard let step = try lessonStep(line) else { return result }
      result.document.append(.blank)
      result.document.append(step.document)
      result.fields = step.fields
      result.unmet = step.unmet
      result.failure = step.failure
      result.leaves = step.leaves
      return result
    }
    if outside != nil { return nil }
    guard var runner = lessons.runner else { return nil }
    guard let moment = runner.moment else {
      return trim(line).isEmpty ? CommandResult(ending(runner.lesson)) : nil
    }
    let wasChanged = isChanged
    var carrier = SessionRunner(self)
    let step = try runner.submit(line, on: &carrier)
    lessons.runner = runner
    return result(of: step, carrier.last, typed: line, at: moment, wasChanged: wasChanged)
  }

  /// Whether the run has been edited since the present passage began.
  private var isChanged: Bool {
    guard let timeline else { return false }
    return timeline.edits.count != lessons.edits || timeline.program.source.bytes != lessons.text
  }

  /// Commands that speak about lessons, not in them.
  private static let outside: Set<String> = [
    "lessons", "lesson", "again", "skip", "hint", "open", "help", "set", "quit", "answers",
  ]

  /// Those among them that need a lesson under way.
  private static let within: Set<String> = ["again", "skip", "hint"]

  private func result(
    of step: LessonStep, _ last: Outcome, typed: String, at moment: Moment, wasChanged: Bool
  ) -> CommandResult {
    var result = CommandResult()
    if step.cameBack {
      let words = wasChanged ? "; what was changed since is set aside" : ""
      result.document.line(.init("back in the lesson" + words, .faint))
    }
    result.unmet = last.unmet
    var isAnswer = false
    if case .question(let question) = moment.task, step.kind != .aside, step.kind != .coarse {
      isAnswer = true
      lessons.answers.append(
        LessonState.Answer(asked: question.prompt, typed: trim(typed), isRight: step.kind != .wrong))
    }
    switch step.kind {
    case .wrong:
      let reply = step.text.isEmpty ? "That is not it." : step.text
      result.document.append(.paragraph([.init("✗ ", .wrong)] + prose(reply)))
      result.document.append(.line(prose("try again · `hint` helps · `skip` goes on", .faint), indent: 2))
      result.unmet = Diagnostic(.failed, "the answer \(code: trim(typed)) is not right")
      return result
    case .coarse:
      result.document.append(
        .paragraph([.init("~ ", .lastDigit)] + prose("Right as far as it goes: give one digit more.")))
      result.unmet = Diagnostic(.failed, "the answer \(code: trim(typed)) has too few digits")
    case .aside:
      take(last.printed)
      result.document.append(last.document)
      result.fields = last.fields
      result.failure = last.failure
      result.leaves = last.leaves
      if trim(typed).isEmpty {
        result.document.append(proposal(moment))
      } else if step.leads {
        result.document.append(
          .paragraph(prose("the lesson waits at \(moment.number) of \(moment.count) · `lesson` comes back", .faint)))
      } else if last.succeeded {
        sayOnce("lesson waits", prose("The lesson keeps its place; `hint` says what it asks.", .faint))
      }
    case .passed, .finished:
      if isAnswer {
        result.document.line(.init("✓ ", .agrees), .init("That is right."))
      } else {
        take(last.printed)
        result.document.append(last.document)
        result.fields = last.fields
        // A command whose failure the lesson wants to show is no failure of the session.
        if let failure = last.failure { result.document.append(failure.document(width: width)) }
      }
      keepProgress()
      result.document.append(.blank)
      result.document.append(passage())
    }
    return result
  }

  /// The lesson's present passage and what it proposes.
  func passage() -> Document {
    guard let runner = lessons.runner else { return Document() }
    let lesson = runner.lesson
    var document = Document()
    guard let moment = runner.moment else {
      for (number, block) in lesson.closing.blocks.enumerated() {
        if number > 0 { document.append(.blank) }
        document.append(quoted(block))
      }
      if !lesson.closing.isEmpty { document.append(.blank) }
      document.append(ending(lesson))
      return document
    }
    document.line(
      .init(lesson.title, .strong), .init(" · \(moment.number) of \(moment.count)", .faint),
      .init(moment.heading == lesson.title || moment.heading.isEmpty ? "" : " · \(moment.heading)", .faint))
    let blocks = moment.passage.blocks.filter { if case .heading = $0 { false } else { true } }
    for (number, block) in blocks.enumerated() {
      if number > 0, case .paragraph = block { document.append(.blank) }
      document.append(quoted(block))
    }
    document.append(proposal(moment))
    return document
  }

  /// That a lesson is over, and which one is next: the first behind it in the list that is not done yet.
  func ending(_ lesson: Lesson) -> Document {
    let names = LessonLibrary.names
    let place = names.firstIndex(of: lesson.name).map { $0 + 1 } ?? 0
    let next = (names[place...] + names[..<place]).lazy.filter { $0 != lesson.name }
      .compactMap { LessonLibrary.lesson($0, language: self.language) }
      .first { (self.lessons.progress.done[$0.name] ?? 0) < $0.moments.count }
    let words =
      next.map { " Next: \($0.title), `lesson \($0.name)` · `again` begins this one anew" }
      ?? " It was the last one that was left · `again` begins it anew"
    return Document([.paragraph([.init("The end of this lesson.", .strong)] + prose(words, .faint))])
  }

  /// Prose with its code in backticks, so that it stands out without colours too.
  private func quoted(_ block: Document.Block) -> Document.Block {
    func quoted(_ spans: [Document.Span]) -> [Document.Span] {
      spans.map { $0.role == .code ? .init("`\($0.text)`", .command) : $0 }
    }
    switch block {
    case .paragraph(let spans): return .paragraph(quoted(spans))
    case .item(let marker, let spans): return .item(marker: marker, quoted(spans))
    case .heading, .line, .table, .output, .blank: return block
    }
  }

  private func proposal(_ moment: Moment) -> Document {
    var document = Document()
    switch moment.task {
    case .command(let command):
      document.line(.init("type: ", .faint), .init(command, .command), .init("  (Enter runs it)", .faint), indent: 2)
    case .question(let question):
      document.append(.paragraph(prose(question.prompt, .strong)))
      document.line(.init("type a number, or an expression; `skip` goes on without", .faint), indent: 2)
    }
    return document
  }

  /// Puts progress into its file; a folder that cannot be written is said once and survived.
  func keepProgress() {
    guard let runner = lessons.runner else { return }
    lessons.progress.current = runner.lesson.name
    lessons.progress.done[runner.lesson.name] = runner.done
    lessons.edits = timeline?.edits.count ?? 0
    lessons.text = timeline?.program.source.bytes ?? []
    do throws(Diagnostic) {
      try lessons.store?.save(lessons.progress)
    } catch {
      sayOnce("progress", prose("progress is not kept: \(error.message)", .warning))
    }
  }
}

extension LessonRunner {
  /// Puts the current moment's own state in place in a session.
  mutating func comeBack(on session: Session) throws(Diagnostic) {
    var carrier = SessionRunner(session)
    try comeBack(on: &carrier)
  }
}
