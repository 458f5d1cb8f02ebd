import NDArray

/// Copies of objects, as Python's module copy makes them.
extension Machine {
  /// A copy of a container or array whose items are the same objects; anything that cannot change is its own copy.
  package func copied(_ value: Value) throws(Raise) -> Value {
    switch value.tag {
    case .list:
      let items = Array(heap.items(of: value))
      try checkRoom(words: 2 * items.count)
      return heap.allocateList(items)
    case .dict, .set: return try copiedTable(value)
    case .array: return try copiedArray(value)
    case .instance:
      if let method = copyMethod("__copy__", of: value) { return try ask(bound(method, to: value)) }
      let copy = makeInstance(
        classOf(value), payload: try payload(of: value).map { (held) throws(Raise) in try copied(held) })
      let dict = try copiedTable(heap.values(value.address)[1])
      heap.values(copy.address)[1] = dict
      return copy
    case .randomState, .randomGenerator, .bitGenerator, .pythonRandom, .iterator:
      throw .notSupported("a copy of \(code: typeName(value))")
    default: return value
    }
  }

  /// A copy of an object and of all that it reaches and that can change. What is reached twice is copied once. It is made level
  /// by level, so that no depth of nesting matters.
  package func deeplyCopied(_ value: Value) throws(Raise) -> Value {
    if value.tag == .instance, let method = copyMethod("__deepcopy__", of: value) {
      return try ask(bound(method, to: value), makeDict())
    }
    var copies: [UInt64: Value] = [:]
    // Containers whose items are still the old ones.
    var waiting: [Value] = []
    func copy(_ old: Value) throws(Raise) -> Value {
      guard isContainer(old) || old.tag == .array else { return old }
      if let known = copies[old.bits] { return known }
      var new: Value
      if old.tag == .tuple {
        let items = Array(heap.items(of: old))
        try checkRoom(words: 2 * items.count)
        new = heap.allocateTuple(items)
      } else if old.tag == .instance {
        guard copyMethod("__deepcopy__", of: old) == nil else {
          throw .notSupported("\(code: "__deepcopy__") of an object inside another")
        }
        new = makeInstance(classOf(old), payload: payload(of: old))
        heap.values(new.address)[1] = heap.values(old.address)[1]
      } else if old.tag == .method {
        new = makeMethod(heap.values(old.address)[0], heap.values(old.address)[1])
      } else {
        new = try copied(old)
      }
      new.origin = old.origin
      copies[old.bits] = new
      if isContainer(new) { waiting.append(new) }
      return new
    }
    let result = try copy(value)
    var next = 0
    while next < waiting.count {
      let container = waiting[next]
      next += 1
      try checkRoom(words: 0)
      // The container is new, so nothing of it is logged.
      for place in 0..<itemCount(container) {
        let new = try copy(itemPointer(container)[place])
        itemPointer(container)[place] = new
      }
      if container.tag == .list { heap.noteItems(listStorage(container), from: 0, count: itemCount(container)) }
    }
    return result
  }

  private func isContainer(_ value: Value) -> Bool {
    switch value.tag {
    case .list, .tuple, .dict, .set, .instance, .method: true
    default: false
    }
  }

  /// What a class of the script has for copying its objects.
  private func copyMethod(_ name: String, of value: Value) -> Value? {
    classLookup(program.name(name), in: classOf(value))
  }

  private func listStorage(_ value: Value) -> Int { Int(truncatingIfNeeded: heap.words[value.address + 1]) }

  /// How many values a container keeps: items, or keys and values in turn.
  private func itemCount(_ value: Value) -> Int {
    switch value.tag {
    case .list, .tuple: heap.items(of: value).count
    // The dict, the identity and what the object holds of a built-in type.
    case .instance: payload(of: value) == nil ? 1 : 3
    case .method: 2
    default: 2 * Int(heap.words[value.address + 3])
    }
  }

  private func itemPointer(_ value: Value) -> UnsafeMutablePointer<Value> {
    switch value.tag {
    case .tuple: heap.values(value.address, at: 2)
    case .instance: heap.values(value.address) + 1
    case .method: heap.values(value.address)
    default: heap.itemsPointer(listStorage(value))
    }
  }

  private func copiedTable(_ table: Value) throws(Raise) -> Value {
    let pairs = dictPairs(table)
    try checkRoom(words: 4 * pairs.count)
    if table.tag == .set { return try buildSet(pairs.map(\.key)) }
    return try pairs.flatMap { [$0.key, $0.value] }.withUnsafeBufferPointerThrowing { (values) throws(Raise) in
      try buildDict(values)
    }
  }

  private func copiedArray(_ array: Value) throws(Raise) -> Value {
    let view = heap.view(array)
    try checkArray(view.layout)
    let result = heap.allocateArray(view.dtype, shape: view.layout.shape, rank: view.layout.rank)
    try arrays { () throws(ArrayError) in try copyCells(heap.view(array), into: heap.view(result)) }
    return result
  }
}
