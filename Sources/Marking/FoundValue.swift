import NDArray

/// What a claim speaks of, as a run has it.
struct FoundValue {
  /// The true numbers of its left side, without its index.
  let truth: NDArray
  /// The numbers of its formula.
  let formula: NDArray?
  /// The cell that the left side names.
  let index: [Int]
  /// How it is had again in other runs; nil where it cannot be.
  let probe: Probe?
  let step: UInt64?
  let line: Int?
}
