import Syntax

extension Misconception {
  /// The errors themselves in the place of their sum.
  static let biasGradientNotSummed = Misconception(
    "bias-gradient-not-summed", "the gradient of the bias is not summed over the samples"
  ) {
    "\(code: $0.subject) still has a number for each sample. One bias serves all samples, so its gradient gathers \(code: $0.names[0]) over all of them."
  } mutations: { survey in
    survey.sums.filter { !$0.isMean }.map { sum in
      Mutation(
        [survey.replace(sum.node, survey.operand(sum.body))], subject: sum.assignment.target,
        names: [survey.text(sum.body)])
    }
  }

  /// axis=0 for axis=1 and the reverse.
  static let wrongAxis = Misconception("wrong-axis", "summed along the wrong axis") {
    "\(code: $0.subject) was summed along the other axis: over the units, where it goes over the samples."
  } mutations: { survey in
    survey.sums.flatMap { sum -> [Mutation] in
      guard let axis = sum.axis else {
        return sum.assignment.value == sum.node || sum.isMean ? [] : []
      }
      let other = sum.axisValue == "0" ? "1" : "0"
      return [
        Mutation([survey.replace(axis, other)], subject: sum.assignment.target),
        Mutation([survey.replace(axis, "None")], subject: sum.assignment.target),
      ]
    }
  }

  /// The mean for a sum.
  static let meanForSum = Misconception("mean-for-sum", "averaged where it should be summed") {
    "\(code: $0.subject) was divided by the number of terms. Here they are only summed."
  } mutations: { survey in
    survey.sums.filter { !$0.isMean }.map { sum in
      Mutation([Mutation.Edit(range: sum.word, text: "mean")], subject: sum.assignment.target)
    }
  }
}
