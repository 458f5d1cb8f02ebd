import NDArray
import Syntax

/// Reading the record of the window: what happened since it was opened, and values as they were then.
extension Machine {
  /// The number of the operation that made a value; nil for what no operation made.
  package func number(ofOrigin origin: UInt32) -> UInt64? {
    guard origin != 0 else { return nil }
    let number = operations & ~0xFFFF_FFFF | UInt64(origin)
    if number <= operations { return number }
    return number > 0xFFFF_FFFF ? number - 0x1_0000_0000 : nil
  }

  /// An operation by its number; nil when it is not in the window.
  package func recorded(_ number: UInt64) -> RecordedOperation? {
    guard recorder.isOn, number >= recorder.firstOperation, number <= operations else { return nil }
    let position = Int(truncatingIfNeeded: number - recorder.firstOperation)
    guard position < Record.capacity else { return nil }
    let record = recorder.operations[position]
    let instruction = Int(record.instruction)
    let isCall = record.operandCount & OperationRecord.call != 0
    let count = Int(record.operandCount & ~OperationRecord.call)
    var operands: [Value] = []
    if isCall || count > 2 {
      if record.a.tag == .tuple { operands = Array(heap.items(of: record.a)) }
    } else {
      operands = Array([record.a, record.b].prefix(count))
    }
    var result = record.result
    let source = isCall ? nil : self.number(ofOrigin: result.origin)
    if !result.isUnset { result.origin = UInt32(truncatingIfNeeded: number) }
    return RecordedOperation(
      number: number, instruction: instruction, step: record.step, operands: operands,
      keywords: keywords(of: instruction),
      result: result, returned: isCall ? record.b : .unset, source: source.flatMap { $0 < number ? $0 : nil })
  }

  private func keywords(of instruction: Int) -> [String] {
    let instruction = program.instructions[instruction]
    switch instruction.opcode {
    case .call, .callMethod:
      return instruction.extra == 0
        ? [] : program.keywords[Int(instruction.extra) - 1].map { program.names[$0] }
    default: return []
    }
  }

  /// A step of the window; nil when it is not in it.
  package func recordedStep(_ step: UInt64) -> StepRecord? {
    guard recorder.isOn, step >= recorder.firstStep, step <= steps else { return nil }
    let position = Int(truncatingIfNeeded: step - recorder.firstStep)
    return position < Record.capacity ? recorder.steps[position] : nil
  }

  /// The first step of the window.
  package var firstRecordedStep: UInt64 { recorder.firstStep }

  /// The numbers of the operations that a step did itself, in order; those of functions that it called are not among them.
  package func operations(ofStep step: UInt64) -> [UInt64] {
    let first = max(recordedStep(step)?.firstOperation ?? recorder.firstOperation, recorder.firstOperation)
    guard recorder.isOn, first <= operations else { return [] }
    var result: [UInt64] = []
    for number in first...operations {
      let position = Int(truncatingIfNeeded: number - recorder.firstOperation)
      guard position < Record.capacity else { break }
      let owner = recorder.operations[position].step
      if owner == step { result.append(number) } else if owner < step { break }
    }
    return result
  }

  /// The steps of a function that an operation called, in order, those of functions that it called in turn not among them.
  package func steps(inside call: UInt64) -> [UInt64] {
    let position = Int(truncatingIfNeeded: call &- recorder.firstOperation)
    guard call >= recorder.firstOperation, position < Record.capacity else { return [] }
    let outer = recorder.operations[position].step
    let next = end(ofCall: call)
    var result: [UInt64] = []
    var depth: Int32?
    var step = max(outer + 1, recorder.firstStep)
    while let record = recordedStep(step) {
      if record.firstOperation > next { break }
      if record.firstOperation > call {
        let inner = depth ?? record.depth
        depth = inner
        if record.depth < inner { break }
        if record.depth == inner { result.append(step) }
      }
      step += 1
    }
    return result
  }

  /// The number behind the last operation that a call did: its body ends where the caller's step, or one of its callers',
  /// goes on, or the next step of such a frame begins.
  package func end(ofCall call: UInt64) -> UInt64 {
    guard let outer = record(of: call)?.step else { return call + 1 }
    let depth = recordedStep(outer)?.depth ?? 0
    var inner = outer
    var next = call + 1
    while let step = record(of: next)?.step, step > outer {
      if step != inner {
        inner = step
        if let record = recordedStep(step), record.depth <= depth { break }
      }
      next += 1
    }
    return next
  }

  /// The statement that a recorded operation belongs to.
  package func statement(ofStep step: UInt64) -> Statement? {
    guard let record = recordedStep(step), record.statement >= 0 else { return nil }
    return program.statements[Int(record.statement)]
  }

  /// The cells of an array as they were before an operation of the window: what has been stored since is taken back.
  package func cells(of array: Value, before operation: UInt64) -> PastCells {
    let storage = heap.storage(of: array)
    let count = heap.storageCount(storage)
    var saved: [UInt64]?
    var index = recorder.storeCount - 1
    while index >= 0, recorder.stores[index].operation >= operation {
      let store = recorder.stores[index]
      index -= 1
      let first: Int
      if storage >= Heap.bigBase {
        guard store.location == storage else { continue }
        first = store.offset
      } else {
        guard store.location > storage, store.location <= storage + count else { continue }
        first = store.location - storage - 1
      }
      var words = saved ?? Array(UnsafeBufferPointer(start: heap.storage(storage), count: count))
      let old = heap.storage(store.saved)
      for position in 0..<store.count where first + position < count { words[first + position] = old[position] }
      saved = words
    }
    return PastCells(
      dtype: heap.dtype(of: array), layout: heap.layout(of: array), machine: self, storage: storage,
      offset: heap.offset(of: array), saved: saved)
  }

  /// The operations after one and before another that stored into the storage of an array, the latest first. Whether they
  /// changed a cell that the array shows must be asked of each: the log holds stretches.
  package func stores(into array: Value, after first: UInt64, before time: UInt64) -> [UInt64] {
    let storage = heap.storage(of: array)
    let count = heap.storageCount(storage)
    var result: [UInt64] = []
    var index = recorder.storeCount - 1
    while index >= 0, recorder.stores[index].operation > first {
      let store = recorder.stores[index]
      index -= 1
      guard store.operation < time, result.last != store.operation else { continue }
      let isInside =
        storage >= Heap.bigBase
        ? store.location == storage : store.location > storage && store.location <= storage + count
      if isInside { result.append(store.operation) }
    }
    return result
  }

  /// The place of the only cell that an index of integers names in an array; nil for any other index.
  package func cell(_ index: Value, of array: Value) -> [Int]? {
    let items = index.tag == .tuple ? Array(heap.items(of: index)) : [index]
    let shape = heap.layout(of: array).dimensions
    guard items.count == shape.count else { return nil }
    var result: [Int] = []
    for (item, length) in zip(items, shape) {
      guard item.isIntegral, item.tag != .bool, item.tag != .npBool else { return nil }
      result.append(item.integer < 0 ? item.integer &+ length : item.integer)
    }
    return result
  }

  /// What an index chooses of an array of numbers, copied; nil when that is nothing.
  package func part(_ index: Value, ofNumbers array: NDArray) -> NDArray? {
    let mark = mark()
    defer { rollback(mark) }
    return (try? item(index, of: allocate(array))).flatMap { snapshot($0).numbers }
  }

  /// An array that an operation made and that something still holds: a name of any frame, or what such a name leads to in a
  /// few steps; nil when there is none.
  package func array(ofOrigin number: UInt64) -> Value? {
    let origin = UInt32(truncatingIfNeeded: number)
    var waiting: [(Value, Int)] = []
    for frame in 0..<frameCount {
      let count = program.codes[Int(calls[frame].code)].slotNames.count
      for slot in 0..<count { waiting.append((self.slot(slot, inFrame: frame), 0)) }
    }
    var next = 0
    while next < waiting.count, waiting.count < 100_000 {
      let (value, depth) = waiting[next]
      next += 1
      if value.tag == .array, value.origin == origin { return value }
      guard depth < 4 else { continue }
      switch value.tag {
      case .list, .tuple: for item in heap.items(of: value) { waiting.append((item, depth + 1)) }
      case .dict: for (_, item) in dictPairs(value) { waiting.append((item, depth + 1)) }
      case .instance: waiting.append((heap.values(value.address)[1], depth))
      default: break
      }
    }
    return nil
  }

  /// The index of the first cell of an array of floats of which something is so; nil when there is none.
  package func firstIndex(in array: Value, where isSo: (Double) -> Bool) -> [Int]? {
    guard array.tag == .array, heap.dtype(of: array).isFloat else { return nil }
    let view = heap.view(array)
    let shape = heap.layout(of: array).dimensions
    for flat in 0..<view.layout.count where isSo(Double(bitPattern: view.cells[view.offset(ofFlat: flat)])) {
      var rest = flat
      var index: [Int] = []
      for length in shape.reversed() {
        index.append(rest % length)
        rest /= length
      }
      return index.reversed()
    }
    return nil
  }

  /// Whether two arrays show cells of the same storage.
  package func shareStorage(_ one: Value, _ other: Value) -> Bool {
    one.tag == .array && other.tag == .array && heap.storage(of: one) == heap.storage(of: other)
  }

  /// What a name of the code that runs stands for: its slot's value, the module's, or what the library gives.
  package func value(named name: String, inFrame frame: Int) -> Value {
    guard frame >= 0, frame < frameCount else { return .unset }
    let code = program.codes[Int(calls[frame].code)]
    if frame > 0, let slot = code.slotNames.firstIndex(of: name) {
      let value = self.slot(slot, inFrame: frame)
      if !value.isUnset { return value }
    }
    if let slot = program.globals[name] {
      let value = self.slot(slot, inFrame: 0)
      if !value.isUnset { return value }
    }
    return program.library.globals[name] ?? .unset
  }

  /// The builtin that reading an attribute of a value would call, by its number.
  package func property(_ name: String, of value: Value) -> Int? {
    value.tag == .module ? nil : program.library.properties[Int(value.type.rawValue)][name]
  }

  /// The builtin that a method of a value is, by its number.
  package func method(_ name: String, of value: Value) -> Int? {
    value.tag == .module ? nil : program.library.methods[Int(value.type.rawValue)][name]
  }

  /// The part of an array that an index shows, as a view of it; unset for a single cell, nil for what is no view.
  package func region(_ index: Value, of array: Value) -> Value? {
    guard let part = try? item(index, of: array) else { return nil }
    if part.isNumPyScalar { return .unset }
    return shareStorage(part, array) ? part : nil
  }

  /// What an index shows of an array, copied; nil when it shows nothing.
  package func part(_ index: Value, of array: Value) -> Snapshot? {
    (try? item(index, of: array)).map { snapshot($0) }
  }

  /// The value that an operation gives with another first operand, an array or a list of arrays, copied; nil when it fails.
  /// It leaves no trace.
  package func again(_ operation: RecordedOperation, builtin: Int?, with arrays: [NDArray], asList: Bool) -> NDArray? {
    let mark = mark()
    defer { rollback(mark) }
    let base = stackTop
    var values = operation.operands
    guard base + values.count + 80 < Machine.stackCapacity, !values.isEmpty, let first = arrays.first else {
      return nil
    }
    values[0] = asList ? heap.allocateList(arrays.map { allocate($0) }) : allocate(first)
    let instruction = program.instructions[operation.instruction]
    do throws(Raise) {
      let result: Value
      switch instruction.opcode {
      case .getItem where values.count == 2, .nextItem where values.count == 2, .unpack where values.count == 2:
        result = try item(values[1], of: values[0])
      case .getAttribute where values.count == 1: result = try attribute(Int(instruction.c), of: values[0])
      case .call, .callMethod:
        guard let builtin else { return nil }
        let slots = stack + base
        slots[0] = Value(tag: .builtin, bits: UInt64(builtin))
        for (position, value) in values.enumerated() { slots[1 + position] = value }
        try call(
          Instruction(.call, a: 0, b: 0, c: 1, count: values.count, extra: Int(instruction.extra)), slots)
        result = slots[0]
      default: return nil
      }
      return snapshot(result).numbers
    } catch {
      return nil
    }
  }

  private func allocate(_ array: NDArray) -> Value {
    let value = heap.allocateArray(array.dtype, shape: array.layout.shape, rank: array.layout.rank)
    let cells = heap.view(value).cells
    for (place, cell) in array.cells.enumerated() { cells[place] = cell }
    return value
  }
}

extension Machine {
  /// What the instruction at which the machine stands was given: the operands of an operator or the arguments of a call.
  package var pendingOperands: [Value] {
    let instruction = program.instructions[pointer]
    let slots = stack + Int(frame.base)
    switch instruction.opcode {
    case .binary, .inPlace: return [load(instruction.b, slots), load(instruction.c, slots)]
    case .call: return (0..<Int(instruction.count)).map { slots[Int(instruction.c) + $0] }
    case .callMethod:
      let first = slots[Int(instruction.c)]
      let rest = (0..<Int(instruction.count)).map { slots[Int(instruction.c) + 1 + $0] }
      return first.tag == .module ? rest : [first] + rest
    default: return []
    }
  }
}
