import Diagnostics
import Library
import Machine
import Testing

@testable import Explanation

/// What is said of operands whose shapes do not fit.
@Suite struct ShapeHintTests {
  @Test func thePage() throws {
    let timeline = try Timeline(try Scripts.file("page2.py"), library: Cards.library)
    ShapeHint.attach(to: timeline)
    _ = timeline.forward(Machine.StopRule())
    let diagnostic = try failure(of: timeline)
    #expect(diagnostic.message.description.contains("operands could not be broadcast together with shapes (2,3) (3,2)"))
    #expect(
      diagnostic.notes.map(\.message.description) == [
        "`W1` is (2,3): `W1` was made in line 9", "`dW1.T` is (3,2): `dW1` was made in line 50",
      ])
    #expect(diagnostic.hint?.description == "Without the `.T` of `dW1.T` the shapes fit: (2,3) - (2,3).")
    // Trying leaves everything as it was.
    #expect(timeline.machine.steps == 42)
    #expect(timeline.edits.isEmpty)
  }

  @Test func otherErrorsStayAsTheyAre() throws {
    let timeline = try Timeline(Source(name: "test", text: "x = int('a')"), library: Cards.library)
    ShapeHint.attach(to: timeline)
    _ = timeline.forward(Machine.StopRule())
    let diagnostic = try failure(of: timeline)
    #expect(diagnostic.notes.isEmpty)
    #expect(diagnostic.hint == nil)
  }

  @Test func silentStretching() throws {
    let timeline = try Timeline(try Scripts.file("page2.py"), library: Cards.library)
    _ = timeline.forward(Machine.StopRule())
    let text = try Scripts.file("page2.py").text.replacing("W1 - alpha * dW1.T", with: "W1 - alpha * dW1")
    _ = try timeline.replace(Source(name: "page2.py", text: text))
    _ = timeline.step()
    #expect(StretchWarning(timeline).warning() == nil)
    _ = timeline.step(2)
    let warning = try #require(StretchWarning(timeline).warning())
    #expect(
      warning.message.description == "`W2` was (3,1) and is now (3,3): (3,1) - (1,3) was stretched to (3,3)")
    #expect(
      warning.hint?.description
        == "A row and a column stretch each other to a matrix; is the `.T` of `dW2.T` one too many?")
    #expect(warning.line == 62)
    #expect(StretchWarning(timeline).first(after: 42, through: 45)?.message == warning.message)
    #expect(StretchWarning(timeline).first(after: 0, through: 44) == nil)
  }

  @Test(arguments: [
    // The name is new, keeps its shape, or is not an array.
    "a = np.ones((3, 1))\nb = a + a.T", "a = np.ones((3, 3))\na = a[:1] + a[:, :1]",
    "a = 1\na = np.ones((3, 1)) + np.ones(3)",
    // The shape changes without two operands being stretched.
    "a = np.ones((3, 1))\na = a + np.ones((3, 4))", "a = np.ones(3)\na = a[1:]",
  ]) func nothingToWarnOf(_ code: String) throws {
    let timeline = try Scripts.run(code)
    #expect(StretchWarning(timeline).warning() == nil)
    #expect(StretchWarning(timeline).first(after: 0, through: timeline.machine.steps) == nil)
  }

  @Test(arguments: Self.cases) func hint(_ example: Case) throws {
    let timeline = try Timeline(Source(name: "test", text: Self.start + example.code), library: Cards.library)
    ShapeHint.attach(to: timeline)
    _ = timeline.forward(Machine.StopRule())
    let diagnostic = try failure(of: timeline)
    #expect(diagnostic.hint?.description == example.hint)
  }

  struct Case: Sendable {
    let code: String
    let hint: String
  }

  private static let start = """
    import numpy as np
    X = np.ones((5, 2))
    W = np.ones((2, 3))
    V = np.ones((3, 4))
    y = np.ones((5, 1))
    r = np.ones((1, 4))
    Z = np.ones((5, 3))
    q = np.ones(7)

    """

  private static let cases: [Case] = [
    Case(
      code: "W = W - 0.1 * W.T",
      hint: "Without the `.T` of `W.T` the shapes fit: (2,3) - (2,3)."),
    Case(
      code: "W -= 0.1 * W.T",
      hint: "Without the `.T` of `W.T` the shapes fit: (2,3) - (2,3)."),
    Case(
      code: "Z = np.dot(X.T, W)",
      hint: "Without the `.T` of `X.T` the shapes fit: (5,2) and (2,3)."),
    Case(
      code: "Z = X @ W.T",
      hint: "Without the `.T` of `W.T` the shapes fit: (5,2) @ (2,3)."),
    Case(
      code: "H = W.T @ X",
      hint: "With `X.T` for `X` the shapes fit: (3,2) @ (2,5)."),
    Case(
      code: "Z = X @ W + y.T",
      hint: "Without the `.T` of `y.T` the shapes fit: (5,3) + (5,1)."),
    Case(
      code: "G = Z.T @ X.T",
      hint: "Without the `.T` of `X.T` the shapes fit: (3,5) @ (5,2)."),
    Case(
      code: "U = Z @ V.T + r",
      hint: "Without the `.T` of `V.T` the shapes fit: (5,3) @ (3,4)."),
    Case(
      code: "E = X + q",
      hint: "No single transpose mends it: the last axes disagree, 2 and 7, and neither is 1."),
    Case(
      code: "Z = Z * (W @ X).T",
      hint:
        "No single transpose mends it: the last axis of `W` has 3 and must be as long as the axis of `X` that it meets, which has 5."
    ),
    Case(
      code: "def f(a, b):\n    return a @ b\nP = f(X, W.T)",
      hint: "With `b.T` for `b` the shapes fit: (5,2) @ (2,3)."),
    Case(code: "N = W + W.T", hint: "Without the `.T` of `W.T` or with `W.T` for `W` the shapes fit."),
    Case(
      code: "q = q + np.ones((2, 6))",
      hint: "No single transpose mends it: the last axes disagree, 7 and 6, and neither is 1."),
  ]

  private func failure(of timeline: Timeline) throws -> Diagnostic {
    guard case .failed(let diagnostic) = timeline.status else { throw Diagnostic(.failed, "it did not fail") }
    return diagnostic
  }
}
