import Diagnostics
import Library
import Testing

@testable import Machine

@Suite struct WatchTests {
  /// The values that a name gets, as `text@position:line`.
  private func check(
    _ script: String, _ name: String, in function: String? = nil, _ expected: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let timeline = try Timeline(Source(name: "test.py", text: script), library: Cards.library)
    var shown: [String] = []
    _ = try timeline.watch([Timeline.Followed(name, in: function)]) { given, machine throws(Diagnostic) in
      shown.append("\(machine.text(of: given.value))@\(machine.steps):\(given.line)")
      return false
    }
    #expect(shown.joined(separator: " ") == expected, sourceLocation: location)
  }

  @Test func eachBindingCountsOnce() throws {
    try check("w = 1\nw = 2\nv = w\nw = w\n", "w", "1@1:1 2@2:2 2@4:4")
    try check("a = b = 3\nfor i in [0, 1, 2]:\n    a = i\n", "a", "3@1:1 0@3:3 1@5:3 2@7:3")
    try check("for i in [0, 1, 2]:\n    pass\n", "i", "0@1:1 1@3:1 2@5:1")
    try check("a, b = 1, 2\na, b = b, a\n", "b", "2@1:1 1@2:2")
  }

  @Test func changesInPlaceCountThroughAnyAlias() throws {
    try check("a = [1, 2]\nb = a\nb[0] = 5\nc = [9]\nc[0] = 8\n", "a", "[1, 2]@1:1 [5, 2]@3:3")
    try check("import numpy as np\na = np.zeros(2)\nb = a\nb += 1\nb = b + 1\n", "a", "[0. 0.]@2:2 [1. 1.]@4:4")
    try check("a = [0]\nfor i in [0, 1]:\n    a[0] = i\n", "a", "[0]@1:1 [0]@3:3 [1]@5:3")
  }

  @Test func viewsSeeWhatTheyShow() throws {
    let script = "import numpy as np\nA = np.zeros((2, 2))\nc = A[:, 0]\nA[0, 1] = 7\nA[1, 0] = 8\n"
    try check(script, "c", "[0. 0.]@3:3 [0. 8.]@5:5")
    try check(script, "A", "[[0. 0.]\n [0. 0.]]@2:2 [[0. 7.]\n [0. 0.]]@4:4 [[0. 7.]\n [8. 0.]]@5:5")
  }

  @Test func localsCountOverAllCalls() throws {
    let script = "def f(x):\n    s = x + 1\n    return s\na = f(1)\nb = f(1)\n"
    try check(script, "s", in: "f", "2@3:2 2@6:2")
    try check(script, "x", in: "f", "1@2:4 1@5:5")
    try check(script, "a", "2@4:4")
    try check(script, "s", in: "g", "")
  }

  @Test func changesAreSeenAcrossCheckpoints() throws {
    let timeline = try Timeline(
      Source(
        name: "test.py",
        text: "import numpy as np\na = np.zeros(400)\ni = 0\nwhile i < 5000:\n    a[3] = i\n    b = a + a\n    i += 1\n"
      ),
      library: Cards.library)
    var count = 0
    var last = 0
    _ = try timeline.watch([Timeline.Followed("a")]) { given, _ throws(Diagnostic) in
      count += 1
      last = given.number
      return false
    }
    #expect(count == 5001 && last == 5001)
  }

  @Test func editsAtTheStartComeAgain() throws {
    let timeline = try Timeline(Source(name: "test.py", text: "a = 1\nb = k + a\n"), library: Cards.library)
    _ = try timeline.execute("k = 5")
    _ = timeline.go(to: .init(steps: 2))
    #expect(timeline.machine.text(of: timeline.value(of: "b", on: timeline.machine)) == "6")
    _ = timeline.go(to: .init(steps: 0))
    #expect(timeline.machine.steps == 0 && timeline.value(of: "a", on: timeline.machine).isUnset)
    #expect(timeline.machine.text(of: timeline.value(of: "k", on: timeline.machine)) == "5")
  }

  @Test func theFingerprintIsOfTheStateAlone() throws {
    let script =
      "import numpy as np\na = [1, 'x', {'k': 2.5}]\nfor i in [0, 1, 2, 3]:\n    b = np.zeros(3) + i\n    a[0] = b\nc = a\n"
    let timeline = try Timeline(Source(name: "test.py", text: script), library: Cards.library)
    var prints: [UInt64] = []
    try timeline.scan(from: 0, through: .max) { machine throws(Diagnostic) in
      prints.append(machine.fingerprint())
      return false
    }
    try #require(prints.count == 17 && Set(prints).count == 17)
    for steps in [9, 2, 11, 16, 0, 5] {
      _ = timeline.go(to: .init(steps: UInt64(steps)))
      #expect(timeline.machine.fingerprint() == prints[steps])
    }
    _ = try timeline.execute("a[0] = 3")
    #expect(timeline.machine.fingerprint() != prints[5])
    #expect(timeline.undo() == .done)
    #expect(timeline.machine.fingerprint() == prints[5])
  }
}
