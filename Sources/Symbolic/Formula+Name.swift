extension Formula {
  /// A name with what stands around it: `ŷ`, `σ′`, `W⁽¹⁾`, `xⱼ`.
  package struct Name: Hashable, Sendable, ExpressibleByStringLiteral {
    /// A mark above the letters.
    package enum Accent: Hashable, Sendable, CaseIterable {
      case hat, bar, tilde, dot
    }

    /// The letters.
    package var text: String
    package var accent: Accent?
    /// How many primes follow: 1 for a derivative, `σ′`.
    package var primes: Int
    package var subscripted: String?
    package var superscripted: String?
    /// What the script calls it, where that is not what is shown.
    package var python: String?
    /// What it is the derivative of by what the letters say: `∂J/∂W1`; nil for a name of its own.
    package var derivativeOf: String?

    package init(
      _ text: String, accent: Accent? = nil, primes: Int = 0, subscripted: String? = nil, superscripted: String? = nil,
      python: String? = nil, derivativeOf: String? = nil
    ) {
      self.text = text
      self.accent = accent
      self.primes = min(max(0, primes), 9)
      self.subscripted = subscripted
      self.superscripted = superscripted
      self.python = python
      self.derivativeOf = derivativeOf
    }

    package init(stringLiteral value: String) { self.init(value) }
  }
}
