import Diagnostics
import Library
import Machine
import Symbolic
import Testing

@testable import Explanation

/// What is shown of a value, whole.
@Suite struct ExplanationTests {
  /// Typed into Python with `·` as `*`, the numbers give -0.35.
  @Test func tenProducts() throws {
    let timeline = try Scripts.run(try Scripts.file("page1.py"), steps: 17)
    let explanation = try Explainer(timeline).explain("dw", index: [0])
    #expect(
      Scripts.text(explanation) == """
        dw[0] = 1/10 · Σₖ X[k,0] · (y_hat[k] - y[k])
              = 1/10 · (0.5·(0.5 - 1) + (-1.5)·(0.5 - 0) + 1·(0.5 - 1) + 1.5·(0.5 - 1) + 0·(0.5 - 0) + 0.5·(0.5 - 0) + (-0.5)·(0.5 - 1) + (-1)·(0.5 - 0) + 1·(0.5 - 1) + (-1.5)·(0.5 - 0))
              ≈ -0.35
        """)
    #expect(explanation.step == 15)
    #expect(explanation.line == 27)
    let typed = python(typed: try #require(explanation.numbersText))
    let computed = try #require(Calculator.value(typed))
    #expect(abs(computed + 0.35) < 1e-15)
  }

  /// The receiver of a method stands before its name, and a method is recognised by its shape like a function.
  @Test func methodsOfTheScript() throws {
    let timeline = try Scripts.run(
      """
      import numpy as np
      class Layer:
          def act(self, z):
              return 1 / (1 + np.exp(-z))
          def shift(self, z, k):
              print(z)
              return z + k
      layers = [Layer()]
      x = np.array([0.0, 1.0])
      a = layers[0].act(x)
      b = layers[0].shift(x, 2) * 3
      """)
    check(timeline, "a", "a = σ(x)\n    σ((2,)) → (2,)\na[i] = σ(x[i])\n  = σ([0, 1])\n  ≈ [0.5, 0.7311]   (2,)")
    check(
      timeline, "b",
      "b = layers[0].shift(x, 2)·3\n    layers[0].shift((2,), 2) → (2,)\nb[i] = (x[i] + 2) · 3\n  = layers[0].shift([0, 1], 2)·3\n  = [6, 9]   (2,)"
    )
  }

  @Test func wholeNames() throws {
    let timeline = try Scripts.run(try Scripts.file("page2.py"))
    check(
      timeline, "Z2",
      """
      Z2 = W2ᵀ·A1 + b2
           (1,3)·(3,5) + (1,1) → (1,5)
      Z2[0,i] = Σₖ W2[k,0] · A1[k,i] + b2[0,0]
                                          ⎡0.9858  0.02261  0.9821  0.8214  0.5⎤
         = [[0.9501, -0.1514, -0.1032]] · ⎢0.9526   0.1774  0.9062  0.4174  0.5⎥ + [[0]]
                                          ⎣0.2736    0.273  0.5004  0.8762  0.5⎦
         ≈ [[0.7642, -0.03355, 0.7443, 0.6268, 0.3478]]   (1,5)
      """)
    check(
      timeline, "db2",
      """
      db2 = (1/m) · Σ dZ2
            Σ (1,5) → (1,1)
      db2[0,0] = (1/m) · Σₖ dZ2[0,k]
          = 1/5 · Σ [[-0.3177, 0.4916, -0.3221, -0.3482, 0.5861]]
          ≈ [[0.01793]]   (1,1)
      """)
    check(timeline, "m", "m = y.shape[0]\n  = 5")
    check(
      timeline, "b1",
      """
      b1 = [[0],
            [0],
            [0]]   (3,1)
        given: line 10
      """)
    check(
      timeline, "W1",
      """
      W1 ≈ [[1.764, 0.4002,  0.9787],
            [2.241,  1.868, -0.9773]]   (2,3)
        drawn from the random stream: line 9
      """)
  }

  /// Axes of length 1 may be left out; a view is followed to the cell that has a name.
  @Test func cells() throws {
    let timeline = try Scripts.run(try Scripts.file("page2.py"))
    check(
      timeline, "A1", [0, 1],
      """
      A1[0,1] = σ(Z1[0,1])
              = 1/(1 + e^(-Z1[0,1]))
              = 1/(1 + e^(-(-3.7665)))
              ≈ 0.02261
        more digits are shown, so that the numbers give the result
      """)
    check(
      timeline, "dZ2", [1],
      """
      dZ2[0,1] = A2[0,1] - y[1,0]
               = 0.4916 - 0
               ≈ 0.4916
      """)
    check(
      timeline, "dW1", [-1, 2],
      """
      dW1[1,2] = (1/m) · Σₖ X[k,1] · dZ1[2,k]
               = 1/5 · (1.5·0.006518 + (-0.5)·(-0.01007) + 1·0.008311 + (-0.5)·0.0039 + 0·(-0.01512))
               ≈ 0.004235
      """)
    check(
      timeline, "dZ1", [0, 1],
      """
      dZ1[0,1] = dA1[0,1] · σ′(Z1[0,1])
               = dA1[0,1] · (1/(1 + e^(-Z1[0,1]))) · (1 - 1/(1 + e^(-Z1[0,1])))
               = 0.4671·(1/(1 + e^(-(-3.767)))) · (1 - 1/(1 + e^(-(-3.767))))
               ≈ 0.01032
      """)
    check(
      timeline, "Z1", [0, 1],
      """
      Z1[0,1] = Σₖ W1[k,0] · X[1,k] + b1[0,0]
              = 1.7641·(-1.5) + 2.2409·(-0.5) + 0
              ≈ -3.767
        more digits are shown, so that the numbers give the result
        b1 is stretched from (3,1) to (3,5)
      """)
  }

  @Test func namesOfTheDocument() throws {
    let timeline = try Scripts.run(try Scripts.file("page2.py"))
    let explainer = Explainer(timeline, notation: Notation())
    #expect(explainer.formula(of: "dW2")?.unicode() == "∂W⁽²⁾ = (1/m)·A⁽¹⁾·δ⁽²⁾ᵀ")
    #expect(Explainer(timeline).formula(of: "Z1")?.unicode() == "Z1 = W1ᵀ·Xᵀ + b1")
    #expect(Explainer(timeline).formula(of: "X") == nil)
  }

  @Test func changesInPlace() throws {
    let timeline = try Scripts.run(
      """
      v = np.array([1.0, 2.0, 3.0])
      w = v.copy()
      w -= 0.5 * v
      u = w
      u[1] = 7
      M = np.zeros((2, 3))
      M[1, :] += v * 2
      """)
    check(timeline, "w", [0], "w[0] := w[0] - 0.5·v[0]\n     = 1 - 0.5·1\n     = 0.5")
    check(timeline, "w", [1], "w[1] = 7\n  given: line 6")
    check(
      timeline, "M", [1, 2],
      """
      M[1,2] := M[1,2] + v[2]·2
             = 0 + 3·2
             = 6
      """)
    check(timeline, "M", [0, 2], "M[0,2] = 0\n  given: line 7")
  }

  @Test func branches() throws {
    let timeline = try Scripts.run(
      """
      v = np.array([1.0, -2.0])
      f = np.where(v > 0, v, 0.1 * v)
      c = 1 if v[0] > 3 else 2
      i = 0
      for i in range(3):
          pass
      """)
    check(
      timeline, "f", [1],
      """
      f[1] = { v[1] if v[1] > 0; 0.1 · v[1] otherwise }
           = 0.1·(-2)
           = -0.2
        -2 > 0 does not hold
      """)
    check(timeline, "c", "c = 2\n  v[0] > 3 does not hold\n  given: line 4")
    check(timeline, "i", "i = 2\n  handed out by line 6")
  }

  @Test func longSums() throws {
    let timeline = try Scripts.run("big = np.arange(100.0)\ntotal = big.sum() / len(big)\nprint(total)")
    check(
      timeline, "total",
      """
      total = 1/100 · Σ big
              1/100 · Σ (100,) → ()
            = 1/100 · Σₖ big[k]
            = (0 + 1 + 2 + 3 + … + 98 + 99)/100
            = 49.5
      """)
  }

  /// Large arrays stand beside the formula, their middle left out.
  @Test func largeArrays() throws {
    let timeline = try Scripts.run("A = np.arange(900.0).reshape(450, 2)\nB = A * 2")
    check(
      timeline, "B",
      """
      B = A·2
      B[i,j] = A[i,j] · 2
        where A = [[  0,   1],
                   [  2,   3],
                   [  4,   5],
                   [  6,   7],
                   [  8,   9],
                   [  …,   …],
                   [896, 897],
                   [898, 899]]
        = [[   0,    2],
           [   4,    6],
           [   8,   10],
           [  12,   14],
           [  16,   18],
           [   …,    …],
           [1792, 1794],
           [1796, 1798]]   (450,2)
      """)
  }

  /// What cancels needs more digits than are shown of the result.
  @Test func moreDigitsWhereTheyAreNeeded() throws {
    let timeline = try Scripts.run("a = 1.23456789\nb = 1.23456\nd = a - b")
    check(
      timeline, "d",
      "d = a - b\n  = 1.23456789 - 1.23456\n  ≈ 7.89e-06\n  more digits are shown, so that the numbers give the result")
  }

  /// A value from an earlier moment, and one that was typed.
  @Test func otherMoments() throws {
    let timeline = try Scripts.run(try Scripts.file("page1.py"))
    let early = try Explainer(timeline).explain("w", index: [0], at: 19)
    #expect(Scripts.text(early) == "w[0] = w[0] - alpha·dw[0]\n     = 0 - 0.1·(-0.35)\n     = 0.035")
    _ = try timeline.execute("alpha = 0.5")
    check(timeline, "alpha", "alpha = 0.5\n  given: what was typed")
    check(
      timeline, "w", [0],
      "w[0] = w[0] - alpha·dw[0]\n     = 0.28485 - 0.1·(-0.27819)\n     ≈ 0.3127\n  more digits are shown, so that the numbers give the result"
    )
  }

  @Test func insideAFunction() throws {
    let timeline = try Scripts.run(
      Source(
        name: "test",
        text: "import numpy as np\ndef f(x):\n    y = x * 2\n    return y + 1\nv = np.array([1.0, 2.0])\nz = f(v + 1)\n"
      ),
      steps: 5)
    check(timeline, "y", [1], "y[1] = x[1] · 2\n     = 3·2\n     = 6")
    check(timeline, "x", [0], "x[0] = v[0] + 1\n     = 1 + 1\n     = 2")
  }

  @Test(
    arguments: [
      ("nothing", nil, "`nothing` has no value here"),
      ("v", [3], "IndexError: index 3 is out of bounds for axis 0 with size 3"),
      ("v", [-4], "IndexError: index -4 is out of bounds for axis 0 with size 3"),
      ("v", [0, 0], "IndexError: too many indices for array: array is 1-dimensional, but 2 were indexed"),
      ("M", [0], "`M` has 2 axes, and one cell of it so many indices"),
      ("n", [0], "TypeError: 'int' object is not subscriptable"),
      ("s", [0], "`s` has no cells"), ("l", [0], "`l` has no cells"),
    ] as [(String, [Int]?, String)]) func wrongReferences(_ name: String, _ index: [Int]?, _ message: String) throws
  {
    let timeline = try Scripts.run("v = np.ones(3)\nM = np.ones((2, 3))\nn = 3\ns = 'text'\nl = [1, 2]\n")
    let error = #expect(throws: Diagnostic.self) { try Explainer(timeline).explain(name, index: index) }
    #expect(error?.message.description == message)
  }

  @Test func whatIsNoNumber() throws {
    let timeline = try Scripts.run("s = 'text'\nl = [1, 'a']\ndef f(x):\n    return x\n")
    check(timeline, "s", "s = text\n  given: line 2")
    check(timeline, "l", "l = [1, 'a']\n  given: line 3")
    check(timeline, "f", "f = <function f>\n  defined: line 4")
  }

  /// A chain longer than any formula, and a function that calls itself, are answered.
  @Test func deepExpressions() throws {
    let timeline = try Scripts.run(
      "x = 1.5\ny = \(Array(repeating: "x", count: 3000).joined(separator: " + "))\ndef f(n):\n    return 1.0 if n == 0 else n * f(n - 1)\nz = f(150)\n"
    )
    for name in ["y", "z"] {
      let explanation = try Explainer(timeline).explain(name)
      #expect(explanation.line != nil)
      #expect(!Scripts.text(explanation).isEmpty)
    }
  }

  private func check(_ timeline: Timeline, _ name: String, _ text: String, location: SourceLocation = #_sourceLocation)
  {
    check(timeline, name, nil, text, location: location)
  }

  private func check(
    _ timeline: Timeline, _ name: String, _ index: [Int]?, _ text: String, location: SourceLocation = #_sourceLocation
  ) {
    do {
      let shown = Scripts.text(try Explainer(timeline).explain(name, index: index))
      #expect(shown == text, sourceLocation: location)
    } catch {
      Issue.record(error, sourceLocation: location)
    }
  }
}
