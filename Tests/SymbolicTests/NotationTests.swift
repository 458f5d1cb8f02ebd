import Symbolic
import Testing

/// The document's spellings and the script's names.
struct NotationTests {
  private let names = ["X", "y", "W1", "b1", "Z1", "A1", "dZ2", "dW1", "alpha", "y_hat", "cost", "sigmoid", "비용"]

  @Test(arguments: [
    ("dZ2", ["dZ2"]), ("δ2", ["dZ2"]), ("δ[2]", ["dZ2"]), ("δ²", ["dZ2"]), ("δ⁽²⁾", ["dZ2"]), ("∂W1", ["dW1"]),
    ("∂J/∂W[1]", ["dW1"]), ("ŷ", ["y_hat"]), ("y\u{302}", ["y_hat"]), ("α", ["alpha"]), ("W⁽¹⁾", ["W1"]),
    ("W[1]", ["W1"]),
    ("W₁", ["W1"]), ("z1", ["Z1"]), ("J", ["cost"]), ("σ", ["sigmoid"]), ("비용", ["비용"]), ("nothing", []), ("", []),
  ])
  func candidates(spelling: String, expected: [String]) {
    #expect(Notation().candidates(for: spelling, among: names) == expected)
  }

  @Test func severalAndAliases() {
    #expect(Notation().candidates(for: "J", among: ["loss", "cost"]) == ["loss", "cost"])
    #expect(Notation().candidates(for: "δ2", among: ["dZ2", "delta2"]) == ["dZ2", "delta2"])
    #expect(Notation(aliases: ["J": ["total"]]).candidates(for: "J", among: ["cost", "total"]) == ["total"])
  }

  @Test(arguments: [
    ("dZ2", "δ⁽²⁾"), ("dW1", "∂W⁽¹⁾"), ("y_hat", "ŷ"), ("alpha", "α"), ("W1", "W⁽¹⁾"), ("cost", "J"), ("sigmoid", "σ"),
    ("X", "X"), ("비용", "비용"), ("data2", "data2"),
  ])
  func displayed(name: String, shown: String) {
    let formula = Formula { f in f.name(Notation().displayName(name)) }
    #expect(formula.unicode() == shown)
    #expect(formula.python() == name)
  }

  @Test(arguments: [
    ("1/10 · ((-0.5)·0.5 − 2²)", "1/10 * ((-0.5)*0.5 - 2**2)"), ("e⁻² + e^(-0.5)", "np.exp(-2) + np.exp(-0.5)"),
    ("√(2)·x⁻¹", "np.sqrt(2)*x**(-1)"), ("'a·b' # ·", "'a·b' # ·"), ("1e-07·ze", "1e-07*ze"), ("W1ᵀ ≤ 2", "W1.T <= 2"),
  ])
  func typedBack(shown: String, expected: String) {
    #expect(python(typed: shown) == expected)
  }
}
