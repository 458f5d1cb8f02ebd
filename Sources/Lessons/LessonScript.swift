import Diagnostics

/// One script of a lesson: its blocks put together in order.
package struct LessonScript: Sendable {
  /// The word after `python` on its fences; empty for the lesson's main script.
  package let name: String
  /// The text, as the machine is to run it.
  package let source: Source
  /// Where to run to before its first moment, a place as `goto` takes it; nil for the script's first line.
  package let start: String?
}
