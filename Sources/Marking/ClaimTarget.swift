/// What a claim speaks of: the texts of its left side and, if it has one, of its formula.
struct ClaimTarget: Hashable, Sendable {
  let left: String
  let formula: String?
  /// The position at which an expression is meant; nil for the first moment when all its names have values.
  let position: UInt64?

  init(left: String) {
    self.left = left
    formula = nil
    position = nil
  }

  init(_ claim: Claim) {
    left = claim.left
    position = claim.position
    if case .formula(let text) = claim.value { formula = text } else { formula = nil }
  }
}
