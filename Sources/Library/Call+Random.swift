import Machine
import NDArray

/// Draws from the legacy random stream.
extension Call {
  /// The shape that a `size` argument asks for, or nil for a single number.
  func size(_ position: Int) throws(Raise) -> Layout? {
    isGiven(position) ? try shape(position) : nil
  }

  /// Floats of a shape, or a single Python float, each from `draw`.
  func floats(_ layout: Layout?, _ draw: (inout LegacyRandom) -> Double) throws(Raise) -> Value {
    let result = try layout.map { (layout) throws(Raise) in try newArray(.float64, layout) }
    machine.draws += 1
    guard let result, let layout else { return .float(draw(&machine.random)) }
    let cells = machine.heap.view(result).cells
    for position in 0..<layout.count { cells[position] = draw(&machine.random).bitPattern }
    return result
  }

  /// Integers of a shape, or a single Python int, each from `draw`.
  func randomIntegers(
    _ layout: Layout?, _ draw: (inout LegacyRandom) throws(ArrayError) -> Int64
  ) throws(Raise) -> Value {
    let result = try layout.map { (layout) throws(Raise) in try newArray(.int64, layout) }
    machine.draws += 1
    do throws(ArrayError) {
      guard let result, let layout else { return .int(Int(try draw(&machine.random))) }
      let cells = machine.heap.view(result).cells
      for position in 0..<layout.count { cells[position] = UInt64(bitPattern: try draw(&machine.random)) }
      return result
    } catch {
      throw Raise(error)
    }
  }

  /// A shape from the positional arguments, as `rand(2, 3)` takes it; nil for none.
  func variadicShape() throws(Raise) -> Layout? {
    variadic.isEmpty ? nil : try shape(Array(variadic))
  }

  /// A parameter of a distribution, which must be one number.
  func parameter(_ position: Int, or other: Double) throws(Raise) -> Double {
    guard isGiven(position), self[position].tag == .array || self[position].tag == .list,
      machine.heap.layout(of: try array(position)).rank > 0
    else { return try double(position, or: other) }
    throw .notSupported(
      "a distribution whose parameters are arrays", hint: "Draw with numbers, then stretch: `loc + scale * draws`.")
  }
}

extension Call {
  /// `np.random.seed`. Without a seed the stream starts anew from its own next number, so that a run stays repeatable.
  func seed() throws(Raise) {
    machine.draws += 1
    guard isGiven(0) else {
      machine.random = LegacyRandom(seed: machine.random.nextUInt32())
      return
    }
    let value = self[0]
    if value.isIntegral {
      machine.random = LegacyRandom(seed: try seedWord(value))
      return
    }
    guard value.tag == .list || value.tag == .tuple || value.tag == .range || value.tag == .array else {
      throw .typeError("Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'safe'")
    }
    var words: [UInt32] = []
    for item in try machine.allItems(raveled(array(0))) { words.append(try seedWord(item)) }
    guard !words.isEmpty else { throw .valueError("Seed must be non-empty") }
    // An array of one number is its number, a list is not.
    machine.random =
      value.tag == .array && words.count == 1 ? LegacyRandom(seed: words[0]) : LegacyRandom(seed: words)
  }

  private func seedWord(_ value: Value) throws(Raise) -> UInt32 {
    guard value.isIntegral else {
      throw .typeError("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
    }
    guard let word = UInt32(exactly: value.integer) else { throw .valueError("Seed must be between 0 and 2**32 - 1") }
    return word
  }

  /// A bound of random integers; a float is cut off, as NumPy does.
  func wholeBound(_ position: Int) throws(Raise) -> Int {
    guard self[position].tag == .float || self[position].tag == .npFloat || self[position].isIntegral else {
      throw .notSupported("random integers between bounds that are no numbers")
    }
    return try whole(self[position]).integer
  }

  /// `np.random.choice`.
  func choice() throws(Raise) -> Value {
    let count: Int
    var population: Value?
    if self[0].isIntegral {
      count = self[0].integer
      guard count > 0 else { throw .valueError("a must be greater than 0 unless no samples are taken") }
    } else {
      let array = try array(0)
      let layout = machine.heap.layout(of: array)
      guard layout.rank == 1 else { throw .valueError("a must be 1-dimensional") }
      guard layout.count > 0 else { throw .valueError("'a' cannot be empty unless no samples are taken") }
      count = layout.count
      population = array
    }
    let layout = try size(1)
    let indices = try flag(2, or: true) ? try drawWithReplacement(count, layout) : try drawWithout(count, layout)
    guard let population else { return indices }
    if indices.tag == .int { return try machine.item(indices, of: population) }
    return try machine.item(indices, of: population)
  }

  private func drawWithReplacement(_ count: Int, _ layout: Layout?) throws(Raise) -> Value {
    guard isGiven(3) else {
      return try randomIntegers(layout) { (random) throws(ArrayError) in try random.integer(from: 0, to: Int64(count)) }
    }
    let weights = doubles(try array(3, dtype: .float64))
    guard weights.count == count else { throw .valueError("'a' and 'p' must have same size") }
    guard weights.allSatisfy({ $0 >= 0 }) else {
      throw .valueError(
        weights.contains { $0.isNaN } ? "probabilities contain NaN" : "probabilities are not non-negative")
    }
    guard abs(weights.reduce(0, +) - 1) <= 1.4901161193847656e-08 else {
      throw .valueError("probabilities do not sum to 1")
    }
    var totals: [Double] = []
    for weight in weights { totals.append((totals.last ?? 0) + weight) }
    let last = totals.last ?? 1
    totals = totals.map { $0 / last }
    return try randomIntegers(layout) { (random) throws(ArrayError) in
      let draw = random.nextDouble()
      return Int64(totals.firstIndex { $0 > draw } ?? count - 1)
    }
  }

  private func drawWithout(_ count: Int, _ layout: Layout?) throws(Raise) -> Value {
    if isGiven(3) {
      throw .notSupported("\(code: "np.random.choice") with \(code: "p=") and \(code: "replace=False")")
    }
    let wanted = layout?.count ?? 1
    guard wanted <= count else {
      throw .valueError("Cannot take a larger sample than population when 'replace=False'")
    }
    let order = try newArray(.int64, shape([.int(count)]))
    machine.draws += 1
    machine.random.permutation(into: machine.heap.view(order))
    guard let layout else { return .int(Int(Int64(bitPattern: machine.heap.view(order).cells[0]))) }
    return look(at: order, layout)
  }

  /// `np.random.shuffle`.
  func shuffle() throws(Raise) {
    machine.draws += 1
    switch self[0].tag {
    case .array:
      machine.logArray(self[0])
      machine.random.shuffle(machine.heap.view(self[0]))
    case .list:
      var items = Array(machine.heap.items(of: self[0]))
      for i in stride(from: items.count - 1, to: 0, by: -1) {
        items.swapAt(i, Int(machine.random.index(upTo: UInt64(i))))
      }
      try replaceItems(of: self[0], with: items)
    default:
      throw .typeError("'\(machine.typeName(self[0]))' object does not support item assignment")
    }
  }
}
