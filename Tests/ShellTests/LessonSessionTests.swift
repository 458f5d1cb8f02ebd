import Diagnostics
import Foundation
import Lessons
import Testing

@testable import Shell

@Suite struct LessonSessionTests {
  private final class Kept: @unchecked Sendable { var text: String? }

  private func session(_ lesson: String? = nil, kept: Kept = Kept()) throws -> Session {
    let session = Session()
    session.settings.language = "en"
    session.settings.width = 80
    session.lessons.store = ProgressStore(read: { kept.text }, write: { kept.text = $0 })
    if let lesson { #expect(session.run("lesson \(lesson)").succeeded) }
    return session
  }

  private func text(_ outcome: Outcome) -> String { Format.plain.text(outcome.whole(width: 80), width: 80) }

  @Test func enterRunsWhatIsProposed() throws {
    let session = try session()
    #expect(Format.plain.text(try session.beginLessons(), width: 80).contains("type: step  (Enter runs it)"))
    let shown = text(session.run(""))
    #expect(shown.contains("z = X @ w + b") && shown.contains("i = 0 · pass 1 of 10") && shown.contains("(10,)"))
    #expect(shown.contains("2 of ") && shown.contains("type: next"))
  }

  @Test func anotherCommandWithTheSameEffectPasses() throws {
    let session = try session("logistic")
    #expect(text(session.run("goto 10")).contains("type: next"))
    #expect(session.lessons.runner?.done == 1)
    #expect(text(session.run("show alpha")).contains("alpha = 0.1"))
    #expect(session.lessons.runner?.done == 1)
    #expect(text(session.run("redo")).contains("nothing") || session.lessons.runner?.done == 1)
  }

  @Test func theLessonKeepsItsPlace() throws {
    let session = try session("logistic")
    #expect(session.run("").succeeded)
    #expect(session.run("goto end").succeeded && session.run("w = [9, 9]").succeeded)
    #expect(session.lessons.runner?.done == 1)
    #expect(text(session.run("lesson")).contains("type: next"))
    #expect(text(session.run("show w")).contains("[0.000, 0.000]"))
    #expect(session.run("goto end").succeeded)
    let shown = text(session.run(""))
    #expect(shown.contains("back in the lesson") && shown.contains("y_hat"))
    #expect(session.lessons.runner?.done == 2)
  }

  @Test func theLearnerAndThePage() throws {
    let session = try session("logistic")
    for _ in 0..<4 { _ = session.run("") }
    #expect(
      text(session.run("check dw = [0.25, 0.2]")).hasPrefix(
        """
        ✗ dw[0] is -0.350, not 0.25; the page prints ±0.25 too, and is wrong
        ✗ dw[1] is -0.10, not 0.2; the page prints ±0.2 too, and is wrong

        """))
    #expect(
      text(session.run("check dw = [-.35, -1e-1]")).hasPrefix(
        "✓ dw: both agree\n  the page prints ±0.25 for dw[0], and is wrong\n"))
    #expect(text(session.run("check w = [0.035, 0.01]")).contains("not yet: that is w after line 23"))
    #expect(text(session.run("check db = 0")).contains("not yet: line 22 gives `db`"))
    #expect(text(session.run("check dw = [1, 2, 3]")).contains("expected numbers of shape `(2,)`, found a list of 3"))
    #expect(text(session.run("check dw = 1/m * X.T @ (y_hat - y)")).contains("the formula give the same"))
    #expect(text(session.run("check dw = X.T @ (y_hat - y)")).contains("✗ dw[0] is -0.35, and the formula gives -3.5"))
    #expect(text(session.run("check dw")).contains("expected a name, `=` and numbers"))
    #expect(text(session.run("answers")).contains("dw"))
  }

  @Test func questionsTakeNumbersAndExpressions() throws {
    let session = try session("logistic")
    while case .command? = session.lessons.runner?.moment?.task { _ = session.run("skip") }
    #expect(text(session.run("w[0] + alpha * dw[0]")).contains("✗ That goes along the gradient, uphill."))
    #expect(text(session.run("3")).contains("✗ That is not it"))
    #expect(text(session.run("show dw")).contains("-0.350"))
    #expect(text(session.run("0.035")).contains("✓ That is right."))
  }

  @Test func answersHaveDigitsEnough() throws {
    let session = try session("logistic")
    while case .command? = session.lessons.runner?.moment?.task { _ = session.run("skip") }
    let done = session.lessons.runner?.done
    for zero in ["0", "0.0", "0.00", "-0.0"] {
      #expect(text(session.run(zero)).hasPrefix("✗ That is the weight as it is now."), "\(zero)")
    }
    for coarse in ["0.03", "0.04", "3e-2"] {
      #expect(text(session.run(coarse)).hasPrefix("~ Right as far as it goes: give one digit more."), "\(coarse)")
    }
    #expect(text(session.run("0,035")).hasPrefix("✗ Write a decimal point: `0.035`."))
    let wrong = text(session.run("0.35"))
    #expect(wrong.hasPrefix("✗ That is the whole gradient.") && wrong.contains("`hint` helps"))
    #expect(session.lessons.runner?.done == done)
    #expect(text(session.run("w[0] - alpha * dw[0]")).hasPrefix("✓ That is right."))
  }

  @Test func theOldValueIsNoAnswer() throws {
    let session = try session("mazur")
    while case .command? = session.lessons.runner?.moment?.task { _ = session.run("skip") }
    #expect(text(session.run("0.4")).hasPrefix("✗ That is the weight before the update."))
    #expect(text(session.run("0.36")).hasPrefix("✓ That is right."))
  }

  @Test func skippingShowsWhatIsSkipped() throws {
    let session = try session("logistic")
    let skipped = text(session.run("skip"))
    #expect(skipped.hasPrefix("skipped: step\ndone 10 ") && skipped.contains("type: next"))
    while case .command? = session.lessons.runner?.moment?.task { _ = session.run("skip") }
    #expect(text(session.run("skip")).hasPrefix("skipped; the answer is w[0] - alpha * dw[0] = 0.035\n"))
    // The page's check was passed over on the way, and it is no answer of the learner's.
    #expect(text(session.run("answers")) == "nothing has been answered yet\n")
    #expect(session.run("back").succeeded && session.run("lesson").succeeded)
    #expect(text(session.run("answers")) == "nothing has been answered yet\n")
  }

  @Test func theLanguageChangesAtOnce() throws {
    let session = try session("logistic")
    _ = session.run("")
    #expect(text(session.run("set language ko")).contains("손으로 푸는 로지스틱 회귀 · 2 of "))
    #expect(text(session.run("")).contains("로그 손실"))
    #expect(session.lessons.runner?.done == 2)
    #expect(text(session.run("set language en")).contains("Logistic regression by hand · 3 of "))
    let english = try self.session("ng")
    #expect(text(english.run("set language ko")).contains("this lesson has no text in that language yet"))
  }

  @Test func leavingAndComingBackIsTold() throws {
    let session = try session("logistic")
    #expect(text(session.run("show alpha")).contains("The lesson keeps its place"))
    for line in ["goto end", "goto 5"] {
      #expect(text(session.run(line)).contains("the lesson waits at 1 of "), "\(line)")
    }
    #expect(text(session.run("")).hasPrefix("back in the lesson\n"))
    _ = session.run("w = [9, 9]")
    #expect(text(session.run("")).hasPrefix("back in the lesson; what was changed since is set aside\n"))
    #expect(session.lessons.runner?.done == 2)
  }

  @Test func goingInAndOutAgainPasses() throws {
    let session = try session("logistic")
    _ = session.run("")
    #expect(text(session.run("step")).contains("the lesson waits at 2 of "))
    #expect(text(session.run("until y_hat")).contains("type: until cost"))
  }

  @Test func anotherFileIsLeftForTheLesson() throws {
    let session = try session("logistic")
    _ = session.run("")
    let script = FileManager.default.temporaryDirectory.appending(path: "other-\(UInt64.random(in: 0...(.max))).py")
    try "x = 1\n".write(to: script, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: script) }
    #expect(text(session.run("open \(script.path)")).contains("x = 1"))
    #expect(text(session.run("")) == "")
    #expect(text(session.run("lesson")).contains("type: next"))
  }

  @Test func theOfferTakesOtherLines() throws {
    let kept = Kept()
    kept.text = "longhand 1\nat logistic\ndone 1 logistic\ndone 3 ng\n"
    for (line, shown) in [
      ("show z", "z = ["), ("next", "type: until cost"), ("hint", "type: next"), ("skip", "skipped: next"),
    ] {
      let session = try session(kept: kept)
      kept.text = "longhand 1\nat logistic\ndone 1 logistic\ndone 3 ng\n"
      #expect(Format.plain.text(try session.beginLessons(), width: 80).contains("Enter goes on with"))
      #expect(text(session.run(line)).contains(shown), "\(line)")
      #expect(kept.text?.contains("done 3 ng") == true)
    }
  }

  @Test func theEndNamesWhatIsNext() throws {
    let session = try session("ng")
    while session.lessons.runner?.moment != nil { _ = session.run("skip") }
    let end = "The end of this lesson. Next: Is the gradient right?, `lesson gradcheck` · `again` begins this one anew"
    func joined(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    for line in ["", "", "hint", "skip"] { #expect(joined(text(session.run(line))).hasSuffix(end), "\(line)") }
    #expect(text(session.run("back")).contains("done"))
    #expect(joined(text(session.run(""))) == end)
  }

  @Test func progressSurvives() throws {
    let kept = Kept()
    let first = try session("logistic", kept: kept)
    _ = first.run("")
    _ = first.run("")
    #expect(kept.text == "longhand 1\nat logistic\ndone 2 logistic\n")
    _ = first.run("w = [9, 9]")
    let second = try session(kept: kept)
    #expect(Format.plain.text(try second.beginLessons(), width: 80).contains("Enter goes on with Logistic regression"))
    #expect(text(second.run("")).contains("type: until cost"))
    #expect(text(second.run("show w")).contains("[0.000, 0.000]"))
    kept.text = "\u{0}garbage\ndone x y\nat nowhere\n"
    #expect(Format.plain.text(try session(kept: kept).beginLessons(), width: 80).contains("type: step"))
  }

  @Test func wrongInputIsAnswered() throws {
    let session = try session()
    #expect(text(session.run("lesson logistik")).contains("Did you mean `logistic`?"))
    #expect(text(session.run("again")).contains("no lesson is open"))
    #expect(text(session.run("audit /nowhere.md")).contains("there is no file"))
    session.lessons.store = ProgressStore(
      read: { nil }, write: { (_) throws(Diagnostic) in throw Diagnostic(.file, "`progress` cannot be written") })
    #expect(text(session.run("lesson network")).contains("progress is not kept"))
    #expect(!text(session.run("")).contains("progress is not kept"))
  }

  /// The lessons whose runs are short; the others are replayed by the release build, see `Tests/CommandLine/cases/lessons.sh`.
  private static let short = LessonLibrary.names.filter { !["mazur", "trask", "gradcheck"].contains($0) }

  @Test(arguments: short, ["en", "ko"])
  func transcriptsHold(_ name: String, _ language: String) throws {
    let lesson = try #require(LessonLibrary.lesson(name, language: language))
    let result = LessonReplay.replay(lesson)
    let differences = result.holds ? "" : Format.plain.text(result.document, width: 100)
    #expect(differences == "")
  }

  /// Every number that a transcript shows is a value recorded from CPython, or one that the page or the learner claims.
  @Test(arguments: short, ["en", "ko"])
  func transcriptsShowRecordedNumbers(_ name: String, _ language: String) throws {
    let lesson = try #require(LessonLibrary.lesson(name, language: language))
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Goldens")
    let typed = (try? String(contentsOf: folder.appending(path: "prompt-\(name).txt"), encoding: .utf8)) ?? ""
    for moment in lesson.moments {
      guard case .command(let command) = moment.task, command != "audit", !command.hasPrefix("explain") else {
        continue
      }
      // What NumPy prints is recorded whole.
      if typed.contains("› \(command)\n") {
        #expect(typed.contains("› \(command)\n\(moment.expected)\n"))
        continue
      }
      let file = "lesson-" + name + (moment.script.isEmpty ? "" : "-" + moment.script) + ".json"
      let golden = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      // The last two are what Python gives for the run whose learning rate is changed in its fourth pass.
      let recorded =
        golden.matches(of: /-?\d+\.\d+(?:e-?\d+)?/).compactMap { Double($0.output) } + [0.90524616, 0.31193282]
      for match in moment.expected.matches(of: /[^\w.](-?\d+\.(\d{2,}))(?![\d.e])/) {
        let shown = try #require(Double(match.1))
        let unit = (0..<match.2.count).reduce(1.0) { place, _ in place / 10 }
        let isClaimed = command.contains(match.1) || moment.expected.contains("±\(match.1)")
        let isRecorded = recorded.contains { abs($0 - shown) <= unit * 0.500001 }
        // How far a claim is off is the difference of the two.
        let isDistance =
          moment.expected.contains("  off by ")
          && command.matches(of: /-?\d*\.\d+/).compactMap { Double($0.output) }.contains { claimed in
            recorded.contains { abs(claimed - $0 - shown) <= unit * 0.500001 }
          }
        #expect(isClaimed || isRecorded || isDistance, "\(command): \(match.1)")
      }
    }
  }
}
