/// What `gradcheck` has found out about a pass of training.
package struct GradientReport: Sendable {
  /// The cost that the gradients were held against: its name or code; nil when the script has none.
  package let cost: String?
  /// The line that gives it.
  package let costLine: Int?
  /// Its value in this pass.
  package let costValue: Double?
  /// What the backward pass is the gradient of, where that is not the script's own cost.
  package let insteadOf: String?
  /// The steps of the pass.
  package let steps: ClosedRange<UInt64>
  /// How often the loop of the training has begun a pass, with this one; nil without a loop.
  package let pass: Int?
  package let findings: [GradientFinding]
  /// What is to be said about all of them.
  package let remarks: [String]

  /// Whether any gradient is wrong.
  package var isWrong: Bool { findings.contains(where: \.isWrong) }
}
