import Syntax

extension Misconception {
  /// δ of the layer behind, not brought back through its weights.
  static let weightsSkipped = Misconception("weights-skipped", "the weights are left out") {
    "\(code: $0.subject) is \(code: $0.names[1]) as it is: it has not been multiplied by \(code: $0.names[0]). What passes between layers, forwards or backwards, passes through the weights."
  } mutations: { survey in
    let parameters = survey.parameters
    return survey.products.compactMap { product in
      let isLeft = parameters.contains(survey.text(survey.base(product.left)))
      let isRight = parameters.contains(survey.text(survey.base(product.right)))
      guard isLeft != isRight else { return nil }
      let (weights, rest) = isLeft ? (product.left, product.right) : (product.right, product.left)
      return Mutation(
        [survey.replace(product.node, survey.operand(rest))], subject: product.assignment.target,
        names: [survey.text(weights), survey.text(rest)])
    }
  }

  /// Xᵀ for X and the reverse.
  static let transposeMissing = Misconception(
    "transpose-missing", "a matrix is transposed, or not, where it should not be"
  ) {
    "In \(code: $0.subject) stands \(code: $0.names[1]) where \(code: $0.names[0]) belongs: rows were taken for columns."
  } mutations: { survey in
    survey.products.flatMap { product in
      [product.left, product.right].map { side in
        let other = survey.turned(side)
        return Mutation(
          [survey.replace(side, other)], subject: product.assignment.target,
          names: [survey.text(side), survey.compact(other)])
      }
    }
  }

  /// B·A for A·B.
  static let productReversed = Misconception("product-reversed", "the matrices are multiplied in the other order") {
    "\(code: $0.subject) was worked out as \($0.names[1])·\($0.names[0]). Matrices may not change places: rows of the first meet columns of the second."
  } mutations: { survey in
    survey.products.map { product in
      Mutation(
        [survey.replace(product.node, "(\(survey.operand(product.right)) @ \(survey.operand(product.left)))")],
        subject: product.assignment.target, names: [survey.text(product.left), survey.text(product.right)])
    }
  }

  /// ⊙ for ·.
  static let elementwiseForMatrix = Misconception("elementwise-for-matrix", "multiplied cell by cell, not as matrices")
  {
    "In \(code: $0.subject) the cells of \(code: $0.names[0]) and \(code: $0.names[1]) were multiplied one by one. A product of matrices sums over rows times columns."
  } mutations: { survey in
    survey.products.map { product in
      Mutation(
        [survey.replace(product.node, "(\(survey.operand(product.left)) * \(survey.operand(product.right)))")],
        subject: product.assignment.target, names: [survey.text(product.left), survey.text(product.right)])
    }
  }

  /// · for ⊙.
  static let matrixForElementwise = Misconception("matrix-for-elementwise", "multiplied as matrices, not cell by cell")
  {
    "In \(code: $0.subject) \(code: $0.names[0]) and \(code: $0.names[1]) were multiplied as matrices. Here each cell is multiplied by the one in its own place."
  } mutations: { survey in
    survey.chains.flatMap { chain -> [Mutation] in
      guard chain.factors.count == 2, !chain.factors[1].isDivisor else { return [] }
      let (left, right) = (chain.factors[0].node, chain.factors[1].node)
      guard !survey.isNumber(left), !survey.isNumber(right) else { return [] }
      return [
        "(\(survey.operand(left)) @ \(survey.operand(right)))", "(\(survey.operand(left)) @ \(survey.turned(right)))",
        "(\(survey.turned(left)) @ \(survey.operand(right)))",
      ].map { text in
        Mutation(
          [survey.replace(chain.node, text)], subject: chain.assignment.target,
          names: [survey.text(left), survey.text(right)])
      }
    }
  }
}

extension Survey {
  /// The text of a matrix turned the other way.
  func turned(_ node: NodeID) -> String {
    if tree[node].kind == .attribute, tree.text(of: node) == "T" { return tree.sourceText(of: tree.child(0, of: node)) }
    return operand(node) + ".T"
  }
}
