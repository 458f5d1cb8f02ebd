import Machine
import Symbolic

/// What `set` can change and the command line can choose.
package struct Settings: Sendable, Equatable {
  /// Whether colours are used.
  package enum Color: String, Sendable, CaseIterable {
    case auto, always, never
  }

  /// Decimals after the point; nil: four significant digits.
  package var decimals: Int?
  package var color = Color.auto
  /// Columns; nil: as many as the terminal has.
  package var width: Int?
  /// How formulas are written.
  package var format = FormulaFormat.unicode
  /// The document's spellings of names in formulas (Z⁽¹⁾, δ⁽²⁾); false: the script's own.
  package var usesDocumentNotation = false
  package var limits = Limits()
  package var seed: UInt32 = 0
  /// The language of lessons, as `en` or `ko`; nil: the locale's.
  package var language: String?

  /// Whether `check` gives the true number with its first answer, or a hint before it.
  package var isRevealing = true

  package init() {}

  /// The spellings of names in formulas; nil for the script's own.
  package var notation: Notation? { usesDocumentNotation ? Notation() : nil }
}
