import Diagnostics
import Testing

@testable import Lessons

@Suite struct LessonTests {
  /// All that was read, as text.
  private func check(_ text: String, _ expected: String, at location: SourceLocation = #_sourceLocation) {
    let lesson = Lesson(name: "test", source: Source(name: "test.md", text: text))
    #expect(describe(lesson) == expected, sourceLocation: location)
  }

  private func describe(_ lesson: Lesson) -> String {
    var lines = ["title \(lesson.title)"]
    let settings = lesson.settings
    if settings != LessonSettings() {
      lines.append("settings \(settings.language) | \(settings.origin ?? "") | \(settings.decimals ?? -1)")
      for (name, place) in settings.start.sorted(by: { $0.key < $1.key }) { lines.append("start \(name): \(place)") }
      for (alias, name) in settings.aliases.sorted(by: { $0.key < $1.key }) { lines.append("alias \(alias) = \(name)") }
    }
    for script in lesson.scripts {
      lines.append(
        "script \(script.name) [\(script.source.name)]: "
          + script.source.text.split(separator: "\n").joined(separator: "; "))
    }
    for moment in lesson.moments {
      lines.append(
        "\(moment.number) of \(moment.count), line \(moment.line), \(moment.heading), script \(moment.script)")
      lines += describe(moment.passage)
      switch moment.task {
      case .command(let command): lines.append("  › \(command)")
      case .question(let question):
        lines.append("  ? \(question.prompt) = \(question.answer)")
        for wrong in question.wrong { lines.append("  ✗ \(wrong.expression): \(wrong.reply)") }
      }
      if !moment.expected.isEmpty {
        lines += moment.expected.split(separator: "\n", omittingEmptySubsequences: false).map { "  < \($0)" }
      }
    }
    let closing = describe(lesson.closing)
    if !closing.isEmpty { lines += ["closing"] + closing }
    for claim in lesson.claims.claims { lines.append("claim \(claim.left), line \(claim.line)") }
    for diagnostic in lesson.diagnostics {
      lines.append("\(diagnostic.line ?? 0)! \(diagnostic.message). \(diagnostic.hint?.description ?? "")")
    }
    return lines.joined(separator: "\n")
  }

  private func describe(_ document: Document) -> [String] {
    document.blocks.map { block in
      switch block {
      case .heading(let level, let spans): "  \(String(repeating: "#", count: level)) \(text(spans))"
      case .paragraph(let spans): "  \(text(spans))"
      case .item(let marker, let spans): "  \(marker) \(text(spans))"
      case .line(let spans, let indent): "  |\(indent) \(text(spans))"
      case .table(let table): "  table \(([table.header] + table.rows).map { $0.map(text).joined(separator: ",") })"
      case .output(let text): "  output \(text)"
      case .blank: "  blank"
      }
    }
  }

  private func text(_ spans: [Document.Span]) -> String {
    spans.map { $0.role == .text ? $0.text : "<\($0.role) \($0.text)>" }.joined()
  }

  @Test func readsAWholeLesson() {
    check(
      """
      # Two steps

      <!-- lesson
      language: ko
      source: a page, of 2024
      precision: 3
      start: line 18
      start tanh: step 3
      alias: δ2 = dZ2, ŷ = y_hat
      -->

      A word *before*, and `code`.

      ```python
      x = 1
      ```

      ## Forward

      First
      **one**.

      - a
      - b

      1. c

      ```longhand
      › step
      at 1
        twice

      › show x
      ```

      ```python
      y = 2
      ```

      | a | b |
      |---|--:|
      | 1 | 2 |

      ```question
      How much?
      answer: x + 1
      wrong: x -> That is x.
      wrong: [1, 2] → Only one.
      ```

      ## Other

      ```python tanh
      z = 3
      ```

      ```
      plain
        text
      ```

      ```longhand
      › step
      ```

      The end.

      ```claims
      x = 1
      ```
      """,
      """
      title Two steps
      settings ko | a page, of 2024 | 3
      start : line 18
      start tanh: step 3
      alias ŷ = y_hat
      alias δ2 = dZ2
      script  [lesson test]: x = 1; y = 2
      script tanh [lesson test (tanh)]: z = 3
      1 of 4, line 29, Forward, script 
        A word <emphasis before>, and <code code>.
        ## Forward
        First <strong one>.
        • a
        • b
        1. c
        › step
        < at 1
        <   twice
      2 of 4, line 33, Forward, script 
        › show x
      3 of 4, line 44, Forward, script 
        table ["a,b", "1,2"]
        ? How much? = x + 1
        ✗ x: That is x.
        ✗ [1, 2]: Only one.
      4 of 4, line 63, Other, script tanh
        ## Other
        |2 <code plain>
        |2 <code   text>
        › step
      closing
        The end.
      claim x, line 69
      """)
  }

  @Test func saysWhatIsMalformedAndReadsTheRest() {
    check(
      """
      <!-- lesson
      langauge: ko
      precision: many
      alias: = dZ2
      start tanh: 3
      nonsense
      -->

      ```longhand
      output
      › step
      ```

      ```pyhton
      x = 1
      ```

      ```question
      answer: 3
      ```

      ```question
      Why?
      ```

      ```question
      What?
      answer: 1
      wrong: 2
      answer: 3
      so
      ```

      ```python
      x = 1
      ```

      ```claims
      a =
      ```

      ```longhand
      ›
      › show
      """,
      """
      title 
      settings en |  | -1
      start tanh: 3
      script  [lesson test]: x = 1
      1 of 3, line 11, , script 
        › step
      2 of 3, line 26, , script 
        |2 <code x = 1>
        ? What? = 1
      3 of 3, line 44, , script 
        › show
      1! expected a heading that names the lesson. Begin the file with a line such as `# Logistic regression by hand`.
      1! a start for `tanh`, which is no script of the lesson. Write `start NAME: line 20` and name the script as its fence does, ```python NAME.
      2! unknown key `langauge` in the lesson's comment. Did you mean `language`?
      3! expected a number of decimals from 0 to 17, found `many`. Write `precision: 3`.
      4! expected `spelling = name`, found `= dZ2`. Write `alias: δ2 = dZ2, ŷ = y_hat`.
      6! expected `key: value`, found `nonsense`. The keys are language, source, precision, start, alias.
      9! a transcript before any script. Put a block that begins with ```python above it.
      10! output without a command: `output`. Put the command above it, on a line that begins with `› `.
      14! unknown block `pyhton`. Did you mean `python`?
      18! an answer without a question. Put the question above `answer:`.
      22! a question without an answer. Add a line `answer: EXPRESSION`; the shell computes it.
      26! a question before any script. Put a block that begins with ```python above it.
      29! expected `wrong: EXPRESSION -> REPLY`. Say after `->` what the learner is to be told.
      30! a second answer. Join both into one expression, or ask two questions.
      31! expected `wrong: EXPRESSION -> REPLY`, found `so`. The question's text stands above its `answer:`.
      39! expected numbers after `=`. A claim is written `NAME = 0.25`.
      42! a block that is never closed. End it with a line of its own that holds only the fence.
      43! a prompt without a command. Write the command after `› `.
      """)
  }

  @Test func readsWhateverItIsGiven() {
    let title =
      "expected a heading that names the lesson. Begin the file with a line such as `# Logistic regression by hand`."
    check("", "title \n1! \(title)")
    check(
      String(repeating: "[", count: 20_000) + "\n# t", "title t\nclosing\n  " + String(repeating: "[", count: 20_000))
    check(
      "# t\r\n\r\n```python\r\nx = 1\r\n```\r\n\r\n```longhand\r\n› show\r\nat 1\r\n```\r\n",
      "title t\nscript  [lesson test]: x = 1\n1 of 1, line 8, t, script \n  › show\n  < at 1")
    check(
      "# t\n<!-- lesson\nlanguage: ko\n\n# more",
      "title t\nsettings ko |  | -1\n2! a comment that is never closed. End it with a line that holds only `-->`; Markdown takes all that follows for a part of it."
    )
    let deep = Lesson(name: "deep", source: Source(name: "deep.md", text: String(repeating: "> ", count: 20_000) + "x"))
    #expect(!deep.diagnostics.isEmpty)
    let binary = Lesson(
      name: "bin", source: Source(name: "bin.md", bytes: (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }))
    #expect(binary.title.isEmpty)
  }
}
