import Diagnostics
import NDArray

/// How a builtin or an operator calls the script back without being there while the script runs.
///
/// An instruction that needs to know what the script says (`print` of an object with `__str__`, `a + b` with `__add__`) *asks*.
/// It is given up, the function gets a frame, and what it returns is put into a list of answers that lies on the stack below
/// that frame. Then the instruction is executed again from its beginning, and this time the question has its answer; the next
/// question may give it up once more. So whatever asks must not have changed anything before its last question.
extension Machine {
  /// What an instruction asks.
  struct Request {
    let callee: Value
    let arguments: [Value]
    /// An exception that means that there is no answer.
    let catching: ExceptionClass?
    /// Whether all items of a generator are wanted at once.
    var drains = false
    /// Whether the argument is raised inside a generator.
    var raises = false
  }

  /// The items of a generator that the instruction under way has gone through.
  struct Drained {
    let generator: UInt64
    let items: Value
    let instruction: Int
    /// How many operations there were then: behind the next, the items may lie elsewhere.
    let operations: UInt64
  }

  /// What a call gives; nil when it raised the exception that means that there is no answer, or when a generator is at its end.
  package func ask(
    _ callee: Value, _ arguments: [Value], catching: ExceptionClass? = nil
  ) throws(Raise) -> Value? {
    switch callee.tag {
    case .builtin, .type, .exceptionClass:
      do throws(Raise) {
        return try callDirectly(callee, arguments)
      } catch {
        if let catching, case .exception(let type, _) = error, type.isSubclass(of: catching) { return nil }
        if let catching, case .object(let value) = error, exceptionClass(of: value).isSubclass(of: catching) {
          return nil
        }
        throw error
      }
    case .method:
      let parts = heap.values(callee.address)
      return try ask(parts[1], [parts[0]] + arguments, catching: catching)
    default: break
    }
    if isAnswered {
      let given = heap.items(of: answers)
      if answerPosition < given.count {
        let answer = given[answerPosition]
        answerPosition += 1
        return answer.isUnset ? nil : answer
      }
    }
    guard isExecuting else { throw .notSupported("calling the script from here") }
    request = Request(callee: callee, arguments: arguments, catching: catching)
    throw .callback
  }

  /// What a call gives.
  package func ask(_ callee: Value, _ arguments: Value...) throws(Raise) -> Value {
    try ask(callee, arguments) ?? .none
  }

  /// Raises an exception at the `yield` at which a generator stands; its next item, or nil at its end.
  package func raise(_ exception: Value, in generator: Value) throws(Raise) -> Value? {
    if hasNextAnswer { return try ask(generator, [exception]) }
    if !isUnderWay(generator) {
      try close(generator)
      throw .object(exception)
    }
    guard isExecuting else { throw .notSupported("calling the script from here") }
    request = Request(callee: generator, arguments: [exception], catching: nil, raises: true)
    throw .callback
  }

  /// All items that a generator still gives.
  func drained(_ generator: Value) throws(Raise) -> [Value] {
    if hasNextAnswer {
      let items = try ask(generator, []) ?? generator
      lastDrained = Drained(generator: generator.bits, items: items, instruction: pointer, operations: operations)
      return Array(heap.items(of: items))
    }
    if isEnded(generator) { return [] }
    guard isExecuting else { throw .notSupported("calling the script from here") }
    request = Request(callee: generator, arguments: [], catching: nil, drains: true)
    throw .callback
  }

  /// What a function of the prelude gives.
  package func askPrelude(_ name: String, _ arguments: Value...) throws(Raise) -> Value {
    try ask(prelude(name), arguments) ?? .none
  }

  /// A function of the prelude.
  package func prelude(_ name: String) throws(Raise) -> Value {
    guard let constant = program.preludeConstants[name] else { throw .notSupported("the function \(code: name)") }
    if constant >= constantCount { makeConstants() }
    return constants[constant]
  }

  /// Calls what is no function of the script.
  private func callDirectly(_ callee: Value, _ arguments: [Value]) throws(Raise) -> Value {
    // Well above the arguments of the builtin that asks.
    let base = stackTop + 8192
    guard base + arguments.count + 64 < Machine.stackCapacity else { throw recursionError() }
    for (offset, argument) in arguments.enumerated() { stack[base + offset] = argument }
    let saved = operations
    try invoke(callee, first: base, count: arguments.count, keywords: .none, result: base)
    operations = saved
    var result = stack[base]
    result.origin = 0
    return result
  }

  /// What the script's own `__str__` or `__repr__` says of an object, asked while nothing runs; nil where it has none, or
  /// fails. It leaves no trace.
  func ownWords(of value: Value, isRepresentation: Bool) -> String? {
    guard !isExecuting, special(isRepresentation ? .repr : .str, of: value) != nil else { return nil }
    let mark = mark()
    let output = output
    self.output = { _ in }
    defer {
      rollback(mark)
      self.output = output
    }
    let base = stackTop
    guard base + 128 < Machine.stackCapacity, frameCount < limits.recursion + 32 else { return nil }
    clear(base, 4)
    stack[base] = value
    let code = isRepresentation ? program.representationCode : program.textCode
    frames[frameCount] = Frame(
      code: Int32(truncatingIfNeeded: code), returnTo: Int32(truncatingIfNeeded: pointer),
      base: Int32(truncatingIfNeeded: base), result: 0, operation: 0, step: step, firstOperation: firstOperation,
      statement: Int32(truncatingIfNeeded: statement))
    frameCount += 1
    pointer = program.codes[code].entry
    isPrompt = true
    guard case .end = run(StopRule()), displayed.tag == .string else { return nil }
    return heap.text(of: displayed)
  }

  /// Gives what was asked a frame, or its answer at once.
  func beginCallback() throws(Raise) {
    guard let asked = request else { return }
    request = nil
    let list = isAnswered ? answers : heap.allocateList([])
    hasAnswers = false
    let top = stackTop
    guard top + asked.arguments.count + 80 < Machine.stackCapacity else { throw recursionError() }
    stack[top] = list
    let catches = asked.catching.map { $0.rawValue + 1 } ?? 0
    let depth = frameCount
    if asked.callee.tag == .generator {
      try resume(
        asked.callee, sent: asked.raises ? .none : asked.arguments.first ?? .none, result: top,
        flags: asked.drains ? [.answers, .drains] : [.answers], catches: catches)
      if asked.raises, frameCount > depth {
        // As if the `yield` at which it stands had raised it; behind `yield from`, that of the generator inside.
        while true {
          let yielding = program.instructions[pointer - 1]
          let base = Int(frame.base)
          guard yielding.extra == 1 else { break }
          let inner = stack[base + Int(yielding.c)]
          guard inner.tag == .generator, isUnderWay(inner) else { break }
          pointer -= 2
          try resume(inner, sent: .none, result: base + Int(yielding.a), flags: .loops)
        }
        pointer -= 1
        throw .object(asked.arguments.first ?? .none)
      }
      return
    }
    let first = top + 4
    for (offset, argument) in asked.arguments.enumerated() { stack[first + offset] = argument }
    try invoke(
      asked.callee, first: first, count: asked.arguments.count, keywords: .none, result: first, flags: .answers,
      catches: catches)
    if frameCount == depth { try answer(stack[first], in: list) }
  }

  /// Adds an answer; the instruction is executed again.
  func answer(_ value: Value, in list: Value) throws(Raise) {
    try append(value, to: list)
    answers = list
    hasAnswers = true
    answerPosition = 0
    answeredInstruction = pointer
  }

  /// Whether the instruction under way has been given answers.
  var isAnswered: Bool { hasAnswers && answeredInstruction == pointer }

  /// Whether the next question has its answer already.
  var hasNextAnswer: Bool { isAnswered && answerPosition < heap.items(of: answers).count }

  /// Brings the value of a frame that has just been left to where it belongs. `isEnd`: it is a generator's last, which is none.
  func deliver(_ value: Value, from frame: Frame, isEnd: Bool) throws(Raise) {
    if frame.flags.contains(.answers) {
      pointer = Int(frame.returnTo) - 1
      try answer(isEnd ? .unset : value, in: stack[Int(frame.base) - frame.flags.below])
    } else if frame.flags.contains(.operates) {
      pointer = Int(frame.returnTo) - 1
      if value.tag == .notImplemented { return try answer(value, in: heap.allocateList([])) }
      let instruction = program.instructions[pointer]
      let slots = stack + Int(frames[frameCount - 1].base)
      stack[Int(frame.result)] = record(
        pointer, load(instruction.b, slots), load(instruction.c, slots), operands: 2, value)
      pointer += 1
    } else if frame.flags.contains(.loops) {
      let instruction = program.instructions[Int(frame.returnTo) - 1]
      if isEnd {
        pointer = Int(instruction.c)
      } else {
        let slots = stack + Int(frames[frameCount - 1].base)
        slots[Int(instruction.b) + 1].bits &+= 1
        stack[Int(frame.result)] = value
        pointer = Int(frame.returnTo)
      }
    } else {
      stack[Int(frame.result)] = value
      pointer = Int(frame.returnTo)
    }
  }
}
