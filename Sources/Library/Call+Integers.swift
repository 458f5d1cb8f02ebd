import Machine
import NDArray

/// Random integers, choices and orders.
extension Call {
  /// `randint` of the legacy streams, `integers` of the new one: from `low` to below `high` (or to `high`).
  func randomIntegers(size: Int, dtype: Int, endpoint: Bool = false) throws(Raise) -> Value {
    let wanted = try machine.dtypeArgument(self[dtype]) ?? .int64
    guard wanted != .float64 else {
      throw .typeError("Unsupported dtype dtype('float64') for \(isLegacy ? "randint" : "integers")")
    }
    let layout = try self.size(size)
    let (low, high) = isGiven(1) ? (self[0], self[1]) : (.int(0), self[0])
    guard Call.isOneNumber(low, machine), Call.isOneNumber(high, machine) else {
      return try randomIntegers(between: low, and: high, layout, wanted, endpoint: endpoint)
    }
    let (first, last) = try bounds(try whole(low), try whole(high), wanted, endpoint: endpoint)
    let range = UInt64(bitPattern: last &- first)
    // One number of Python's own types is one of Python's; the legacy functions draw such without being asked.
    let asked = self[dtype].tag == .type ? ObjectType(rawValue: UInt8(truncatingIfNeeded: self[dtype].bits)) : nil
    let isPlain = isGiven(dtype) ? asked == .int || asked == .bool : isLegacy
    let bits = wanted.isInteger && wanted.itemsize < 4 ? 8 * wanted.itemsize : nil
    guard let layout else {
      if wanted == .bool {
        let draw = try range == 0 ? first != 0 : bools(1)[0]
        return isPlain ? .bool(draw) : .npBool(draw)
      }
      let draw: UInt64
      if let bits { draw = try narrow(1, upTo: range, bits: bits)[0] } else { draw = try index(upTo: range) }
      let number = first &+ Int64(bitPattern: draw)
      return isPlain ? .int(Int(number)) : machine.scalar(UInt64(bitPattern: number), wanted)
    }
    let result = try newArray(wanted, layout)
    let (cells, count) = (machine.heap.view(result).cells, layout.count)
    if wanted == .bool {
      let draws = range == 0 ? Array(repeating: first != 0, count: count) : try bools(count)
      for position in 0..<count { cells[position] = draws[position] ? 1 : 0 }
    } else if let bits {
      for (position, draw) in try narrow(count, upTo: range, bits: bits).enumerated() {
        cells[position] = UInt64(bitPattern: first) &+ draw
      }
    } else if isLegacy {
      try withLegacy { (stream) throws(Raise) in
        for position in 0..<count {
          if position & 0xFFFF == 0xFFFF { try machine.pause() }
          cells[position] = UInt64(bitPattern: first) &+ stream.index(upTo: range)
        }
      }
    } else {
      try withNew { (stream) throws(Raise) in
        for position in 0..<count {
          if position & 0xFFFF == 0xFFFF { try machine.pause() }
          cells[position] = UInt64(bitPattern: first) &+ stream.index(upTo: range)
        }
      }
    }
    return result
  }

  /// Random booleans: the bits of 32-bit draws, the low one first.
  private func bools(_ count: Int) throws(Raise) -> [Bool] {
    func bits<Stream: RandomStream>(_ stream: inout Stream) -> [Bool] {
      var word: UInt32 = 0
      return (0..<count).map { position in
        word = position % 32 == 0 ? stream.nextUInt32() : word >> 1
        return word & 1 == 1
      }
    }
    if isLegacy { return try withLegacy { (stream) throws(Raise) in bits(&stream) } }
    return try withNew { (stream) throws(Raise) in bits(&stream) }
  }

  /// Random integers of a type of 8 or 16 bits.
  private func narrow(_ count: Int, upTo range: UInt64, bits: Int) throws(Raise) -> [UInt64] {
    if isLegacy {
      return try withLegacy { (stream) throws(Raise) in
        stream.narrowIndices(count, upTo: range, bits: bits, masked: true)
      }
    }
    return try withNew { (stream) throws(Raise) in
      stream.narrowIndices(count, upTo: range, bits: bits, masked: false)
    }
  }

  private static func isOneNumber(_ value: Value, _ machine: Machine) -> Bool {
    value.isNumber || value.tag == .bigInt || value.tag == .array && machine.heap.layout(of: value).rank == 0
  }

  /// The lowest and the highest number that can be drawn.
  private func bounds(_ low: Value, _ high: Value, _ dtype: DType, endpoint: Bool) throws(Raise) -> (Int64, Int64) {
    guard low.tag == .int else { throw .valueError("low is out of bounds for int64") }
    guard high.tag == .int else {
      // 2**63 itself is no int64, yet may stand behind the last number.
      guard !endpoint, machine.text(of: high) == "9223372036854775808" else {
        throw .valueError("high is out of bounds for int64")
      }
      return (Int64(low.integer), .max)
    }
    let first = Int64(low.integer)
    let (last, overflow) = Int64(high.integer).subtractingReportingOverflow(endpoint ? 0 : 1)
    guard !overflow, first <= last else {
      let words = endpoint ? "low > high" : "low >= high"
      throw .valueError(isGiven(1) ? words : endpoint ? "high < 0" : "high <= 0")
    }
    if let limits = dtype.limits, dtype != .int64, dtype != .uint64 {
      if first < limits.low { throw .valueError("low is out of bounds for \(dtype.name)") }
      if last > Int64(limits.high) { throw .valueError("high is out of bounds for \(dtype.name)") }
    } else if dtype == .uint64, first < 0 {
      throw .valueError("low is out of bounds for uint64")
    }
    return (first, last)
  }

  /// Random integers whose bounds are arrays.
  private func randomIntegers(
    between low: Value, and high: Value, _ wanted: Layout?, _ dtype: DType, endpoint: Bool
  ) throws(Raise) -> Value {
    guard dtype == .int64 else { throw .notSupported("random booleans between bounds that are arrays") }
    let (lows, highs) = (try machine.makeArray(low, dtype: .int64), try machine.makeArray(high, dtype: .int64))
    let (one, other) = (machine.heap.layout(of: lows), machine.heap.layout(of: highs))
    let layout = try arrays { () throws(ArrayError) in try broadcast(one, other) }
    let shape = wanted ?? layout
    let result = try newArray(.int64, Layout(contiguous: shape.dimensions))
    guard let first = machine.heap.view(lows).broadcast(to: shape),
      let second = machine.heap.view(highs).broadcast(to: shape)
    else {
      throw .valueError(
        "Output size \(shape.shapeText) is not compatible with broadcast dimensions of inputs \(layout.shapeText).")
    }
    let cells = machine.heap.view(result).cells
    for position in 0..<shape.count {
      let low = Int64(bitPattern: first.cells[first.offset(ofFlat: position)])
      let high = Int64(bitPattern: second.cells[second.offset(ofFlat: position)])
      guard endpoint ? low <= high : low < high else { throw .valueError(endpoint ? "low > high" : "low >= high") }
    }
    for position in 0..<shape.count {
      let low = first.cells[first.offset(ofFlat: position)]
      let high = second.cells[second.offset(ofFlat: position)]
      cells[position] = low &+ (try index(upTo: high &- low &- (endpoint ? 0 : 1)))
    }
    return result
  }

  // MARK: Choices

  /// `choice`, of the legacy streams and of the new one. The new one has an axis and may leave the choices in their order.
  func choice(axis: Int? = nil, shuffle: Int? = nil) throws(Raise) -> Value {
    let layout = try size(1)
    let wanted = layout?.count ?? 1
    let along = try axis.map { (position) throws(Raise) in try integer(position, or: 0) } ?? 0
    var population: Value?
    let count: Int
    if self[0].isIntegral {
      count = self[0].integer
      guard count > 0 || wanted == 0 else {
        throw .valueError(
          isLegacy
            ? "a must be greater than 0 unless no samples are taken"
            : "a must be a positive integer unless no samples are taken")
      }
    } else {
      let array = try array(0)
      let shape = machine.heap.layout(of: array)
      if isLegacy, shape.rank != 1 { throw .valueError("a must be 1-dimensional") }
      guard shape.rank > 0 else {
        throw .valueError("a must be a sequence or an integer, not \(machine.typeName(self[0]))")
      }
      let place = try arrays { () throws(ArrayError) in try AxisSet.normalized(along, rank: shape.rank) }
      count = Int(shape.shape[place])
      guard count > 0 || wanted == 0 else {
        throw .valueError(
          isLegacy ? "'a' cannot be empty unless no samples are taken" : "a cannot be empty unless no samples are taken"
        )
      }
      population = array
    }
    let weights = try isGiven(3) ? self.weights(count) : nil
    let positions =
      try flag(2, or: true)
      ? try withReplacement(count, wanted, weights)
      : try withoutReplacement(
        count, wanted, weights, isShuffled: shuffle.map { (place) throws(Raise) in try flag(place, or: true) } ?? true)
    guard let layout else {
      let index = Value.int(positions[0])
      guard let population else { return isLegacy ? index : .npInt(positions[0]) }
      return try machine.item(try place(index, along), of: population)
    }
    let indices = try newArray(.int64, layout)
    let cells = machine.heap.view(indices).cells
    for (position, index) in positions.enumerated() { cells[position] = UInt64(index) }
    guard let population else { return indices }
    return try machine.item(try place(indices, along), of: population)
  }

  /// An index along an axis: `[:, index]`.
  private func place(_ index: Value, _ axis: Int) throws(Raise) -> Value {
    if axis == 0 { return index }
    guard axis > 0 else { throw .notSupported("\(code: "choice") along an axis counted from the end") }
    let all = machine.heap.allocate(.slice, words: 7)
    machine.heap.values(all).update(repeating: .none, count: 3)
    return machine.heap.allocateTuple(Array(repeating: .object(.slice, all), count: axis) + [index])
  }

  private func weights(_ count: Int) throws(Raise) -> [Double] {
    let given = try array(3, dtype: .float64)
    guard machine.heap.layout(of: given).rank == 1 else {
      throw .valueError(isLegacy ? "'p' must be 1-dimensional" : "p must be 1-dimensional")
    }
    let weights = doubles(given)
    guard weights.count == count else {
      throw .valueError(isLegacy ? "'a' and 'p' must have same size" : "a and p must have same size")
    }
    let sum = compensatedSum(weights)
    if sum.isNaN { throw .valueError(isLegacy ? "probabilities contain NaN" : "Probabilities contain NaN") }
    guard weights.allSatisfy({ $0 >= 0 }) else {
      throw .valueError(isLegacy ? "probabilities are not non-negative" : "Probabilities are not non-negative")
    }
    guard abs(sum - 1) <= 1.4901161193847656e-08 else {
      throw .valueError(
        isLegacy
          ? "probabilities do not sum to 1"
          : "Probabilities do not sum to 1. See Notes section of docstring for more information.")
    }
    return weights
  }

  /// Kahan's sum.
  private func compensatedSum(_ numbers: [Double]) -> Double {
    var sum = 0.0
    var rest = 0.0
    for number in numbers {
      let next = number - rest
      let total = sum + next
      rest = (total - sum) - next
      sum = total
    }
    return sum
  }

  private func withReplacement(_ count: Int, _ wanted: Int, _ weights: [Double]?) throws(Raise) -> [Int] {
    try machine.checkRoom(words: wanted)
    func positions<Stream: RandomStream>(_ stream: inout Stream) -> [Int] {
      guard let weights else { return (0..<wanted).map { _ in Int(stream.index(upTo: UInt64(count - 1))) } }
      let totals = stream.cumulated(weights)
      return (0..<wanted).map { _ in Stream.position(of: stream.nextDouble(), in: totals) }
    }
    if wanted == 0 { return [] }
    if isLegacy { return try withLegacy { (stream) throws(Raise) in positions(&stream) } }
    return try withNew { (stream) throws(Raise) in positions(&stream) }
  }

  private func withoutReplacement(
    _ count: Int, _ wanted: Int, _ weights: [Double]?, isShuffled: Bool
  ) throws(Raise) -> [Int] {
    guard wanted <= count else {
      throw .valueError(
        isLegacy
          ? "Cannot take a larger sample than population when 'replace=False'"
          : "Cannot take a larger sample than population when replace is False")
    }
    if let weights {
      guard weights.count(where: { $0 > 0 }) >= wanted else {
        throw .valueError("Fewer non-zero entries in p than size")
      }
      if isLegacy {
        return try withLegacy { (stream) throws(Raise) in stream.distinctPositions(wanted, weights: weights) }
      }
      return try withNew { (stream) throws(Raise) in stream.distinctPositions(wanted, weights: weights) }
    }
    guard isLegacy else {
      return try withNew { (stream) throws(Raise) in stream.sample(wanted, of: count, isShuffled: isShuffled) }
    }
    let order = try newArray(.int64, shape([.int(count)]))
    let view = machine.heap.view(order)
    try withLegacy { (stream) throws(Raise) in stream.permutation(into: view, machine.work) }
    return (0..<wanted).map { Int(view.cells[$0]) }
  }

  // MARK: Orders

  /// `shuffle` of an array along an axis, or of a list.
  func shuffle(axis: Int = 0) throws(Raise) {
    switch self[0].tag {
    case .array:
      let rank = machine.heap.layout(of: self[0]).rank
      let place = rank == 0 ? 0 : try arrays { () throws(ArrayError) in try AxisSet.normalized(axis, rank: rank) }
      machine.logArray(self[0])
      try shuffle(machine.heap.view(self[0]), axis: place)
    case .list:
      var items = Array(machine.heap.items(of: self[0]))
      for i in stride(from: items.count - 1, to: 0, by: -1) {
        items.swapAt(i, Int(try masked(upTo: UInt64(i))))
      }
      try replaceItems(of: self[0], with: items)
    default:
      _ = try machine.count(of: self[0])
      throw .typeError("'\(machine.typeName(self[0]))' object does not support item assignment")
    }
  }

  private func shuffle(_ view: ArrayView, axis: Int) throws(Raise) {
    if isLegacy {
      try withLegacy { (stream) throws(Raise) in stream.shuffle(view, axis: axis, machine.work) }
    } else {
      try withNew { (stream) throws(Raise) in stream.shuffle(view, axis: axis, machine.work) }
    }
  }

  /// `permutation` of an array along an axis, or of the numbers below one.
  func permutation(axis: Int = 0) throws(Raise) -> Value {
    if self[0].isIntegral {
      let result = try newArray(.int64, shape([self[0]]))
      machine.heap.view(result).fillRange(from: Int64(0), by: 1)
      try shuffle(machine.heap.view(result), axis: 0)
      return result
    }
    let source = try array(0)
    let rank = machine.heap.layout(of: source).rank
    guard rank > 0 else {
      throw isLegacy
        ? .indexError("x must be an integer or at least 1-dimensional")
        : .exception(.axisError, "axis \(axis) is out of bounds for array of dimension 0")
    }
    let place = try arrays { () throws(ArrayError) in try AxisSet.normalized(axis, rank: rank) }
    let result = try copied(source)
    try shuffle(machine.heap.view(result), axis: place)
    return result
  }

  /// `multinomial`: how `n` experiments fall on outcomes of given probabilities.
  func multinomial() throws(Raise) -> Value {
    let trials = Int64(try integer(self[0]))
    if trials < 0 { throw .valueError("n < 0") }
    let given = try array(1, dtype: .float64)
    guard machine.heap.layout(of: given).rank == 1 else {
      throw .notSupported("\(code: "multinomial") with probabilities of more than one axis")
    }
    let probabilities = doubles(given)
    guard !probabilities.isEmpty else {
      throw .valueError("pvals must have at least 1 dimension and the last dimension of pvals must be greater than 0.")
    }
    guard probabilities.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw .valueError("pvals < 0, pvals > 1 or pvals contains NaNs")
    }
    if compensatedSum(Array(probabilities.dropLast())) > 1 + 1e-12 {
      throw .valueError("sum(pvals[:-1]\(isLegacy ? "" : "")) > 1.0")
    }
    let outer = try size(2)?.dimensions ?? []
    let result = try newArray(.int64, Layout(contiguous: outer + [probabilities.count]), zeroed: true)
    let cells = machine.heap.view(result).cells
    let rows = machine.heap.layout(of: result).count / probabilities.count
    func fill<Stream: RandomStream>(_ stream: inout Stream) throws(ArrayError) {
      for row in 0..<rows {
        let first = cells + row * probabilities.count
        var rest = trials
        var sum = 1.0
        for (place, probability) in probabilities.dropLast().enumerated() {
          let count = try stream.binomial(rest, min(probability / sum, 1))
          first[place] = UInt64(count)
          rest -= count
          if rest <= 0 { break }
          sum -= probability
        }
        if rest > 0 { first[probabilities.count - 1] = UInt64(rest) }
      }
    }
    if isLegacy {
      try withLegacy { (stream) throws(Raise) in try arrays { () throws(ArrayError) in try fill(&stream) } }
    } else {
      try withNew { (stream) throws(Raise) in try arrays { () throws(ArrayError) in try fill(&stream) } }
    }
    return result
  }
}
