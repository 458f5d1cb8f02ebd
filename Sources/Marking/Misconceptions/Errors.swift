import Syntax

extension Misconception {
  /// y − ŷ for ŷ − y.
  static let errorFlipped = Misconception("error-flipped", "the error is taken the other way round") {
    "\(code: $0.subject) was worked out as \(code: $0.names[1]). The gradient needs \(code: $0.names[0]); the other way round every sign behind it turns, and training climbs."
  } mutations: { survey in
    eachAndAll(
      survey.differences.map { difference in
        let (left, right) = (survey.tree.sourceText(of: difference.left), survey.tree.sourceText(of: difference.right))
        return Mutation(
          [survey.replace(difference.node, "(\(right) - \(left))")], subject: difference.assignment.target,
          names: [survey.text(difference.node), survey.compact("\(right) - \(left)")])
      })
  }

  /// The class that is predicted in the place of its probability.
  static let errorThresholded = Misconception("error-thresholded", "the error is taken from the predicted classes") {
    "For \(code: $0.subject) the probabilities \(code: $0.names[0]) were rounded to classes first. The error is the probability's own."
  } mutations: { survey in
    survey.differences.map { difference in
      let side =
        survey.preactivation(of: survey.text(survey.base(difference.right))) == nil ? difference.left : difference.right
      return Mutation(
        [survey.replace(side, "(1.0 * (\(survey.tree.sourceText(of: side)) > 0.5))")],
        subject: difference.assignment.target, names: [survey.text(side)])
    }
  }
}
