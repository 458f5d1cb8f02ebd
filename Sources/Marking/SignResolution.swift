/// What told the sign of a number, where it was lost (`±0.25`).
package enum SignResolution: Hashable, Sendable {
  /// Nothing was lost: it was printed.
  case printed
  /// The true value has this magnitude, and this sign.
  case truth
  /// What the claimant's own earlier numbers give has this magnitude, and this sign.
  case own
  /// Only with this sign do later numbers follow from it: the name of the first of them.
  case later(String)
  /// Nothing tells it; marked as if it were that of the true value.
  case open
}
