import Symbolic
import Testing

/// Values, parentheses, simplification, substitution and equality.
struct AlgebraTests {
  private typealias Build = (inout Formula, [Formula.ID]) -> Formula.ID

  /// The operators whose parentheses matter, with the number of their operands.
  private let operators: [(name: String, count: Int, build: Build)] = [
    ("sum", 2, { $0.sum($1) }), ("difference", 2, { $0.difference($1[0], $1[1]) }),
    ("negation", 1, { $0.negation($1[0]) }),
    ("product", 2, { $0.product($1) }), ("elementwise", 2, { $0.elementwiseProduct($1) }),
    ("matrix", 2, { $0.matrixProduct($1) }), ("fraction", 2, { $0.fraction($1[0], $1[1]) }),
    ("square", 1, { f, x in f.power(x[0], f.number(2)) }), ("absolute", 1, { $0.absolute($1[0]) }),
    ("root", 1, { f, x in f.squareRoot(f.absolute(x[0])) }), ("maximum", 2, { $0.maximum($1) }),
  ]

  /// What is written in Python, and typed back from Unicode, comes to the value of the formula.
  private func check(_ formula: Formula, _ comment: Comment) {
    guard let value = formula.evaluate() else {
      Issue.record(comment)
      return
    }
    for text in [formula.python(), python(typed: formula.unicode(.exact))] {
      // Bars are the one sign that the reader of the test does not know.
      if text.contains("|") || text.contains("max(") && !text.contains("np.max") { continue }
      guard let read = PythonReader.value(text) else {
        Issue.record("\(text) cannot be read")
        continue
      }
      let isSame = read == value || abs(read - value) <= 1e-12 * max(1, abs(value)) || read.isNaN && value.isNaN
      #expect(isSame, "\(text): \(read), not \(value)")
    }
  }

  @Test func everyOperatorInEveryOther() {
    for outer in operators {
      for inner in operators {
        for position in 0..<outer.count {
          for numbers in [[0.75, 3, 5.5], [-0.75, -3, 5.5], [2, -7, -0.125]] {
            let formula = Formula { f in
              let leaves = numbers.map { f.number($0) }
              let middle = inner.build(&f, Array(leaves.prefix(inner.count)))
              var operands = [Formula.ID](repeating: leaves[2], count: outer.count)
              operands[position] = middle
              return outer.build(&f, operands)
            }
            check(formula, "\(inner.name) in \(outer.name)")
          }
        }
      }
    }
  }

  @Test func randomFormulas() {
    var seed: UInt64 = 1
    func draw(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(bound))
    }
    for _ in 0..<2000 {
      let formula = Formula { f in
        var nodes = (0..<4).map { _ in f.number(Double(draw(41) - 20) / 8) }
        for _ in 0..<(3 + draw(8)) {
          let chosen = operators[draw(operators.count)]
          nodes.append(chosen.build(&f, (0..<chosen.count).map { _ in nodes[max(0, nodes.count - 1 - draw(4))] }))
        }
        return nodes[nodes.count - 1]
      }
      check(formula, "random")
      // Simplifying changes rounding only.
      if let one = formula.evaluate(), let other = formula.simplified().evaluate(), one.isFinite, other.isFinite {
        #expect(
          abs(one - other) <= 1e-9 * max(1, abs(one)), "\(formula.unicode()) became \(formula.simplified().unicode())")
      }
    }
  }

  private func check(
    simplified expected: String, at location: SourceLocation = #_sourceLocation, _ build: (inout Formula) -> Formula.ID
  ) {
    #expect(Formula(build).simplified().unicode() == expected, sourceLocation: location)
  }

  @Test func simplification() {
    check(simplified: "x") { f in f.product([f.name("x"), f.number(1)]) }
    check(simplified: "x") { f in f.sum([f.name("x"), f.number(0)]) }
    check(simplified: "x") { f in f.negation(f.negation(f.name("x"))) }
    check(simplified: "b - a") { f in f.negation(f.difference(f.name("a"), f.name("b"))) }
    check(simplified: "-a·b") { f in f.product([f.name("a"), f.negation(f.name("b"))]) }
    check(simplified: "-(1/m) · Σᵢ x[i]") { f in
      let sum = f.gather(.sum, over: "i", f.cell("x", [.variable("i")]))
      return f.product([f.negation(f.fraction(f.number(1), f.name("m"))), sum])
    }
    check(simplified: "(1/m)·Xᵀ·d") { f in
      f.fraction(f.matrixProduct([f.transpose(f.name("X")), f.name("d")]), f.name("m"))
    }
    check(simplified: "a + b + c") { f in f.sum([f.sum([f.name("a"), f.name("b")]), f.name("c")]) }
  }

  @Test func gradientOfTheFirstProgramTypedBack() {
    let x = [0.5, -1.5, 1, 1.5, 0, 0.5, -0.5, -1, 1, -1.5]
    let error = [-0.5, 0.5, -0.5, -0.5, 0.5, 0.5, -0.5, 0.5, -0.5, 0.5]
    let formula = Formula { f in
      let terms = zip(x, error).map { f.product([f.number($0), f.number($1)]) }
      return f.product([f.fraction(f.number(1), f.number(10)), f.sum(terms)])
    }
    let text = formula.unicode()
    #expect(text.hasPrefix("1/10 · (0.5·(-0.5) + (-1.5)·0.5 + 1·(-0.5)"))
    // To the last bit what CPython gives for the line.
    #expect(PythonReader.value(python(typed: text)) == -0.35000000000000003)
    #expect(formula.evaluate() == -0.35000000000000003)
  }

  @Test func namesAndSubstitution() {
    let formula = Formula { f in f.sum([f.product([f.name("a"), f.name("b")]), f.name("a")]) }
    #expect(formula.freeNames.map(\.text) == ["a", "b"])
    let replaced = formula.replacing("a", with: Formula { f in f.sum([f.number(1), f.number(2)]) })
    #expect(replaced.unicode() == "(1 + 2)·b + (1 + 2)")
    #expect(replaced.evaluate() == nil)
    #expect(replaced.replacing("b", with: Formula { f in f.number(3) }).evaluate() == 12)
    #expect(formula == Formula { f in f.sum([f.product([f.name("a"), f.name("b")]), f.name("a")]) })
    #expect(formula != Formula { f in f.sum([f.product([f.name("b"), f.name("a")]), f.name("a")]) })
  }

  @Test func depthAndSharingAreBounded() {
    var deep = Formula()
    var node = deep.number(1)
    for _ in 0..<20_000 { node = deep.sum([node, node]) }
    deep.root = node
    // Each level doubles what would be written; the value overflows to infinity.
    #expect(deep.unicode().contains("…"))
    #expect(deep.latex().contains(#"\ldots"#) && deep.mathML().contains("…") && deep.python().contains("..."))
    #expect(deep.evaluate() == .infinity)
    #expect(deep == deep.part(deep.root))
    #expect(Formula().unicode() == "…")
  }

  @Test func longSumsAreFlattened() {
    var long = Formula()
    var sum = long.number(1)
    for _ in 0..<50_000 { sum = long.sum([sum, long.number(1)]) }
    long.root = sum
    #expect(long.simplified().evaluate() == 50_001)
  }
}
