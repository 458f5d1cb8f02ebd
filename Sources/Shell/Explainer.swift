import Diagnostics
import Machine

/// Whoever can write a statement as a formula; the shell shows it under what was done.
package protocol Explainer: AnyObject {
  /// The formula of the statement of the step that was made last, as lines to show; nil when there is none worth showing.
  func formula(of statement: Statement, in timeline: Timeline, width: Int) -> Document.Block?
}
