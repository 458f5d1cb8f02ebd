import Symbolic

/// A function of one number that has a letter of its own, recognised by the shape of its body, whatever the script calls it.
struct KnownFunction {
  let name: Formula.Name
  let body: Formula
  /// Whether each cell of the result comes from the cell of the argument at its place alone.
  let isElementwise: Bool

  /// What stands for the function's argument in `body`.
  static let argument = Formula.Name("x")

  static let all: [KnownFunction] = [
    KnownFunction("σ") { formula, x in
      let negative = formula.negation(x)
      let one = formula.number(1, .exact)
      let power = formula.exponential(negative)
      return formula.fraction(one, formula.sum([one, power]))
    },
    KnownFunction("σ") { formula, x in
      let one = formula.number(1, .exact)
      let power = formula.exponential(x)
      let below = formula.sum([one, power])
      return formula.fraction(power, below)
    },
    KnownFunction(Formula.Name("σ", primes: 1)) { formula, x in
      let one = formula.number(1, .exact)
      let value = formula.apply("σ", [x])
      let rest = formula.difference(one, value)
      return formula.product([value, rest])
    },
    KnownFunction("ReLU") { formula, x in
      let zero = formula.number(0, .exact)
      return formula.maximum([zero, x])
    },
    KnownFunction("ReLU") { formula, x in
      let zero = formula.number(0, .exact)
      let isPositive = formula.compare(x, .greater, zero)
      return formula.product([x, isPositive])
    },
    KnownFunction("ReLU") { formula, x in
      let zero = formula.number(0, .exact)
      let isPositive = formula.compare(x, .greater, zero)
      return formula.conditional([(x, isPositive)], otherwise: zero)
    },
    KnownFunction(Formula.Name("ReLU", primes: 1)) { formula, x in
      let zero = formula.number(0, .exact)
      return formula.compare(x, .greater, zero)
    },
    KnownFunction(Formula.Name("ReLU", primes: 1)) { formula, x in
      let zero = formula.number(0, .exact)
      let one = formula.number(1, .exact)
      let isPositive = formula.compare(x, .greater, zero)
      return formula.conditional([(one, isPositive)], otherwise: zero)
    },
    KnownFunction("tanh") { formula, x in
      let negative = formula.negation(x)
      let (up, down) = (formula.exponential(x), formula.exponential(negative))
      let difference = formula.difference(up, down)
      let sum = formula.sum([up, down])
      return formula.fraction(difference, sum)
    },
    KnownFunction("softmax", isElementwise: false) { formula, x in
      let power = formula.exponential(x)
      let sum = formula.gather(.sum, power)
      return formula.fraction(power, sum)
    },
    KnownFunction("softmax", isElementwise: false) { formula, x in
      let most = formula.gather(.maximum, x)
      let difference = formula.difference(x, most)
      let power = formula.exponential(difference)
      let sum = formula.gather(.sum, power)
      return formula.fraction(power, sum)
    },
    KnownFunction(Formula.Name("tanh", primes: 1)) { formula, x in
      let one = formula.number(1, .exact)
      let two = formula.number(2, .exact)
      let value = formula.apply("tanh", [x])
      let square = formula.power(value, two)
      return formula.difference(one, square)
    },
  ]

  private init(
    _ name: Formula.Name, isElementwise: Bool = true, _ write: (inout Formula, Formula.ID) -> Formula.ID
  ) {
    self.name = name
    self.isElementwise = isElementwise
    body =
      Formula { formula in
        let x = formula.name(KnownFunction.argument)
        return write(&formula, x)
      }.canonical
  }

  /// The function that a body of `argument` is; nil when it is none of these.
  static func named(_ body: Formula) -> KnownFunction? {
    let canonical = body.canonical
    return all.first { $0.body == canonical }
  }
}

extension Formula {
  /// The formula with what may stand in any order in one order, so that it can be compared.
  fileprivate var canonical: Formula {
    var result = Formula()
    var texts: [ID: String] = [:]
    var places: [ID: ID] = [:]
    let simple = simplified()
    simple.walk { id in
      var operands = simple.children(of: id).compactMap { places[$0] }
      var kind = simple.kind(of: id)
      switch kind {
      case .number(let number): kind = .number(Number(number.value, .exact))
      case .elementwiseProduct: kind = .product
      case .application(let name, _): kind = .application(name, python: nil)
      default: break
      }
      switch kind {
      case .product, .sum, .maximum, .minimum: operands.sort { (texts[$0] ?? "") < (texts[$1] ?? "") }
      default: break
      }
      let new = result.add(kind, operands)
      texts[new] = result.part(new).unicode()
      places[id] = new
      result.root = new
    }
    return result
  }

  /// Visits what the root is made of, children before parents.
  fileprivate func walk(_ body: (ID) -> Void) {
    var seen: Set<ID> = []
    var waiting: [(ID, Bool)] = [(root, false)]
    while let (id, isReady) = waiting.popLast() {
      if isReady {
        body(id)
      } else if seen.insert(id).inserted {
        waiting.append((id, true))
        for child in children(of: id) { waiting.append((child, false)) }
      }
    }
  }
}
