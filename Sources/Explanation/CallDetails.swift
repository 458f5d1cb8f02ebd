import Library

/// What the arguments of a call say beside its operands, as far as its derivative depends on it.
struct CallDetails {
  /// The axes of a reduction; nil for all.
  var axes: Set<Int>?
  /// What `ddof=` says.
  var degrees = 0.0
  /// What `ord=` says.
  var order = 2.0
  /// What `initial=` says.
  var initial: Double?
  /// What `q=` says.
  var part: Double?
  /// What `n=` says.
  var times = 1
  /// The cells that `where=` lets take part.
  var mask: Tensor?
  /// The array that `out=` names, as it was before.
  var target: TapeValue?
  /// The sum over indices that it is.
  var sum: IndexedSum?
}
