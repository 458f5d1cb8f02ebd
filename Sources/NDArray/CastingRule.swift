/// What `casting=` lets a conversion of elements do, from the strictest to the laxest.
package enum CastingRule: String, Sendable {
  case no, equiv, safe
  case sameKind = "same_kind"
  case unsafe

  /// Whether the rule lets elements of one type become elements of another.
  package func allows(_ source: DType, _ target: DType) -> Bool {
    switch self {
    case .no, .equiv: source == target
    case .safe: DType.common(source, target) == target
    case .sameKind: DType.canCast(source, to: target)
    case .unsafe: true
    }
  }
}
