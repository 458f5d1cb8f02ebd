extension Machine {
  /// An exception object.
  func makeException(_ type: ExceptionClass, _ message: String) -> Value {
    let arguments = message.isEmpty ? [] : [heap.allocateString(message)]
    return makeException(
      Value(tag: .exceptionClass, bits: UInt64(type.rawValue)), arguments: heap.allocateTuple(arguments))
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
    guard type.tag == .userClass else { return exceptionClass(of: exception).name }
    let name = fullName(ofClass: type)
    return name.hasPrefix("__main__.") ? String(name.dropFirst(9)) : name
  }

  /// An object of a class without arguments, as `raise Class` makes it.
  private func askConstruction(of type: Value) throws(Raise) -> Value {
    if classLookup(Dunder.`init`.rawValue, in: type) == nil {
      return makeException(type, arguments: heap.allocateTuple([]))
    }
    return try ask(type)
  }

  /// What exceptions of some classes say of themselves.
  func exceptionAttribute(_ name: String, of exception: Value) -> Value? {
    let arguments = heap.items(of: heap.values(exception.address)[1])
    switch (exceptionClass(of: exception), name) {
    case (.systemExit, "code"):
      return arguments.count > 1 ? heap.values(exception.address)[1] : arguments.first ?? Value.none
    case (.osError, "errno"), (.fileNotFoundError, "errno"): return arguments.count > 1 ? arguments[0] : Value.none
    case (.osError, "strerror"), (.fileNotFoundError, "strerror"):
      return arguments.count > 1 ? arguments[1] : Value.none
    default: return nil
    }
  }

  /// What `sys.exc_info()` gives: the class of the exception that is being handled, and the exception.
  package func handled() -> (type: Value, exception: Value)? {
    handledException().map { (classOf($0), $0) }
  }

  /// The exception that is being handled: by the code that runs, or by what called it.
  func handledException() -> Value? {
    var instruction = pointer
    var depth = frameCount
    while depth > 0 {
      let frame = frames[depth - 1]
      var inner: Code.Handling?
      for handling in program.codes[Int(frame.code)].handlings
      where handling.first <= instruction && instruction < handling.last && handling.first >= inner?.first ?? 0 {
        inner = handling
      }
      if let inner {
        let value = stack[Int(frame.base) + inner.register]
        if value.tag == .exception { return value }
      }
      instruction = Int(frame.returnTo) - 1
      depth -= 1
    }
    return nil
  }

  /// Notes what was being handled when an exception was raised: its `__context__`.
  func noteContext(of exception: Value) {
    guard exception.tag == .exception, let handled = handledException(), !isSame(handled, exception) else { return }
    let key = nameString(Dunder.context.rawValue)
    // An exception that is raised again while another is handled that came of it stays as it is.
    let dict = heap.values(handled.address)[2]
    if dict.tag == .dict, let earlier = lookup(named: key, in: dict), isSame(earlier, exception) { return }
    try? insert(handled, for: key, in: attributesDict(of: exception))
  }

  /// `raise … from cause`.
  func setCause(_ cause: Value, of raise: Raise) throws(Raise) {
    guard case .object(let exception) = raise, !cause.isUnset else { return }
    var cause = cause
    if cause.tag == .exceptionClass { cause = makeException(cause, arguments: heap.allocateTuple([])) }
    guard cause.tag == .exception || cause.tag == .none else {
      throw .typeError("exception causes must derive from BaseException")
    }
    try insert(cause, for: nameString(Dunder.cause.rawValue), in: attributesDict(of: exception))
    try insert(.bool(true), for: nameString(Dunder.suppressContext.rawValue), in: attributesDict(of: exception))
  }

  /// The words of an exception, as a traceback prints them after its type.
  package func exceptionText(_ exception: Value) -> String { (try? exceptionText(exception, asks: false)) ?? "" }

  func exceptionText(_ exception: Value, asks: Bool) throws(Raise) -> String {
    let tuple = heap.values(exception.address)[1]
    let arguments = heap.items(of: tuple)
    if arguments.isEmpty { return "" }
    if arguments.count == 2, exceptionClass(of: exception).isSubclass(of: .osError) {
      return "[Errno \(text(of: arguments[0]))] \(text(of: arguments[1]))"
    }
    let isPlain = arguments.count == 1 && exceptionClass(of: exception) != .keyError
    let value = arguments.count == 1 ? arguments[0] : tuple
    if asks { return isPlain ? try str(value) : try repr(value) }
    return isPlain ? text(of: value) : representation(value)
  }
}
