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
    let bottom = frameCount
    // Inside a statement the first step to come is a place to stop at, too.
    var entered = program.instructions[pointer].opcode == .step
    return program.instructions.withUnsafeBufferPointer { buffer in
      guard let instructions = buffer.baseAddress else { return .end }
      while true {
        do throws(Raise) {
          return try execute(instructions, rule, entered: &entered)
        } catch {
          guard let stop = unwind(error, bottom: isPrompt ? bottom : 1) else { continue }
          return stop
        }
      }
    }
  }

  /// Finds who catches an exception; nil when the run goes on there.
  private func unwind(_ raise: Raise, bottom: Int) -> Stop? {
    let exception: Value
    switch raise {
    case .exception(let type, let message): exception = makeException(type, message)
    case .object(let value): exception = value
    case .notSupported, .limit: return .failed(raise)
    case .interrupted: return .interrupted
    }
    var instruction = pointer
    var depth = frameCount
    while depth >= bottom, depth > 0 {
      let frame = frames[depth - 1]
      let code = program.codes[Int(frame.code)]
      if let handler = code.handlers.first(where: { $0.first <= instruction && instruction < $0.last }) {
        frameCount = depth
        stack[Int(frame.base) + handler.register] = exception
        pointer = handler.target
        return nil
      }
      instruction = Int(frame.returnTo) - 1
      depth -= 1
    }
    return .failed(.object(exception))
  }

  /// The interpreter's loop. `pointer` always is the instruction under way, so that whoever catches an error knows it.
  private func execute(
    _ instructions: UnsafePointer<Instruction>, _ rule: StopRule, entered: inout Bool
  ) throws(Raise) -> Stop {
    var slots = stack + Int(frames[frameCount - 1].base)
    let hasMarks = !rule.marks.isEmpty
    while true {
      let instruction = instructions[pointer]
      switch instruction.opcode {
      case .step:
        if isPrompt {
          pointer += 1
          try pollNow()
          continue
        }
        if entered {
          entered = false
        } else {
          if frameCount <= rule.depth { return .boundary }
          if hasMarks, Int(instruction.a) < rule.marks.count, rule.marks[Int(instruction.a)] { return .mark }
        }
        if steps >= rule.steps { return .boundary }
        // Only now: whoever stopped before this step has seen the record of the one before it, and has made its edits.
        if isWindowFull { try makeCheckpoint() }
        pollCountdown &-= 1
        if pollCountdown <= 0 {
          pollCountdown = Machine.pollInterval
          if poll() { return .interrupted }
        }
        if let limit = limits.steps, steps >= limit { throw stepLimit(limit) }
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
      case .unbind:
        let target = instruction.extra == 1 ? stack : slots
        if target[Int(instruction.a)].isUnset { throw unboundName(instruction.a) }
        target[Int(instruction.a)] = .unset
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
      case .makeCell:
        let address = heap.allocate(.cell, words: 3)
        heap.values(address)[0] = slots[Int(instruction.a)]
        slots[Int(instruction.a)] = .object(.cell, address)
      case .binary, .inPlace:
        let a = load(instruction.b, slots)
        let b = load(instruction.c, slots)
        let operation = instruction.operation
        let result: Value
        if a.tag == .float || a.tag == .npFloat, a.tag == b.tag, let fast = floats(operation, a, b) {
          result = fast
        } else if instruction.opcode == .inPlace {
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
        slots[Int(instruction.a)] = record(pointer, a, b, operands: 2, result)
        if operations >= rule.operations {
          pointer += 1
          return .operation
        }
      case .unary:
        let a = load(instruction.b, slots)
        let operation = instruction.operation
        slots[Int(instruction.a)] = record(pointer, a, .unset, operands: 1, try unary(operation, a))
        if operations >= rule.operations {
          pointer += 1
          return .operation
        }
      case .not:
        slots[Int(instruction.a)] = .bool(try !isTrue(load(instruction.b, slots)))
      case .jump:
        // Loops of the prompt make no steps, at which others are interrupted.
        if isPrompt { try pollNow() }
        pointer = Int(instruction.a)
        continue
      case .jumpIfFalse:
        let value = load(instruction.b, slots)
        if value.tag == .bool ? value.bits == 0 : try !isTrue(value) {
          pointer = Int(instruction.a)
          continue
        }
      case .jumpIfTrue:
        if try isTrue(load(instruction.b, slots)) {
          pointer = Int(instruction.a)
          continue
        }
      case .getAttribute:
        let object = load(instruction.b, slots)
        let result = try attribute(Int(instruction.c), of: object, importing: instruction.extra == 1)
        if object.tag == .module || result.tag == .method {
          slots[Int(instruction.a)] = result
        } else {
          slots[Int(instruction.a)] = record(pointer, object, .unset, operands: 1, result)
          if operations >= rule.operations {
            pointer += 1
            return .operation
          }
        }
      case .setAttribute:
        try setAttribute(Int(instruction.c), of: load(instruction.a, slots), to: load(instruction.b, slots))
      case .getItem:
        let object = load(instruction.b, slots)
        let index = load(instruction.c, slots)
        slots[Int(instruction.a)] = record(pointer, object, index, operands: 2, try item(index, of: object))
        if operations >= rule.operations {
          pointer += 1
          return .operation
        }
      case .setItem:
        let object = load(instruction.a, slots)
        let index = load(instruction.b, slots)
        let value = load(instruction.c, slots)
        try setItem(index, of: object, to: value)
        if instruction.extra == 0 {
          _ = record(pointer, packed([object, index, value]), .unset, operands: 3, object)
          if operations >= rule.operations {
            pointer += 1
            return .operation
          }
        }
      case .deleteItem:
        try deleteItem(load(instruction.b, slots), of: load(instruction.a, slots))
      case .buildSlice:
        let address = heap.allocate(.slice, words: 7)
        heap.values(address).update(from: slots + Int(instruction.b), count: 3)
        slots[Int(instruction.a)] = .object(.slice, address)
      case .buildTuple, .buildList, .buildSet:
        slots[Int(instruction.a)] = try build(instruction, slots)
      case .buildDict:
        slots[Int(instruction.a)] = try buildDict(
          UnsafeBufferPointer(start: slots + Int(instruction.b), count: 2 * Int(instruction.c)))
      case .buildString:
        slots[Int(instruction.a)] = joined(
          UnsafeBufferPointer(start: slots + Int(instruction.b), count: Int(instruction.c)))
      case .appendToList:
        let value = load(instruction.b, slots)
        if value.isUnset { throw unboundName(instruction.b) }
        try append(value, to: slots[Int(instruction.a)])
      case .extendList:
        try extend(slots[Int(instruction.a)], with: load(instruction.b, slots))
      case .call, .callMethod, .callUnpacked:
        let depth = frameCount
        try call(instruction, slots)
        if frameCount != depth {
          slots = stack + Int(frames[frameCount - 1].base)
          continue
        }
        if operations >= rule.operations {
          pointer += 1
          return .operation
        }
      case .return:
        let value = load(instruction.a, slots)
        if value.isUnset { throw unboundName(instruction.a) }
        leave(with: value)
        slots = stack + Int(frames[frameCount - 1].base)
        continue
      case .makeFunction:
        slots[Int(instruction.a)] = makeFunction(
          Int(instruction.b), defaults: slots[Int(instruction.c)], closure: slots[Int(instruction.c) + 1])
      case .beginLoop:
        let source = load(instruction.b, slots)
        if source.isUnset { throw unboundName(instruction.b) }
        try beginLoop(source, slots + Int(instruction.a))
      case .nextItem:
        if isWindowFull, !isPrompt { try makeCheckpoint() }
        guard let item = try nextItem(slots + Int(instruction.b)) else {
          pointer = Int(instruction.c)
          continue
        }
        slots[Int(instruction.a)] = item
      case .countPass:
        slots[Int(instruction.a)].bits &+= 1
      case .unpack:
        let source = load(instruction.b, slots)
        if source.isUnset { throw unboundName(instruction.b) }
        try unpack(
          source, into: slots + Int(instruction.a), count: Int(instruction.c), starred: Int(instruction.extra) - 1)
      case .formatValue:
        slots[Int(instruction.a)] = try format(
          load(instruction.b, slots), load(instruction.c, slots),
          conversion: instruction.operation,
          register: instruction.b)
      case .importModule:
        slots[Int(instruction.a)] = Value(tag: .module, bits: UInt64(truncatingIfNeeded: Int(instruction.b)))
      case .raise:
        throw try raised(load(instruction.a, slots), again: instruction.extra == 2)
      case .matchException:
        slots[Int(instruction.a)] = .bool(try matches(load(instruction.b, slots), load(instruction.c, slots)))
      case .notSupported:
        let what = program.unsupported[Int(instruction.a)]
        throw .notSupported(what.message, hint: what.hint)
      case .display:
        displayed = load(instruction.a, slots)
        if displayed.isUnset { throw unboundName(instruction.a) }
      case .end:
        return .end
      }
      pointer += 1
    }
  }

  /// A value as a name holds it: one that this step did not make is recorded as an assignment, so that the name's value can
  /// be traced to this statement.
  @inline(__always) private func named(_ value: Value) -> Value {
    if value.origin != 0, UInt64(value.origin) >= firstOperation & 0xFFFF_FFFF { return value }
    return record(pointer, value, .unset, operands: 1, value)
  }

  func pollNow() throws(Raise) {
    pollCountdown &-= 1
    if pollCountdown <= 0 {
      pollCountdown = Machine.pollInterval
      if poll() { throw .interrupted }
      try checkRoom(words: 0)
    }
  }

  private func stepLimit(_ limit: UInt64) -> Raise {
    .limit("steps", "the script has made \(limit) steps", hint: "`set step-limit N` raises the bound.")
  }

  /// The error for a register without a value.
  func unboundName(_ register: Int32) -> Raise {
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
