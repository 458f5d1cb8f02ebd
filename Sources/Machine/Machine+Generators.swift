import Diagnostics

/// Generators: frames that are put aside. Between two resumptions a generator's slots lie in a tuple in the heap, so that
/// checkpoints hold them like everything else.
extension Machine {
  private enum Place {
    static let code = 0
    static let slots = 1
    static let pointer = 2
    static let returned = 3
    static let name = 4
  }

  /// Where a generator stands that is at its end, and one that is running.
  private static let ended = -1
  private static let running = -2

  /// A generator whose slots are those on the stack.
  func makeGenerator(code: Int, slots: UnsafeMutablePointer<Value>) -> Value {
    let shape = program.shapes[code]
    let saved = heap.allocateTuple(UnsafeBufferPointer(start: slots, count: shape.frameSize))
    let address = heap.allocate(.generator, words: 11)
    let values = heap.values(address)
    values[Place.code] = .int(code)
    values[Place.slots] = saved
    values[Place.pointer] = .int(shape.entry)
    values[Place.returned] = .none
    values[Place.name] = .none
    return .object(.generator, address)
  }

  /// Whether a generator is at its end.
  func isEnded(_ generator: Value) -> Bool {
    heap.values(generator.address)[Place.pointer].integer == Machine.ended
  }

  /// Whether a generator stands at a `yield`.
  func isUnderWay(_ generator: Value) -> Bool {
    let values = heap.values(generator.address)
    let saved = values[Place.pointer].integer
    return saved >= 0 && saved != program.shapes[values[Place.code].integer].entry
  }

  /// What a generator returned, once it is at its end.
  package func returned(_ generator: Value) -> Value { heap.values(generator.address)[Place.returned] }

  /// What a generator returned, the first time that one asks; None afterwards.
  package func takeReturned(_ generator: Value) -> Value {
    let value = returned(generator)
    if value.tag != .none {
      logObject(generator.address, at: 1 + 2 * Place.returned, count: 2)
      heap.values(generator.address)[Place.returned] = .none
    }
    return value
  }

  /// The end of a generator that returned a value.
  package func stopIteration(_ value: Value) -> Raise {
    let type = Value(tag: .exceptionClass, bits: UInt64(ExceptionClass.stopIteration.rawValue))
    return .object(makeException(type, arguments: heap.allocateTuple([value])))
  }

  /// The name of the function that made a generator.
  func generatorName(_ generator: Value) -> String { program.codes[generatorCode(generator)].name }

  /// The code of a generator.
  func generatorCode(_ generator: Value) -> Int { heap.values(generator.address)[Place.code].integer }

  /// The next item of a generator, which may be sent a value; nil at its end.
  package func next(of generator: Value, sent: Value = .none) throws(Raise) -> Value? {
    // An answer that has been given already comes before a look at the generator, which has moved on since.
    if hasNextAnswer { return try ask(generator, [sent]) }
    if isEnded(generator) { return nil }
    return try ask(generator, [sent])
  }

  /// Ends a generator from outside: GeneratorExit is raised at the `yield` at which it stands, if that could be noticed.
  package func close(_ generator: Value) throws(Raise) {
    if hasNextAnswer {
      if try ask(generator, []) != nil { throw .exception(.runtimeError, "generator ignored GeneratorExit") }
      return
    }
    let pointer = heap.values(generator.address)[Place.pointer].integer
    if pointer == Machine.running { throw .valueError("generator already executing") }
    let code = program.codes[heap.values(generator.address)[Place.code].integer]
    let notices =
      isUnderWay(generator)
      && (program.instructions[pointer - 1].extra == 1
        || code.handlers.contains { $0.first < pointer && pointer <= $0.last })
    guard notices, isExecuting else { return end(generator, returning: .none) }
    request = Request(
      callee: generator, arguments: [makeException(.generatorExit, "")], catching: .generatorExit, raises: true)
    throw .callback
  }

  private func end(_ generator: Value, returning value: Value) {
    logObject(generator.address, at: 1 + 2 * Place.pointer, count: 4)
    heap.values(generator.address)[Place.pointer] = .int(Machine.ended)
    heap.values(generator.address)[Place.returned] = value
  }

  /// Runs a generator on in a frame of its own.
  func resume(
    _ generator: Value, sent: Value, result: Int, flags: Frame.Flags, catches: UInt8 = 0
  ) throws(Raise) {
    try pollNow()
    let values = heap.values(generator.address)
    let saved = values[Place.pointer].integer
    if saved == Machine.running { throw .valueError("generator already executing") }
    let code = values[Place.code].integer
    let shape = program.shapes[code]
    let flags = flags.union(.generates)
    let base = stackTop + flags.below
    guard frameCount < limits.recursion, base + shape.frameSize + 64 < Machine.stackCapacity else {
      throw recursionError()
    }
    if saved == Machine.ended {
      let frame = Frame(
        code: 0, returnTo: Int32(truncatingIfNeeded: pointer + 1), base: Int32(truncatingIfNeeded: base),
        result: Int32(truncatingIfNeeded: result), operation: 0, step: step, firstOperation: firstOperation,
        statement: Int32(truncatingIfNeeded: statement), flags: flags, catches: catches)
      return try deliver(.none, from: frame, isEnd: true)
    }
    let slots = stack + base
    slots[-1] = generator
    if flags.contains(.drains) { slots[-2] = heap.allocateList([]) }
    let kept = heap.items(of: values[Place.slots])
    slots.update(from: UnsafePointer(kept.baseAddress ?? slots), count: kept.count)
    if saved == shape.entry {
      if sent.tag != .none { throw .typeError("can't send non-None value to a just-started generator") }
    } else {
      let instruction = program.instructions[saved - 1]
      if instruction.extra == 1, sent.tag != .none, slots[Int(instruction.c)].tag != .generator {
        throw .notSupported("`send` through `yield from` of \(code: typeName(slots[Int(instruction.c)]))")
      }
      slots[Int(instruction.a)] = sent
    }
    logObject(generator.address, at: 1 + 2 * Place.pointer, count: 2)
    heap.values(generator.address)[Place.pointer] = .int(Machine.running)
    operations &+= 1
    if recorder.isOn {
      let position = Int(truncatingIfNeeded: operations &- recorder.firstOperation)
      if position < Record.capacity {
        recorder.operations[position] = OperationRecord(
          instruction: Int32(truncatingIfNeeded: pointer), operandCount: OperationRecord.call, step: step,
          a: heap.allocateTuple([]), b: .unset, result: .unset)
      }
    }
    frames[frameCount] = Frame(
      code: Int32(truncatingIfNeeded: code), returnTo: Int32(truncatingIfNeeded: pointer + 1),
      base: Int32(truncatingIfNeeded: base), result: Int32(truncatingIfNeeded: result), operation: operations,
      step: step, firstOperation: firstOperation, statement: Int32(truncatingIfNeeded: statement), flags: flags,
      catches: catches)
    frameCount += 1
    hasAnswers = false
    pointer = saved
  }

  /// Puts the generator that runs aside, at a `yield`, and hands its value on.
  func suspend(with value: Value) throws(Raise) {
    let frame = frames[frameCount - 1]
    let slots = stack + Int(frame.base)
    if frame.flags.contains(.drains) {
      // The item goes into the list, and the generator goes on at once.
      try append(value, to: slots[-2])
      try pollNow()
      slots[Int(program.instructions[pointer].a)] = .none
      pointer += 1
      return
    }
    let generator = slots[-1]
    let values = heap.values(generator.address)
    let kept = values[Place.slots]
    let count = heap.items(of: kept).count
    logObject(kept.address, at: 2, count: 2 * count)
    heap.items(of: kept).baseAddress?.update(from: slots, count: count)
    logObject(generator.address, at: 1 + 2 * Place.pointer, count: 2)
    heap.values(generator.address)[Place.pointer] = .int(pointer + 1)
    try leaveFrame(with: value, isEnd: false)
  }

  /// Ends the generator that runs, at a `return`.
  func finishGenerator(with value: Value) throws(Raise) {
    let frame = frames[frameCount - 1]
    end(stack[Int(frame.base) - 1], returning: value)
    if frame.flags.contains(.drains) { return try leaveFrame(with: stack[Int(frame.base) - 2], isEnd: false) }
    try leaveFrame(with: value, isEnd: true)
  }

  /// Marks the generator of a frame that an exception leaves as ended.
  func abandon(_ frame: Frame) {
    if frame.flags.contains(.generates) { end(stack[Int(frame.base) - 1], returning: .none) }
  }
}
