import Diagnostics

/// What was found about the gradient of one parameter.
package struct GradientFinding: Sendable {
  /// How right it is.
  package enum Verdict: String, Sendable {
    /// It is the gradient of the cost.
    case agrees
    /// It is the gradient times a number that all gradients share: only the length of the step is another.
    case scaled
    /// It is not the gradient, and the relation is known.
    case related
    /// It is not the gradient.
    case differs
    /// Nothing can be said.
    case unknown
  }

  /// The parameter, as the script calls it.
  package let parameter: String
  /// The line of its update.
  package let updateLine: Int
  /// The script's gradient: a name, or the code that gives it.
  package let gradient: String
  /// The line that gives it.
  package let gradientLine: Int?
  package let verdict: Verdict
  /// By how much it is more than the gradient, where that is one number.
  package let factor: Double?
  /// What is to be said about it, in words.
  package let words: String
  /// The line where the backward pass goes wrong; nil when it does not.
  package let line: Int?
  /// The largest distance between reverse differentiation and central differences, in parts of the largest derivative; nil
  /// when no cell was tried.
  package let distance: Double?
  /// Whether that is as near as such differences come.
  package let isClose: Bool
  /// How many cells were tried by differences.
  package let tried: Int
  /// What else there is to know: points without a derivative.
  package let notes: [String]

  /// Whether the backward pass is wrong here.
  package var isWrong: Bool { verdict == .related || verdict == .differs }
}
