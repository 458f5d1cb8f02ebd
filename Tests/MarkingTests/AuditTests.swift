import Diagnostics
import NDArray
import Testing

@testable import Marking

@Suite struct AuditTests {
  /// What an audit says: each claim's verdicts, then the messages.
  private func check(
    _ script: String, _ claims: String, _ expected: String, aliases: [String: String] = [:],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let audit = try audit(script, claims, aliases: aliases)
    var lines: [String] = []
    for entry in audit.entries {
      switch entry.outcome {
      case .numbers(let cells, _):
        lines.append("\(entry.name) " + cells.map { "\($0.index) \($0.verdict.rawValue)" }.joined(separator: ", "))
      case .formula(let verdict, let worst):
        lines.append("\(entry.name) \(verdict.rawValue)" + (worst.map { " at \($0.index)" } ?? ""))
      case .unmarked(let diagnostic): lines.append("\(entry.name) – \(diagnostic.message)")
      }
    }
    lines += audit.diagnostics.map { "line \($0.line ?? 0): \($0.message). \($0.hint?.description ?? "")" }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: location)
  }

  private func audit(_ script: String, _ claims: String, aliases: [String: String] = [:]) throws -> Audit {
    let source = Source(name: "claims", text: claims)
    let auditor = try Auditor(script: Source(name: "test.py", text: script), claims: source, aliases: aliases)
    return try auditor.audit(ClaimsFile(source))
  }

  private let loop = "w = 1.0\nfor i in range(5):\n    w = w * 0.5\nv = [w, w]\n"

  @Test func aNameIsItsFirstValue() throws {
    try check(loop, "w = 1", "w [] agrees")
    try check(loop, "w#2 = 0.5\nw#3 = 0.24\nw#6 = 0.03", "w#2 [] agrees\nw#3 [] last-digit\nw#6 [] agrees")
    try check(loop, "w@end = 0.03125\nw@4 = 0.5", "w@end [] agrees\nw@4 [] agrees")
    try check(loop, "i = 0\ni@end = 4", "i [] agrees\ni@end [] agrees")
    try check(loop, "v = [0.03125, 0.1]", "v [0] agrees, [1] last-digit")
  }

  @Test func cellsAndRows() throws {
    let script = "import numpy as np\nA = np.array([[1.0, 2.0], [3.0, 4.0]])\nb = A[0].reshape(1, 2)\n"
    try check(script, "A[1, 0] = 3\nA[-1] = [3, 5]", "A [1, 0] agrees\nA [1, 0] agrees, [1, 1] last-digit")
    try check(script, "b[1] = 2\nA[:, 1] = [2, 4]", "b [0, 1] agrees\nA[:, 1] [0] agrees, [1] agrees")
    try check(
      script, "A[2, 0] = 3",
      "A – no cell `[2,0]` in an array of shape `(2,2)`\nline 1: no cell `[2,0]` in an array of shape `(2,2)`. Each position counts from 0, as in NumPy."
    )
  }

  @Test func expressionsAreOfTheFirstMomentWhenAllIsThere() throws {
    let script = "x = 1\nx = 2\ny = 10\nx = 3\ny = 20\n"
    try check(script, "x + y = 12", "x + y [] agrees")
    try check(script, "x#1 + y = 11\nx@end + y#2 = 23", "x#1 + y [] agrees\nx@end + y#2 [] agrees")
    try check(script, "x#2 - x#1 = 1\n2 + 2 = 4", "x#2 - x#1 [] agrees\n2 + 2 [] agrees")
    try check(
      "def f(x):\n    s = x * 2\n    return s\na = f(1)\nb = f(5)\n", "f().s = 2\nf().s#2 = 10\nf().s@end + a = 12",
      "f().s [] agrees\nf().s#2 [] agrees\nf().s@end + a [] agrees")
    try check("a = [1.0]\na[0] = 2.0\n", "a = [1]\na#2 = [2]", "a [0] agrees\na#2 [0] agrees")
  }

  @Test func expressionsHaveNoEffect() throws {
    try check("a = [1]\nb = a\n", "a.append(2) or 7 = 7\nb = [1]", "a.append(2) or 7 [] agrees\nb [0] agrees")
  }

  @Test func formulasGiveTheSame() throws {
    let script = "import numpy as np\nx = np.array([1.0, 2.0])\nm = 2\ny = x / m\n"
    try check(script, "y = 1/m * x\ny = x", "y agrees\ny differs at [1]")
    try check(
      script, "y[1] = x[0]\ny = m - m + 1",
      "y agrees\ny – expected a formula of shape `(2,)`, found `()`\nline 2: expected a formula of shape `(2,)`, found `()`. Look for a transpose or a sum that is missing, or one too many."
    )
  }

  @Test func spellingsOfTheSource() throws {
    try check("dZ2 = 4\n", "δ2 = 4\nδ2 * 2 = 8", "δ2 [] agrees\nδ2 * 2 [] agrees", aliases: ["δ2": "dZ2"])
  }

  @Test func whatCannotBeComparedIsSaidAndTheRestIsMarked() throws {
    try check(
      "cost = 1\nname = 'x'\n", "cots = 1\ncost = [1, 2]\nname = 3\ncost#2 = 5\ncost = 1",
      """
      cots – the script never gives `cots` a value
      cost – expected numbers of shape `()`, found a list of 2
      name – `name` holds no numbers
      cost#2 – the run never gives `cost` value number 2
      cost [] agrees
      line 1: the script never gives `cots` a value. Did you mean `cost`?
      line 2: expected numbers of shape `()`, found a list of 2. Give one number.
      line 3: `name` holds no numbers. Only numbers, arrays and lists of numbers can be compared.
      line 4: the run never gives `cost` value number 2. In the whole run it is given 1 of them; `cost@end` is the last.
      """)
    try check(
      "a = 1\nb = 1 / 0\n", "b = 3\na = 1\na@end = 1",
      """
      b – the run never gives `b` a value
      a [] agrees
      a@end [] agrees
      line 1: the run never gives `b` a value. The script stops with an error in line 2: ZeroDivisionError: division by zero
      """)
    try check(
      "X = 1\nw = 2\n", "X@w = 2\nX + = 3\nX@99 = 1\nY + 1 = 2",
      """
      X@w – unknown moment `@w`
      X + – invalid syntax
      X@99 – there is no value at that moment
      Y + 1 – NameError: name 'Y' is not defined
      line 1: unknown moment `@w`. Write `@end`, a step such as `@40`, or spaces around `@` for a matrix product.
      line 2: invalid syntax. 
      line 3: there is no value at that moment. A step counts from 0; the run ends after 2.
      line 4: NameError: name 'Y' is not defined. 
      """)
  }

  @Test func pinnedVerdictsHold() throws {
    let audit = try audit(
      "import numpy as np\na = np.array([1.0, 2.0, 3.0])\n",
      "a = [5, 2, 3.1]\nexpect: a differs\nexpect: a[2] last-digit\nq = 1\nexpect: q cannot-say")
    #expect(audit.holds)
    #expect(audit.counts == [.wrongHere: 1, .agrees: 1, .lastDigit: 1, .cannotSay: 1])
    let other = try self.audit("a = 1\n", "a = 5\nexpect: b differs\nexpect: a agrees")
    #expect(other.surprises == [Audit.Surprise(entry: 0, cell: 0)])
    #expect(
      other.diagnostics.map(\.message.description) == [
        "expected `differs`, which no number of `b` got", "expected `agrees`, which no number of `a` got",
      ])
  }

  @Test func aHundredThousandNumbersTakeSeconds() throws {
    let script =
      "import numpy as np\nnp.random.seed(1)\nA = np.zeros((400, 250))\nc = 0\nwhile c < 1000:\n    c = c + 1\n"
    let rows = (0..<400).map { _ in "[" + Array(repeating: "±0.00", count: 250).joined(separator: ", ") + "]" }
    let passes = (1...1000).map { "c#\($0) = \($0 - 1)" }
    let start = ContinuousClock.now
    let audit = try audit(script, "A = [" + rows.joined(separator: ",\n") + "]\n" + passes.joined(separator: "\n"))
    #expect(audit.counts == [.agrees: 101_000])
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
