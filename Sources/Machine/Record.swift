import NDArray

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// One operation as it is recorded: the instruction, what went in, what came out.
package struct OperationRecord {
  package var instruction: Int32
  /// How many values went in; beyond two they are a tuple in the heap, held by `a`.
  package var operandCount: Int32
  /// The number of the step.
  package var step: UInt64
  package var a: Value
  package var b: Value
  package var result: Value

  /// What is added to the count of operands for a call of the script's own functions: its arguments are a tuple, held by `a`,
  /// and `b` is what was returned.
  static let call: Int32 = 1 << 30

  /// Whether it is a call of one of the script's own functions.
  package var isScriptCall: Bool { operandCount & OperationRecord.call != 0 }
}

/// One step as it is recorded.
package struct StepRecord {
  package var statement: Int32
  /// How many frames there were.
  package var depth: Int32
  /// The first operation of it.
  package var firstOperation: UInt64
}

/// Words that a store has overwritten, so that the heap can be read as it was before.
struct StoreRecord {
  /// The operation that stored.
  var operation: UInt64
  /// A word of the segment, or the number of a storage outside.
  var location: Int
  /// The first word in that storage; 0 in the segment.
  var offset: Int
  var count: Int
  /// Where the old words have been kept: a word of the segment, or the number of a storage outside.
  var saved: Int
}

/// The record of a window: what has happened since the last checkpoint, in plain memory.
struct Record {
  static let capacity = 1 << 22
  /// From this many operations on the next checkpoint is due.
  var operationLimit = Record.usualLimit { didSet { fullAt = firstOperation &+ UInt64(operationLimit) } }
  static let usualLimit = 1 << 15

  let operations: UnsafeMutablePointer<OperationRecord>
  let steps: UnsafeMutablePointer<StepRecord>
  let stores: UnsafeMutablePointer<StoreRecord>
  /// The numbers of the first operation and step in the window.
  var firstOperation: UInt64 = 1 { didSet { fullAt = firstOperation &+ UInt64(operationLimit) } }
  var firstStep: UInt64 = 1
  var storeCount = 0
  /// When so many operations have been done the window is full.
  private(set) var fullAt = UInt64(Record.usualLimit) &+ 1
  /// Whether operations are recorded; what is computed is the same either way.
  var isOn = true

  init() {
    operations = Record.reserve(Record.capacity)
    steps = Record.reserve(Record.capacity)
    stores = Record.reserve(Record.capacity)
  }

  private static func reserve<Element>(_ count: Int) -> UnsafeMutablePointer<Element> {
    let bytes = count * MemoryLayout<Element>.stride
    let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let memory, memory != MAP_FAILED else { fatalError("the system gives no address space") }
    return memory.bindMemory(to: Element.self, capacity: count)
  }

  func release() {
    munmap(operations, Record.capacity * MemoryLayout<OperationRecord>.stride)
    munmap(steps, Record.capacity * MemoryLayout<StepRecord>.stride)
    munmap(stores, Record.capacity * MemoryLayout<StoreRecord>.stride)
  }
}
