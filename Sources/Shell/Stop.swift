import Machine

/// A place or change at which running stops.
package struct Stop {
  /// What makes it stop.
  package enum Kind {
    /// Before this line's statement; the line is the one that a statement begins on.
    case line(Int)
    /// After a change of what a reference shows.
    case change(String)
  }

  /// How `delete` calls it.
  package let number: Int
  package var kind: Kind
  /// Python that must be true at the line; nil: always.
  package var condition: String?
  /// Whether it goes away when it has stopped once.
  package var isTemporary = false
}
