import Symbolic
import Testing

/// Formulas and how each format writes them.
struct RenderingTests {
  private func check(
    _ unicode: String, latex: String? = nil, python: String? = nil, mathML: String? = nil,
    style: NumberStyle = .standard, at location: SourceLocation = #_sourceLocation,
    _ build: (inout Formula) -> Formula.ID
  ) {
    let formula = Formula(build)
    #expect(formula.unicode(style) == unicode, sourceLocation: location)
    if let latex { #expect(formula.latex(style) == latex, sourceLocation: location) }
    if let python { #expect(formula.python() == python, sourceLocation: location) }
    if let mathML {
      let head = #"<math xmlns="http://www.w3.org/1998/Math/MathML">"#
      #expect(formula.mathML(style) == head + mathML + "</math>", sourceLocation: location)
    }
  }

  @Test func linearModel() {
    check(
      "z = X·w + b", latex: #"z = X \cdot w + b"#, python: "z = X @ w + b",
      mathML:
        "<mrow><mi>z</mi><mo>=</mo><mrow><mrow><mi>X</mi><mo>⋅</mo><mi>w</mi></mrow><mo>+</mo><mi>b</mi></mrow></mrow>"
    ) { f in
      let (z, x, w, b) = (f.name("z"), f.name("X"), f.name("w"), f.name("b"))
      let product = f.matrixProduct([x, w])
      return f.assignment(z, f.sum([product, b]))
    }
  }

  @Test func transposes() {
    check("W1ᵀ·Xᵀ + b1", latex: #"{W_{1}}^{\top} \cdot {X}^{\top} + b_{1}"#, python: "W1.T @ X.T + b1") { f in
      let (w, x, b) = (f.name("W1"), f.name("X"), f.name("b1"))
      let product = f.matrixProduct([f.transpose(w), f.transpose(x)])
      return f.sum([product, b])
    }
    check("W⁽¹⁾ᵀ", latex: #"{W^{(1)}}^{\top}"#, python: "W1.T") { f in f.transpose(f.name(Notation().displayName("W1")))
    }
    check("(A·B)ᵀ", latex: #"{\left(A \cdot B\right)}^{\top}"#, python: "(A @ B).T") { f in
      let (a, b) = (f.name("A"), f.name("B"))
      return f.transpose(f.matrixProduct([a, b]))
    }
  }

  @Test func gradientOfACell() {
    check(
      "dW2[0] = (1/m) · Σₖ A1[0,k] · dZ2[0,k]",
      latex: #"dW_{2}[0] = \frac{1}{m} \cdot \sum_{k} A_{1}[0,k] \cdot dZ_{2}[0,k]"#,
      python: "dW2[0] = 1/m*np.sum([A1[0, k]*dZ2[0, k] for k in range(A1.shape[1])])"
    ) { f in
      let target = f.cell("dW2", [.integer(0)])
      let a = f.cell("A1", [.integer(0), .variable("k")])
      let d = f.cell("dZ2", [.integer(0), .variable("k")])
      let sum = f.gather(.sum, over: "k", f.product([a, d]))
      let share = f.fraction(f.number(1), f.name("m"))
      return f.assignment(target, f.product([share, sum]))
    }
  }

  @Test func numbersPutIn() {
    check(
      "1/5 · (0.986·(-0.318) + 0.023·0.492 - 0.500·2)",
      latex: #"\frac{1}{5} \cdot \left(0.986 \cdot \left(-0.318\right) + 0.023 \cdot 0.492 - 0.500 \cdot 2\right)"#,
      python: "1/5*(0.986*(-0.318) + 0.023*0.492 - 0.5*2)", style: .decimals(3)
    ) { f in
      let one = f.product([f.number(0.986), f.number(-0.318)])
      let two = f.product([f.number(0.023), f.number(0.492)])
      let three = f.product([f.number(0.5), f.number(2)])
      let sum = f.difference(f.sum([one, two]), three)
      return f.product([f.fraction(f.number(1), f.number(5)), sum])
    }
  }

  @Test func functions() {
    check(
      "σ(z) = 1/(1 + e⁻ᶻ)", latex: #"\sigma\left(z\right) = \frac{1}{1 + e^{-z}}"#,
      python: "sigmoid(z) = 1/(1 + np.exp(-z))"
    ) { f in
      let z = f.name("z")
      let below = f.sum([f.number(1), f.exponential(f.negation(z))])
      return f.assignment(f.apply("σ", python: "sigmoid", [z]), f.fraction(f.number(1), below))
    }
    check("e^(-A1)", python: "np.exp(-A1)") { f in f.exponential(f.negation(f.name("A1"))) }
    check("-Σᵢ (y[i]·log(ŷ[i]) + (1 - y[i])·log(1 - ŷ[i]))") { f in
      let hat = Formula.Name("y", accent: .hat, python: "y_hat")
      let (y, yHat) = (f.cell("y", [.variable("i")]), f.cell(hat, [.variable("i")]))
      let one = f.product([y, f.logarithm(yHat)])
      let other = f.product([f.difference(f.number(1), y), f.logarithm(f.difference(f.number(1), yHat))])
      return f.negation(f.gather(.sum, over: "i", f.sum([one, other])))
    }
    check("(W2·dZ2) ⊙ σ′(Z1)", latex: #"\left(W_{2} \cdot dZ_{2}\right) \odot \sigma'\left(Z_{1}\right)"#) { f in
      let product = f.matrixProduct([f.name("W2"), f.name("dZ2")])
      return f.elementwiseProduct([product, f.apply(Formula.Name("σ", primes: 1), [f.name("Z1")])])
    }
    check("max(0, z)", python: "np.maximum(0, z)") { f in f.maximum([f.number(0), f.name("z")]) }
    check("|x| + ‖v‖ + √(a + b) + A⁻¹ + x²") { f in
      let (x, v, a, b) = (f.name("x"), f.name("v"), f.name("a"), f.name("b"))
      return f.sum([
        f.absolute(x), f.norm(v), f.squareRoot(f.sum([a, b])), f.inverse(f.name("A")), f.power(x, f.number(2)),
      ])
    }
    check("{ z if z > 0; 0 otherwise }", python: "np.where(z > 0, z, 0)") { f in
      let z = f.name("z")
      return f.conditional([(z, f.compare(z, .greater, f.number(0)))], otherwise: f.number(0))
    }
    check("Σₖ₌₀⁴ k", latex: #"\sum_{k=0}^{4} k"#, python: "np.sum([k for k in range(0, 4 + 1)])") { f in
      f.gather(.sum, over: "k", from: f.number(0), to: f.number(4), f.name("k"))
    }
    check(
      "비용 = <x>", latex: #"\text{비용} = \texttt{<x>}"#,
      mathML: "<mrow><mi>비용</mi><mo>=</mo><mtext>&lt;x&gt;</mtext></mrow>"
    ) { f in
      f.assignment(f.name("비용"), f.code("<x>"))
    }
  }

  @Test(arguments: [
    (0.0, "0", "0"), (-0.31774, "-0.3177", "-0.318"), (0.5, "0.5", "0.500"), (1.23456e-7, "1.235e-07", "1.235e-07"),
    (0.0001, "0.0001", "1e-04"), (5, "5", "5"), (12345.678, "12346", "12345.678"), (1e20, "1e+20", "1.000e+20"),
    (.nan, "nan", "nan"), (-.infinity, "-inf", "-inf"), (0.0004, "0.0004", "4e-04"),
    (123_456_789.5, "1.235e+08", "123456789.500"),
  ])
  func numbers(value: Double, significant: String, decimals: String) {
    #expect(NumberStyle.significant(4).text(value) == significant)
    #expect(NumberStyle.decimals(3).text(value) == decimals)
  }

  @Test func scientificLaTeX() {
    check("1.235e-07", latex: #"1.235 \times 10^{-7}"#) { f in f.number(1.2346e-7) }
  }

  @Test func brokenLines() {
    let formula = Formula { f in
      let terms = (0..<5).map { index in f.product([f.number(0.9 + Double(index)), f.number(-0.318)]) }
      return f.assignment(f.name("d"), f.product([f.fraction(f.number(1), f.number(5)), f.sum(terms)]))
    }
    #expect(
      formula.lines(width: 42) == [
        "d = 1/5 · (0.9·(-0.318) + 1.9·(-0.318)",
        "           + 2.9·(-0.318) + 3.9·(-0.318)",
        "           + 4.9·(-0.318))",
      ])
    for width in 1...100 {
      let lines = formula.lines(width: width)
      // Breaking changes spaces only, and from the width of the widest term on every line fits.
      #expect(lines.joined().filter { $0 != " " } == formula.unicode().filter { $0 != " " })
      if width >= 27 { #expect(lines.allSatisfy { $0.count <= width }, "\(width): \(lines)") }
    }
    #expect(formula.lines(width: 200) == [formula.unicode()])
    #expect(
      Formula { f in f.sum((0..<6).map { f.number(Double($0)) }) }.elided(keepingFirst: 2, last: 1).unicode()
        == "0 + 1 + … + 5")
  }
}
