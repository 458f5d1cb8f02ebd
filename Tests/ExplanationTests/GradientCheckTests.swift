import Diagnostics
import Foundation
import Machine
import Testing

@testable import Explanation

/// Backward passes written by hand, held against their costs.
@Suite struct GradientCheckTests {
  private func report(_ text: String) throws -> GradientReport {
    try GradientCheck(try Scripts.run(Source(name: "test", text: text))).report()
  }

  @Test(arguments: [Planted.network, Planted.square]) func rightScripts(_ text: String) throws {
    let report = try report(text)
    #expect(report.findings.allSatisfy { $0.verdict == .agrees && ($0.distance ?? 1) < 1e-6 })
    #expect(report.remarks.isEmpty)
  }

  @Test(arguments: Planted.all) func plantedErrors(_ planted: Planted) throws {
    #expect(planted.script != (planted.base == .network ? Planted.network : Planted.square))
    let report = try report(planted.script)
    let lines = report.findings.compactMap(\.line)
    #expect(
      lines.contains(planted.line),
      "\(planted.name): \(report.findings.map { "\($0.gradient): \($0.words) (\($0.line ?? 0))" })")
    #expect(report.findings.contains { $0.verdict != .agrees })
  }

  /// A cost that is no number any more accuses nobody.
  @Test func aCostThatIsNoNumber() throws {
    let report = try report(
      """
      import numpy as np
      np.random.seed(0)
      X = np.random.randn(6, 3)
      y = np.array([0, 1, 0, 1, 1, 0])
      w = np.zeros(3)
      b = 0.0
      for i in range(200):
          p = 1 / (1 + np.exp(-(X @ w + b)))
          loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
          dw = X.T @ (p - y)
          db = np.sum(p - y)
          w -= 50 * dw
          b -= 50 * db

      """)
    let finding = try #require(report.findings.first)
    #expect(finding.verdict == .unknown)
    #expect(finding.words.contains("is not finite at this moment"))
  }

  /// Weights that were updated already.
  @Test func freshWeights() throws {
    let text = Planted.network.replacing("    W2 = W2 - lr * dW2\n", with: "")
      .replacing("    dA1 = W2.T @ dZ2\n", with: "    W2 = W2 - lr * dW2\n    dA1 = W2.T @ dZ2\n")
    let report = try report(text)
    let finding = try #require(report.findings.first { $0.parameter == "W1" })
    #expect(finding.words.hasPrefix("dW1 agrees if W2 is taken after its update in line 22"))
    #expect(finding.line == 22)
  }

  @Test func theFirstPage() throws {
    let report = try GradientCheck(try Scripts.run(try Scripts.file("page1.py"))).report()
    #expect(report.cost == "cost")
    #expect(report.findings.map(\.parameter) == ["w", "b"])
    #expect(report.findings.map(\.gradient) == ["dw", "db"])
    #expect(report.findings.allSatisfy { $0.verdict == .agrees })
  }

  /// Its first update, mended, and its second, whose stray transpose stretches W2, change no gradient.
  @Test func theSecondPage() throws {
    let source = try Scripts.file("page2.py")
    let text = String(decoding: source.bytes, as: UTF8.self).replacing("W1 - alpha * dW1.T", with: "W1 - alpha * dW1")
    let report = try report(text)
    #expect(report.findings.contains { $0.parameter == "W1" && $0.verdict == .agrees })
    #expect(!report.isWrong)
  }

  /// What a real script leaves out, or prints instead of what it differentiates.
  @Test func anotherCost() throws {
    let text = Planted.network.replacing(
      "    cost = -(1 / m)", with: "    loss = np.mean((A2 - Y) ** 2)\n    other = -(1 / m)")
    let report = try report(text)
    #expect(!report.isWrong)
    #expect(report.cost == "loss")
    #expect(report.insteadOf == "-Σ(Y·log A2 + (1 - Y)·log(1 - A2))")
  }

  /// Classes, lists, dicts, optimizers, batches: no right script is accused.
  @Test(arguments: [
    "deep_network_layers_list", "dropout_network", "l2_regularization", "softmax_regression_spiral", "xor_relu_adam",
    "minibatch_momentum", "vae_tiny", "iris_like_softmax",
  ]) func examples(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = Array(try Data(contentsOf: folder.appending(path: "Examples/\(name).py")))
    let timeline = try Scripts.run(Source(name: name, bytes: bytes), steps: 1500)
    let report = try GradientCheck(timeline).report()
    #expect(!report.isWrong, "\(report.findings.map(\.words))")
  }

  @Test func nothingIsTrained() throws {
    let error = #expect(throws: Diagnostic.self) { try report("import numpy as np\nx = np.ones(3)\ny = x.sum()\n") }
    #expect(error?.message.description == "no parameter is moved along a gradient")
  }

  /// Nothing of the run is touched.
  @Test func itLeavesNoTrace() throws {
    let timeline = try Scripts.run(Source(name: "test", text: Planted.network), steps: 30)
    let before = timeline.machine.fingerprint()
    _ = try GradientCheck(timeline).report()
    #expect(timeline.machine.fingerprint() == before)
    #expect(timeline.machine.steps == 30)
  }
}
