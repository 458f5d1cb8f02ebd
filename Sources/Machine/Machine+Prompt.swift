import NDArray

extension Machine {
  /// A state to return to within the present window: counters, slots, and where the heap and the log of stores stood.
  package final class Mark {
    fileprivate var heapTop = 0
    fileprivate var bigCount = 0
    fileprivate var bigBytes = 0
    fileprivate var bigBytesSinceCheckpoint = 0
    fileprivate var storeCount = 0
    fileprivate var operations: UInt64 = 0
    fileprivate var step: UInt64 = 0
    fileprivate var firstOperation: UInt64 = 0
    fileprivate var statement = 0
    fileprivate var frames: [Frame] = []
    fileprivate var stack: [Value] = []
    fileprivate var random: LegacyRandom
    fileprivate var pythonRandom: LegacyRandom
    fileprivate var figure = Value.none
    fileprivate var draws: UInt64 = 0
    fileprivate var identities = 0
    fileprivate var isPrompt = false
    fileprivate var printed = 0
    fileprivate var printOptions: PrintOptions
    fileprivate var floatErrors: FloatErrors
    fileprivate var silenced: SilencedWarnings = []
    fileprivate var pointer = 0
    fileprivate var constantCount = 0

    fileprivate init(_ machine: Machine) {
      random = machine.random
      pythonRandom = machine.pythonRandom
      printOptions = machine.printOptions
      floatErrors = machine.floatErrors
      note(machine)
    }

    /// Notes another state of the same run in the place of this one, in the same memory. What binds no name and calls
    /// nothing leaves the stack as it is, which then need not be kept.
    func note(_ machine: Machine, withStack: Bool = true) {
      heapTop = machine.heap.top
      bigCount = machine.heap.outside.count
      bigBytes = machine.heap.bigBytes
      bigBytesSinceCheckpoint = machine.heap.bigBytesSinceCheckpoint
      storeCount = machine.recorder.storeCount
      operations = machine.operations
      step = machine.step
      firstOperation = machine.firstOperation
      statement = machine.statement
      frames.removeAll(keepingCapacity: true)
      frames.append(contentsOf: machine.calls)
      stack.removeAll(keepingCapacity: true)
      if withStack { stack.append(contentsOf: UnsafeBufferPointer(start: machine.stack, count: machine.stackTop)) }
      if draws != machine.draws {
        random = machine.random
        pythonRandom = machine.pythonRandom
      }
      figure = machine.figure
      draws = machine.draws
      identities = machine.identities
      isPrompt = machine.isPrompt
      printed = machine.printed
      printOptions = machine.printOptions
      floatErrors = machine.floatErrors
      silenced = machine.silenced
      pointer = machine.pointer
      constantCount = machine.constantCount
    }
  }

  /// Notes the present state.
  package func mark() -> Mark { Mark(self) }

  /// Returns to a state: every store since then is taken back, what was made since then is forgotten.
  package func rollback(_ mark: Mark) {
    while recorder.storeCount > mark.storeCount {
      recorder.storeCount -= 1
      let store = recorder.stores[recorder.storeCount]
      let isOld =
        store.location < Heap.bigBase
        ? store.location < mark.heapTop : store.location - Heap.bigBase < mark.bigCount
      guard isOld else { continue }
      let target =
        store.location < Heap.bigBase ? heap.words + store.location : heap.storage(store.location) + store.offset
      target.update(from: heap.storage(store.saved), count: store.count)
    }
    heap.top = mark.heapTop
    heap.outside.truncate(mark.bigCount)
    heap.bigBytes = mark.bigBytes
    heap.bigBytesSinceCheckpoint = mark.bigBytesSinceCheckpoint
    operations = mark.operations
    step = mark.step
    firstOperation = mark.firstOperation
    statement = mark.statement
    mark.frames.withUnsafeBufferPointer {
      if let start = $0.baseAddress { frames.update(from: start, count: $0.count) }
    }
    frameCount = mark.frames.count
    mark.stack.withUnsafeBufferPointer {
      if let start = $0.baseAddress { stack.update(from: start, count: $0.count) }
    }
    if draws != mark.draws {
      random = mark.random
      pythonRandom = mark.pythonRandom
    }
    figure = mark.figure
    draws = mark.draws
    identities = mark.identities
    forgetCaches()
    printed = mark.printed
    printOptions = mark.printOptions
    floatErrors = mark.floatErrors
    silenced = mark.silenced
    pointer = mark.pointer
    constantCount = min(constantCount, mark.constantCount)
    displayed = .unset
    displayedText = nil
    isPrompt = mark.isPrompt
  }

  /// Whether anything that existed at a mark has changed since: a binding, an object, a random stream.
  package func hasChanged(since mark: Mark) -> Bool {
    if figure.tag != mark.figure.tag || figure.bits != mark.figure.bits { return true }
    if draws != mark.draws || printOptions != mark.printOptions || floatErrors != mark.floatErrors { return true }
    if silenced != mark.silenced { return true }
    for index in mark.storeCount..<max(mark.storeCount, recorder.storeCount) {
      let store = recorder.stores[index]
      if store.location < Heap.bigBase ? store.location < mark.heapTop : store.location - Heap.bigBase < mark.bigCount {
        return true
      }
    }
    for (index, value) in mark.stack.enumerated() {
      let now = stack[index]
      if now.tag != value.tag || now.bits != value.bits || now.origin != value.origin { return true }
    }
    return false
  }

  /// How many temporaries of a frame are taken, so that code of the prompt knows where its own begin.
  package func temporaries(ofFrame frame: Int) -> Int { stackTop - Int(frames[frame].base) }

  /// Runs code of the prompt in a frame. No steps are counted and no checkpoint is made; the caller notes the state before and
  /// decides whether to keep what happened. `displayed` is the value of its last expression.
  package func runPrompt(_ code: Int, inFrame frame: Int) -> Stop {
    let returning = pointer
    let savedStep = (step, firstOperation, statement)
    let base = frames[frame].base
    let top = stackTop
    let size = program.codes[code].frameSize
    let end = Int(base) + size
    guard end + 64 < Machine.stackCapacity, frameCount < limits.recursion + 32 else {
      return .failed(recursionError())
    }
    if end > top { clear(top, end - top) }
    frames[frameCount] = Frame(
      code: Int32(truncatingIfNeeded: code), returnTo: Int32(truncatingIfNeeded: pointer), base: base, result: 0,
      operation: 0, step: step, firstOperation: firstOperation, statement: Int32(truncatingIfNeeded: statement))
    frameCount += 1
    pointer = program.codes[code].entry
    firstOperation = operations + 1
    isPrompt = true
    displayed = .unset
    displayedText = nil
    hasAnswers = false
    let depth = frameCount
    let stop = run(StopRule())
    isPrompt = false
    if case .end = stop {
      frameCount = depth - 1
      pointer = returning
      (step, firstOperation, statement) = savedStep
    }
    return stop
  }
}
