import Diagnostics
import Testing

@testable import Shell

/// Checks whose numbers follow from earlier ones that were wrong, whatever was asked about.
///
/// What follows was worked out by CPython and NumPy: the cases are those of `Tests/Recorder/carrying.py`.
@Suite struct CheckTests {
  private static let network = """
    import numpy as np
    X = np.array([[0.5, -1.5, 1.0], [1.5, -0.5, 0.25]])
    y = np.array([[1.0, 0.0, 1.0]])
    W1 = np.array([[0.3, -0.6], [0.8, 0.5]])
    b1 = np.array([[0.1], [-0.2]])
    W2 = np.array([[0.7, -0.9]])
    b2 = 0.05
    m = 3
    def sigmoid(z):
        return 1 / (1 + np.exp(-z))
    Z1 = W1 @ X + b1
    A1 = sigmoid(Z1)
    A2 = sigmoid(W2 @ A1 + b2)
    dZ2 = A2 - y
    dA1 = W2.T @ dZ2
    dZ1 = dA1 * A1 * (1 - A1)
    dW1 = 1 / m * dZ1 @ X.T

    """

  private static let dictionary = """
    import numpy as np
    params = {}
    params["W"] = np.array([[0.4, -0.7], [0.2, 0.9]])
    params["b"] = 0.25
    x = np.array([1.5, 2.0])
    cache = {}
    cache["z"] = params["W"] @ x + params["b"]
    cache["scale"] = params["b"] * 3
    a = np.tanh(cache["z"]) * cache["scale"]

    """

  private static let loop = """
    import numpy as np
    w = np.array([0.5, -0.25])
    x = np.array([1.2, 0.7])
    for i in range(4):
        p = w * x
        g = x * p * (1 - p)
        w = w - 0.5 * g
    last = w * 2

    """

  private func session(_ script: String) throws -> Session {
    let session = Session()
    session.settings.width = 120
    try session.open(Source(name: "test.py", text: script))
    return session
  }

  private func text(_ outcome: Outcome) -> String { Format.plain.text(outcome.whole(width: 120), width: 120) }

  private let slopes = "[[0.3, 0.11, 0.4], [0.5, 0.21, 0.1]]"
  private let errors = "[[-0.123643, 0.043217, -0.151372], [0.264950, -0.106077, 0.048655]]"

  @Test(arguments: ["goto end", "goto line 15"]) func anExpressionLeadsOn(_ place: String) throws {
    let session = try session(CheckTests.network)
    _ = session.run(place)
    #expect(text(session.run("check A1 * (1 - A1) = \(slopes)")).contains("✗ (A1 * (1 - A1))[0,1] is"))
    _ = session.run("goto end")
    let shown = text(session.run("check dZ1 = \(errors)"))
    #expect(shown.contains("→ dZ1[0,1]") && shown.contains("it comes from your A1 * (1 - A1)"), "\(shown)")
    // Withdrawn, it leads to nothing.
    _ = session.run("answers withdraw all")
    #expect(text(session.run("check dZ1 = \(errors)")).contains("✗ dZ1[0,1]"))
  }

  @Test func anExpressionFollows() throws {
    let session = try session(CheckTests.network)
    _ = session.run("goto end")
    _ = session.run("check A1 = [[0.3, 0.61, 0.4], [0.5, 0.21, 0.9]]")
    let shown = text(session.run("check A1 * (1 - A1) = [[0.21, 0.2379, 0.24], [0.25, 0.1659, 0.09]]"))
    #expect(shown.contains("follows from your own numbers") && shown.contains("it comes from your A1"), "\(shown)")
  }

  @Test func partsOfDictsLeadOn() throws {
    let session = try session(CheckTests.dictionary)
    _ = session.run("goto line 7")
    #expect(text(session.run("check params[\"b\"] = 0.75")).contains("✗ params[\"b\"] is 0.250, not 0.75"))
    _ = session.run("goto end")
    #expect(text(session.run("check cache[\"scale\"] = 2.25")).contains("follows from your own numbers"))
    #expect(text(session.run("check a = [-0.112406, 2.234993]")).contains("→ a[0]"))
  }

  @Test func bookmarksAndStepsLeadOn() throws {
    for place in ["w@here", "w@20"] {
      let session = try session(CheckTests.loop)
      _ = session.run("goto 20")
      _ = session.run("bookmark here")
      _ = session.run("goto end")
      #expect(text(session.run("check \(place) = [0.123, 0.234]")).contains("✗ \(place)[0]"))
      let shown = text(session.run("check last = [0.246, 0.468]"))
      #expect(shown.contains("→ last[0]") && shown.contains("it comes from your w#5"), "\(shown)")
    }
  }

  /// The learning rate is doubled by hand before the second pass: CPython with `0.5` made 1.0 from there on.
  @Test func anEditedRunIsItsOwn() throws {
    let session = try session(
      CheckTests.loop.replacing("0.5 * g", with: "rate * g").replacing("for i", with: "rate = 0.5\nfor i"))
    _ = session.run("goto 9")
    #expect(session.run("rate = 1.0").succeeded)
    _ = session.run("goto 13")
    #expect(text(session.run("check w = [0.062360, -0.079925]")).contains("✓ w: both agree"))
    #expect(text(session.run("check w = [0.4120, 0.3150]")).contains("✗ w[0] is 0.0"))
    _ = session.run("goto 17")
    let shown = text(session.run("check w = [0.1120, 0.1947]"))
    #expect(shown.contains("→ w[0]") && shown.contains("it comes from your w#3"), "\(shown)")
    // An answer about another run stands there alone.
    _ = session.run("undo")
    #expect(session.run("goto end").succeeded)
  }

  @Test func aFunctionsOwnFormula() throws {
    let session = try session(CheckTests.network)
    _ = session.run("goto end")
    #expect(text(session.run("check A1 * (1 - A1) = A1 - A1 * A1")).contains("give the same"))
    #expect(text(session.run("check A1.T[0] = [0.3, 0.5]")).contains("✗"))
  }
}
