import Foundation
import Testing

@testable import Shell

/// What is asked about formulas and gradients, each answer whole.
@Suite struct FormulaTests {
  /// A network with one hidden layer, samples as rows, and a slip in its backward pass where one is wanted.
  private static func network(_ slip: (right: String, wrong: String)? = nil) -> String {
    let text = """
      import numpy as np
      X = np.array([[0.5, 1.5], [-1.5, -0.5], [1.0, 1.0], [1.5, -0.5]])
      y = np.array([[1], [0], [1], [1]])
      W1 = np.array([[0.1, -0.2, 0.3], [0.4, 0.5, -0.6]])
      b1 = np.zeros(3)
      W2 = np.array([[0.7], [-0.8], [0.9]])
      m = len(X)
      def sigmoid(z):
          return 1 / (1 + np.exp(-z))
      for i in range(2):
          A1 = np.tanh(X @ W1 + b1)
          A2 = sigmoid(A1 @ W2)
          cost = -np.sum(y * np.log(A2) + (1 - y) * np.log(1 - A2)) / m
          dZ2 = (A2 - y) / m
          dW2 = A1.T @ dZ2
          dZ1 = dZ2 @ W2.T * (1 - A1 ** 2)
          dW1 = X.T @ dZ1
          db1 = dZ1.sum(axis=0)
          W1 = W1 - 0.5 * dW1
          b1 = b1 - 0.5 * db1
          W2 = W2 - 0.5 * dW2

      """
    guard let slip else { return text }
    return text.replacing(slip.right, with: slip.wrong)
  }

  /// Names in Korean, as a learner may have them.
  private static let korean = """
    import numpy as np
    입력 = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.5]])
    정답 = np.array([1.0, 2.0, 3.5])
    가중치 = np.array([0.5, -0.25])
    for 반복 in range(2):
        예측 = 입력 @ 가중치
        비용 = np.mean((예측 - 정답) ** 2)
        기울기 = 2 / len(정답) * 입력.T @ (예측 - 정답)
        가중치 = 가중치 - 0.01 * 기울기

    """

  @Test func formulasDerived() throws {
    try check(
      Self.network(),
      [
        "derive dW2", "goto end", "derive dW2", "derive dW1", "derive b1", "derive cost X", "derive A2 W2", "derive y",
        "derive dW9", "derive", "derive dW2 --format", "derive W1 of", "set notation document", "derive dW2",
      ])
  }

  @Test func formulasInOtherNotations() throws {
    try check(
      Self.network(),
      [
        "goto end", "derive dW2 --format latex", "derive dW2 --format mathml", "explain dZ2 --format latex",
        "explain dW2[1] --format mathml", "set format latex", "explain A2[0]", "set format unicode",
        "set notation document", "explain dW1", "explain dW1[0, 2]", "explain db1",
      ])
  }

  @Test func formulasExplainedDeep() throws {
    try check(
      Self.network(),
      [
        "goto end", "explain dW1[0, 1] --deep", "explain W2[0] --deep 2", "explain dW1 --transposed",
        "explain A1 --transposed", "explain dW1[2, 0]", "explain dW1[0, 0, 0]", "explain m", "explain cost",
      ])
  }

  @Test func gradientsHold() throws {
    try check(
      Self.network(),
      [
        "gradcheck", "goto end", "gradcheck", "gradcheck dW1", "gradcheck dW1 of cost", "gradcheck dW1 of m",
        "gradcheck nothing", "gradcheck dW1 of", "gc a b",
      ])
  }

  @Test func gradientsThatAreWrong() throws {
    for (name, right, wrong) in [
      ("Factor", "dW2 = A1.T @ dZ2", "dW2 = 2 * A1.T @ dZ2"), ("Slope", " * (1 - A1 ** 2)", ""),
      ("Sign", "dZ2 = (A2 - y) / m", "dZ2 = (y - A2) / m"), ("Bias", "dZ1.sum(axis=0)", "dZ1.mean(axis=0)"),
      ("Sample", "X.T @ dZ1", "X[1:].T @ dZ1[1:]"),
    ] {
      try check(Self.network((right, wrong)), ["goto end", "gradcheck"], name: "gradientsThatAreWrong\(name)")
    }
  }

  @Test func koreanNames() throws {
    try check(
      Self.korean,
      ["goto end", "explain 기울기", "explain 기울기[1]", "derive 기울기", "gradcheck", "why 예측[0] 1", "values 비용"], width: 40)
  }

  @Test func graphsAsFiles() throws {
    let session = try Transcript.session(Self.network())
    let folder = FileManager.default.temporaryDirectory.appending(path: "longhand-graph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(session.run("goto end").succeeded)
    for form in ["dot", "svg"] {
      let file = folder.appending(path: "graph.\(form)")
      #expect(session.run("graph cost --output \(file.path)").succeeded)
      let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/graphOfCost.\(form)")
      let text = try String(contentsOf: file, encoding: .utf8)
      if ProcessInfo.processInfo.environment["LONGHAND_RECORD"] == "1" {
        try text.write(to: golden, atomically: true, encoding: .utf8)
      }
      #expect(text == (try? String(contentsOf: golden, encoding: .utf8)), "\(form)")
    }
  }
}
