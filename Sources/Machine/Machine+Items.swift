import Diagnostics
import NDArray

extension Machine {
  // MARK: The usual

  /// An item of a list or a tuple, or an element of an array of one axis; nil when the slow path must decide.
  @inline(__always)
  func quickItem(_ index: Int, of object: Value) -> Value? {
    switch object.tag {
    case .list, .tuple:
      let items = heap.items(of: object)
      let position = index < 0 ? index &+ items.count : index
      guard position >= 0, position < items.count, heap.words[object.address] >> 8 & 0xFF == 0 || object.tag == .tuple
      else { return nil }
      return items[position]
    case .array:
      let words = heap.words + object.address
      guard UInt8(truncatingIfNeeded: words[0] >> 16) == 1 else { return nil }
      let count = Int(words[3] & 0xFFFF_FFFF)
      let position = index < 0 ? index &+ count : index
      guard position >= 0, position < count else { return nil }
      let step = Int(Int32(truncatingIfNeeded: words[4]))
      let cells = heap.storage(Int(truncatingIfNeeded: words[1]))
      return scalar(cells[Int(truncatingIfNeeded: words[2]) &+ position &* step], heap.dtype(of: object))
    default: return nil
    }
  }

  /// Stores an item into a list; false when the slow path must do it.
  @inline(__always)
  func quickStore(_ value: Value, at index: Int, in list: Value) -> Bool {
    let count = Int(heap.words[list.address + 2])
    let position = index < 0 ? index &+ count : index
    guard position >= 0, position < count, !value.isUnset, heap.words[list.address] >> 8 & 0xFF == 0 else {
      return false
    }
    let storage = Int(truncatingIfNeeded: heap.words[list.address + 1])
    logStore(storage, at: 2 &* position, count: 2)
    heap.itemsPointer(storage)[position] = value
    if storage >= Heap.bigBase, value.isReference { heap.noteItems(storage, from: position, count: 1) }
    return true
  }

  // MARK: Reading

  /// `object[index]`.
  package func item(_ index: Value, of object: Value) throws(Raise) -> Value {
    switch object.tag {
    case .list, .tuple:
      let items = heap.items(of: object)
      if index.tag == .slice {
        let range = try sliceRange(index, count: items.count)
        let picked = range.map { items[$0] }
        wentThrough(picked.count)
        return object.tag == .list ? heap.allocateList(picked) : heap.allocateTuple(picked)
      }
      return items[try position(index, items.count, object)]
    case .array:
      return try arrayItem(index, of: object)
    case .string:
      let scalars = Array(heap.text(of: object).unicodeScalars)
      if index.tag == .slice {
        var text = String.UnicodeScalarView()
        for position in try sliceRange(index, count: scalars.count) { text.append(scalars[position]) }
        return heap.allocateString(String(text))
      }
      return heap.allocateString(String(scalars[try position(index, scalars.count, object)]))
    case .dict:
      if let value = try lookup(index, in: object) { return value }
      throw keyError(index)
    case .range:
      let count = rangeCount(object)
      let parts = heap.values(object.address)
      if index.tag == .slice {
        let indices = try sliceBounds(index, count: count)
        let start = parts[0].integer
        let step = parts[2].integer
        return makeRange(start + indices.start * step, start + indices.stop * step, indices.step * step)
      }
      return .int(parts[0].integer + (try position(index, count, object)) * parts[2].integer)
    case .unset:
      throw unboundName(program.instructions[pointer].b)
    case .panelGrid: return try PanelGrid(object).item(index, self)
    case .module where isIgnored(object): return object
    case _ where object.isNumPyScalar:
      throw .indexError("invalid index to scalar variable.")
    case .builtin where program.library.builtins[Int(object.bits)].isSubscripted:
      let top = stackTop
      guard top + 1 < Machine.stackCapacity else { throw recursionError() }
      stack[top] = index
      var call = Call(machine: self, arguments: stack + top, count: 1, parameterCount: 1)
      return try builtins.run(Int(object.bits), &call)
    case .instance:
      return try instanceItem(index, of: object)
    case .type where Machine.isGeneric(object):
      return object
    case .bytes:
      let bytes = Array(heap.bytes(of: object))
      if index.tag == .slice {
        return try sliceRange(index, count: bytes.count).map { bytes[$0] }.withUnsafeBufferPointer {
          heap.allocateString($0, tag: .bytes)
        }
      }
      return .int(Int(bytes[try position(index, bytes.count, object)]))
    case .userClass where special(.getItem, of: object) != nil:
      return try instanceItem(index, of: object)
    case .userClass:
      if let method = classLookup(program.name("__class_getitem__"), in: object) {
        return try ask(bound(method, to: object), index)
      }
      throw .typeError("type '\(className(object))' is not subscriptable")
    case .type:
      // `List[int]` and `dict[str, float]` say for people what the type says.
      switch object.bits {
      case UInt64(ObjectType.list.rawValue), UInt64(ObjectType.dict.rawValue), UInt64(ObjectType.tuple.rawValue),
        UInt64(ObjectType.set.rawValue), UInt64(ObjectType.frozenset.rawValue), UInt64(ObjectType.type.rawValue),
        UInt64(ObjectType.object.rawValue):
        return object
      default: throw .typeError("type '\(typeName(ofType: object))' is not subscriptable")
      }
    default:
      throw .typeError("'\(typeName(object))' object is not subscriptable")
    }
  }

  /// Whether a built-in type takes brackets in an annotation: `list[int]`.
  private static func isGeneric(_ type: Value) -> Bool {
    switch ObjectType(rawValue: UInt8(truncatingIfNeeded: type.bits)) {
    case .list, .dict, .tuple, .set, .frozenset, .type: true
    default: false
    }
  }

  /// A position in a sequence, counted from its end when negative.
  private func position(_ index: Value, _ count: Int, _ object: Value) throws(Raise) -> Int {
    let name = typeName(object)
    guard index.isIntegral, index.tag != .npBool else {
      if index.tag == .instance, let whole = try wholeIndex(index) { return try position(whole, count, object) }
      if index.isUnset { throw unboundName(program.instructions[pointer].c) }
      if index.tag == .bigInt { throw .indexError("cannot fit 'int' into an index-sized integer") }
      if object.tag == .string {
        throw .typeError("string indices must be integers, not '\(typeName(index))'")
      }
      throw .typeError("\(name) indices must be integers or slices, not \(typeName(index))")
    }
    let position = index.integer < 0 ? index.integer &+ count : index.integer
    guard position >= 0, position < count else {
      throw .indexError(
        object.tag == .range
          ? "range object index out of range" : "\(object.tag == .string ? "string" : name) index out of range")
    }
    return position
  }

  /// The whole number that an object stands for as an index; nil when it stands for none.
  private func wholeIndex(_ index: Value) throws(Raise) -> Value? {
    if let held = payload(of: index) { return held.isIntegral ? held : nil }
    guard let answer = try askSpecial(.index, of: index) else { return nil }
    guard answer.isIntegral else { throw .typeError("__index__ returned non-int (type \(typeName(answer)))") }
    return answer
  }

  /// Start, stop and step of a slice of something with `count` items, as Python settles them.
  func sliceBounds(_ slice: Value, count: Int) throws(Raise) -> (start: Int, stop: Int, step: Int) {
    let parts = heap.values(slice.address)
    func whole(_ value: Value) throws(Raise) -> Int? {
      if value.tag == .none { return nil }
      if value.tag == .instance, let whole = try wholeIndex(value) { return whole.integer }
      guard value.isIntegral else {
        throw .typeError("slice indices must be integers or None or have an __index__ method")
      }
      return value.integer
    }
    let step = try whole(parts[2]) ?? 1
    if step == 0 { throw .valueError("slice step cannot be zero") }
    let low = step > 0 ? 0 : -1
    let high = step > 0 ? count : count - 1
    func settled(_ value: Int?, _ otherwise: Int) -> Int {
      guard var value else { return otherwise }
      if value < 0 { value = value &+ count }
      return min(max(value, low), high)
    }
    let start = settled(try whole(parts[0]), step > 0 ? low : high)
    let stop = settled(try whole(parts[1]), step > 0 ? high : low)
    return (start, stop, max(step, -Int(Int32.max)))
  }

  /// The positions that a slice selects of something with `count` items.
  package func sliceRange(_ slice: Value, count: Int) throws(Raise) -> [Int] {
    let bounds = try sliceBounds(slice, count: count)
    return Array(stride(from: bounds.start, to: bounds.stop, by: bounds.step))
  }

  private func arrayItem(_ index: Value, of array: Value) throws(Raise) -> Value {
    let layout = heap.layout(of: array)
    if index.tag == .int || index.tag == .npInt, layout.rank > 0 {
      let count = Int(layout.shape[0])
      let position = index.integer < 0 ? index.integer &+ count : index.integer
      guard position >= 0, position < count else {
        throw .indexError("index \(index.integer) is out of bounds for axis 0 with size \(count)")
      }
      return row(position, of: array, layout)
    }
    let view = heap.view(array)
    let items = try indexItems(index)
    do throws(ArrayError) {
      if items.contains(where: { if case .array = $0 { true } else { false } }) {
        let plan = try IndexPlan(view, items)
        let result = try allocate(view.dtype, plan.layout)
        plan.gather(heap.view(array), into: heap.view(result))
        return plan.layout.rank == 0 ? scalar(heap.view(result).cells[0], view.dtype) : result
      }
      let part = try view.view(at: items)
      let offset = heap.offset(of: array) + (part.cells - view.cells)
      let hasEllipsis = items.contains { if case .ellipsis = $0 { true } else { false } }
      if part.layout.rank == 0, !hasEllipsis { return scalar(part.cells[0], view.dtype) }
      return heap.allocateView(of: array, dtype: view.dtype, offset: offset, layout: part.layout)
    } catch {
      throw Raise(error)
    }
  }

  /// What stands between the brackets, for the kernels.
  private func indexItems(_ index: Value) throws(Raise) -> [IndexItem] {
    if index.tag != .tuple { return [try indexItem(index)] }
    var result: [IndexItem] = []
    for item in Array(heap.items(of: index)) { result.append(try indexItem(item)) }
    return result
  }

  private func indexItem(_ item: Value) throws(Raise) -> IndexItem {
    if item.tag == .instance, let whole = try wholeIndex(item) { return .integer(whole.integer) }
    let item = plain(item)
    switch item.tag {
    case .int, .npInt, .npInt8, .npInt16, .npInt32, .npUInt8, .npUInt16, .npUInt32, .npUInt64:
      return .integer(item.integer)
    case .none: return .newAxis
    case .ellipsis: return .ellipsis
    case .slice:
      let parts = heap.values(item.address)
      var numbers: [Int?] = []
      for position in 0..<3 {
        let part = parts[position]
        guard part.tag == .none || part.isIntegral else {
          throw .typeError("slice indices must be integers or None or have an __index__ method")
        }
        numbers.append(part.tag == .none ? nil : part.integer)
      }
      return .slice(start: numbers[0], stop: numbers[1], step: numbers[2])
    case .bool, .npBool:
      return .array(heap.view(try makeArray(item, dtype: .bool)))
    case .array, .list, .range, .tuple:
      var array = try makeArray(item, dtype: nil)
      // An empty list indexes nothing; NumPy takes it for integers.
      if item.tag != .array, heap.dtype(of: array) == .float64, heap.layout(of: array).count == 0 {
        array = try makeArray(item, dtype: .int64)
      }
      guard !heap.dtype(of: array).isFloat else {
        throw .indexError("arrays used as indices must be of integer (or boolean) type")
      }
      return .array(heap.view(array))
    case .unset:
      throw unboundName(program.instructions[pointer].c)
    default:
      throw .indexError(
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"
      )
    }
  }

  // MARK: Writing

  /// `object[index] = value`.
  package func setItem(_ index: Value, of object: Value, to value: Value) throws(Raise) {
    if value.isUnset { throw unboundName(program.instructions[pointer].c) }
    switch object.tag {
    case .list:
      if index.tag == .slice { return try setSlice(index, of: object, to: value) }
      let items = heap.items(of: object)
      let position: Int
      do throws(Raise) {
        position = try self.position(index, items.count, object)
      } catch {
        if case .exception(.indexError, _) = error { throw .indexError("list assignment index out of range") }
        throw error
      }
      try store(value, at: position, in: object)
    case .dict:
      try insert(value, for: index, in: object)
    case .array:
      try setArrayItem(index, of: object, to: value)
    case .instance where special(.setItem, of: object) != nil:
      _ = try askSpecial(.setItem, of: object, index, value)
    case .instance where payload(of: object) != nil:
      try setItem(index, of: plain(object), to: value)
    case .unset:
      throw unboundName(program.instructions[pointer].a)
    case .module where isIgnored(object): break
    default:
      throw .typeError("'\(typeName(object))' object does not support item assignment")
    }
  }

  private func setArrayItem(_ index: Value, of array: Value, to value: Value) throws(Raise) {
    // The value first: making it an array may allocate, and views are good for one instruction only.
    let dtype = heap.dtype(of: array)
    let items = try indexItems(index)
    let isByArrays = items.contains { if case .array = $0 { true } else { false } }
    var value = value
    if dtype.isText || isTextArray(value) {
      value = try withTexts { () throws(Raise) in try makeArray(value, dtype: dtype) }
    }
    if !value.isNumber, value.tag != .bigInt, value.tag != .none, value.tag != .string,
      value.tag != .array || heap.layout(of: value).rank > 0, try selectsOneElement(items, of: array)
    {
      guard dtype == .bool else { throw sequenceAsElement(value, dtype) }
      value = .bool(try isTrue(value))
    }
    var source: Value?
    if value.tag == .list || value.tag == .tuple || value.tag == .range { source = try makeArray(value, dtype: dtype) }
    if source == nil, value.tag != .array { value = try number(value, for: dtype) }
    // A NumPy scalar that several indices store is an array of no axes to NumPy.
    if value.isNumber || value.tag == .bigInt {
      scratch[0] = isByArrays && value.isNumPyScalar ? try castCell(value, dtype) : try checkedCell(value, dtype)
    }
    func operand() -> ArrayView {
      value.tag == .array || source != nil
        ? heap.view(source ?? value) : ArrayView(cells: scratch, dtype: dtype, layout: .scalar)
    }
    if value.tag == .array { try noteCast(heap.view(value), to: dtype) }
    do throws(ArrayError) {
      let view = heap.view(array)
      if isByArrays {
        let plan = try IndexPlan(view, items)
        logArray(array)
        try plan.scatter(operand(), into: heap.view(array))
        return
      }
      let part = try view.view(at: items)
      let offset = part.cells - view.cells
      if part.layout.rank == 0, value.tag != .array, source == nil {
        let storage = heap.storage(of: array)
        let cellOffset = heap.offset(of: array) + offset
        logStore(storage, at: cellOffset, count: 1)
        heap.storage(storage)[cellOffset] = scratch[0]
        return
      }
      if let source, heap.layout(of: source).rank > part.layout.rank {
        throw ArrayError(
          .value,
          "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of "
            + "\(part.layout.rank).")
      }
      let target = heap.allocateView(
        of: array, dtype: dtype, offset: heap.offset(of: array) + offset, layout: part.layout)
      logArray(target)
      var from = operand()
      if value.tag == .array, heap.storage(of: value) == heap.storage(of: array) {
        let copy = heap.allocateArray(from.dtype, shape: from.layout.shape, rank: from.layout.rank)
        try copyCells(from, into: heap.view(copy))
        from = heap.view(copy)
      }
      try copyCells(from, into: heap.view(target))
    } catch {
      throw Raise(error)
    }
  }

  /// Whether an index names one element: a store into it wants a number.
  private func selectsOneElement(_ items: [IndexItem], of array: Value) throws(Raise) -> Bool {
    guard items.count == heap.layout(of: array).rank else { return false }
    for item in items { guard case .integer = item else { return false } }
    let view = heap.view(array)
    _ = try arrays { () throws(ArrayError) in try view.view(at: items) }
    return true
  }

  /// NumPy's error for a sequence, or whatever else, stored as an element.
  private func sequenceAsElement(_ value: Value, _ dtype: DType) -> Raise {
    switch value.tag {
    case .array: return .valueError("setting an array element with a sequence.")
    case .list, .tuple, .range:
      if dtype.isFloat { return .valueError("setting an array element with a sequence.") }
    default: break
    }
    return .typeError(
      dtype.isFloat
        ? "float() argument must be a string or a real number, not '\(typeName(value))'"
        : "int() argument must be a string, a bytes-like object or a real number, not '\(typeName(value))'")
  }

  /// A value as the number that is stored as an element: None is a NaN, a text is read.
  package func number(_ value: Value, for dtype: DType) throws(Raise) -> Value {
    switch value.tag {
    case _ where value.isNumber, .bigInt: return value
    case .none where dtype.isFloat: return .float(.nan)
    case .none where dtype == .bool: return .bool(false)
    case .string where dtype == .bool: return .bool(try isTrue(value))
    case .string:
      let text = heap.text(of: value)
      let isFloat = dtype.isFloat
      if isFloat, let number = Double(text) { return .float(number) }
      if dtype.isInteger, let number = Int(text) { return .int(number) }
      throw .valueError(
        isFloat
          ? "could not convert string to float: \(representation(value))"
          : "invalid literal for int() with base 10: \(representation(value))")
    default: throw sequenceAsElement(value, dtype)
    }
  }

  /// Where in its storage, counted from the array's first element, the elements lie that an index selects, and their shape.
  package func selection(_ index: Value, of array: Value) throws(Raise) -> ([Int], Layout) {
    let items = try indexItems(index)
    let view = heap.view(array)
    let plan = try arrays { () throws(ArrayError) in try IndexPlan(view, items) }
    return (plan.offsets, plan.layout)
  }

  /// `del object[index]`.
  package func deleteItem(_ index: Value, of object: Value) throws(Raise) {
    switch object.tag {
    case .list:
      var items = Array(heap.items(of: object))
      if index.tag == .slice {
        for position in try sliceRange(index, count: items.count).sorted(by: >) { items.remove(at: position) }
      } else {
        let position: Int
        do throws(Raise) {
          position = try self.position(index, items.count, object)
        } catch {
          if case .exception(.indexError, _) = error { throw .indexError("list assignment index out of range") }
          throw error
        }
        items.remove(at: position)
      }
      try replaceItems(of: object, with: heap.allocateList(items))
    case .dict:
      guard try remove(index, from: object) != nil else { throw keyError(index) }
    case .instance where special(.delItem, of: object) != nil:
      _ = try askSpecial(.delItem, of: object, index)
    case .instance where payload(of: object) != nil:
      try deleteItem(index, of: plain(object))
    case .string, .range, .bytes, .array:
      throw .typeError("'\(typeName(object))' object doesn't support item deletion")
    default:
      throw .typeError("'\(typeName(object))' object does not support item deletion")
    }
  }

  // MARK: Lists

  /// Replaces one item of a list.
  private func store(_ value: Value, at position: Int, in list: Value) throws(Raise) {
    let storage = Int(truncatingIfNeeded: heap.words[list.address + 1])
    logStore(storage, at: 2 * position, count: 2)
    heap.itemsPointer(storage)[position] = value
    heap.noteItems(storage, from: position, count: 1)
  }

  /// Adds an item at the end of a list.
  @inline(__always)
  package func append(_ value: Value, to list: Value) throws(Raise) {
    if !quickAppend(value, to: list) { try appendGrowing(value, to: list) }
  }

  /// Adds an item to a list that has room for it in the segment or outside; false when it has not. Outside, what lies behind the
  /// items may be written while a checkpoint shares the storage, but only if nobody has before.
  @inline(__always)
  func quickAppend(_ value: Value, to list: Value) -> Bool {
    let header = heap.words + list.address
    let storage = Int(truncatingIfNeeded: header[1])
    let count = Int(header[2])
    if storage < Heap.bigBase {
      guard 2 &* count &+ 2 < heap.size(at: storage) else { return false }
      logObject(list.address, at: 1, count: 2)
      logStore(storage, at: 2 &* count, count: 2)
    } else {
      let notes = heap.outside.notes(storage &- Heap.bigBase)
      guard 2 &* count &+ 2 <= heap.outside.words(of: storage &- Heap.bigBase), notes.pointee.used <= 2 &* count else {
        return false
      }
      logObject(list.address, at: 1, count: 2)
      if value.isReference { notes.pointee.holdsReferences = true }
      notes.pointee.used = 2 &* count &+ 2
    }
    heap.itemsPointer(storage)[count] = value
    header[2] = UInt64(count &+ 1)
    return true
  }

  /// Adds an item to a list that has no room for it, which moves into a larger storage.
  @inline(never)
  private func appendGrowing(_ value: Value, to list: Value) throws(Raise) {
    let address = list.address
    let old = Int(truncatingIfNeeded: heap.words[address + 1])
    let count = Int(heap.words[address + 2])
    let larger = max(8, count + count / 2 + 1)
    logObject(address, at: 1, count: 2)
    try checkRoom(words: 2 * larger)
    let new = heap.allocateStorage(.items, count: 2 * larger, zeroed: true)
    let items = heap.itemsPointer(new)
    items.update(from: heap.itemsPointer(old), count: count)
    items[count] = value
    heap.noteItems(new, from: 0, count: count + 1)
    heap.words[address + 1] = UInt64(truncatingIfNeeded: new)
    heap.words[address + 2] = UInt64(count + 1)
  }

  /// Adds all items of an iterable at the end of a list.
  package func extend(_ list: Value, with source: Value) throws(Raise) {
    guard source.tag != .unset else { throw unboundName(program.instructions[pointer].b) }
    for item in try allItems(source) { try append(item, to: list) }
  }

  /// Gives a list the items of another, new list.
  package func replaceItems(of list: Value, with other: Value) throws(Raise) {
    logObject(list.address, at: 1, count: 2)
    heap.words[list.address + 1] = heap.words[other.address + 1]
    heap.words[list.address + 2] = heap.words[other.address + 2]
  }

  private func setSlice(_ slice: Value, of list: Value, to value: Value) throws(Raise) {
    var items = Array(heap.items(of: list))
    let bounds = try sliceBounds(slice, count: items.count)
    let new = try allItems(value)
    if bounds.step == 1 {
      items.replaceSubrange(bounds.start..<max(bounds.start, bounds.stop), with: new)
    } else {
      let positions = Array(stride(from: bounds.start, to: bounds.stop, by: bounds.step))
      guard positions.count == new.count else {
        throw .valueError(
          "attempt to assign sequence of size \(new.count) to extended slice of size \(positions.count)")
      }
      for (position, item) in zip(positions, new) { items[position] = item }
    }
    try replaceItems(of: list, with: heap.allocateList(items))
  }

  /// A tuple, list or set of the registers from `b` on, or of the list in `b` when the count is -1.
  func build(_ instruction: Instruction, _ slots: UnsafeMutablePointer<Value>) throws(Raise) -> Value {
    if instruction.c < 0 {
      let items = Array(heap.items(of: slots[Int(instruction.b)]))
      return instruction.opcode == .buildTuple ? heap.allocateTuple(items) : try buildSet(items)
    }
    let values = UnsafeBufferPointer(start: slots + Int(instruction.b), count: Int(instruction.c))
    switch instruction.opcode {
    case .buildTuple: return heap.allocateTuple(values)
    case .buildList: return heap.allocateList(values)
    default:
      let set = try buildSet(Array(values))
      return instruction.extra == 1 ? try copySet(set) : set
    }
  }

  /// Puts the entries of a mapping into a dict: of `**mapping` in a literal, or in a call, where names come once.
  func extendDict(_ dict: Value, with mapping: Value, isCall: Bool) throws(Raise) {
    if mapping.isUnset { throw unboundName(program.instructions[pointer].b) }
    let mapping = plain(mapping)
    guard mapping.tag == .dict else {
      throw .typeError(
        isCall
          ? "argument after ** must be a mapping, not \(typeName(mapping))"
          : "'\(typeName(mapping))' object is not a mapping")
    }
    for pair in dictPairs(mapping) {
      if isCall {
        guard pair.key.tag == .string else { throw .typeError("keywords must be strings") }
        if try lookup(pair.key, in: dict) != nil {
          throw .typeError("got multiple values for keyword argument '\(heap.text(of: pair.key))'")
        }
      }
      try insert(pair.value, for: pair.key, in: dict)
    }
  }

  // MARK: Dicts and sets

  // A dict's storage holds its entries in the order in which they came: key and value side by side. A small one is searched
  // from the start; a larger one has an index, a power of two of words, each 0 or 1 + the number of an entry.

  /// A new dict from keys and values in turn; a later value of a key replaces an earlier one.
  package func buildDict(_ pairs: UnsafeBufferPointer<Value>) throws(Raise) -> Value {
    let dict = makeDict()
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      try insert(pairs[index + 1], for: pairs[index], in: dict)
    }
    return dict
  }

  /// A new set, or a frozenset.
  package func buildSet(_ items: [Value], isFrozen: Bool = false) throws(Raise) -> Value {
    let set = makeDict(.set, isFrozen: isFrozen)
    for item in items { try insert(.none, for: item, in: set) }
    return set
  }

  /// A new dict or set without entries.
  package func makeDict(_ tag: Value.Tag = .dict, isFrozen: Bool = false) -> Value {
    let storage = heap.allocateStorage(.items, count: 16, zeroed: true)
    let address = heap.allocate(tag, words: 5, isFrozen ? 1 : 0, tag == .dict ? 1 : 0)
    heap.words[address + 1] = UInt64(truncatingIfNeeded: storage)
    heap.words[address + 2] = 0
    heap.words[address + 3] = 0
    heap.words[address + 4] = 0
    return .object(tag, address)
  }

  /// The entries of a dict, or of a set with None as values.
  package func dictPairs(_ dict: Value) -> [(key: Value, value: Value)] {
    let items = heap.itemsPointer(Int(truncatingIfNeeded: heap.words[dict.address + 1]))
    return (0..<Int(heap.words[dict.address + 3])).map { (items[2 * $0], items[2 * $0 + 1]) }
  }

  /// From this many entries on a dict has an index.
  private static let indexedCount = 16

  /// Where the entry of a key is.
  private func find(_ key: Value, in dict: Value) throws(Raise) -> Int? {
    var key = key
    if derives, key.tag == .instance, let held = payload(of: key), special(.eq, of: key) == nil,
      special(.hash, of: key) == nil
    {
      key = held
    }
    switch key.tag {
    case .string: return position(named: key, in: dict)
    case .list, .dict, .array, .slice, .dictKeys, .dictValues, .dictItems: throw unhashable(key)
    case .set: if heap.words[key.address] >> 8 & 0xFF == 0 { throw unhashable(key) }
    case .tuple: _ = try hash(key)
    case .instance: if special(.eq, of: key) != nil || special(.hash, of: key) != nil { _ = try hash(key) }
    default: break
    }
    let address = dict.address
    let count = Int(heap.words[address + 3])
    let items = heap.itemsPointer(Int(truncatingIfNeeded: heap.words[address + 1]))
    if heap.words[address + 4] == 0 {
      for index in 0..<count where isSame(items[2 * index], key) { return index }
      for index in 0..<count where items[2 * index].tag != .string {
        if try isEqualKey(items[2 * index], key) { return index }
      }
      return nil
    }
    var result: Int?
    let hash = try hash(key)
    try probe(hash, in: dict) { (entry) throws(Raise) -> Bool in
      let other = items[2 * entry]
      if isSame(other, key) {
        result = entry
      } else if other.tag != .string, try isEqualKey(other, key) {
        result = entry
      }
      return result != nil
    }
    return result
  }

  /// Whether two keys are the same to a dict.
  private func isEqualKey(_ one: Value, _ other: Value) throws(Raise) -> Bool {
    if one.tag == .instance || other.tag == .instance {
      if derives, payload(of: one) != nil || payload(of: other) != nil, special(.eq, of: one) == nil,
        special(.eq, of: other) == nil
      {
        return try isEqualKey(plain(one), plain(other))
      }
      // Objects without `__eq__` are equal to themselves alone.
      if special(.eq, of: one) == nil, special(.eq, of: other) == nil { return false }
      guard try hash(one) == hash(other) else { return false }
      return try isTrue(instanceBinary(.equal, one, other))
    }
    return try isEqual(one, other)
  }

  /// Where the entry of a string is.
  func find(text key: Value, in dict: Value) -> Int? {
    let address = dict.address
    let count = Int(heap.words[address + 3])
    let items = heap.itemsPointer(Int(truncatingIfNeeded: heap.words[address + 1]))
    if heap.words[address + 4] == 0 {
      for index in 0..<count where items[2 * index].tag == .string && isSameText(items[2 * index], key) { return index }
      return nil
    }
    var result: Int?
    guard let hash = try? hash(key) else { return nil }
    try? probe(hash, in: dict) { (entry) throws(Raise) in
      if items[2 * entry].tag == .string, isSameText(items[2 * entry], key) { result = entry }
      return result != nil
    }
    return result
  }

  /// Whether two strings have the same text.
  @inline(__always) func isSameText(_ one: Value, _ other: Value) -> Bool {
    if one.bits == other.bits { return true }
    let words = heap.words
    let count = words[one.address + 1]
    guard count == words[other.address + 1] else { return false }
    // What follows the last byte of a string is zero.
    for word in 0..<(Int(count) + 7) / 8 where words[one.address + 2 + word] != words[other.address + 2 + word] {
      return false
    }
    return true
  }

  /// Calls `body` with the entries that a hash may mean, until it says that it has enough.
  private func probe(_ hash: Int, in dict: Value, _ body: (Int) throws(Raise) -> Bool) throws(Raise) {
    let reference = Int(truncatingIfNeeded: heap.words[dict.address + 4])
    let mask = heap.storageCount(reference) - 1
    let index = heap.storage(reference)
    var place = Machine.spread(hash) & mask
    while index[place] != 0 {
      if try body(Int(index[place]) - 1) { return }
      place = (place + 1) & mask
    }
  }

  private static func spread(_ hash: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(bitPattern: Int64(hash)) &* 0x9E37_79B9_7F4A_7C15) >> 20)
  }

  /// The hashes of all entries of a dict that is about to get a new index with room for `count`; nil when it needs none.
  private func hashes(of dict: Value, before count: Int) throws(Raise) -> [Int]? {
    guard count > Machine.indexedCount else { return nil }
    let reference = Int(truncatingIfNeeded: heap.words[dict.address + 4])
    if reference != 0, 2 * count <= heap.storageCount(reference) { return nil }
    var result: [Int] = []
    for pair in dictPairs(dict) { result.append(try hash(pair.key)) }
    return result
  }

  /// Notes a new entry in the index of a dict.
  private func noteEntry(_ entry: Int, hash: Int, in dict: Value) {
    let reference = Int(truncatingIfNeeded: heap.words[dict.address + 4])
    guard reference != 0 else { return }
    let mask = heap.storageCount(reference) - 1
    var place = Machine.spread(hash) & mask
    while heap.storage(reference)[place] != 0 { place = (place + 1) & mask }
    logStore(reference, at: place, count: 1)
    heap.storage(reference)[place] = UInt64(entry + 1)
  }

  /// Makes the index of a dict anew from the hashes of its entries.
  private func makeIndex(of dict: Value, hashes: [Int]) throws(Raise) {
    var capacity = 64
    while capacity < 4 * hashes.count { capacity *= 2 }
    try checkRoom(words: capacity)
    let reference = heap.allocateStorage(.cells, count: capacity, zeroed: true)
    for (entry, hash) in hashes.enumerated() {
      var place = Machine.spread(hash) & (capacity - 1)
      while heap.storage(reference)[place] != 0 { place = (place + 1) & (capacity - 1) }
      heap.storage(reference)[place] = UInt64(entry + 1)
    }
    logObject(dict.address, at: 4, count: 1)
    heap.words[dict.address + 4] = UInt64(truncatingIfNeeded: reference)
  }

  /// The value for a key; nil when the dict has none. A key that cannot be hashed is a TypeError.
  package func lookup(_ key: Value, in dict: Value) throws(Raise) -> Value? {
    guard let index = try find(key, in: dict) else { return nil }
    return heap.itemsPointer(Int(truncatingIfNeeded: heap.words[dict.address + 1]))[2 * index + 1]
  }

  /// Gives a key of a dict a value.
  package func insert(_ value: Value, for key: Value, in dict: Value) throws(Raise) {
    let address = dict.address
    // A text of a class of its own is kept as the text that it is: what looks for text compares texts.
    let key = derives && key.tag == .instance && plain(key).tag == .string ? plain(key) : key
    var storage = Int(truncatingIfNeeded: heap.words[address + 1])
    if let index = try find(key, in: dict) {
      logStore(storage, at: 4 * index + 2, count: 2)
      heap.itemsPointer(storage)[2 * index + 1] = value
      heap.noteItems(storage, from: 2 * index, count: 2)
      return
    }
    let count = Int(heap.words[address + 3])
    // All questions about the key come before the first change.
    let hash = count >= Machine.indexedCount ? try self.hash(key) : 0
    let known = try hashes(of: dict, before: count + 1)
    if dict.tag == .dict, heap.words[address] >> 16 & 0xFF == 1, key.tag != .string || !heap.isConstant(key) {
      logObject(address, at: 0, count: 1)
      heap.words[address] &= ~(0xFF << 16)
    }
    logObject(address, at: 1, count: 4)
    if 4 * (count + 1) > heap.storageCount(storage) {
      try checkRoom(words: 8 * count)
      let new = heap.allocateStorage(.items, count: 8 * (count + 1), zeroed: true)
      heap.itemsPointer(new).update(from: heap.itemsPointer(storage), count: 2 * count)
      heap.noteItems(new, from: 0, count: 2 * count)
      heap.words[address + 1] = UInt64(truncatingIfNeeded: new)
      storage = new
    } else {
      logStore(storage, at: 4 * count, count: 4)
    }
    let items = heap.itemsPointer(storage)
    items[2 * count] = key
    items[2 * count + 1] = value
    heap.noteItems(storage, from: 2 * count, count: 2)
    heap.words[address + 3] = UInt64(count + 1)
    if let known {
      try makeIndex(of: dict, hashes: known + [hash])
    } else if count >= Machine.indexedCount {
      noteEntry(count, hash: hash, in: dict)
    }
  }

  /// Takes an entry out of a dict or set; nil when it is not there.
  package func remove(_ key: Value, from dict: Value) throws(Raise) -> Value? {
    guard let index = try find(key, in: dict) else { return nil }
    let count = Int(heap.words[dict.address + 3])
    var hashes: [Int] = []
    if count - 1 > Machine.indexedCount {
      for pair in dictPairs(dict) { hashes.append(try hash(pair.key)) }
      hashes.remove(at: index)
    }
    let old = heap.itemsPointer(Int(truncatingIfNeeded: heap.words[dict.address + 1]))
    let value = old[2 * index + 1]
    let storage = heap.allocateStorage(.items, count: max(16, 4 * count), zeroed: true)
    let new = heap.itemsPointer(storage)
    new.update(from: old, count: 2 * index)
    (new + 2 * index).update(from: old + 2 * (index + 1), count: 2 * (count - index - 1))
    heap.noteItems(storage, from: 0, count: 2 * (count - 1))
    logObject(dict.address, at: 1, count: 4)
    heap.words[dict.address + 1] = UInt64(truncatingIfNeeded: storage)
    heap.words[dict.address + 3] = UInt64(count - 1)
    heap.words[dict.address + 4] = 0
    if !hashes.isEmpty { try makeIndex(of: dict, hashes: hashes) }
    return value
  }

  /// Takes all entries out of a dict or set.
  package func clear(_ dict: Value) {
    let storage = heap.allocateStorage(.items, count: 16, zeroed: true)
    logObject(dict.address, at: 1, count: 4)
    heap.words[dict.address + 1] = UInt64(truncatingIfNeeded: storage)
    for word in 2...4 { heap.words[dict.address + word] = 0 }
  }

  func dictsEqual(_ a: Value, _ b: Value, depth: Int) throws(Raise) -> Bool {
    let pairs = dictPairs(a)
    guard pairs.count == dictPairs(b).count else { return false }
    for pair in pairs {
      guard let other = try lookup(pair.key, in: b) else { return false }
      // What is the same object is equal, be it a dict that holds itself.
      if isSame(pair.value, other), pair.value.tag != .float { continue }
      if try !isEqual(pair.value, other, depth: depth + 1) { return false }
    }
    return true
  }

  /// Python's `in`.
  package func contains(_ container: Value, _ item: Value) throws(Raise) -> Bool {
    switch container.tag {
    case .list, .tuple:
      for other in Array(heap.items(of: container)) {
        if isSame(other, item) { return true }
        if try isEqual(other, item) { return true }
      }
      return false
    case .dict, .set: return try find(item, in: container) != nil
    case .dictKeys, .dictValues, .dictItems: return try viewContains(container, item)
    case .string:
      guard item.tag == .string else {
        throw .typeError("'in <string>' requires string as left operand, not \(typeName(item))")
      }
      return text(of: container).containsText(heap.text(of: item))
    case .range:
      guard item.isNumber else { return false }
      return rangeItems(container).contains { Double($0.integer) == item.number }
    case .array:
      let result = try apply(.equal, container, item, into: nil)
      guard result.tag == .array else { return try isTrue(result) }
      return heap.view(result).layout.count > 0 && NDArray(copying: heap.view(result)).cells.contains(1)
    case .instance: return try instanceContains(container, item)
    case .userClass where hasMetaclass(container): return try instanceContains(container, item)
    case .generator: return try isTrue(askPrelude("_contains", container, item))
    case .iterator:
      while let other = try advance(container) { if try isEqual(other, item) { return true } }
      return false
    default:
      throw .typeError("argument of type '\(typeName(container))' is not iterable")
    }
  }
}

extension String {
  /// Whether a piece occurs in the text; the empty piece does.
  package func containsText(_ piece: String) -> Bool {
    if piece.isEmpty { return true }
    let bytes = Array(utf8)
    let wanted = Array(piece.utf8)
    guard wanted.count <= bytes.count else { return false }
    return (0...(bytes.count - wanted.count)).contains {
      bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
