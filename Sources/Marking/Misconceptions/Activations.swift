import Syntax

extension Misconception {
  /// The pre-activation in the activation's place.
  static let activationMissing = Misconception("activation-missing", "the activation is not applied") {
    "\(code: $0.subject) is the weighted sum itself: \($0.names[0]) has not been applied to it. Without it the layers are one linear map."
  } mutations: { survey in
    survey.activations.map { place in
      Mutation(
        [survey.replace(place.node, "(1.0 * (\(place.argument)))")], subject: place.assignment.target,
        names: [place.shape.symbol])
    }
  }

  /// The activation of the activation.
  static let activationTwice = Misconception("activation-twice", "the activation is applied twice") {
    "\($0.names[0]) has been applied to what it had already given. \(code: $0.subject) is \($0.names[0]) of the sum, once."
  } mutations: { survey in
    eachAndAll(
      survey.activations.map { place in
        Mutation(
          [
            survey.replace(
              place.node, place.shape.text(place.shape.text(place.argument, numpy: survey.numpy), numpy: survey.numpy))
          ],
          subject: place.assignment.target, names: [place.shape.symbol])
      })
  }

  /// tanh for σ and their kin.
  static let wrongActivation = Misconception("wrong-activation", "another activation is applied") {
    "\(code: $0.subject) was worked out with \($0.names[1]), where the script has \($0.names[0])."
  } mutations: { survey in
    [FunctionShape.sigmoid, .tanh, .relu].flatMap { other in
      eachAndAll(
        survey.activations.filter { $0.shape != other }.map { place in
          Mutation(
            [survey.replace(place.node, other.text(place.argument, numpy: survey.numpy))],
            subject: place.assignment.target, names: [place.shape.symbol, other.symbol])
        })
    }
  }

  /// σ with e to the power of z.
  static let exponentSign = Misconception("exponent-sign", "the exponent of σ has lost its minus sign") {
    "\(code: $0.subject) was worked out as 1/(1 + eᶻ). In σ(z) the exponent is −z; without the sign one gets 1 − σ(z)."
  } mutations: { survey in
    eachAndAll(
      survey.activations.filter { $0.shape == .sigmoid }.map { place in
        Mutation(
          [survey.replace(place.node, "(1 / (1 + \(survey.numpy).exp(\(place.argument))))")],
          subject: place.assignment.target)
      })
  }

  /// 10 for e, as a wrong key of a calculator gives it.
  static let powerOfTen = Misconception("power-of-ten", "10ˣ was taken for eˣ") {
    "\(code: $0.subject) was worked out with powers of 10. The exponential function is a power of e = 2.718…; a calculator has a key for each."
  } mutations: { survey in
    eachAndAll(
      survey.activations.filter { $0.shape == .sigmoid }.map { place in
        Mutation(
          [survey.replace(place.node, "(1 / (1 + 10.0 ** (-(\(place.argument)))))")], subject: place.assignment.target)
      }
        + survey.calls.filter { $0.word == "exp" }.map { call in
          Mutation(
            [survey.replace(call.node, "(10.0 ** (\(survey.arguments(of: call.node))))")],
            subject: call.assignment.target)
        })
  }

  /// Exponentials that were not divided by their sum.
  static let softmaxNotNormalized = Misconception(
    "softmax-not-normalized", "the exponentials are not divided by their sum"
  ) {
    "\(code: $0.subject) are bare exponentials. Probabilities sum to 1: each has to be divided by the sum of its row."
  } mutations: { survey in
    survey.chains.compactMap { chain in
      guard chain.factors.count == 2, chain.factors[1].isDivisor, let word = survey.word(chain.factors[1].node),
        word == "sum"
      else { return nil }
      return Mutation(
        [survey.replace(chain.node, survey.operand(chain.factors[0].node))], subject: chain.assignment.target)
    }
  }

  /// z in a product that wants a.
  static let preactivationUsed = Misconception(
    "preactivation-used", "the sums are used in the place of the activations"
  ) {
    "In \(code: $0.subject) stands \(code: $0.names[1]), before the activation, where \(code: $0.names[0]) belongs."
  } mutations: { survey in
    survey.products.flatMap { product in
      [product.left, product.right].compactMap { side in
        let name = survey.base(side)
        guard let before = survey.preactivation(of: survey.text(name)) else { return nil }
        return Mutation(
          [survey.replace(name, "(\(before.argument))")], subject: product.assignment.target,
          names: [survey.text(name), survey.compact(before.argument)])
      }
    }
  }
}

extension Survey {
  /// Where σ, tanh or ReLU is applied.
  var activations: [Application] { applications.filter { !$0.shape.isSlope } }

  /// The text of a call's arguments.
  func arguments(of call: NodeID) -> String {
    tree.children(of: call).dropFirst().map { tree.sourceText(of: $0) }.joined(separator: ", ")
  }
}
