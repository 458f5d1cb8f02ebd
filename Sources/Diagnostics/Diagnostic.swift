/// What is wrong, where, and what to try. The only error type that reaches a person.
package struct Diagnostic: Error, Sendable {
  /// What sort of thing went wrong; `--json` prints its `name`.
  package enum Kind: Hashable, Sendable {
    /// The text is not Python.
    case syntax
    /// An exception of the script that nobody caught; its type's name, as `ValueError`.
    case exception(String)
    /// Python can do this, Longhand does not yet.
    case notSupported
    /// A bound on steps, memory, array size, printed text or recursion was reached; which.
    case limit(String)
    /// Ctrl-C.
    case interrupted
    /// A shell command was used wrongly.
    case usage
    /// A name, cell or place that does not exist.
    case reference
    /// A name that the script will give a value only later.
    case notYet
    /// A file that cannot be read or written.
    case file
    /// A lesson or claims file that is not well formed.
    case lesson
    /// A check, replay or audit that did not hold.
    case failed

    /// The stable word for it in `--json`.
    package var name: String {
      switch self {
      case .syntax: "syntax"
      case .exception(let type): type
      case .notSupported: "not-supported"
      case .limit: "limit"
      case .interrupted: "interrupted"
      case .usage: "usage"
      case .reference: "reference"
      case .notYet: "not-yet"
      case .file: "file"
      case .lesson: "lesson"
      case .failed: "failed"
      }
    }
  }

  /// A further remark, with a place of its own where it has one.
  package struct Note: Sendable {
    package var message: Message
    package var range: SourceRange?

    package init(_ message: Message, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }
  }

  package var kind: Kind
  /// What was expected and what was found: lower case, code in backticks, no full stop; Python's or NumPy's own words where they have them.
  package var message: Message
  /// The text that `range` and the notes point into.
  package var source: Source?
  package var range: SourceRange?
  package var notes: [Note]
  /// A full sentence that says what to try.
  package var hint: Message?

  package init(
    _ kind: Kind, _ message: Message, in source: Source? = nil, at range: SourceRange? = nil,
    notes: [Note] = [], hint: Message? = nil
  ) {
    self.kind = kind
    self.message = message
    self.source = source
    self.range = range
    self.notes = notes
    self.hint = hint
  }

  /// What answers Ctrl-C where nothing has come of it.
  package static var interrupted: Diagnostic {
    Diagnostic(.interrupted, "interrupted", hint: "Everything is as it was before.")
  }

  /// The line, from 1, that it points to.
  package var line: Int? {
    guard let source, let range else { return nil }
    return source.line(at: range.start)
  }
}
