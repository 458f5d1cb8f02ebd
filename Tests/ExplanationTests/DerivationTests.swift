import Diagnostics
import Machine
import Symbolic
import Testing

@testable import Explanation

/// Derivations, line by line.
@Suite struct DerivationTests {
  private func lines(_ timeline: Timeline, _ name: String, cost: String? = nil) throws -> [String] {
    let derivation = try Deriver(timeline).derivation(of: name, cost: cost)
    #expect(derivation.reason == nil)
    #expect(derivation.lines.allSatisfy { $0.distance <= 1e-9 })
    return derivation.lines.map { line in
      ([line.target.unicode()] + line.forms.map { $0.formula.unicode() }).joined(separator: " = ")
    }
  }

  /// ∂J/∂wⱼ = (1/m) Σ (ŷ−y) xⱼ, as the page prints it.
  @Test func theFirstPage() throws {
    let timeline = try Scripts.run(try Scripts.file("page1.py"))
    #expect(
      try lines(timeline, "dw") == [
        "J = -1/10 · Σ (y ⊙ log(ŷ) + (1 - y) ⊙ log(1 - ŷ))",
        "∂J/∂ŷ = 1/10 · ((1 - y)/(1 - ŷ) - y/ŷ)",
        "∂J/∂z = ∂J/∂ŷ ⊙ ŷ ⊙ (1 - ŷ) = 1/10 · (ŷ - y)",
        "∂J/∂w = Xᵀ·∂J/∂z = 1/10·Xᵀ · (ŷ - y)",
      ])
    let derivation = try Deriver(timeline).derivation(of: "w")
    #expect(derivation.indexed?.unicode() == "1/10 · Σᵢ (ŷ⁽ⁱ⁾ - y⁽ⁱ⁾) · x⁽ⁱ⁾ⱼ")
    #expect(derivation.gradient?.isEqual == true)
  }

  /// Log-loss and σ together are A2 - Y.
  @Test func twoLayers() throws {
    let timeline = try Scripts.run(Source(name: "test", text: Planted.network))
    let found = try lines(timeline, "dW1")
    #expect(found.contains("∂J/∂Z2 = ∂J/∂A2 ⊙ A2 ⊙ (1 - A2) = (1/m) · (A2 - Y)"))
    #expect(found.last?.hasPrefix("∂J/∂W1 = ∂J/∂Z1·Xᵀ = ") == true)
    #expect(found.last?.hasSuffix(" = (1/m)·dZ1·Xᵀ") == true)
  }

  /// In the middle of a pass, before anything is updated; W2 is met as its transpose alone, whose shape is not W2's.
  @Test func beforeTheUpdate() throws {
    let timeline = try Scripts.run(try Scripts.file("page2.py"), steps: 29)
    #expect(try lines(timeline, "dW2").last?.hasPrefix("∂J/∂W2 = A1·∂J/∂Z2ᵀ = ") == true)
    let derivation = try Deriver(timeline).derivation(of: "W2", cost: "cost")
    #expect(derivation.value.shape == [3, 1])
    let gradient = timeline.machine.snapshot(timeline.machine.value(named: "dW2", inFrame: 0)).numbers?.doubles ?? []
    #expect(zip(derivation.value.values, gradient).allSatisfy { abs($0 - $1) < 1e-15 } && gradient.count == 3)
  }

  /// Softmax and cross-entropy together are P - Y.
  @Test func softmax() throws {
    let timeline = try Scripts.run(
      """
      rng = np.random.RandomState(0)
      X = rng.randn(6, 4)
      Y = np.eye(3)[[0, 2, 1, 1, 0, 2]]
      W = rng.randn(4, 3)
      Z = X @ W
      E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
      P = E / np.sum(E, axis=1, keepdims=True)
      loss = -np.mean(np.sum(Y * np.log(P), axis=1))

      """)
    let found = try lines(timeline, "W", cost: "loss")
    #expect(found.contains("∂J/∂Z = P ⊙ (∂J/∂P - Σₖ (∂J/∂P ⊙ P)[:,k]) = 1/6 · (P - Y)"))
    #expect(found.last == "∂J/∂W = Xᵀ·∂J/∂Z = 1/6·Xᵀ · (P - Y)")
  }

  @Test func aCostThatDoesNotDependOnIt() throws {
    let timeline = try Scripts.run("W = np.ones(2)\nX = np.ones(2) * 3\nQ = W * 2\ncost = np.sum(X * X)\n")
    let derivation = try Deriver(timeline).derivation(of: "W", cost: "cost")
    #expect(
      derivation.reason == "cost does not depend on W: nothing that it was computed from was computed from W")
    #expect(derivation.result.numbers?.doubles == [0, 0])
  }

  /// Without a matrix formula there are the numbers, and the reason.
  @Test func noFormula() throws {
    let timeline = try Scripts.run(
      "W = np.array([3.0, 1.0, 2.0]) * 1.0\nS = np.cumsum(W)\ncost = np.sum(S ** 2)\n")
    let derivation = try Deriver(timeline).derivation(of: "W", cost: "cost")
    #expect(derivation.reason == "`np.cumsum(W)` in line 3 has no matrix formula")
    #expect(derivation.result.numbers?.doubles == [26, 20, 12])
    #expect(derivation.adjoints.map(\.name) == ["S"])
  }
}
