import NDArray

/// The whole state of a machine at a moment: what is alive, copied. Going back is `Machine.restore(_:)`.
package final class Checkpoint {
  /// Steps begun and operations done at that moment.
  package let steps: UInt64
  package let operations: UInt64
  let heap: UnsafeMutablePointer<UInt64>
  let heapCount: Int
  let stack: UnsafeMutablePointer<Value>
  let stackCount: Int
  let frames: [Frame]
  let constants: [Value]
  let big: [BigStorage?]
  let texts: TextTable
  let pointer: Int
  let step: UInt64
  let firstOperation: UInt64
  let statement: Int
  let printed: Int
  let draws: UInt64
  let identities: Int
  let derives: Bool
  let random: LegacyRandom
  let pythonRandom: LegacyRandom
  let figure: Value
  let printOptions: PrintOptions
  let floatErrors: FloatErrors
  let silenced: SilencedWarnings
  /// Bytes that it holds alone: its copies, and the storages outside that it was the first to keep.
  package let bytes: Int

  init(_ machine: Machine, ownBigBytes: Int) {
    steps = machine.steps
    operations = machine.operations
    heapCount = machine.heap.top
    heap = UnsafeMutablePointer<UInt64>.allocate(capacity: heapCount)
    heap.update(from: machine.heap.words, count: heapCount)
    stackCount = machine.stackTop
    stack = UnsafeMutablePointer<Value>.allocate(capacity: max(1, stackCount))
    stack.update(from: machine.stack, count: stackCount)
    frames = Array(UnsafeBufferPointer(start: machine.frames, count: machine.frameCount))
    constants = Array(UnsafeBufferPointer(start: machine.constants, count: machine.constantCount))
    big = machine.heap.outside.share()
    texts = machine.heap.texts
    pointer = machine.pointer
    step = machine.step
    firstOperation = machine.firstOperation
    statement = machine.statement
    printed = machine.printed
    draws = machine.draws
    identities = machine.identities
    derives = machine.derives
    random = machine.random
    pythonRandom = machine.pythonRandom
    figure = machine.figure
    printOptions = machine.printOptions
    floatErrors = machine.floatErrors
    silenced = machine.silenced
    bytes = 8 * heapCount + 16 * stackCount + 16 * constants.count + 6000 + ownBigBytes
  }

  deinit {
    heap.deallocate()
    stack.deallocate()
  }
}
