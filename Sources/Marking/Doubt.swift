/// How sure it is that a misconception that fits is what was done.
package enum Doubt: Hashable, Sendable {
  /// Numbers chosen at random would hardly ever be explained.
  case none
  /// Numbers chosen at random would be explained now and then: how often, or a pair of misconceptions was needed.
  case some(chance: Double)
  /// So few digits that nearly anything fits; no misconception is offered.
  case tooCoarse
}
