/// How formulas are written.
package enum FormulaFormat: String, Sendable, CaseIterable {
  case unicode, latex, mathml
}
