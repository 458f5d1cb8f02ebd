import Diagnostics
import Lessons

/// Replays lessons in sessions of their own and says what did not hold.
package enum LessonReplay {
  /// The columns that transcripts are written in, whatever the terminal has.
  package static let width = 80

  /// What came of one lesson.
  package struct Result: Sendable {
    package let name: String
    package let document: Document
    package let holds: Bool
    /// The file with what its commands show now.
    package let updated: [UInt8]
  }

  /// Replays one lesson.
  package static func replay(_ lesson: Lesson, isInterrupted: @escaping () -> Bool = { false }) -> Result {
    var document = Document()
    let name = lesson.source.name
    if !lesson.diagnostics.isEmpty {
      for diagnostic in lesson.diagnostics { document.append(diagnostic.document(width: width)) }
      return Result(name: name, document: document, holds: false, updated: lesson.source.bytes)
    }
    let session = Session()
    session.settings.width = width
    session.settings.language = lesson.settings.language
    session.isInterrupted = isInterrupted
    session.lessons.runner = LessonRunner(lesson)
    session.lessons.isRunning = true
    do throws(Diagnostic) {
      var runner = SessionRunner(session)
      let replay = try Replay(lesson, on: &runner)
      document.line(
        replay.holds ? .init("✓ ", .agrees) : .init("✗ ", .wrong), .init(name, .strong),
        .init(" · \(lesson.moments.count) moments", .faint))
      document.append(replay.differences)
      return Result(name: name, document: document, holds: replay.holds, updated: try replay.updated())
    } catch {
      document.line(.init("✗ ", .wrong), .init(name, .strong))
      document.append(error.document(width: width))
      return Result(name: name, document: document, holds: false, updated: lesson.source.bytes)
    }
  }

  /// The lessons to replay: those in the files given, else all that are part of the program in every language.
  package static func lessons(_ paths: [String]) throws(Diagnostic) -> [Lesson] {
    var lessons: [Lesson] = []
    for path in paths {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      lessons.append(Lesson(name: String(file.prefix { $0 != "." }), source: try readSource(path)))
    }
    guard paths.isEmpty else { return lessons }
    for name in LessonLibrary.names {
      for language in ["en", "ko"] {
        guard let lesson = LessonLibrary.lesson(name, language: language) else { continue }
        if lesson.settings.language == language { lessons.append(lesson) }
      }
    }
    return lessons
  }
}
