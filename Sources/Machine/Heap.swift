import NDArray

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The memory of the machine: objects one after the other in a segment of plain words.
///
/// An address is the number of a word in the segment, so a segment's bytes mean the same wherever they are copied to: a
/// checkpoint is the live beginning of a segment, and going back is copying it into place. Nothing is freed one by one.
/// When the segment is full, the collector (`Machine+Collect`) copies what is alive into the other segment.
///
/// Every object begins with a header word: its tag in bits 0–7, three bytes of its own in 8–15, 16–23 and 24–31, and the number of its
/// words, header included, in 32–63. What follows:
///
/// | tag | words after the header |
/// |---|---|
/// | string, bytes | byte count, then the bytes, padded; in 8–15 1 for a constant of the program, of which there is one, 2 for a text that is a NumPy scalar |
/// | tuple | count, then the values; a `NamedTuple` in 8–15 |
/// | list | storage, count |
/// | items | values (the capacity follows from the words) |
/// | dict, set | storage of entries, entries used, entries alive, index storage or 0; 1 in 8–15 for a frozenset; 1 in 16–23 for a dict whose keys are all constants of the program |
/// | array | storage, offset, shape as pairs of 32 bits, strides likewise; dtype in 8–15, rank in 16–23, the width of texts in 24–31 |
/// | cells | cells |
/// | range, slice | start, stop, step as values |
/// | function | code, defaults, closure, dict of attributes or None, as values |
/// | method | receiver, function as values |
/// | iterator | sources, position, kind, start as values |
/// | cell | a value |
/// | exception | class, arguments, extra, as values |
/// | instance | class, dict, identity as values; of a class that derives from a built-in type, the value of that type too |
/// | userClass | name, bases, order of resolution, dict, identity, traits, built-in base, qualified name, metaclass, as values |
/// | generator | code, slots as a tuple, where it goes on, what it returned, name, as values |
/// | descriptor | kind, function, setter, deleter as values |
/// | superProxy | class, object as values |
/// | bigInt | magnitude, the low word first; 1 in 8–15 when negative |
/// | randomState, pythonRandom, bitGenerator, seedSequence | the stream's own words |
/// | randomGenerator | its bitGenerator as a value |
///
/// A storage is an address in the segment or, from `bigBase` on, the number of a `BigStorage`.
package final class Heap {
  /// The segment in use.
  package var words: UnsafeMutablePointer<UInt64>
  /// The segment that the collector copies into.
  var spare: UnsafeMutablePointer<UInt64>
  /// The first free word. Word 0 is never used, so that address 0 means nothing.
  package var top = 1
  /// Where the next checkpoint is due.
  var softLimit: Int { didSet { attention = softLimit } }
  /// From this top on the machine looks up before its next step: `softLimit`, or 0 when a large storage has been made.
  private(set) var attention: Int
  /// The words reserved for one segment.
  let capacity: Int
  /// The storages outside.
  package internal(set) var outside = OutsideStorages()
  /// Bytes in the storages outside now.
  package var bigBytes = 0
  /// Bytes added outside since the last checkpoint.
  var bigBytesSinceCheckpoint = 0 { didSet { attention = 0 } }
  /// The texts that elements of arrays are.
  package var texts = TextTable()
  /// Whether there is any array of text.
  package var hasTexts: Bool { texts.isUsed }

  static let bigBase = 1 << 48
  /// From this many words on a storage is kept outside.
  static let bigThreshold = 2048
  /// Bytes of new storages outside that make a checkpoint due.
  var bigWindow = Heap.usualBigWindow
  static let usualBigWindow = 48 << 20

  init(capacity: Int, window: Int) {
    self.capacity = capacity
    softLimit = window
    attention = window
    words = Heap.reserve(capacity)
    spare = Heap.reserve(capacity)
  }

  deinit {
    munmap(words, capacity * 8)
    munmap(spare, capacity * 8)
  }

  /// Address space without memory: the system gives a page when it is first touched.
  private static func reserve(_ words: Int) -> UnsafeMutablePointer<UInt64> {
    let memory = mmap(nil, words * 8, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let memory, memory != MAP_FAILED else { fatalError("the system gives no address space") }
    return memory.bindMemory(to: UInt64.self, capacity: words)
  }

  /// Gives pages that a large statement touched back to the system.
  static func discard(_ words: UnsafeMutablePointer<UInt64>, from first: Int, to last: Int) {
    let page = 512
    let start = (first + page - 1) / page * page
    if last > start { madvise(words + start, (last - start) * 8, MADV_DONTNEED) }
  }

  /// Whether a checkpoint is due.
  @inline(__always) var isFull: Bool { top >= softLimit || bigBytesSinceCheckpoint >= bigWindow }

  /// Notes that the machine has looked up.
  func calm() { attention = softLimit }

  // MARK: Objects

  /// Room for an object of `count` words, header included, with its header written. The caller fills the rest.
  @inline(__always)
  package func allocate(
    _ tag: Value.Tag, words count: Int, _ first: UInt8 = 0, _ second: UInt8 = 0, _ third: UInt8 = 0
  ) -> Int {
    let address = top
    top &+= count
    if top >= capacity { fatalError("a segment ran over") }
    words[address] =
      UInt64(tag.rawValue) | UInt64(first) << 8 | UInt64(second) << 16 | UInt64(third) << 24
      | UInt64(truncatingIfNeeded: count) << 32
    return address
  }

  @inline(__always) package func tag(at address: Int) -> Value.Tag {
    Value.Tag(rawValue: UInt8(truncatingIfNeeded: words[address])) ?? .unset
  }

  @inline(__always) package func size(at address: Int) -> Int { Int(words[address] >> 32) }

  /// Values that lie in an object, from its word `offset` on.
  @inline(__always) package func values(_ address: Int, at offset: Int = 1) -> UnsafeMutablePointer<Value> {
    UnsafeMutableRawPointer(words + address + offset).assumingMemoryBound(to: Value.self)
  }

  // MARK: Storages

  /// The words of a storage.
  @inline(__always) package func storage(_ reference: Int) -> UnsafeMutablePointer<UInt64> {
    if reference < Heap.bigBase { return words + reference + 1 }
    return outside.words(reference &- Heap.bigBase)
  }

  /// A storage of `count` words for cells or items, outside when it is large.
  package func allocateStorage(_ tag: Value.Tag, count: Int, zeroed: Bool) -> Int {
    if count < Heap.bigThreshold {
      let address = allocate(tag, words: count + 1)
      if zeroed { (words + address + 1).update(repeating: 0, count: count) }
      return address
    }
    let storage = BigStorage(count: count, zeroed: zeroed)
    bigBytes += count * 8
    bigBytesSinceCheckpoint += count * 8
    return Heap.bigBase + outside.append(storage)
  }

  /// How many words a storage holds.
  package func storageCount(_ reference: Int) -> Int {
    if reference < Heap.bigBase { return size(at: reference) - 1 }
    return outside[reference - Heap.bigBase]?.count ?? 0
  }

  /// Makes sure that a storage may be written: one that a checkpoint shares is copied first.
  @inline(__always) package func prepareToWrite(_ reference: Int) {
    if reference >= Heap.bigBase, outside.mayBeShared(reference &- Heap.bigBase) { unshare(reference - Heap.bigBase) }
  }

  private func unshare(_ index: Int) { bigBytesSinceCheckpoint += outside.unshare(index) * 8 }

  // MARK: Arrays

  /// A new array with a storage of its own, C-ordered, its cells not yet written.
  package func allocateArray(_ dtype: DType, shape: SIMD8<Int32>, rank: Int, zeroed: Bool = false) -> Value {
    if dtype.isText { texts.isUsed = true }
    let layout = Layout(contiguous: shape, rank: rank)
    let count = layout.count
    let pairs = (rank + 1) / 2
    let address = allocate(.array, words: 3 + 2 * pairs, dtype.code, UInt8(truncatingIfNeeded: rank), dtype.headerWidth)
    let storage = allocateStorage(.cells, count: count, zeroed: zeroed)
    writeArray(address, storage: storage, offset: 0, layout: layout)
    return .object(.array, address)
  }

  /// Another look at the storage of an array.
  package func allocateView(of array: Value, dtype: DType, offset: Int, layout: Layout) -> Value {
    let pairs = (layout.rank + 1) / 2
    let storage = self.storage(of: array)
    let address = allocate(
      .array, words: 3 + 2 * pairs, dtype.code, UInt8(truncatingIfNeeded: layout.rank), dtype.headerWidth)
    writeArray(address, storage: storage, offset: offset, layout: layout)
    return .object(.array, address)
  }

  /// The transpose of an array: the same cells, the axes in reverse order.
  package func allocateTransposed(_ array: Value) -> Value {
    guard UInt8(truncatingIfNeeded: words[array.address] >> 16) == 2 else {
      return allocateView(
        of: array, dtype: dtype(of: array), offset: offset(of: array), layout: layout(of: array).transposed)
    }
    let header = words[array.address]
    let address = allocate(
      .array, words: 5, UInt8(truncatingIfNeeded: header >> 8), 2, UInt8(truncatingIfNeeded: header >> 24))
    let source = words + array.address
    let target = words + address
    target[1] = source[1]
    target[2] = source[2]
    target[3] = source[3] << 32 | source[3] >> 32
    target[4] = source[4] << 32 | source[4] >> 32
    return .object(.array, address)
  }

  /// Gives an array another layout, for which its header has room.
  func setLayout(of array: Value, to layout: Layout) {
    let (storage, offset) = (storage(of: array), offset(of: array))
    words[array.address] = words[array.address] & ~0xFF0000 | UInt64(layout.rank) << 16
    writeArray(array.address, storage: storage, offset: offset, layout: layout)
  }

  private func writeArray(_ address: Int, storage: Int, offset: Int, layout: Layout) {
    words[address + 1] = UInt64(truncatingIfNeeded: storage)
    words[address + 2] = UInt64(truncatingIfNeeded: offset)
    let pairs = (layout.rank + 1) / 2
    for pair in 0..<pairs {
      words[address + 3 + pair] = packed(layout.shape[2 * pair], layout.shape[2 * pair + 1])
      words[address + 3 + pairs + pair] = packed(layout.strides[2 * pair], layout.strides[2 * pair + 1])
    }
  }

  @inline(__always) private func packed(_ low: Int32, _ high: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: low)) | UInt64(UInt32(bitPattern: high)) << 32
  }

  /// The storage of an array.
  @inline(__always) package func storage(of array: Value) -> Int { Int(truncatingIfNeeded: words[array.address + 1]) }

  /// Where in its storage an array begins, in cells.
  @inline(__always) package func offset(of array: Value) -> Int { Int(truncatingIfNeeded: words[array.address + 2]) }

  /// The layout of an array.
  @inline(__always) package func layout(of array: Value) -> Layout {
    let address = array.address
    let rank = Int(UInt8(truncatingIfNeeded: words[address] >> 16))
    let pairs = (rank + 1) / 2
    var shape = SIMD8<Int32>(repeating: 1)
    var strides = SIMD8<Int32>(repeating: 0)
    for pair in 0..<pairs {
      let lengths = words[address + 3 + pair]
      let steps = words[address + 3 + pairs + pair]
      shape[2 * pair] = Int32(truncatingIfNeeded: lengths)
      shape[2 * pair + 1] = Int32(truncatingIfNeeded: lengths >> 32)
      strides[2 * pair] = Int32(truncatingIfNeeded: steps)
      strides[2 * pair + 1] = Int32(truncatingIfNeeded: steps >> 32)
    }
    return Layout(rank: rank, shape: shape, strides: strides)
  }

  /// The element type of an array.
  @inline(__always) package func dtype(of array: Value) -> DType {
    let header = words[array.address]
    return DType(code: UInt8(truncatingIfNeeded: header >> 8), width: UInt8(truncatingIfNeeded: header >> 24))
  }

  /// An array as the kernels see it; valid until the next instruction.
  @inline(__always) package func view(_ array: Value) -> ArrayView {
    ArrayView(
      cells: storage(storage(of: array)) + offset(of: array), dtype: dtype(of: array), layout: layout(of: array))
  }

  // MARK: Strings

  /// A new string.
  package func allocateString(_ text: some StringProtocol, tag: Value.Tag = .string) -> Value {
    var text = String(text)
    return text.withUTF8 { allocateString($0, tag: tag) }
  }

  /// A new string of UTF-8.
  package func allocateString(_ bytes: UnsafeBufferPointer<UInt8>, tag: Value.Tag = .string) -> Value {
    allocateString(count: bytes.count, tag: tag) { $0.copyMemory(from: UnsafeRawBufferPointer(bytes)) }
  }

  /// A new string of so many bytes of UTF-8, which `fill` writes.
  package func allocateString(
    count: Int, tag: Value.Tag = .string, _ fill: (UnsafeMutableRawBufferPointer) -> Void
  ) -> Value {
    let address = allocate(tag, words: 2 + (count + 7) / 8)
    words[address + 1] = UInt64(count)
    if count > 0 {
      words[address + 1 + (count + 7) / 8] = 0
      fill(UnsafeMutableRawBufferPointer(start: UnsafeMutableRawPointer(words + address + 2), count: count))
    }
    return .object(tag, address)
  }

  /// Notes that a string is the program's only constant of that text.
  func markConstant(_ string: Value) { words[string.address] |= 1 << 8 }

  /// Whether a string is a constant of the program.
  @inline(__always) func isConstant(_ string: Value) -> Bool { words[string.address] >> 8 & 0xFF == 1 }

  /// A new string that is a NumPy scalar: an element of an array of text.
  package func allocateScalar(_ text: String) -> Value {
    let string = allocateString(text)
    words[string.address] |= 2 << 8
    return string
  }

  /// Whether a string is a NumPy scalar.
  package func isScalar(_ string: Value) -> Bool { words[string.address] >> 8 & 0xFF == 2 }

  /// The bytes of a string; valid until the next instruction.
  package func bytes(of string: Value) -> UnsafeBufferPointer<UInt8> {
    let count = Int(words[string.address + 1])
    let start = UnsafeRawPointer(words + string.address + 2).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: count)
  }

  /// The text of a string.
  package func text(of string: Value) -> String { String(decoding: bytes(of: string), as: UTF8.self) }

  // MARK: Sequences

  /// A new tuple.
  package func allocateTuple(_ values: UnsafeBufferPointer<Value>) -> Value {
    let address = allocate(.tuple, words: 2 + 2 * values.count)
    words[address + 1] = UInt64(values.count)
    if let source = values.baseAddress { self.values(address, at: 2).update(from: source, count: values.count) }
    return .object(.tuple, address)
  }

  /// A new tuple.
  package func allocateTuple(_ values: [Value]) -> Value {
    values.withUnsafeBufferPointer { allocateTuple($0) }
  }

  /// A new list, with room for `extra` more items.
  package func allocateList(_ values: UnsafeBufferPointer<Value>, reserving extra: Int = 0) -> Value {
    let storage = allocateStorage(.items, count: 2 * (values.count + extra), zeroed: true)
    let address = allocate(.list, words: 3)
    words[address + 1] = UInt64(truncatingIfNeeded: storage)
    words[address + 2] = UInt64(values.count)
    let items = itemsPointer(storage)
    if let source = values.baseAddress { items.update(from: source, count: values.count) }
    noteItems(storage, from: 0, count: values.count)
    return .object(.list, address)
  }

  /// A new list.
  package func allocateList(_ values: [Value]) -> Value {
    values.withUnsafeBufferPointer { allocateList($0) }
  }

  /// Tells a storage outside what was written into it.
  func noteItems(_ storage: Int, from first: Int, count: Int) {
    guard storage >= Heap.bigBase else { return }
    let notes = outside.notes(storage &- Heap.bigBase)
    let items = itemsPointer(storage)
    for index in first..<first + count where items[index].isReference { notes.pointee.holdsReferences = true }
    notes.pointee.used = max(notes.pointee.used, 2 * (first + count))
  }

  @inline(__always) package func itemsPointer(_ storage: Int) -> UnsafeMutablePointer<Value> {
    UnsafeMutableRawPointer(self.storage(storage)).assumingMemoryBound(to: Value.self)
  }

  /// The items of a list or tuple; valid until the next instruction.
  @inline(__always) package func items(of sequence: Value) -> UnsafeMutableBufferPointer<Value> {
    let address = sequence.address
    if sequence.tag == .tuple {
      return UnsafeMutableBufferPointer(start: values(address, at: 2), count: Int(words[address + 1]))
    }
    return UnsafeMutableBufferPointer(
      start: itemsPointer(Int(truncatingIfNeeded: words[address + 1])), count: Int(words[address + 2]))
  }
}

extension DType {
  /// The number of a type in an array's header; the one of texts is not that of any numbers.
  @inline(__always) var code: UInt8 { isText ? .max : UInt8(truncatingIfNeeded: rawValue) }

  /// The width of texts in an array's header.
  @inline(__always) var headerWidth: UInt8 { isText ? UInt8(truncatingIfNeeded: rawValue) : 0 }

  /// The type that an array's header names.
  @inline(__always) init(code: UInt8, width: UInt8) {
    self = code == .max ? .text(width) : DType(rawValue: 256 | UInt16(code)) ?? .float64
  }
}
