import Diagnostics
import Testing

@testable import Lessons

@Suite struct ReplayTests {
  /// The differences and the file as it is rewritten.
  private func check(
    _ text: String, _ differences: String, updated: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    var shell = CounterRunner()
    let replay = try Replay(Lesson(name: "t", source: Source(name: "t.md", text: text)), on: &shell)
    let shown = replay.differences.blocks.map { block in
      if case .line(let spans, _) = block { spans.map(\.text).joined() } else { "?" }
    }
    #expect(shown.joined(separator: "\n") == differences, sourceLocation: location)
    #expect(replay.holds == differences.isEmpty, sourceLocation: location)
    #expect(try String(decoding: replay.updated(), as: UTF8.self) == updated, sourceLocation: location)
  }

  private let head = "# T\n\nSome  prose\t\n\n```python\nx\n```\n\n"

  @Test func whatHoldsStaysAsItIs() throws {
    let text = head + "```longhand\n› step\nat 1\n› show\nat 1\n```\nEnd, without a line break"
    try check(text, "", updated: text)
  }

  @Test func whatDiffersIsShownAndRewritten() throws {
    try check(
      head + "```longhand\n› step\nat 7\n› show\n› show_many\none\n2\n\n```\n~~~longhand\n› step\nmore\nat 2\n~~~\n",
      """
      line 11: › step
      - at 7
      + at 1
      line 13: › show
      + at 1
      line 15: › show_many
      - 2
      + 
      + two
      line 20: › step
      - more
      """,
      updated: head
        + "```longhand\n› step\nat 1\n› show\nat 1\n› show_many\none\n\ntwo\n```\n~~~longhand\n› step\nat 2\n~~~\n")
  }

  @Test func lineEndingsAreKept() throws {
    let crlf = "# T\r\n\r\n```python\r\nx\r\n```\r\n```longhand\r\n› show_many\r\n```\r\n"
    try check(
      crlf, "line 8: › show_many\n+ one\n+ \n+ two",
      updated: crlf.replacing("many\r\n", with: "many\r\none\r\n\r\ntwo\r\n"))
  }

  @Test func anUnclosedBlockIsStillReplayed() throws {
    try check(head + "```longhand\n› step", "line 11: › step\n+ at 1", updated: head + "```longhand\n› step\nat 1\n")
  }

  @Test func questionsAreTried() throws {
    let text =
      head
      + "```question\nHow?\nanswer: here + 1\nwrong: 1 -> so\nwrong: 5 -> a\nwrong: 2 + 3 -> b\nwrong: y -> c\n```\n"
      + "```question\nWhy?\nanswer: y\n```\n"
    try check(
      text,
      """
      line 9: the wrong answer `1` is right
      line 9: the wrong answer `2 + 3` gets the reply of `5`
      line 9: the wrong answer `y` cannot be compared
      line 17: the answer `y` has no value that can be compared: unknown `y`
      """, updated: text)
  }

  @Test func aFenceCannotStandInATranscript() throws {
    var shell = CounterRunner()
    let text = head + "```longhand\n› fence\n```\n"
    let replay = try Replay(Lesson(name: "t", source: Source(name: "t.md", text: text)), on: &shell)
    #expect(throws: Diagnostic.self) { try replay.updated() }
  }
}
