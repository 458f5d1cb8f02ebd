import Diagnostics
import NDArray

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The machine that runs a program: explicit state, nothing hidden in Swift's stack or in objects.
///
/// Its state is the instruction pointer, the frames, the stack of slots, the heap, the random stream, the counters and the
/// length of what was printed. It stops before any step, can be copied (`checkpoint()`), put back (`restore(_:)`) and
/// continued, and does the same again each time. All objects are in `heap`; between two instructions every value is in a slot,
/// so collecting garbage (which is making a checkpoint) is possible before any instruction.
///
/// Operands of an instruction are read with `load`, results are written with `store`; an operation that is worth a record goes
/// through `record`, which numbers it and leaves the number in the result.
package final class Machine {
  package let program: Program
  package let heap: Heap
  var recorder = Record()
  /// The stream of `np.random`, and that of Python's `random`.
  package var random = LegacyRandom(seed: 0)
  package var pythonRandom = LegacyRandom(python: [0])
  /// What streams begin with that the script does not seed.
  package private(set) var seed: UInt32
  package let limits: Limits

  // MARK: State

  /// The next instruction.
  package var pointer = 0
  let stack: UnsafeMutablePointer<Value>
  static let stackCapacity = 1 << 20
  let frames: UnsafeMutablePointer<Frame>
  package internal(set) var frameCount = 0
  /// Steps begun, and operations done.
  package internal(set) var steps: UInt64 = 0
  package internal(set) var operations: UInt64 = 0
  /// The step under way, which after a call is again the caller's, and its first operation.
  package internal(set) var step: UInt64 = 0
  var firstOperation: UInt64 = 1
  /// The statement of the step under way, or -1.
  package internal(set) var statement = -1
  /// Bytes printed.
  package internal(set) var printed = 0
  /// How often the random stream was drawn from or seeded.
  package var draws: UInt64 = 0

  /// How many objects with an identity of their own there have been.
  package internal(set) var identities = 0
  /// Whether there has been an instance whose class derives from a built-in type; until then nothing has to be looked at.
  var derives = false
  /// What is to be drawn: a list of tuples that the functions of matplotlib have added, or None.
  package var figure = Value.none

  /// How arrays are printed: `np.set_printoptions` changes it.
  package var printOptions = PrintOptions()
  /// Whether the function under way may make an array out of texts.
  var acceptsTexts = false
  /// What is done about division by zero and its kin: `np.seterr` changes it.
  package var floatErrors = FloatErrors()
  /// The warnings that are not shown.
  package var silenced: SilencedWarnings = []
  /// How many words of heap make a checkpoint due.
  let window: Int
  /// How much work of long kernels makes one due, so that going back has never much of it to do again.
  var workLimit = Machine.leastWork
  private static let leastWork = 20_000_000
  /// The limit of a window that begins now: a larger heap takes longer to copy.
  var usualWorkLimit: Int { Machine.leastWork &+ 16 &* heap.top }

  // MARK: Constants

  var constants: UnsafeMutablePointer<Value>
  var constantCount = 0
  var constantCapacity: Int

  /// The library's builtins, and what names mean as attributes.
  let builtins: BuiltinTable
  var arrangements = ArrangementCache()
  var plans = PlanTable()
  let attributes: AttributeCache

  // MARK: Calling back

  /// What the instruction under way has asked the script for.
  var request: Request?
  /// What the script has answered to the instruction under way, a list, and how much of it has been read.
  var answers = Value.unset
  var hasAnswers = false
  var answerPosition = 0
  /// What it has gone through, for the record.
  var lastDrained: Drained?
  /// The instruction that they were given to: another one has none.
  var answeredInstruction = 0
  /// Whether instructions are being executed, so that the script can be called back.
  var isExecuting = false

  // MARK: Caches

  /// What was found in classes, and where attributes were found in instances; no part of the state.
  let classCache = ClassCache()
  var hints: UnsafeMutablePointer<UInt16>
  var hintCount = 0
  /// Format strings of `%` that have been taken apart.
  var percentFormats: [String: PercentFormat] = [:]

  // MARK: Wiring

  /// Where printed text goes.
  package var output: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
  /// Where warnings go, as lines.
  package var onWarning: (String) -> Void = { _ in }
  /// The warnings that have been given; each is given once.
  var warned: Set<String> = []
  /// How many columns a drawing may take; nil: nothing is drawn.
  package var plotWidth: () -> Int? = { nil }
  /// Whether it has been said that most of matplotlib does nothing.
  package var hasSaidPlotting = false
  /// Seconds since 1970. By default a clock that goes on by a microsecond with each operation, so that every run is the same;
  /// where nobody goes back it may be the real one.
  package var clock: (Machine) -> Double = { Machine.clockStart + Double($0.operations) * 1e-6 }
  /// Where the clock of operations begins: 1 January 2026.
  package static let clockStart = 1_767_225_600.0
  /// Asked now and then whether to stop.
  package var poll: () -> Bool {
    get { work.poll }
    set { work.poll = newValue }
  }
  /// How long kernels are done: in pieces, between which `poll` is asked.
  package let work = LongWork()
  var pollCountdown = Machine.pollInterval
  static let pollInterval = 64
  /// Before this step it is asked again; and before this one the machine must look up in any case.
  var pollDue: UInt64 = 0
  var quietUntil: UInt64 = 0
  /// The bytes of large storages when it was asked last: a step that has made one has taken its time.
  var polledBytes = 0
  /// Called with each new checkpoint; without it none is copied.
  package var onCheckpoint: ((Checkpoint) -> Void)?
  /// Bytes of live objects up to which a checkpoint is worth its copy.
  package var largestCheckpoint = Int.max
  /// While the prompt's own code runs no steps are counted and no checkpoint is made.
  package internal(set) var isPrompt = false
  /// What the prompt's expression gave.
  package internal(set) var displayed: Value = .unset
  /// How it is written when the script says so.
  package internal(set) var displayedText: String?
  /// Statements that stop a run, by number; managed by `run(_:)`.
  var stops: [Bool] = []
  /// The names of the keyword arguments that the last `**mapping` gave.
  var unpackedKeywords: [Int] = []
  /// One cell for a scalar operand of an array operation each, and for a result.
  let scratch = UnsafeMutablePointer<UInt64>.allocate(capacity: 16)

  /// A machine at the first instruction. `window` is how many words of heap make a checkpoint due.
  package init(_ program: Program, limits: Limits = Limits(), seed: UInt32 = 0, window: Int = 1 << 18) {
    self.program = program
    self.limits = limits
    self.window = window
    self.seed = seed
    heap = Heap(capacity: limits.memory / 8 + (1 << 24), window: window)
    stack = UnsafeMutablePointer<Value>.allocate(capacity: Machine.stackCapacity)
    frames = UnsafeMutablePointer<Frame>.allocate(capacity: limits.recursion + 64)
    constantCapacity = max(64, program.constants.count * 2)
    constants = UnsafeMutablePointer<Value>.allocate(capacity: constantCapacity)
    scratch.initialize(repeating: 0, count: 16)
    builtins = BuiltinTable(program.library.builtins)
    attributes = AttributeCache(program)
    hints = UnsafeMutablePointer<UInt16>.allocate(capacity: 1)
    random = LegacyRandom(seed: seed)
    pythonRandom = LegacyRandom(python: [seed])
    let code = program.codes[0]
    clear(0, code.frameSize)
    frames[0] = Frame(code: 0, returnTo: 0, base: 0, result: 0, operation: 0, step: 0, firstOperation: 1, statement: -1)
    frameCount = 1
    pointer = code.entry
    makeConstants()
  }

  /// Lets what the script does not seed begin with another number; only before the first step.
  func reseed(_ seed: UInt32) {
    self.seed = seed
    random = LegacyRandom(seed: seed)
    pythonRandom = LegacyRandom(python: [seed])
  }

  deinit {
    recorder.release()
    stack.deallocate()
    frames.deallocate()
    constants.deallocate()
    scratch.deallocate()
    hints.deallocate()
  }

  /// Whether operations are recorded.
  package var isRecording: Bool {
    get { recorder.isOn }
    set { recorder.isOn = newValue }
  }

  /// The frames, outermost first.
  package var calls: UnsafeBufferPointer<Frame> { UnsafeBufferPointer(start: frames, count: frameCount) }

  /// The frame that runs.
  package var frame: Frame { frames[frameCount - 1] }

  /// How much of the stack is in use.
  var stackTop: Int {
    let frame = frames[frameCount - 1]
    return Int(frame.base) + program.shapes[Int(frame.code)].frameSize
  }

  /// A slot of a frame.
  package func slot(_ slot: Int, inFrame frame: Int) -> Value {
    let value = stack[Int(frames[frame].base) + slot]
    return value.tag == .cell ? heap.values(value.address)[0] : value
  }

  func clear(_ first: Int, _ count: Int) {
    (stack + first).update(repeating: .unset, count: count)
  }

  /// Makes values of the program's constants that have none yet.
  func makeConstants() {
    plans.grow(to: program.instructions.count)
    let count = program.constants.count
    if count > constantCapacity {
      constantCapacity = count * 2
      let larger = UnsafeMutablePointer<Value>.allocate(capacity: constantCapacity)
      larger.update(from: constants, count: constantCount)
      constants.deallocate()
      constants = larger
    }
    while constantCount < count {
      let value: Value
      switch program.constants[constantCount] {
      case .none: value = .none
      case .ellipsis: value = Value(tag: .ellipsis, bits: 0)
      case .bool(let bool): value = .bool(bool)
      case .int(let int): value = .int(int)
      case .bigInt(let digits): value = integer(literal: digits)
      case .float(let bits): value = Value(tag: .float, bits: bits)
      case .string(let text):
        value = heap.allocateString(text)
        heap.markConstant(value)
      case .bytes(let text):
        // Each scalar of a bytes literal is a byte.
        value = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }.withUnsafeBufferPointer {
          heap.allocateString($0, tag: .bytes)
        }
      case .global(let name): value = program.library.globals[name] ?? .unset
      case .function(let code): value = makePreludeFunction(code)
      }
      constants[constantCount] = value
      constantCount += 1
    }
  }

  /// A function of the prelude; its defaults are all None.
  private func makePreludeFunction(_ code: Int) -> Value {
    let defaults = program.codes[code].parameters.filter(\.hasDefault).map { _ in Value.none }
    let tuple = heap.allocateTuple(defaults)
    let closure = heap.allocateTuple([])
    return makeFunction(code, defaults: tuple, closure: closure)
  }

  func makeFunction(_ code: Int, defaults: Value, closure: Value) -> Value {
    let address = heap.allocate(.function, words: 9)
    let values = heap.values(address)
    values[0] = .int(code)
    values[1] = defaults
    values[2] = closure
    values[3] = .none
    return .object(.function, address)
  }

  // MARK: Recording

  /// Numbers an operation, leaves the number in its result, and records it. The record keeps the result with the origin that
  /// it came with: an item of a list, or what `max(a, b)` chose, was made by another operation.
  @inline(__always)
  func record(_ instruction: Int, _ a: Value, _ b: Value, operands: Int, _ result: Value) -> Value {
    operations &+= 1
    if recorder.isOn {
      let position = Int(truncatingIfNeeded: operations &- recorder.firstOperation)
      if position < Record.capacity {
        recorder.operations[position] = OperationRecord(
          instruction: Int32(truncatingIfNeeded: instruction), operandCount: Int32(truncatingIfNeeded: operands),
          step: step, a: a, b: b, result: result)
      }
    }
    var result = result
    result.origin = UInt32(truncatingIfNeeded: operations)
    return result
  }

  /// Whether the window is full.
  @inline(__always) var isWindowFull: Bool {
    heap.isFull || operations >= recorder.fullAt || recorder.storeCount >= recorder.operationLimit
      || Int(truncatingIfNeeded: steps &- recorder.firstStep) >= 2 * recorder.operationLimit
      || work.spent >= workLimit
  }

  /// Keeps what a store is about to overwrite. `storage` is a storage; words are counted in it from 0.
  @inline(__always)
  package func logStore(_ storage: Int, at offset: Int, count: Int) {
    if storage < Heap.bigBase {
      log(location: storage + 1 + offset, offset: 0, count: count)
    } else {
      log(location: storage, offset: offset, count: count)
      heap.prepareToWrite(storage)
    }
  }

  /// Keeps words of an object that are about to be overwritten.
  @inline(__always)
  package func logObject(_ address: Int, at offset: Int, count: Int) {
    log(location: address + offset, offset: 0, count: count)
  }

  private func log(location: Int, offset: Int, count: Int) {
    // Without a record nobody goes back, except that the prompt takes back what it did.
    guard count > 0, recorder.isOn || isPrompt, recorder.storeCount < Record.capacity else { return }
    let saved = heap.allocateStorage(.cells, count: count, zeroed: false)
    let source = location < Heap.bigBase ? heap.words + location : heap.storage(location) + offset
    heap.storage(saved).update(from: source, count: count)
    recorder.stores[recorder.storeCount] = StoreRecord(
      operation: operations + 1, location: location, offset: offset, count: count, saved: saved)
    recorder.storeCount += 1
    if recorder.storeCount >= recorder.operationLimit { quietUntil = 0 }
  }

  /// Keeps the cells that an array shows, before they are overwritten, and makes sure that they may be.
  package func logArray(_ array: Value) {
    let layout = heap.layout(of: array)
    guard layout.count > 0 else { return }
    var low = 0
    var high = 0
    for axis in 0..<layout.rank {
      let reach = (Int(layout.shape[axis]) - 1) * Int(layout.strides[axis])
      if reach < 0 { low += reach } else { high += reach }
    }
    logStore(heap.storage(of: array), at: heap.offset(of: array) + low, count: high - low + 1)
  }

  // MARK: Room

  /// Throws when a builtin is about to need more memory than the script may hold.
  package func checkRoom(words: Int) throws(Raise) {
    let held = heap.top * 8 + heap.bigBytes
    if words > limits.memory / 8 || held + words * 8 > limits.memory { throw memoryLimit() }
  }

  func memoryLimit() -> Raise {
    .limit(
      "memory", "the script wants to hold more than \(limits.memory >> 20) MiB",
      hint: "`set memory-limit MIB` raises the bound; a list that grows in an endless loop is the usual cause.")
  }

  /// Throws when an array would have more elements than allowed.
  package func checkArray(_ layout: Layout) throws(Raise) {
    var count = 1
    for axis in 0..<layout.rank {
      let (product, overflow) = count.multipliedReportingOverflow(by: Int(layout.shape[axis]))
      count = overflow ? Int.max : product
    }
    if count > limits.arraySize {
      throw .limit(
        "array size", "an array of shape \(layout.shapeText) has more than \(limits.arraySize) elements",
        hint: "`set array-limit N` raises the bound.")
    }
    if count >= Heap.bigThreshold {
      // What fills so much memory takes its time, so the next step asks at once whether to stop.
      pollSoon()
      work.spend(4 &* count)
      try checkRoom(words: count)
    }
  }
}
