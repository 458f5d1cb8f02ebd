import Machine
import NDArray

/// Draws from the stream of Python's module `random`, or from a `Random` object.
extension Call {
  /// Draws from the stream of this call.
  func withPython<Result>(_ body: (inout LegacyRandom) throws(Raise) -> Result) throws(Raise) -> Result {
    guard receiver.tag == .pythonRandom else {
      machine.draws += 1
      return try body(&machine.pythonRandom)
    }
    var stream = machine.stream(receiver, as: LegacyRandom.self)
    let result = try body(&stream)
    machine.setStream(receiver, to: stream)
    return result
  }

  /// The stream that a seed begins. Without a seed it is drawn from the module's stream, so that a run stays repeatable.
  func pythonStream(_ position: Int) throws(Raise) -> LegacyRandom {
    guard isGiven(position) else {
      machine.draws += 1
      return LegacyRandom(python: [machine.pythonRandom.nextUInt32()])
    }
    let value = self[position]
    switch value.tag {
    case .float, .npFloat:
      let hash = UInt64(bitPattern: Int64(Call.hash(value.double)))
      let words = [UInt32(truncatingIfNeeded: hash), UInt32(truncatingIfNeeded: hash >> 32)]
      return LegacyRandom(python: words[1] == 0 ? [words[0]] : words)
    case .string, .bytes:
      throw .notSupported("a text as the seed of \(code: "random")", hint: "Seed it with a number.")
    default:
      guard machine.isWhole(value) else {
        throw .typeError(
          "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
      }
      return LegacyRandom(python: try machine.magnitude(of: value).words)
    }
  }

  /// Python's hash of a float: its value modulo the prime 2⁶¹ - 1.
  private static func hash(_ number: Double) -> Int {
    if number.isInfinite { return number > 0 ? 314159 : -314159 }
    if number.isNaN || number == 0 { return 0 }
    let prime = (1 << 61) - 1
    var mantissa = number.magnitude.significand / 2
    var exponent = Int(number.exponent) + 1
    var result = 0
    while mantissa != 0 {
      result = ((result << 28) & prime) | result >> 33
      mantissa *= 268_435_456
      exponent -= 28
      let whole = Int(mantissa)
      mantissa -= Double(whole)
      result += whole
      if result >= prime { result -= prime }
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61
    result = ((result << exponent) & prime) | result >> (61 - exponent)
    if number < 0 { result = -result }
    return result == -1 ? -2 : result
  }

  /// A position below a count.
  func pythonBelow(_ count: Int) throws(Raise) -> Int {
    try withPython { (stream) throws(Raise) in Int(stream.below(UInt64(count))) }
  }

  /// An integer of a range, whose end may belong to it.
  func pythonRange(_ start: Int, _ stop: Int, isClosed: Bool) throws(Raise) -> Value {
    let (end, overflow) = stop.addingReportingOverflow(isClosed ? 1 : 0)
    let (width, tooWide) = end.subtractingReportingOverflow(start)
    guard !overflow, !tooWide else { throw .notSupported("a random integer of more than 63 bits") }
    guard width > 0 else { throw .valueError("empty range for randrange() (\(start), \(end), \(width))") }
    return .int(start + (try pythonBelow(width)))
  }

  /// A bound of a range: a float or a text counts where it is a whole number.
  func pythonBound(_ value: Value, _ name: String) throws(Raise) -> Int {
    if value.tag == .bigInt { throw .notSupported("a random integer of more than 63 bits") }
    if value.isIntegral { return try integer(value) }
    let number = try whole(value)
    guard try machine.isEqual(number, value) else { throw .valueError("non-integer \(name) for randrange()") }
    return try integer(number)
  }

  /// `randrange`.
  func pythonRandRange() throws(Raise) -> Value {
    let first = try pythonBound(self[0], "arg 1")
    let step = self[2].isUnset ? 1 : try pythonBound(self[2], "step")
    guard isGiven(1) else {
      if step != 1 { throw .typeError("Missing a non-None stop argument") }
      guard first > 0 else { throw .valueError("empty range for randrange()") }
      return .int(try pythonBelow(first))
    }
    let stop = try pythonBound(self[1], "stop")
    if step == 1 { return try pythonRange(first, stop, isClosed: false) }
    if step == 0 { throw .valueError("zero step for randrange()") }
    let count = machine.rangeCount(machine.makeRange(first, stop, step))
    guard count > 0 else { throw .valueError("empty range for randrange()") }
    return .int(first &+ step &* (try pythonBelow(count)))
  }

  /// `getrandbits`.
  func pythonBits() throws(Raise) -> Value {
    let count = try integer(self[0])
    guard count >= 0 else { throw .valueError("number of bits must be non-negative") }
    try machine.checkRoom(words: count / 32)
    let words = try withPython { (stream) throws(Raise) in
      stride(from: count, to: 0, by: -32).map { UInt32(truncatingIfNeeded: stream.bits(Swift.min($0, 32))) }
    }
    return try machine.integer(words: words)
  }

  /// `choice`.
  func pythonChoice() throws(Raise) -> Value {
    let count = try machine.count(of: self[0])
    guard count > 0 else { throw .indexError("Cannot choose from an empty sequence") }
    let position = try pythonBelow(count)
    return try machine.item(.int(position), of: self[0])
  }

  /// `choices`.
  func pythonChoices() throws(Raise) -> Value {
    let count = try machine.count(of: self[0])
    let wanted = try integer(3, or: 1)
    try machine.checkRoom(words: 2 * Swift.max(0, wanted))
    var totals: [Double] = []
    if isGiven(2) {
      if isGiven(1) { throw .typeError("Cannot specify both weights and cumulative weights") }
      for item in try machine.allItems(self[2]) { totals.append(try machine.double(ofInteger: item)) }
    } else if isGiven(1) {
      for item in try machine.allItems(self[1]) {
        totals.append((totals.last ?? 0) + (try machine.double(ofInteger: item)))
      }
    }
    let isWeighted = isGiven(1) || isGiven(2)
    if isWeighted {
      guard totals.count == count else { throw .valueError("The number of weights does not match the population") }
      guard let total = totals.last, total > 0 else { throw .valueError("Total of weights must be greater than zero") }
      guard total.isFinite else { throw .valueError("Total of weights must be finite") }
    } else if count == 0, wanted > 0 {
      throw .indexError("\(machine.typeName(self[0])) index out of range")
    }
    var positions: [Int] = []
    try withPython { (stream) throws(Raise) in
      for _ in 0..<Swift.max(0, wanted) {
        let draw = stream.nextDouble()
        positions.append(
          isWeighted
            ? LegacyRandom.position(of: draw * (totals.last ?? 0), in: totals)
            : Int((draw * Double(count)).rounded(.down)))
      }
    }
    var items: [Value] = []
    for position in positions { items.append(try machine.item(.int(position), of: self[0])) }
    return machine.heap.allocateList(items)
  }

  /// Takes the items of an object of the script before anything is drawn: afterwards it must not be asked.
  func readPopulation() throws(Raise) {
    guard self[0].tag == .instance else { return }
    arguments[0] = machine.heap.allocateList(try machine.allItems(self[0]))
  }

  /// `sample`: from a pool that shrinks, or from a few that are remembered, whichever is smaller.
  func pythonSample() throws(Raise) -> Value {
    if isGiven(2) { throw .notSupported("\(code: "counts=") of \(code: "random.sample")") }
    switch self[0].tag {
    case .list, .tuple, .string, .range, .array: break
    default: throw .typeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
    }
    let count = try machine.count(of: self[0])
    let wanted = try integer(self[1])
    guard wanted >= 0, wanted <= count else { throw .valueError("Sample larger than population or is negative") }
    var poolSize = 21.0
    if wanted > 5 {
      let power = (UnaryOperation.log.scalar(Double(3 * wanted)) / UnaryOperation.log.scalar(4)).rounded(.up)
      poolSize += (0..<Int(power)).reduce(1) { product, _ in product * 4 }
    }
    var positions: [Int] = []
    try withPython { (stream) throws(Raise) in
      if Double(count) <= poolSize {
        var pool = Array(0..<count)
        for taken in 0..<wanted {
          let draw = Int(stream.below(UInt64(count - taken)))
          positions.append(pool[draw])
          pool[draw] = pool[count - taken - 1]
        }
      } else {
        var seen: Set<Int> = []
        for _ in 0..<wanted {
          var draw = Int(stream.below(UInt64(count)))
          while !seen.insert(draw).inserted { draw = Int(stream.below(UInt64(count))) }
          positions.append(draw)
        }
      }
    }
    var items: [Value] = []
    for position in positions { items.append(try machine.item(.int(position), of: self[0])) }
    return machine.heap.allocateList(items)
  }

  /// `shuffle`.
  func pythonShuffle() throws(Raise) {
    switch self[0].tag {
    case .list:
      var items = Array(machine.heap.items(of: self[0]))
      try withPython { (stream) throws(Raise) in
        for i in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(i, Int(stream.below(UInt64(i + 1)))) }
      }
      try replaceItems(of: self[0], with: items)
    case .array:
      throw .notSupported(
        "\(code: "random.shuffle") of an array", hint: "`np.random.shuffle` shuffles arrays, without losing rows.")
    default:
      throw .typeError("'\(machine.typeName(self[0]))' object does not support item assignment")
    }
  }

  /// `triangular`.
  func pythonTriangular() throws(Raise) -> Value {
    var (low, high) = (try double(0, or: 0), try double(1, or: 1))
    var draw = try withPython { (stream) throws(Raise) in stream.nextDouble() }
    if high == low { return .float(low) }
    var mode = isGiven(2) ? (try double(2, or: 0) - low) / (high - low) : 0.5
    if draw > mode {
      draw = 1 - draw
      mode = 1 - mode
      swap(&low, &high)
    }
    return .float(low + (high - low) * (draw * mode).squareRoot())
  }
}
