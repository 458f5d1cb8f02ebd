extension Misconception {
  /// The sum without its bias.
  static let biasForgotten = Misconception("bias-forgotten", "the bias is forgotten") {
    "\(code: $0.subject) is the weighted sum alone: \(code: $0.names[0]) is not added. The bias shifts every sum, and belongs to each of them."
  } mutations: { survey in
    eachAndAll(
      survey.biases.map { bias in
        Mutation(
          [survey.replace(bias.node, survey.operand(bias.product))], subject: bias.assignment.target,
          names: [survey.text(bias.bias)])
      })
  }

  /// The bias added once too often.
  static let biasAddedTwice = Misconception("bias-added-twice", "the bias is added twice") {
    "\(code: $0.names[0]) goes into \(code: $0.subject) twice. One bias belongs to each sum, not one to each input."
  } mutations: { survey in
    survey.biases.map { bias in
      Mutation(
        [survey.replace(bias.bias, "(2 * \(survey.operand(bias.bias)))")], subject: bias.assignment.target,
        names: [survey.text(bias.bias)])
    }
  }
}
