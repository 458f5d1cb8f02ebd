/// What a claim speaks of: the texts of its left side and, if it has one, of its formula.
struct ClaimTarget: Hashable, Sendable {
  let left: String
  let formula: String?

  init(left: String) {
    self.left = left
    formula = nil
  }

  init(_ claim: Claim) {
    left = claim.left
    if case .formula(let text) = claim.value { formula = text } else { formula = nil }
  }
}
