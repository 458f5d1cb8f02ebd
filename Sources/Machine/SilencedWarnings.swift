/// The kinds of warnings that are not shown: what `warnings.filterwarnings` and `simplefilter` set.
package struct SilencedWarnings: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let runtime = SilencedWarnings(rawValue: 1)
  package static let user = SilencedWarnings(rawValue: 2)
  package static let deprecation = SilencedWarnings(rawValue: 4)
  package static let future = SilencedWarnings(rawValue: 8)
  /// Those that bear another name, too.
  package static let all = SilencedWarnings(rawValue: 0xFF)

  /// The kinds that belong to a category by its name, `Warning` being all.
  package init(category: String) {
    switch category {
    case "Warning": self = .all
    case "RuntimeWarning": self = .runtime
    case "UserWarning": self = .user
    case "DeprecationWarning": self = .deprecation
    case "FutureWarning": self = .future
    default: self = []
    }
  }
}
