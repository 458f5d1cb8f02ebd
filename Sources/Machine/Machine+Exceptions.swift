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
    case .userClass where heap.values(value.address)[ClassPlace.builtinBase].tag == .exceptionClass:
      let exception = try askConstruction(of: value)
      return .object(exception)
    case .exceptionClass: return .object(makeException(value, arguments: heap.allocateTuple([])))
    default: return .typeError("exceptions must derive from BaseException")
    }
  }

  /// Whether an exception is of a class, or of one of a tuple of classes.
  func matches(_ exception: Value, _ wanted: Value) throws(Raise) -> Bool {
    switch wanted.tag {
    case .userClass where heap.values(wanted.address)[ClassPlace.builtinBase].tag == .exceptionClass:
      return isSubclass(heap.values(exception.address)[0], of: wanted)
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
    var type = heap.values(exception.address)[0]
    if type.tag == .userClass { type = heap.values(type.address)[ClassPlace.builtinBase] }
    return ExceptionClass(rawValue: UInt8(truncatingIfNeeded: type.bits)) ?? .baseException
  }

  /// The name of an exception's class, as a traceback prints it: with its module when that is neither the script nor built in.
  package func exceptionName(_ exception: Value) -> String {
    let type = heap.values(exception.address)[0]
    return type.tag == .userClass
      ? heap.text(of: heap.values(type.address)[ClassPlace.qualifiedName])
      : exceptionClass(of: exception).name
  }

  /// An object of a class without arguments, as `raise Class` makes it.
  private func askConstruction(of type: Value) throws(Raise) -> Value {
    if classLookup(Dunder.`init`.rawValue, in: type) == nil {
      return makeException(type, arguments: heap.allocateTuple([]))
    }
    return try ask(type)
  }

  /// `raise … from cause`.
  func setCause(_ cause: Value, of raise: Raise) throws(Raise) {
    guard case .object(let exception) = raise, !cause.isUnset else { return }
    try insert(cause, for: nameString(Dunder.cause.rawValue), in: attributesDict(of: exception))
  }

  /// The words of an exception, as a traceback prints them after its type.
  package func exceptionText(_ exception: Value) -> String { (try? exceptionText(exception, asks: false)) ?? "" }

  func exceptionText(_ exception: Value, asks: Bool) throws(Raise) -> String {
    let tuple = heap.values(exception.address)[1]
    let arguments = heap.items(of: tuple)
    if arguments.isEmpty { return "" }
    let isPlain = arguments.count == 1 && exceptionClass(of: exception) != .keyError
    let value = arguments.count == 1 ? arguments[0] : tuple
    if asks { return isPlain ? try str(value) : try repr(value) }
    return isPlain ? text(of: value) : representation(value)
  }
}
