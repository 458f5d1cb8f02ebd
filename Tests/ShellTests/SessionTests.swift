import Diagnostics
import Foundation
import Testing

@testable import Shell

/// A script without what it prints, which other tests compare.
private func quiet(_ script: String) -> String {
  script.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("print(") }.joined(
    separator: "\n")
}

/// A loop that calls a function.
private let calls = """
  def f(n):
      t = n * 2
      return t

  total = 0
  k = 0
  while k < 4:
      k += 1
      total += f(k)
  """

@Suite struct SessionTests {
  @Test func stepsAndBack() throws {
    try check(
      calls, ["step 3", "until k == 2", "back 2", "undo", "redo", "back 100", "back", "undo", ""])
  }

  @Test func callsAreEnteredAndLeft() throws {
    try check(
      calls, ["break 2 if n == 4", "continue", "up", "show k", "finish", "where"])
  }

  @Test func lookingChangesNothing() throws {
    try check(
      try quiet(Transcript.page(2)),
      ["show δ2", "until dZ2", "show δ2", "show W1[0, 1]", "show W1[0, 1] b1", "W1@end", "dZ2#1", "dZ2#2", "W1@0"])
  }

  @Test func untilSaysHowNearItCame() throws {
    try check(
      try quiet(Transcript.page(1)),
      ["until cost < 0.6", "restart", "until cost < 0.5", "undo", "until dw", "show", "b"])
  }

  @Test func editsAreUndoneAndKept() throws {
    try check(
      calls,
      ["goto end", "goto 5", "total = 100", "goto end", "total", "undo", "undo", "goto end", "total", "k += 1; k"])
  }

  @Test func linesAreEdited() throws {
    try check(
      "a = 1\nb = a / 0\nif b:\n    c = b",
      ["continue", "step", "edit 2 b = a / 2", "continue", "edit 4 c = (", "edit 9 x", "edit 4"])
  }

  @Test func changesAreWatched() throws {
    try check(
      "xs = [1]\nys = xs\nys.append(2)\nxs[0] = 5",
      [
        "step", "watch xs", "continue", "continue", "delete 1", "break", "continue", "continue", "values xs",
        "back continue",
      ])
  }

  @Test func theLastValueHasAName() throws {
    try check(
      "import numpy as np\na = np.array([1.5, 2.0])\nb = 1\nfor i in range(2):\n    b = b + i",
      [
        "_", "step 2", "a * 2", "_ + 1", "show _", "_.sum()", "None", "_", "[_, 'x']", "_ + [1]", "step 2", "_[0]",
        "d = _ * 2",
        "d", "back 2", "goto end", "d", "range(3)", "_", "1 / 0", "b", "_ = 5", "_", "b", "_",
      ])
  }

  @Test func theScriptsOwnLastValueWins() throws {
    try check("x = 1\nfor _ in range(3):\n    x = x * 2", ["step", "x + 40", "_", "step", "_", "x + 1", "_"])
  }

  @Test func stopsHoldInEveryMovement() throws {
    try check(
      calls,
      [
        "break 3 if t == 6", "watch k", "next", "next", "continue", "delete 2", "iterate 2", "iterate", "undo",
        "until total > 100",
        "back continue", "tbreak 9", "goto start", "continue", "break", "watch f().t", "continue", "continue",
      ])
  }

  @Test func aLoopThatIsAboutToBeginIsIterated() throws {
    try check(
      "x = 0\nfor i in range(2):\n    for j in range(2):\n        x += 1\ny = x",
      [
        "step", "iterate", "iterate", "iterate", "iterate", "goto start", "iterate", "goto end", "goto end",
        "goto start", "goto start",
      ])
  }

  @Test func localsOfCallsHaveNames() throws {
    try check(
      calls, ["show f().t", "show f().x", "goto end", "show f().t", "f().t#2", "values f().t", "until f().t"])
  }

  @Test func documentedScenarioOfTheStrayTranspose() throws {
    try check(
      try quiet(Transcript.page(2)),
      ["c", "edit 47 W1 = W1 - alpha * dW1", "c", "edit 49 W2 = W2 - alpha * dW2", "show W2"])
  }

  @Test func wrongInputIsAnswered() throws {
    try check(
      calls,
      [
        "sho k", "frobnicate", "step x", "step 0", "step 99999999999999999999", "goto 500", "goto nowhere", "goto",
        "undo", "redo",
        "break 50", "break x", "break 2 when k", "delete 7", "finish", "iterate", "up", "show nothing", "values",
        "bookmark 3",
        "set precision many", "set colour auto", "until", "until nothing", "back sideways", "derive x", "x = = 3",
        "1 / 0", "next 2 3",
        "open /nowhere/x.py", "help nothing", "show k@nowhere", "show k@99",
      ])
  }

  @Test func pythonAndCommandsAreToldApart() throws {
    try check(
      "n = 3\nw = [1, 2]\nprint = print\n",
      [
        "step 2", "n", "n + 1", "n == 3", "n is None", "list((1, 2))", "next = 3", "show next", "c = 2", "w",
        "print(n)", "print n", "p w", "back = 1", "%who", "n * 2",
      ])
  }

  @Test func wideTextStaysAligned() throws {
    try check("이름 = '값'\n합계 = 1 + 없음\n", ["step", "step", "show 이름", "list"], width: 40)
  }

  @Test func escapesAreShownHarmless() throws {
    try check("s = '\u{1B}[31m'\nprint('\\x1b[2J\\r', s)\n", ["list", "c", "s"])
  }

  @Test func jsonIsOneDocument() throws {
    let session = Session()
    try session.open(
      Source(
        name: "script.py",
        text: "import numpy as np\na = np.array([[1.5, np.nan], [0.1, -np.inf]])\nprint(1)\nb = [1, 'x']\n"))
    let expected = [
      ("step 2", #"{"version": 1, "step": 2, "done": {"line": 2}, "next": {"line": 3}, "status": "ready"}"#),
      (
        "show a",
        #"{"version": 1, "name": "a", "step": 2, "made": {"step": 2, "line": 2}, "shape": [2, 2], "dtype": "float64", "value": [[1.5, "nan"], [0.1, "-inf"]]}"#
      ),
      (
        "c",
        #"{"version": 1, "step": 4, "done": {"line": 4}, "next": null, "status": "ended", "printed": "1\n"}"#
      ),
      (
        "show b",
        #"{"version": 1, "name": "b", "step": 4, "made": {"step": 4, "line": 4}, "shape": null, "dtype": null, "value": null, "text": "[1, 'x']"}"#
      ),
      (
        "show c",
        #"{"version": 1, "error": {"kind": "reference", "message": "there is no variable `c`", "line": null, "hint": "`vars` lists the variables."}}"#
      ),
      ("1 + 1", #"{"version": 1, "shape": [], "dtype": "int", "value": 2}"#),
    ]
    for (command, json) in expected { #expect(session.run(command).json.text == json) }
  }

  @Test func everyCardIsInTheListAndIsDocumented() throws {
    for card in Commands.all {
      #expect(card.help.hasSuffix("."), "\(card.name)")
      #expect(card.usage.hasPrefix(card.name), "\(card.name)")
      #expect(card.isPlanned || !card.examples.isEmpty, "\(card.name)")
    }
    #expect(Set(Commands.words).count == Commands.words.count)
  }
}
