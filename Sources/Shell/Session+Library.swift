import Library
import Machine

extension Session {
  /// What scripts are compiled against.
  static let library = Cards.library
}
