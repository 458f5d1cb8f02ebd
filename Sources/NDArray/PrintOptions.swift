/// How arrays are written: what `numpy.set_printoptions` sets, with NumPy's defaults.
package struct PrintOptions: Hashable, Sendable {
  /// What `precision` means for floats.
  package enum FloatMode: String, Hashable, Sendable {
    case fixed, unique, maxprec
    case maxprecEqual = "maxprec_equal"
  }

  /// When a number that is not negative gets a sign.
  package enum Sign: String, Hashable, Sendable {
    case negativeOnly = "-"
    case always = "+"
    case space = " "
  }

  /// The most digits after the point.
  package var precision = 8
  /// More elements than these are summarised.
  package var threshold = 1000
  /// The elements shown at each end of a summarised axis.
  package var edgeitems = 3
  /// The columns of a line.
  package var linewidth = 75
  /// Whether small numbers are written without an exponent.
  package var suppress = false
  package var floatmode = FloatMode.maxprec
  package var sign = Sign.negativeOnly
  package var nanstr = "nan"
  package var infstr = "inf"

  package init() {}
}
