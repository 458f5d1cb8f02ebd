import Diagnostics
import Testing

@testable import Lessons

@Suite struct LessonRunnerTests {
  private static let text = """
    # Counting

    <!-- lesson
    start: 10
    -->

    ```python
    x = 1
    ```

    ```longhand
    › step
    at 11
    › show
    at 11
    ```

    ```question
    What comes next?
    answer: here + 1
    wrong: here -> That is now.
    ```

    ```python other
    x = 2
    ```

    ```longhand
    › step 2
    at 2
    ```
    """

  private func lesson(_ text: String = LessonRunnerTests.text) -> Lesson {
    Lesson(name: "counting", source: Source(name: "counting.md", text: text))
  }

  /// Types lines one after the other; for each what came of it, and in the end the moment and the state.
  private func check(
    _ lines: [String], done: Int = 0, _ expected: [String], at location: SourceLocation = #_sourceLocation
  ) throws {
    var shell = CounterRunner()
    var runner = LessonRunner(lesson(), done: done)
    try runner.comeBack(on: &shell)
    var shown: [String] = []
    for line in lines {
      switch line {
      case "SKIP": _ = try runner.skip(on: &shell)
      case "AGAIN": try runner.again(on: &shell)
      case "LESSON": try runner.comeBack(on: &shell)
      default:
        let step = try runner.submit(line, on: &shell)
        shown.append("\(step.kind)\(step.cameBack ? ", came back" : ""): \(step.text)")
      }
    }
    shown.append("moment \(runner.moment?.number ?? 0), state \(shell.state)")
    #expect(shown == expected, sourceLocation: location)
  }

  @Test func enterRunsTheProposedCommand() throws {
    try check(["", ""], ["passed: at 11", "passed: at 11", "moment 3, state 11"])
  }

  @Test func anyCommandWithTheSameEffectPasses() throws {
    try check(["goto 11"], ["passed: at 11", "moment 2, state 11"])
    try check(["  step "], ["passed: at 11", "moment 2, state 11"])
    try check(["step", "goto 11"], ["passed: at 11", "passed: at 11", "moment 3, state 11"])
  }

  @Test func anythingElseLeavesTheLessonWhereItWas() throws {
    try check(["show", "bad"], ["aside: at 10", "aside: unknown `bad`", "moment 1, state 10"])
    try check(["step 5", "step"], ["aside: at 15", "aside: at 16", "moment 1, state 16"])
  }

  @Test func manyCommandsThatComeToTheSamePlacePass() throws {
    try check(["step 5", "goto 11"], ["aside: at 15", "passed: at 11", "moment 2, state 11"])
    try check(["step 5", "goto 12"], ["aside: at 15", "aside: at 12", "moment 1, state 12"])
    // What the second moment proposes changes nothing: there is no place to come to.
    try check(["", "step", "goto 11"], ["passed: at 11", "aside: at 12", "aside: at 11", "moment 2, state 11"])
  }

  @Test func leavingIsTold() throws {
    var shell = CounterRunner()
    var runner = LessonRunner(lesson())
    try runner.comeBack(on: &shell)
    var leads: [Bool] = []
    for line in ["show", "step 5", "show", "goto 10", "bad"] {
      leads.append(try runner.submit(line, on: &shell).leads)
    }
    #expect(leads == [false, true, false, false, false])
  }

  @Test func enterComesBackFromElsewhere() throws {
    try check(["goto 99", ""], ["aside: at 99", "passed, came back: at 11", "moment 2, state 11"])
    try check(["", "goto 99", "LESSON"], ["passed: at 11", "aside: at 99", "moment 2, state 11"])
  }

  @Test func questionsTakeAnswersAndReplyToForeseenOnes() throws {
    try check(
      ["11", "7", "show", "", "12"], done: 2,
      ["wrong: That is now.", "wrong: ", "aside: at 11", "aside: ", "passed: ", "moment 4, state 0"])
    try check(["12?", "11?"], done: 2, ["coarse: ", "wrong: ", "moment 3, state 11"])
    try check(["goto 50", "12"], done: 2, ["aside: at 50", "passed, came back: ", "moment 4, state 0"])
  }

  @Test func endsAndResumesAnywhere() throws {
    try check([""], done: 3, ["finished: at 2", "moment 0, state 2"])
    try check(["show"], done: 99, ["aside: at 2", "moment 0, state 2"])
    try check(["SKIP", "SKIP", "SKIP"], ["moment 4, state 0"])
    try check(["", "", "AGAIN"], ["passed: at 11", "passed: at 11", "moment 1, state 10"])
    try check([], done: -5, ["moment 1, state 10"])
  }

  @Test func aLessonWithoutAScriptSaysSo() {
    var shell = CounterRunner()
    var runner = LessonRunner(lesson("# t\n\n```longhand\n› step\n```\n"))
    #expect(throws: Diagnostic.self) { try runner.comeBack(on: &shell) }
  }
}
