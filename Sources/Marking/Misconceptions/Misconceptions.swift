/// All misconceptions that are known, the more specific before the more general.
package enum Misconceptions {
  /// In the order in which they are offered where several fit.
  package static let all: [Misconception] = forward + loss + backward + update + arithmetic

  private static let forward: [Misconception] = [
    .biasForgotten, .biasAddedTwice, .activationMissing, .activationTwice, .wrongActivation, .exponentSign,
    .powerOfTen, .softmaxNotNormalized, .preactivationUsed,
  ]

  private static let loss: [Misconception] = [
    .costNotAveraged, .costSignForgotten, .positiveTermOnly, .negativeTermOnly, .labelsSwapped, .decadicLogarithm,
    .naturalLogarithm, .binaryLogarithm, .halfMissing, .halfAdded, .squaredForLog, .absoluteForSquare,
  ]

  private static let backward: [Misconception] = [
    .errorFlipped, .errorThresholded, .gradientNotAveraged, .gradientAveragedTwice, .gradientDoubled, .wrongCount,
    .countMinusOne, .slopeForgotten, .slopeAtValue, .slopeAtArgument, .slopeOfAnother, .halfSlope, .weightsSkipped,
    .updatedWeightsUsed, .wrongGradient, .biasGradientNotSummed, .wrongAxis, .meanForSum, .transposeMissing,
    .productReversed, .elementwiseForMatrix, .matrixForElementwise,
  ]

  private static let update: [Misconception] = [
    .updateSign, .rateDropped, .rateSquared, .updatedTwice, .parameterNotUpdated, .biasesNotUpdated,
    .onlyOneUpdated, .onlyTheChange,
  ]

  private static let arithmetic: [Misconception] = [.roundedEachStep, .truncatedEachStep, .degrees]
}
