import Diagnostics
import NDArray

/// How an operation or a builtin fails. The machine turns an exception into a value that the script can catch; the rest
/// stops the run.
package enum Raise: Error {
  /// A Python exception with its exact words.
  case exception(ExceptionClass, String)
  /// An exception object that the script made itself.
  case object(Value)
  /// Python can do this, Longhand does not yet: what, and what to try.
  case notSupported(Message, hint: Message? = nil)
  /// A bound was reached: which, and what it says.
  case limit(String, Message, hint: Message? = nil)
  /// Not a failure: a function of the script has to be called first, and then the instruction again.
  case callback
  /// Ctrl-C.
  case interrupted

  package static func typeError(_ message: String) -> Raise { .exception(.typeError, message) }
  package static func valueError(_ message: String) -> Raise { .exception(.valueError, message) }
  package static func indexError(_ message: String) -> Raise { .exception(.indexError, message) }

  /// What NumPy would raise, as the machine raises it.
  package init(_ error: ArrayError) {
    switch error.kind {
    case .value: self = .exception(.valueError, error.message)
    case .type
    where error.message.hasPrefix("Cannot cast ufunc")
      || error.message.contains("' did not contain a loop with signature"):
      self = .exception(.ufuncTypeError, error.message)
    case .type: self = .exception(.typeError, error.message)
    case .index: self = .exception(.indexError, error.message)
    case .overflow: self = .exception(.overflowError, error.message)
    case .zeroDivision: self = .exception(.zeroDivisionError, error.message)
    case .memory: self = .exception(.memoryError, error.message)
    case .axis: self = .exception(.axisError, error.message)
    case .notSupported: self = .notSupported(Message(verbatim: error.message))
    }
  }
}

/// Runs an array operation and gives its error the machine's form.
package func arrays<Result>(_ body: () throws(ArrayError) -> Result) throws(Raise) -> Result {
  do { return try body() } catch { throw Raise(error) }
}
