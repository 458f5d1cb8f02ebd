/// In which notation formulas are written.
package enum FormulaFormat: String, Sendable, CaseIterable {
  case unicode, latex, mathml
}

extension Formula {
  /// The formula in a notation, broken into lines where that has lines.
  package func lines(_ format: FormulaFormat, width: Int, _ style: NumberStyle = .standard) -> [String] {
    switch format {
    case .unicode: lines(width: width, style)
    case .latex: [latex(style)]
    case .mathml: [mathML(style)]
    }
  }
}
