/// Python's built-in exception classes, those that scripts raise and catch.
package enum ExceptionClass: UInt8, CaseIterable, Sendable {
  case baseException = 0
  case exception, arithmeticError, floatingPointError, overflowError, zeroDivisionError
  case assertionError, attributeError, importError, moduleNotFoundError
  case lookupError, indexError, keyError, nameError, unboundLocalError
  case runtimeError, notImplementedError, recursionError, stopIteration, generatorExit, typeError, valueError
  case axisError, ufuncTypeError, linAlgError
  case memoryError, systemExit, keyboardInterrupt, osError, fileNotFoundError, eofError, userWarning, runtimeWarning,
    warning

  /// The name that a traceback prints.
  package var name: String {
    switch self {
    case .baseException: "BaseException"
    case .exception: "Exception"
    case .arithmeticError: "ArithmeticError"
    case .floatingPointError: "FloatingPointError"
    case .overflowError: "OverflowError"
    case .zeroDivisionError: "ZeroDivisionError"
    case .assertionError: "AssertionError"
    case .attributeError: "AttributeError"
    case .importError: "ImportError"
    case .moduleNotFoundError: "ModuleNotFoundError"
    case .lookupError: "LookupError"
    case .indexError: "IndexError"
    case .keyError: "KeyError"
    case .nameError: "NameError"
    case .unboundLocalError: "UnboundLocalError"
    case .runtimeError: "RuntimeError"
    case .notImplementedError: "NotImplementedError"
    case .recursionError: "RecursionError"
    case .stopIteration: "StopIteration"
    case .generatorExit: "GeneratorExit"
    case .typeError: "TypeError"
    case .valueError: "ValueError"
    case .axisError: "numpy.exceptions.AxisError"
    case .ufuncTypeError: "numpy._core._exceptions._UFuncOutputCastingError"
    case .linAlgError: "numpy.linalg.LinAlgError"
    case .memoryError: "MemoryError"
    case .systemExit: "SystemExit"
    case .keyboardInterrupt: "KeyboardInterrupt"
    case .osError: "OSError"
    case .fileNotFoundError: "FileNotFoundError"
    case .eofError: "EOFError"
    case .userWarning: "UserWarning"
    case .runtimeWarning: "RuntimeWarning"
    case .warning: "Warning"
    }
  }

  /// The class that it derives from; nil for the topmost.
  package var parent: ExceptionClass? {
    switch self {
    case .baseException: nil
    case .exception, .systemExit, .keyboardInterrupt, .generatorExit: .baseException
    case .floatingPointError, .overflowError, .zeroDivisionError: .arithmeticError
    case .moduleNotFoundError: .importError
    case .indexError, .keyError: .lookupError
    case .unboundLocalError: .nameError
    case .notImplementedError, .recursionError: .runtimeError
    case .axisError, .linAlgError: .valueError
    case .ufuncTypeError: .typeError
    case .fileNotFoundError: .osError
    case .userWarning, .runtimeWarning: .warning
    case .arithmeticError, .assertionError, .attributeError, .importError, .lookupError, .nameError, .runtimeError,
      .stopIteration, .typeError, .valueError, .memoryError, .osError, .eofError, .warning:
      .exception
    }
  }

  /// Whether it is the other class or derives from it; NumPy's AxisError is an IndexError as well.
  package func isSubclass(of other: ExceptionClass) -> Bool {
    if self == .axisError && (other == .indexError || other == .lookupError) { return true }
    var current: ExceptionClass? = self
    while let some = current {
      if some == other { return true }
      current = some.parent
    }
    return false
  }
}
