import Diagnostics
import Foundation
import Testing

@testable import Shell

/// Scripts and sessions that the tests of the shell share.
enum Transcript {
  /// A loop that calls a function.
  static let loop = """
    import numpy as np
    def double(x):
        y = x + x
        return y

    total = 0
    for i in range(3):
        total = total + double(i)
    w = np.array([1.5, -0.25, 1/3])
    print("total", total)

    """
  /// A layer of a class, parameters in a dict, costs in a list, and at the end numbers that are none.
  static let network = """
    import numpy as np
    X = np.array([[1.5, -0.5], [-1.0, 2.0], [0.5, 0.25]])
    y = np.array([1, 0, 1])
    class Layer:
        def __init__(self, n, m):
            self.W = np.arange(n * m).reshape(n, m) * 0.25 - 0.5
            self.b = np.zeros(m)
        def forward(self, x):
            z = x @ self.W + self.b
            return np.maximum(0, z)
    net = Layer(2, 3)
    params = {'b': np.zeros(2)}
    losses = []
    for i in range(3):
        h = net.forward(X)
        p = np.clip(h.sum(axis=1), 0.125, 0.875)
        loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
        losses.append(loss)
        net.W -= 0.5 * X.T @ (h * 0.125)
        params['b'][1] += loss
    best = min(losses)
    kept = [best, 2]
    bad = np.log(np.zeros(2)) * 0

    """
  /// An error in the second line.
  static let fails = """
    a = 1
    b = a / 0

    """
  /// Values of many kinds.
  static let values = """
    import numpy as np
    n = 3
    f = 0.1
    t = True
    word = "ä\\n"
    odd = np.array([np.nan, np.inf, -np.inf])
    grid = np.array([[1, 2], [3, 4]])
    items = [1, 2]
    nothing = None
    s = 5

    """

  static func session(_ script: String?, width: Int = 80) throws -> Session {
    let session = Session()
    session.settings.width = width
    session.settings.language = "en"
    if let script { try session.open(Source(name: "script.py", text: script)) }
    return session
  }

  /// The page's program of that number.
  static func page(_ number: Int) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: folder.appending(path: "Scripts/page\(number).py"), encoding: .utf8)
  }

  /// What a line prints and says.
  static func text(_ session: Session, _ line: String) -> String {
    let outcome = session.run(line)
    return outcome.printed + Format.plain.text(outcome.whole(width: 80), width: 80)
  }
}

/// Runs commands on a script and compares all that the shell says, what was printed included, with the golden of the test's
/// name. `LONGHAND_RECORD=1` in the environment writes the goldens anew, to be read in the diff.
func check(
  _ script: String?, _ commands: [String], width: Int = 80, name: String = #function,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let session = try Transcript.session(script, width: width)
  var text = ""
  for command in commands {
    let outcome = session.run(command)
    text += "› \(command)\n" + visible(outcome.printed)
    text += Format.plain.text(outcome.whole(width: width), width: width)
  }
  let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens/\(name.prefix { $0 != "(" }).txt")
  if ProcessInfo.processInfo.environment["LONGHAND_RECORD"] == "1" {
    try text.write(to: golden, atomically: true, encoding: .utf8)
  }
  #expect(text == (try? String(contentsOf: golden, encoding: .utf8)), sourceLocation: sourceLocation)
}
