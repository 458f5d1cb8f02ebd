import Testing

@testable import Shell

/// Each command called rightly, wrongly, short, with nothing open, and beyond the ends. The goldens hold all that is said.
@Suite struct CommandTests {
  @Test func commandStep() throws {
    try check(
      Transcript.loop, ["step", "s 2", "step 4", "", "step 0", "step -1", "step x", "step 2 3", "step 100", "step"])
  }

  @Test func commandNext() throws {
    try check(Transcript.loop, ["next 4", "n", "", "next 0", "next two", "n 100", "n"])
  }

  @Test func commandOp() throws {
    try check(Transcript.loop, ["goto line 8", "op", "si 2", "", "op 0", "op x", "back op", "step"])
  }

  @Test func commandFinish() throws {
    try check(Transcript.loop, ["finish", "goto line 4", "fin 1", "fin", "break 4", "c", "fin", "fin"])
  }

  @Test func commandIterate() throws {
    try check(Transcript.loop, ["iterate", "goto line 8", "it", "iterate 0", "it 7", "it 50", "it"])
  }

  @Test func commandContinue() throws {
    try check(Transcript.loop, ["continue 1", "break 4", "c", "", "delete 1", "continue", "c"])
    try check(Transcript.fails, ["continue", "c", "a", "back"], name: "commandContinueFails")
  }

  @Test func commandUntil() throws {
    try check(
      Transcript.loop,
      [
        "until", "until total", "unt total", "until i == 2", "until totl", "until total >", "until nowhere == 1",
        "until total > 100", "undo", "until w",
      ])
  }

  @Test func commandBack() throws {
    try check(
      Transcript.loop,
      [
        "back", "goto end", "back", "bk 2", "", "back 0", "back x", "back next", "back iterate",
        "back until total == 0",
        "back until total == 99", "back until", "goto line 4", "back finish", "break 3", "back continue", "back 1000",
        "back",
      ])
  }

  @Test func commandGoto() throws {
    try check(
      Transcript.loop,
      [
        "goto", "goto end", "goto start", "goto 5", "goto line 9", "goto i=2", "goto i = 1", "goto i=7", "goto 1000",
        "goto -1", "goto line 99", "goto line 0", "goto mark", "bookmark mark", "goto start", "goto mrak", "goto mark",
      ])
  }

  @Test func commandUndoAndRedo() throws {
    try check(
      Transcript.loop,
      [
        "undo", "redo", "step 3", "undo", "redo", "redo", "goto end", "total = 1", "total", "undo", "total", "redo",
        "undo now",
      ])
  }

  @Test func commandEdit() throws {
    try check(
      Transcript.loop,
      [
        "goto end", "edit 8 total = total + 2 * double(i)", "total", "undo", "total", "edit", "edit 0 x", "edit 99 x",
        "edit 8",
        "edit x y", "edit 8 total = = 1", "total",
      ])
  }

  @Test func commandRestart() throws {
    try check(Transcript.loop, ["goto end", "total = 9", "run", "goto end", "total", "restart now", "undo"])
  }

  @Test func commandBreak() throws {
    try check(
      Transcript.loop,
      [
        "break", "break 5", "br 8 if i == 2", "tbreak 9", "tb 3", "break", "c", "c", "c", "c", "break 99", "break 0",
        "break x",
        "break 8 when i", "break 8 if", "break 8 if (", "tbreak", "delete 1", "delete 9", "delete x", "delete", "break",
      ])
  }

  @Test func commandWatch() throws {
    try check(
      Transcript.loop,
      ["watch total", "c", "c", "watch", "watch nowhere", "watch totl", "watch total@end", "watch 1 + 1"])
  }

  @Test func commandDisplay() throws {
    try check(
      Transcript.loop,
      [
        "display", "disp total", "display i * 2", "step 8", "display", "display (", "delete total", "delete i * 2",
        "step",
      ])
  }

  @Test func commandShow() throws {
    try check(
      Transcript.loop,
      [
        "show", "show total", "goto end", "show", "show w", "p w[1]", "print total", "p w total", "show total#2",
        "show total#9",
        "show total@end", "show total@5", "show total@9999", "show total@mark", "show w[5]", "show total + 1",
        "show nowhere",
        "show totl", "show (", "w@end",
      ])
  }

  @Test func commandShowKinds() throws {
    try check(
      Transcript.values,
      ["goto end", "p n", "p f", "p t", "p word", "p odd", "p grid", "p grid[0]", "p items", "p nothing", "p n f t"])
  }

  @Test func commandVars() throws {
    try check(Transcript.values, ["vars", "goto end", "whos", "vars n"])
  }

  @Test func commandList() throws {
    try check(
      Transcript.loop, ["list", "l 9", "break 8", "list 8", "list line 2", "list 0", "list 11", "list x", "list -1"])
  }

  @Test func commandWhere() throws {
    try check(
      Transcript.loop,
      [
        "where", "up", "down", "goto line 4", "bt", "up", "total", "up", "down", "x", "down", "up 2", "where 1",
        "goto end", "where",
      ])
  }

  @Test func commandValues() throws {
    try check(
      Transcript.loop,
      [
        "values total", "goto end", "values total", "values double().y", "values w", "values", "values nowhere",
        "values totl",
      ])
  }

  @Test func commandBookmark() throws {
    try check(
      Transcript.loop,
      ["bookmark", "bm here", "goto end", "bookmark there", "bm", "bookmark 1", "bookmark end", "bm a b"])
  }

  @Test func commandExplain() throws {
    try check(
      Transcript.loop,
      [
        "explain total", "goto end", "explain total", "ex w[1]", "total?", "w[2] ?", "explain", "explain nowhere",
        "explain w[9]", "ex 1 + 1",
      ])
  }

  @Test func commandCheck() throws {
    try check(
      Transcript.loop,
      [
        "check total = 6", "goto end", "check total = 6", "ck total = 7", "check w = [1.5, -0.25, 0.333]",
        "check w = [1.5, -.25, 0.334]", "check w[2] = 0.4", "check w = [1, 2]", "check total == 6", "check total",
        "check = 6",
        "check total =", "check nowhere = 1", "check total = six", "check total = 2 * 3", "answers",
      ])
  }

  @Test func commandsWithoutALesson() throws {
    try check(
      nil,
      [
        "answers", "audit", "audit nowhere.md", "lesson", "lesson nowhere", "again", "skip", "hint", "lessons 1",
        "answers 1",
      ])
  }

  @Test func commandsWithoutAScript() throws {
    try check(
      nil, Commands.all.filter { !["lessons", "set", "help", "quit"].contains($0.name) }.map(\.name) + ["1 + 1", "x"])
  }

  /// A network of classes, dicts and lists whose values are asked where they come from and where they go.
  @Test func commandWhy() throws {
    try check(
      Transcript.network,
      [
        "why", "why y", "goto end", "why loss", "why loss 1", "why net.W[1, 2]", "why params['b'][1] 2", "why best",
        "why h", "why h[0, 1] all", "why X", "why X[0, 9]", "why nowhere", "why loss 0", "why loss#1 1",
        "why kept[0]",
      ])
  }

  @Test func commandUsed() throws {
    try check(
      Transcript.network,
      [
        "used", "goto end", "used X[0, 1]", "used X 1", "used y", "used net.b", "used loss#1", "used bad",
        "used X[5]", "used nowhere",
      ])
  }

  @Test func commandFirst() throws {
    try check(
      Transcript.network,
      [
        "first", "first nan", "goto end", "first nan", "first inf", "first loss < 1.4", "first loss > 100",
        "first i == 2",
        "first los > 1", "first )",
      ])
  }

  @Test func commandDiff() throws {
    try check(
      Transcript.network,
      [
        "diff", "step 9", "bookmark here", "goto end", "diff loss#1 loss", "diff h#1 h", "diff h h", "diff h X",
        "diff here now", "diff 20 end", "diff end", "diff 1 2", "diff loss nowhere", "diff 1 99999", "diff a b c",
      ])
  }

  @Test func commandGraph() throws {
    try check(
      Transcript.network,
      [
        "graph", "goto end", "graph loss", "graph", "graph X", "graph nowhere", "graph loss --output a.txt",
        "graph 1 2",
      ])
  }

  @Test func commandOpen() throws {
    try check(Transcript.loop, ["open", "open nowhere.py", "where"])
  }

  @Test func commandSet() throws {
    try check(
      Transcript.loop,
      [
        "set", "goto end", "set precision 2", "show w", "set precision auto", "set precision x", "set precision -1",
        "set precision 99", "set width 40", "set width 5", "set color never", "set color red", "set language ko",
        "set language fr", "set step-limit none", "set step-limit 0", "set precison 3", "set precision 3 4",
        "set width",
      ])
  }

  @Test func commandHelp() throws {
    try check(nil, ["help", "help until", "? s", "?step", "help stpe", "help nowhere", "help dot"])
  }

  @Test func commandQuit() throws {
    for word in ["quit", "q", "exit()", "quit()", ":q"] {
      #expect(try Transcript.session(Transcript.loop).run(word).leaves, "\(word)")
    }
    #expect(try !Transcript.session(Transcript.loop).run("quit now").leaves)
  }

  @Test func plannedCommandsSaySo() throws {
    for card in Commands.all where card.isPlanned {
      let text = try Transcript.text(Transcript.session(Transcript.loop), card.name)
      #expect(text.hasPrefix("`\(card.name)` is not there yet\n  try: \(card.help)"), "\(text)")
    }
  }

  /// A word followed by `(`, `.`, `[`, `=` or an operator is Python even if it is a command.
  @Test func pythonOrCommand() throws {
    try check(
      Transcript.values,
      [
        "next = 3", "next + 1", "list(range(3))", "print('a')", "set([1])", "goto end", "s", "s + 1", "show s",
        "s.bit_length()",
        "s, n", "s == 5", "step -1", "n", "grid.T", "_", "help = [1]", "help[0]",
      ])
  }

  @Test func didYouMean() throws {
    try check(
      Transcript.loop, ["sho total", "setp", "contineu", "totl", "goto end", "totl", "totl + 1", "nonsense here", "δ"])
  }

  /// Enter repeats the last movement, never an edit, a look or what failed.
  @Test func enterRepeats() throws {
    try check(Transcript.loop, ["", "step", "", "show total", "", "b = 3", "", "step x", "", "goto 2", "", "undo", ""])
  }

  @Test func neighboursWords() throws {
    try check(
      Transcript.loop,
      ["step 5", "info locals", "%whos", "reverse-step", "rn", "b 8", "info b", "pp total", "h", "stepi"])
  }
}
