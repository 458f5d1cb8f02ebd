/// A name with numbers, as a page's text says them.
package struct ProseClaim: Hashable, Sendable {
  /// The name as the page spells it, `∂J/∂W[2]`.
  package let spelling: String
  /// The name of the script, of those that the spelling may mean the likeliest; nil where there is none.
  package let names: [String]
  /// The numbers; nil where they cannot be read, with the reason in `trouble`.
  package let values: ClaimedValues?
  /// The numbers as the page writes them.
  package let text: String
  /// The line, from 1.
  package let line: Int
  /// Whether the page says that it is the value after the update.
  package let isAfter: Bool
  /// Why the numbers cannot be read.
  package let trouble: String?
}
