import Testing

@testable import Shell

@Test(arguments: [
  ("d", ["dW1", "dW2"], "dW"),
  ("dW1", ["dW1"], "dW1"),
  ("δ2", ["dZ2"], "dZ2"),
  ("δ", ["dZ1", "dZ2"], "δ"),
  ("다", ["다음", "다시"], "다"),
  ("x", [], "x"),
  ("", ["step", "show"], "s"),
])
func commonTextNeverTakesAwayWhatWasTyped(typed: String, candidates: [String], expected: String) {
  let completion = Completion(start: 0, candidates: candidates.map { .init($0) })
  #expect(completion.commonText(typed: typed) == expected)
}

@Test func columnsReadDownwardsAndCountWideCharactersTwice() {
  #expect(columns(["a", "다음", "c", "d"], width: 14) == ["a      c", "다음   d"])
  #expect(columns(["a", "b"], width: 0) == ["a", "b"])
  #expect(columns((1...9).map(String.init), width: 1, limit: 2) == ["1", "2", "… and 7 more"])
  #expect(columns([], width: 80) == [])
}

@Test func scriptedLinesEnd() {
  let source = ScriptedLineSource(["step", ""])
  #expect(source.readLine(prompt: "› ") == .line("step"))
  #expect(source.readLine(prompt: "› ") == .line(""))
  #expect(source.readLine(prompt: "› ") == .end)
}
