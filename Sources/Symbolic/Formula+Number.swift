extension Formula {
  /// A number and how it shall be written.
  package struct Number: Hashable, Sendable {
    /// Which digits are shown.
    package enum Form: Hashable, Sendable {
      /// As many as the style of the rendering says.
      case styled
      /// As many as it takes to read the same number back.
      case exact
      /// This text, because it was written so.
      case verbatim(String)
    }

    package var value: Double
    package var form: Form

    package init(_ value: Double, _ form: Form = .styled) {
      self.value = value
      self.form = form
    }

    /// Its text, which Python reads as a number.
    package func text(_ style: NumberStyle) -> String {
      switch form {
      case .styled: style.text(value)
      case .exact: NumberStyle.exact.text(value)
      case .verbatim(let text): text
      }
    }

    /// The same bits are the same number, so that NaN equals itself.
    package static func == (one: Number, other: Number) -> Bool {
      one.value.bitPattern == other.value.bitPattern && one.form == other.form
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(value.bitPattern)
      hasher.combine(form)
    }
  }
}
