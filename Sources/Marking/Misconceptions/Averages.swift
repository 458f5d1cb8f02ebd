import Syntax

extension Misconception {
  /// 1/m dropped.
  static let gradientNotAveraged = Misconception("gradient-not-averaged", "the gradient is summed, not averaged") {
    "\(code: $0.subject) is the sum over the samples. The cost is a mean, and so is its gradient: divide by how many samples there are."
  } mutations: { survey in
    eachAndAll(
      survey.gradientAverages.map { average in
        Mutation([survey.replace(average.node, "(\(average.rest))")], subject: average.assignment.target)
      })
  }

  /// 1/m twice.
  static let gradientAveragedTwice = Misconception("gradient-averaged-twice", "the gradient is averaged twice") {
    "\(code: $0.subject) was divided by the number of samples twice, perhaps once in the error and once more here."
  } mutations: { survey in
    eachAndAll(
      survey.gradientAverages.compactMap { average in
        guard let count = average.count else { return nil }
        return Mutation(
          [
            survey.replace(
              average.node, "(\(survey.tree.sourceText(of: average.node)) / (\(survey.tree.sourceText(of: count))))")
          ],
          subject: average.assignment.target)
      })
  }

  /// 2/m for 1/m.
  static let gradientDoubled = Misconception("gradient-doubled", "the gradient has a factor 2") {
    "\(code: $0.subject) is twice as large as it should be. A factor 2 comes from differentiating a square; here there is none, or a ½ takes it away."
  } mutations: { survey in
    eachAndAll(
      survey.gradientAverages.map { average in
        Mutation(
          [survey.replace(average.node, "(2 * (\(survey.tree.sourceText(of: average.node))))")],
          subject: average.assignment.target)
      })
  }

  /// The number of features, or of units, for that of samples.
  static let wrongCount = Misconception("wrong-count", "divided by the number of features, not of samples") {
    "\(code: $0.subject) was divided by \(code: $0.names[1]). It is a mean over the samples, of which there are \(code: $0.names[0])."
  } mutations: { survey in
    survey.counts.flatMap { count -> [Mutation] in
      guard let other = count.other else { return [] }
      return eachAndAll(
        survey.averages.compactMap { average in
          guard let node = average.count, survey.text(node) == count.text else { return nil }
          return Mutation(
            [survey.replace(node, other)], subject: average.assignment.target, names: [count.text, other])
        })
    }
  }

  /// m − 1 for m.
  static let countMinusOne = Misconception("count-minus-one", "divided by one sample too few") {
    "\(code: $0.subject) was divided by \(code: $0.names[0]) − 1, as an estimate of a variance is. A mean is divided by \(code: $0.names[0])."
  } mutations: { survey in
    eachAndAll(
      survey.averages.compactMap { average in
        guard let node = average.count else { return nil }
        return Mutation(
          [survey.replace(node, "(\(survey.tree.sourceText(of: node)) - 1)")], subject: average.assignment.target,
          names: [survey.text(node)])
      })
  }
}

extension Survey {
  /// Averages that are no costs.
  var gradientAverages: [Average] { averages.filter { !$0.isLoss } }

  /// What is divided by, with the length of the other axis of the same array.
  var counts: [(text: String, other: String?)] {
    var seen: Set<String> = []
    return averages.compactMap { average in
      guard let node = average.count, seen.insert(text(node)).inserted else { return nil }
      let maker = assignments.first { $0.target == text(node) }?.value ?? node
      switch tree[maker].kind {
      case .call where tree.children(of: maker).count == 2:
        let array = nodes(in: tree.child(1, of: maker)).last.map { text($0) } ?? ""
        // The label's length says how many samples there are; the data have the features.
        let data = assignments.first { $0.target != array && word($0.value) == "array" }?.target ?? array
        return (text(node), "\(data).shape[1]")
      case .subscript:
        let whole = tree.sourceText(of: tree.child(0, of: maker))
        return (text(node), text(tree.child(1, of: maker)) == "0" ? "\(whole)[1]" : "\(whole)[0]")
      default: return (text(node), nil)
      }
    }
  }
}
