extension Machine {
  /// An exception object.
  func makeException(_ type: ExceptionClass, _ message: String) -> Value {
    let text = heap.allocateString(message)
    return makeException(
      Value(tag: .exceptionClass, bits: UInt64(type.rawValue)), arguments: heap.allocateTuple([text]))
  }

  func makeException(_ type: Value, arguments: Value) -> Value {
    let address = heap.allocate(.exception, words: 7)
    let values = heap.values(address)
    values[0] = type
    values[1] = arguments
    values[2] = .none
    return .object(.exception, address)
  }

  /// The KeyError of a key that is not there: it carries the key, not its text.
  package func keyError(_ key: Value) -> Raise {
    let type = Value(tag: .exceptionClass, bits: UInt64(ExceptionClass.keyError.rawValue))
    return .object(makeException(type, arguments: heap.allocateTuple([key])))
  }

  /// What `sys.exit(status)` raises.
  package func exiting(_ status: Value) -> Raise {
    let type = Value(tag: .exceptionClass, bits: UInt64(ExceptionClass.systemExit.rawValue))
    return .object(makeException(type, arguments: heap.allocateTuple(status.tag == .none ? [] : [status])))
  }

  /// The exit status that a failure asks for, if it is `SystemExit`: its number, 0 for none, and for anything else 1 with its
  /// text, which goes to standard error.
  package func exitStatus(_ raise: Raise) -> (status: Int, message: String?)? {
    guard case .object(let exception) = raise, exceptionClass(of: exception) == .systemExit else { return nil }
    guard let status = heap.items(of: heap.values(exception.address)[1]).first, status.tag != .none else {
      return (0, nil)
    }
    return status.isIntegral ? (status.integer & 0xFF, nil) : (1, text(of: status))
  }

  /// What `raise x` raises; `again` for one that is already under way.
  func raised(_ value: Value, again: Bool) throws(Raise) -> Raise {
    switch value.tag {
    case .exception: return .object(value)
    case .exceptionClass: return .object(makeException(value, arguments: heap.allocateTuple([])))
    default: return .typeError("exceptions must derive from BaseException")
    }
  }

  /// Whether an exception is of a class, or of one of a tuple of classes.
  func matches(_ exception: Value, _ wanted: Value) throws(Raise) -> Bool {
    switch wanted.tag {
    case .exceptionClass:
      let type = exceptionClass(of: exception)
      return type.isSubclass(of: ExceptionClass(rawValue: UInt8(wanted.bits)) ?? .baseException)
    case .tuple:
      for item in heap.items(of: wanted) where try matches(exception, item) { return true }
      return false
    default:
      throw .typeError("catching classes that do not inherit from BaseException is not allowed")
    }
  }

  /// The class of an exception object.
  package func exceptionClass(of exception: Value) -> ExceptionClass {
    ExceptionClass(rawValue: UInt8(truncatingIfNeeded: heap.values(exception.address)[0].bits)) ?? .baseException
  }

  /// The words of an exception, as a traceback prints them after its type.
  package func exceptionText(_ exception: Value) -> String {
    let arguments = heap.items(of: heap.values(exception.address)[1])
    switch arguments.count {
    case 0: return ""
    case 1:
      return exceptionClass(of: exception) == .keyError ? representation(arguments[0]) : text(of: arguments[0])
    default: return representation(heap.values(exception.address)[1])
    }
  }
}
