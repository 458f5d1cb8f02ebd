import Diagnostics
import NDArray
import Syntax

extension Machine {
  /// When to stop.
  package struct StopRule {
    /// Stop before this step would begin: when so many have begun.
    package var steps: UInt64 = .max
    /// Stop after this many operations, inside a statement.
    package var operations: UInt64 = .max
    /// Stop before a step when no more than so many frames are left.
    package var depth = -1
    /// Stop before a step whose statement is marked, or when a loop is left; see `Machine.stops`.
    package var marks: [Bool] = []
    /// Looks at the machine before each step but the first and says whether to stop there; not where `steps` stops it.
    package var observer: ((Machine) -> Bool)?

    package init() {}
  }

  /// Why it stopped.
  package enum Stop {
    /// Before a step, as the rule asked.
    case boundary
    /// Before a step, at a marked statement.
    case mark
    /// Inside a statement, after an operation.
    case operation
    /// The program is over.
    case end
    /// `poll` said so.
    case interrupted
    /// The script failed at `pointer`.
    case failed(Raise)
  }

  /// Reads an operand.
  @inline(__always) func load(_ register: Int32, _ slots: UnsafeMutablePointer<Value>) -> Value {
    register >= 0 ? slots[Int(register)] : constants[Int(~register)]
  }

  /// Runs until the rule, the end or an error stops it. On an error `pointer` is the instruction that failed, and the frames
  /// are as they were there.
  package func run(_ rule: StopRule) -> Stop {
    makeConstants()
    makeHints()
    let wasExecuting = isExecuting
    isExecuting = true
    defer { isExecuting = wasExecuting }
    hasAnswers = false
    quietUntil = 0
    pollDue = min(pollDue, steps &+ UInt64(Machine.pollInterval))
    let bottom = frameCount
    // Inside a statement the first step to come is a place to stop at, too.
    var entered = program.instructions[pointer].opcode == .step
    return program.instructions.withUnsafeBufferPointer { buffer in
      guard let instructions = buffer.baseAddress else { return .end }
      while true {
        do throws(Raise) {
          return try execute(instructions, rule, entered: &entered)
        } catch {
          var error = error
          if case .callback = error {
            do throws(Raise) {
              try beginCallback()
              continue
            } catch let failure {
              error = failure
            }
          }
          guard let stop = unwind(error, bottom: isPrompt ? bottom : 1) else { continue }
          return stop
        }
      }
    }
  }

  /// Room for what each instruction remembers.
  private func makeHints() {
    let count = program.instructions.count
    guard count > hintCount else { return }
    hints.deallocate()
    hints = UnsafeMutablePointer<UInt16>.allocate(capacity: 2 * count)
    hints.initialize(repeating: 0, count: 2 * count)
    hintCount = 2 * count
  }

  /// Finds who catches an exception; nil when the run goes on there.
  private func unwind(_ raise: Raise, bottom: Int) -> Stop? {
    var exception: Value
    switch raise {
    case .exception(let type, let message): exception = makeException(type, message)
    case .object(let value): exception = value
    case .notSupported, .limit: return .failed(raise)
    case .callback, .interrupted: return .interrupted
    }
    hasAnswers = false
    noteContext(of: exception)
    var instruction = pointer
    var depth = frameCount
    while depth >= bottom, depth > 0 {
      let frame = frames[depth - 1]
      let code = program.codes[Int(frame.code)]
      if let handler = code.handlers.first(where: { $0.first <= instruction && instruction < $0.last }) {
        abandonFrames(above: depth)
        stack[Int(frame.base) + handler.register] = exception
        pointer = handler.target
        return nil
      }
      if frame.flags.contains(.generates), exceptionClass(of: exception) == .stopIteration {
        exception = makeException(.runtimeError, "generator raised StopIteration")
      }
      if frame.catches > 0, depth > bottom,
        let caught = ExceptionClass(rawValue: frame.catches - 1), exceptionClass(of: exception).isSubclass(of: caught)
      {
        abandonFrames(above: depth - 1)
        do throws(Raise) {
          try deliver(.unset, from: frame, isEnd: true)
          return nil
        } catch {
          return .failed(error)
        }
      }
      instruction = Int(frame.returnTo) - 1
      depth -= 1
    }
    return .failed(.object(exception))
  }

  /// Leaves frames that an exception has passed through; the step of the frame that goes on is the one under way again.
  private func abandonFrames(above depth: Int) {
    guard depth < frameCount else { return }
    for index in depth..<frameCount { abandon(frames[index]) }
    let frame = frames[depth]
    step = frame.step
    firstOperation = frame.firstOperation
    statement = Int(frame.statement)
    frameCount = depth
  }

  /// The interpreter's loop. `pointer` always is the instruction under way, so that whoever catches an error knows it.
  private func execute(
    _ instructions: UnsafePointer<Instruction>, _ rule: StopRule, entered: inout Bool
  ) throws(Raise) -> Stop {
    var slots = stack + Int(frames[frameCount - 1].base)
    var next = pointer
    while true {
      pointer = next
      let instruction = instructions + next
      next &+= 1
      switch instruction.opcode {
      case .step:
        if steps >= quietUntil || heap.top >= heap.attention || operations >= recorder.fullAt {
          if let stop = try lookUp(instruction, rule, &entered) { return stop }
          if isPrompt { continue }
        }
        steps &+= 1
        step = steps
        firstOperation = operations &+ 1
        statement = Int(instruction.a)
        if recorder.isOn {
          let position = Int(truncatingIfNeeded: steps &- recorder.firstStep)
          if position < Record.capacity {
            recorder.steps[position] = StepRecord(
              statement: instruction.a, depth: Int32(truncatingIfNeeded: frameCount), firstOperation: operations &+ 1)
          }
        }
      case .move:
        let value = load(instruction.b, slots)
        if value.isUnset { throw unboundName(instruction.b) }
        slots[Int(instruction.a)] = value
      case .bind, .bindGlobal:
        let value = load(instruction.b, slots)
        if value.isUnset { throw unboundName(instruction.b) }
        let target = instruction.opcode == .bind ? slots : stack
        target[Int(instruction.a)] = named(value)
      case .loadGlobal:
        var value = stack[Int(instruction.b)]
        if value.isUnset {
          if instruction.c >= 0 { throw undefined(globalName(instruction.b)) }
          value = constants[Int(~instruction.c)]
        }
        slots[Int(instruction.a)] = value
      case .loadCell:
        let value = heap.values(slots[Int(instruction.b)].address)[0]
        if value.isUnset { throw unboundName(instruction.b) }
        slots[Int(instruction.a)] = value
      case .storeCell:
        let value = load(instruction.b, slots)
        if value.isUnset { throw unboundName(instruction.b) }
        let cell = slots[Int(instruction.a)].address
        logObject(cell, at: 1, count: 2)
        heap.values(cell)[0] = named(value)
      case .binary, .inPlace:
        let a = load(instruction.b, slots)
        let b = load(instruction.c, slots)
        let operation = instruction.operation
        var result = scalars(operation, a, b)
        if result.isUnset {
          if a.tag == .instance, !b.isUnset, let function = operatorFunction(instruction.pointee, a, b) {
            try operate(function, a, b, result: Int(slots - stack) + Int(instruction.a))
            slots = stack + Int(frames[frameCount - 1].base)
            next = pointer
            continue
          }
          result = try unusualBinary(instruction.pointee, a, b)
        }
        slots[Int(instruction.a)] = record(pointer, a, b, operands: 2, result)
        if operations >= rule.operations {
          pointer = next
          return .operation
        }
        // A comparison and the jump that it decides are done in one go.
        let follower = instructions + next
        if result.tag == .bool, follower.opcode == .jumpIfFalse, follower.b == instruction.a {
          next = result.bits == 0 ? Int(follower.a) : next &+ 1
        }
      case .jump:
        // Loops of the prompt make no steps, at which others are interrupted.
        if isPrompt { try pollNow() }
        hasAnswers = false
        next = Int(instruction.a)
        continue
      case .jumpIfFalse:
        let value = load(instruction.b, slots)
        if value.tag == .bool ? value.bits == 0 : try !isTrue(value) {
          next = Int(instruction.a)
          continue
        }
      case .jumpIfTrue:
        let value = load(instruction.b, slots)
        if value.tag == .bool ? value.bits != 0 : try isTrue(value) {
          next = Int(instruction.a)
          continue
        }
      case .getAttribute:
        let object = load(instruction.b, slots)
        if object.tag == .instance {
          // Like a name, an attribute of an instance keeps the origin of its value.
          var result = quickAttribute(Int(instruction.c), of: object)
          if result.isUnset { result = try attribute(Int(instruction.c), of: object) }
          slots[Int(instruction.a)] = result
          break
        }
        let result = try attribute(Int(instruction.c), of: object, importing: instruction.extra == 1)
        if object.tag == .module || result.tag == .method || object.tag == .userClass || object.tag == .superProxy {
          slots[Int(instruction.a)] = result
        } else {
          slots[Int(instruction.a)] = record(pointer, object, .unset, operands: 1, result)
          if operations >= rule.operations {
            pointer = next
            return .operation
          }
        }
      case .setAttribute:
        let value = load(instruction.b, slots)
        if value.isUnset { throw unboundName(instruction.b) }
        let object = load(instruction.a, slots)
        let given = named(value)
        if object.tag == .instance, quickSet(Int(instruction.c), of: object, to: given) { break }
        try setAttribute(Int(instruction.c), of: object, to: given)
      case .getItem:
        let object = load(instruction.b, slots)
        let index = load(instruction.c, slots)
        let found: Value
        if index.tag == .int, let quick = quickItem(index.integer, of: object) {
          found = quick
        } else {
          found = try item(index, of: object)
        }
        slots[Int(instruction.a)] = record(pointer, object, index, operands: 2, found)
        if operations >= rule.operations {
          pointer = next
          return .operation
        }
      case .setItem:
        let object = load(instruction.a, slots)
        let index = load(instruction.b, slots)
        let value = load(instruction.c, slots)
        if object.tag != .list || index.tag != .int || !quickStore(value, at: index.integer, in: object) {
          try setItem(index, of: object, to: value)
        }
        if instruction.extra == 0 {
          _ = record(
            pointer, recorder.isOn ? packed([object, index, value]) : .unset, .unset, operands: 3, object)
          if operations >= rule.operations {
            pointer = next
            return .operation
          }
        }
      case .appendToList:
        let value = load(instruction.b, slots)
        if value.isUnset { throw unboundName(instruction.b) }
        try append(value, to: slots[Int(instruction.a)])
      case .call, .callMethod, .callUnpacked:
        let depth = frameCount
        try call(instruction.pointee, slots)
        if frameCount != depth {
          slots = stack + Int(frames[frameCount - 1].base)
          next = pointer
          continue
        }
        if operations >= rule.operations {
          pointer = next
          return .operation
        }
      case .return:
        let value = load(instruction.a, slots)
        if value.isUnset { throw unboundName(instruction.a) }
        try leave(with: value)
        slots = stack + Int(frames[frameCount - 1].base)
        next = pointer
        continue
      case .nextItem:
        if heap.top >= heap.attention || operations >= recorder.fullAt, isWindowFull, !isPrompt, !hasAnswers {
          try makeCheckpoint()
        }
        let state = slots + Int(instruction.b)
        switch state.pointee.tag {
        case .range:
          let parts = heap.values(state.pointee.address)
          let following = state[2].integer
          let stride = parts[2].integer
          let end = parts[1].integer
          guard stride > 0 ? following < end : following > end else {
            next = Int(instruction.c)
            continue
          }
          state[1].bits &+= 1
          let (after, overflow) = following.addingReportingOverflow(stride)
          state[2].bits = UInt64(bitPattern: Int64(overflow ? end : after))
          slots[Int(instruction.a)] = .int(following)
        case .generator:
          // What a generator was sent goes through its `yield from`.
          try resume(
            state.pointee, sent: instruction.extra == 1 ? slots[Int(instruction.a)] : .none,
            result: Int(slots - stack) + Int(instruction.a), flags: .loops)
          slots = stack + Int(frames[frameCount - 1].base)
          next = pointer
          continue
        default:
          guard let item = try nextItem(state, isRecorded: true) else {
            next = Int(instruction.c)
            continue
          }
          slots[Int(instruction.a)] = item
          if operations >= rule.operations {
            pointer = next
            return .operation
          }
        }
      case .countPass:
        slots[Int(instruction.a)].bits &+= 1
      case .yield:
        let value = load(instruction.b, slots)
        if value.isUnset { throw unboundName(instruction.b) }
        try suspend(with: value)
        slots = stack + Int(frames[frameCount - 1].base)
        next = pointer
        continue
      case .jumpIfBound:
        if !slots[Int(instruction.b)].isUnset {
          next = Int(instruction.a)
          continue
        }
      case .end:
        return .end
      default:
        switch try executeUnusual(instruction, slots) {
        case .next: break
        case .operation:
          if operations >= rule.operations {
            pointer = next
            return .operation
          }
        case .call:
          slots = stack + Int(frames[frameCount - 1].base)
          next = pointer
        }
      }
    }
  }

  /// How the loop goes on after an unusual instruction.
  private enum Flow {
    case next
    /// An operation has been recorded.
    case operation
    /// Another frame runs.
    case call
  }

  /// Executes an instruction that is none of those that loops are made of, so that these keep the processor's registers.
  @inline(never)
  private func executeUnusual(
    _ instruction: UnsafePointer<Instruction>, _ slots: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Flow {
    switch instruction.opcode {
    case .unbind:
      if instruction.extra == 2 {
        let cell = slots[Int(instruction.a)].address
        if heap.values(cell)[0].isUnset { throw unboundName(instruction.a) }
        logObject(cell, at: 1, count: 2)
        heap.values(cell)[0] = .unset
        break
      }
      let target = instruction.extra == 1 ? stack : slots
      if instruction.extra == 3 {
        target[Int(instruction.a)] = .unset
        break
      }
      if target[Int(instruction.a)].isUnset { throw unboundName(instruction.a) }
      target[Int(instruction.a)] = .unset
    case .makeCell:
      let address = heap.allocate(.cell, words: 3)
      heap.values(address)[0] = slots[Int(instruction.a)]
      slots[Int(instruction.a)] = .object(.cell, address)
    case .unary:
      let a = load(instruction.b, slots)
      let operation = instruction.operation
      slots[Int(instruction.a)] = record(pointer, a, .unset, operands: 1, try unary(operation, a))
      return .operation
    case .not:
      slots[Int(instruction.a)] = .bool(try !isTrue(load(instruction.b, slots)))
    case .deleteAttribute:
      try deleteAttribute(Int(instruction.c), of: load(instruction.a, slots))
    case .deleteItem:
      try deleteItem(load(instruction.b, slots), of: load(instruction.a, slots))
    case .buildSlice:
      let address = heap.allocate(.slice, words: 7)
      heap.values(address).update(from: slots + Int(instruction.b), count: 3)
      slots[Int(instruction.a)] = .object(.slice, address)
    case .buildTuple, .buildList, .buildSet:
      slots[Int(instruction.a)] = try build(instruction.pointee, slots)
    case .buildDict:
      slots[Int(instruction.a)] = try buildDict(
        UnsafeBufferPointer(start: slots + Int(instruction.b), count: 2 * Int(instruction.c)))
    case .buildString:
      slots[Int(instruction.a)] = joined(
        UnsafeBufferPointer(start: slots + Int(instruction.b), count: Int(instruction.c)))
    case .extendList:
      let source = load(instruction.b, slots)
      if !source.isUnset { try checkSpread(source) }
      try extend(slots[Int(instruction.a)], with: source)
    case .makeFunction:
      slots[Int(instruction.a)] = makeFunction(
        Int(instruction.b), defaults: slots[Int(instruction.c)], closure: slots[Int(instruction.c) + 1])
    case .beginLoop:
      let source = load(instruction.b, slots)
      if source.isUnset { throw unboundName(instruction.b) }
      try beginLoop(source, slots + Int(instruction.a))
    case .unpack:
      let source = load(instruction.b, slots)
      if source.isUnset { throw unboundName(instruction.b) }
      try unpack(
        source, into: slots + Int(instruction.a), count: Int(instruction.c), starred: Int(instruction.extra) - 1,
        isConstant: instruction.b < 0)
      return .operation
    case .formatValue:
      slots[Int(instruction.a)] = try format(
        load(instruction.b, slots), load(instruction.c, slots),
        conversion: instruction.operation,
        register: instruction.b)
    case .importModule:
      slots[Int(instruction.a)] = Value(tag: .module, bits: UInt64(truncatingIfNeeded: Int(instruction.b)))
      if instruction.c < 0, stack[Int(instruction.extra)].isUnset {
        try invoke(
          load(instruction.c, slots), first: stackTop, count: 0, keywords: .none, result: Int(instruction.extra))
        return .call
      }
    case .raise:
      if instruction.extra == 3 {
        guard let exception = handledException() else {
          throw .exception(.runtimeError, "No active exception to reraise")
        }
        throw .object(exception)
      }
      let exception = try raised(load(instruction.a, slots), again: instruction.extra == 2)
      if instruction.extra == 1 { try setCause(load(instruction.b, slots), of: exception) }
      throw exception
    case .matchException:
      slots[Int(instruction.a)] = .bool(try matches(load(instruction.b, slots), load(instruction.c, slots)))
    case .notSupported:
      let what = program.unsupported[Int(instruction.a)]
      throw .notSupported(what.message, hint: what.hint)
    case .display:
      let value = load(instruction.a, slots)
      if value.isUnset { throw unboundName(instruction.a) }
      displayedText = try repr(value)
      displayed = value
    case .generatorResult:
      let source = slots[Int(instruction.b)]
      slots[Int(instruction.a)] = source.tag == .generator ? returned(source) : .none
    case .makeClass:
      slots[Int(instruction.a)] = try makeClass(instruction.pointee, slots)
    case .extendDict:
      try extendDict(
        slots[Int(instruction.a)], with: load(instruction.b, slots), isCall: instruction.extra == 1)
    case .addToSet:
      let value = load(instruction.b, slots)
      if value.isUnset { throw unboundName(instruction.b) }
      try insert(.none, for: value, in: slots[Int(instruction.a)])
    case .step, .move, .bind, .bindGlobal, .loadGlobal, .loadCell, .storeCell, .binary, .inPlace, .jump, .jumpIfFalse,
      .jumpIfTrue, .getAttribute, .setAttribute, .getItem, .setItem, .appendToList, .call, .callMethod, .callUnpacked,
      .return, .nextItem, .countPass, .yield, .jumpIfBound, .end:
      break
    }
    return .next
  }

  /// Looks up before a step: whether to stop here, whether a checkpoint is due, whether somebody wants the run to end; nil when
  /// it goes on. What need not be looked at before each step is noted in `quietUntil`.
  @inline(never)
  private func lookUp(
    _ instruction: UnsafePointer<Instruction>, _ rule: StopRule, _ entered: inout Bool
  ) throws(Raise) -> Stop? {
    if isPrompt {
      try pollNow()
      return nil
    }
    if entered {
      entered = false
    } else {
      if steps < rule.steps, let observer = rule.observer, observer(self) { return .boundary }
      if frameCount <= rule.depth { return .boundary }
      if Int(instruction.a) < rule.marks.count, rule.marks[Int(instruction.a)] { return .mark }
    }
    if steps >= rule.steps { return .boundary }
    // Only now: whoever stopped before this step has seen the record of the one before it, and has made its edits.
    if isWindowFull { try makeCheckpoint() }
    heap.calm()
    if steps >= pollDue || heap.bigBytesSinceCheckpoint != polledBytes {
      pollDue = steps &+ UInt64(Machine.pollInterval)
      polledBytes = heap.bigBytesSinceCheckpoint
      if poll() { return .interrupted }
    }
    if let limit = limits.steps, steps >= limit { throw stepLimit(limit) }
    let looksAtEach = rule.observer != nil || rule.depth >= 0 || !rule.marks.isEmpty
    quietUntil =
      looksAtEach
      ? 0
      : min(
        rule.steps, limits.steps ?? .max, pollDue, recorder.firstStep &+ 2 &* UInt64(recorder.operationLimit))
    return nil
  }

  /// The long way of `a operation b`, for what `scalars` does not know.
  @inline(__always)
  private func unusualBinary(_ instruction: Instruction, _ a: Value, _ b: Value) throws(Raise) -> Value {
    let operation = instruction.operation
    let result: Value
    if instruction.opcode == .inPlace {
      result = try inPlace(operation, a, b)
    } else if a.tag == .array || b.tag == .array, let simple = simpleArithmetic(operation, a, b) {
      result = simple
    } else {
      result = try binary(operation, a, b)
      // A whole number does not show that it was divided by zero.
      if operation == .floorDivide || operation == .remainder, result.tag == .array || result.tag == .npInt {
        try noteFloatErrors(instruction, a, b, result)
      }
    }
    if isSuspicious(result) { try noteFloatErrors(instruction, a, b, result) }
    return result
  }

  /// A value as a name holds it: one that this step did not make is recorded as an assignment, so that the name's value can
  /// be traced to this statement.
  @inline(__always) private func named(_ value: Value) -> Value {
    if value.origin != 0, UInt64(value.origin) >= firstOperation & 0xFFFF_FFFF { return value }
    return record(pointer, value, .unset, operands: 1, value)
  }

  /// After what may have taken long the next step asks whether to stop.
  func pollSoon() {
    pollCountdown = 0
    pollDue = 0
    quietUntil = 0
  }

  /// Notes that an instruction has gone through so many values: after many the next step asks whether to stop, and a checkpoint is
  /// due before much of it would have to be done again.
  func wentThrough(_ count: Int) {
    guard count > 4096 else { return }
    work.spend(8 &* count)
    pollSoon()
  }

  func pollNow() throws(Raise) {
    pollCountdown &-= 1
    if pollCountdown <= 0 {
      pollCountdown = Machine.pollInterval
      if poll() { throw .interrupted }
      try checkRoom(words: 0)
    }
  }

  /// Throws when a long kernel was given up, so that nobody takes what it has left for its result.
  @inline(__always)
  package func finishWork() throws(Raise) {
    if work.isGivenUp { try giveUp() }
    if work.spent >= workLimit { quietUntil = 0 }
  }

  @inline(never)
  private func giveUp() throws(Raise) {
    work.isGivenUp = false
    throw .interrupted
  }

  /// Asks, inside a long loop of a builtin, whether to stop.
  package func pause() throws(Raise) {
    if work.pause() { try giveUp() }
  }

  private func stepLimit(_ limit: UInt64) -> Raise {
    .limit("steps", "the script has made \(limit) steps", hint: "`set step-limit N` raises the bound.")
  }

  /// What stands behind `*` must have items.
  private func checkSpread(_ source: Value) throws(Raise) {
    switch source.tag {
    case .none, .bool, .int, .float, .npInt, .npFloat, .function, .module, .builtin, .type:
      throw .typeError("Value after * must be an iterable, not \(typeName(source))")
    default: break
    }
  }

  /// The first operand to the left of the place of an error that has no value either: Python would have looked at it first.
  private func earlierUnbound(than register: Int32) -> Int32? {
    let code = program.codes[Int(frame.code)]
    let slots = stack + Int(frame.base)
    let place = program.places[pointer]
    let start = program.trees[place.tree][place.node].range.start
    var index = pointer + 1
    var found: (position: Int, register: Int32)?
    while index < code.end, index < pointer + 64 {
      let instruction = program.instructions[index]
      if instruction.opcode == .step || instruction.opcode == .jump { break }
      let left = instruction.b
      if instruction.opcode == .binary || instruction.opcode == .inPlace, left >= 0, left != register,
        Int(left) < code.slotNames.count, slots[Int(left)].isUnset, program.places[index].tree == place.tree
      {
        let position = program.trees[place.tree][program.places[index].node].range.start
        if position < start, found.map({ position < $0.position }) ?? true { found = (position, left) }
      }
      index += 1
    }
    return found?.register
  }

  /// The error for a register without a value.
  func unboundName(_ register: Int32) -> Raise {
    let register = earlierUnbound(than: register) ?? register
    let code = program.codes[Int(frames[frameCount - 1].code)]
    let place = program.places[pointer]
    let tree = program.trees[place.tree]
    if frame.base == 0, code.node == program.codes[0].node || isPrompt, register >= 0,
      Int(register) < program.globals.count
    {
      return undefined(globalName(register))
    }
    if register >= 0, Int(register) < code.slotNames.count {
      let name = code.slotNames[Int(register)]
      if code.freeSlots.contains(Int(register)) {
        return .exception(
          .nameError, "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope"
        )
      }
      return .exception(
        .unboundLocalError, "cannot access local variable '\(name)' where it is not associated with a value")
    }
    return .exception(.nameError, "name '\(tree.sourceText(of: place.node))' is not defined")
  }

  /// The error for a name that nothing has bound: a builtin that Longhand has not yet, or Python's NameError.
  private func undefined(_ name: String) -> Raise {
    if program.library.known[""]?.contains(name) == true { return .notSupported("the builtin \(code: name)") }
    return .exception(.nameError, "name '\(name)' is not defined")
  }

  private func globalName(_ slot: Int32) -> String { program.codes[0].slotNames[Int(slot)] }

  /// Values side by side as one tuple, for a record with more than two operands.
  func packed(_ values: [Value]) -> Value { heap.allocateTuple(values) }
}

/// The parts of the instruction that is pointed at, each read where it is needed.
extension UnsafePointer where Pointee == Instruction {
  @inline(__always) fileprivate var opcode: Opcode { pointee.opcode }
  @inline(__always) fileprivate var operation: Operation { pointee.operation }
  @inline(__always) fileprivate var extra: UInt16 { pointee.extra }
  @inline(__always) fileprivate var a: Int32 { pointee.a }
  @inline(__always) fileprivate var b: Int32 { pointee.b }
  @inline(__always) fileprivate var c: Int32 { pointee.c }
}
