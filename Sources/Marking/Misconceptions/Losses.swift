import Syntax

extension Misconception {
  /// The sum of the losses in the place of their mean.
  static let costNotAveraged = Misconception("cost-not-averaged", "the cost is summed, not averaged") {
    "\(code: $0.subject) is the sum over all samples. The cost is their mean: divide by how many there are."
  } mutations: { survey in
    survey.averages.filter(\.isLoss).map { average in
      Mutation([survey.replace(average.node, "(\(average.rest))")], subject: average.assignment.target)
    }
  }

  /// The minus sign in front of the log loss.
  static let costSignForgotten = Misconception("cost-sign-forgotten", "the minus sign of the cost is forgotten") {
    "Logarithms of probabilities are negative. The minus sign in front makes \(code: $0.subject) positive."
  } mutations: { survey in
    survey.losses.map { loss in
      Mutation(
        [survey.replace(loss.value, "-(\(survey.tree.sourceText(of: loss.value)))")], subject: loss.target)
    }
  }

  /// Σ y·log ŷ without the other classes.
  static let positiveTermOnly = Misconception("positive-term-only", "the log loss lacks the term of the class 0") {
    "\(code: $0.subject) counts only the samples of the class 1. Those of the class 0 come in by the term \(code: $0.names[0])."
  } mutations: { survey in
    survey.logSums.map { sum in
      Mutation(
        [survey.replace(sum.node, survey.operand(sum.left))], subject: sum.assignment.target,
        names: [survey.text(sum.right)])
    }
  }

  /// Σ (1 − y)·log(1 − ŷ) alone.
  static let negativeTermOnly = Misconception("negative-term-only", "the log loss lacks the term of the class 1") {
    "\(code: $0.subject) counts only the samples of the class 0. Those of the class 1 come in by the term \(code: $0.names[0])."
  } mutations: { survey in
    survey.logSums.map { sum in
      Mutation(
        [survey.replace(sum.node, survey.operand(sum.right))], subject: sum.assignment.target,
        names: [survey.text(sum.left)])
    }
  }

  /// y with log(1 − ŷ).
  static let labelsSwapped = Misconception("labels-swapped", "the two terms of the log loss have each other's labels") {
    "In \(code: $0.subject) the samples of the class 1 were taken with log(1 − ŷ), and those of the class 0 with log ŷ. It is the other way round."
  } mutations: { survey in
    survey.logSums.compactMap { sum in
      let one = survey.nodes(in: sum.left).first { survey.isLog($0) }
      let other = survey.nodes(in: sum.right).first { survey.isLog($0) }
      guard let one, let other else { return nil }
      return Mutation(
        [
          survey.replace(one, survey.tree.sourceText(of: other)),
          survey.replace(other, survey.tree.sourceText(of: one)),
        ], subject: sum.assignment.target)
    }
  }

  /// log₁₀ for ln.
  static let decadicLogarithm = Misconception("decadic-logarithm", "log₁₀ was taken for the natural logarithm") {
    "\(code: $0.subject) was worked out with the logarithm to base 10. In a log loss, as in NumPy, log is the natural one."
  } mutations: { survey in
    survey.renamed("log", "log10")
  }

  /// ln for log₁₀.
  static let naturalLogarithm = Misconception("natural-logarithm", "the natural logarithm was taken for another") {
    "\(code: $0.subject) was worked out with the natural logarithm, where the script has one of another base."
  } mutations: { survey in
    survey.renamed("log10", "log") + survey.renamed("log2", "log")
  }

  /// log₂ for ln.
  static let binaryLogarithm = Misconception("binary-logarithm", "log₂ was taken for the natural logarithm") {
    "\(code: $0.subject) was worked out with the logarithm to base 2. In a log loss, as in NumPy, log is the natural one."
  } mutations: { survey in
    survey.renamed("log", "log2")
  }

  /// ½ dropped from a squared error.
  static let halfMissing = Misconception("half-missing", "the factor ½ is forgotten") {
    "\(code: $0.subject) is twice as large as it should be: the squares are halved."
  } mutations: { survey in
    survey.squaredLosses.map { loss in
      Mutation([survey.replace(loss.value, "2 * (\(survey.tree.sourceText(of: loss.value)))")], subject: loss.target)
    }
  }

  /// ½ where there is none.
  static let halfAdded = Misconception("half-added", "a factor ½ is put in") {
    "\(code: $0.subject) was halved. Many books have ½ in front of a squared error; this script has not."
  } mutations: { survey in
    survey.squaredLosses.map { loss in
      Mutation([survey.replace(loss.value, "0.5 * (\(survey.tree.sourceText(of: loss.value)))")], subject: loss.target)
    }
  }

  /// The squared error for the log loss.
  static let squaredForLog = Misconception("squared-for-log", "the squared error was taken for the log loss") {
    "\(code: $0.subject) was worked out from (ŷ − y)². The cost of this script is the log loss."
  } mutations: { survey in
    survey.logSums.flatMap { sum -> [Mutation] in
      guard let log = survey.nodes(in: sum.left).first(where: { survey.isLog($0) }),
        let label = survey.factors(of: sum.left).map(\.node).first(where: { survey.isNamed($0) })
      else { return [] }
      let square = "((\(survey.arguments(of: log))) - \(survey.tree.sourceText(of: label))) ** 2"
      return ["-(\(square))", "-0.5 * (\(square))"].map {
        Mutation([survey.replace(sum.node, "(\($0))")], subject: sum.assignment.target)
      }
    }
  }

  /// |x| for x².
  static let absoluteForSquare = Misconception("absolute-for-square", "the errors are not squared") {
    "\(code: $0.subject) was worked out from the errors' magnitudes. They are squared before they are summed."
  } mutations: { survey in
    survey.squares.map { square in
      Mutation(
        [survey.replace(square.node, "\(survey.numpy).abs(\(square.text))")], subject: square.assignment.target)
    }
  }
}

extension Survey {
  func isLog(_ node: NodeID) -> Bool { word(node) == "log" || word(node) == "log10" || word(node) == "log2" }

  /// Statements that take logarithms.
  var losses: [Assignment] {
    assignments.filter { assignment in nodes(in: assignment.value).contains { isLog($0) } }
  }

  /// `y * log(a) + (1 - y) * log(1 - a)`.
  var logSums: [(assignment: Assignment, node: NodeID, left: NodeID, right: NodeID)] {
    losses.flatMap { loss in
      nodes(in: loss.value).compactMap { node in
        guard tree[node].kind == .binary, tree[node].operation == .add || tree[node].operation == .subtract else {
          return nil
        }
        let (left, right) = (tree.child(0, of: node), tree.child(1, of: node))
        let areLogs = [left, right].allSatisfy { side in nodes(in: side).contains { isLog($0) } }
        return areLogs ? (loss, node, left, right) : nil
      }
    }
  }

  /// `(a - b) ** 2` and `np.square(a - b)`, with what is squared.
  var squares: [(assignment: Assignment, node: NodeID, text: String)] {
    assignments.flatMap { assignment in
      nodes(in: assignment.value).compactMap { node in
        if word(node) == "square" { return (assignment, node, arguments(of: node)) }
        guard tree[node].kind == .binary, tree[node].operation == .power, text(tree.child(1, of: node)) == "2",
          !isNamed(tree.child(0, of: node))
        else { return nil }
        return (assignment, node, tree.sourceText(of: tree.child(0, of: node)))
      }
    }
  }

  /// Statements that square differences.
  var squaredLosses: [Assignment] {
    let nodes = Set(squares.map(\.assignment.node))
    return assignments.filter { nodes.contains($0.node) }
  }

  /// Calls of a function with another name in its place, each and all of a statement.
  func renamed(_ word: String, _ other: String) -> [Mutation] {
    let found = calls.filter { $0.word == word }
    var byStatement: [NodeID: [Mutation]] = [:]
    for call in found {
      byStatement[call.assignment.node, default: []].append(
        Mutation([Mutation.Edit(range: call.range, text: other)], subject: call.assignment.target))
    }
    return byStatement.sorted { $0.key.index < $1.key.index }.flatMap { _, mutations in
      mutations.count == 1 ? mutations : Mutation.all(mutations).map { [$0] } ?? []
    }
  }
}
