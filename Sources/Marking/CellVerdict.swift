/// One printed number beside the true one.
package struct CellVerdict: Hashable, Sendable {
  /// The full index, `[]` for a scalar.
  package let index: [Int]
  package let printed: PrintedNumber
  /// The line, from 1, on which the number stands.
  package let line: Int
  package let verdict: Verdict
  /// The true value, if there is one.
  package let exact: Double?
  /// What the claimant's own earlier numbers give; nil where there are none, or where it was not asked.
  package let carried: CarriedValue?
  /// What the verdict is held against: the true value, or what the claimant's own earlier numbers give.
  package let standard: Standard
  /// The claimed value, with its sign where that was lost and could be told.
  package let claimed: Double
  /// What told the sign.
  package let sign: SignResolution

  /// What a number is held against.
  package enum Standard: Hashable, Sendable { case truth, own }

  package init(
    index: [Int], printed: PrintedNumber, line: Int, verdict: Verdict, exact: Double?, carried: CarriedValue? = nil,
    standard: Standard = .truth, claimed: Double? = nil, sign: SignResolution? = nil
  ) {
    self.index = index
    self.printed = printed
    self.line = line
    self.verdict = verdict
    self.exact = exact
    self.carried = carried
    self.standard = standard
    self.claimed = claimed ?? exact.map(printed.resolved(by:)) ?? printed.value
    let isTold = verdict == .agrees || verdict == .lastDigit
    self.sign = sign ?? (printed.isSignLost ? isTold ? .truth : .open : .printed)
  }

  /// The same number with another verdict.
  func with(_ verdict: Verdict) -> CellVerdict {
    CellVerdict(
      index: index, printed: printed, line: line, verdict: verdict, exact: exact, carried: carried, standard: standard,
      claimed: claimed, sign: sign)
  }

  /// Whether `index`, written with axes of length 1 left out, means this cell of an array of the given shape.
  package func isAt(_ written: [Int], of shape: [Int]) -> Bool {
    written == index || written == zip(index, shape).filter { $0.1 != 1 }.map(\.0)
  }
}
