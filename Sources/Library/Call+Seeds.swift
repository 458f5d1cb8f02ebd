import Machine
import NDArray

/// Beginning random streams.
extension Call {
  /// The legacy stream that a seed begins. Without a seed it is drawn from the stream of `np.random`, so that a run stays
  /// repeatable.
  func legacyStream(_ position: Int) throws(Raise) -> LegacyRandom {
    guard isGiven(position) else {
      machine.draws += 1
      return LegacyRandom(seed: machine.random.nextUInt32())
    }
    let value = self[position]
    if value.isIntegral || value.tag == .bigInt { return LegacyRandom(seed: try seedWord(value)) }
    guard value.tag == .list || value.tag == .tuple || value.tag == .range || value.tag == .array else {
      throw .typeError("Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'safe'")
    }
    var words: [UInt32] = []
    for item in try machine.allItems(raveled(array(position))) { words.append(try seedWord(item)) }
    guard !words.isEmpty else { throw .valueError("Seed must be non-empty") }
    // An array of one number is its number, a list is not.
    return value.tag == .array && words.count == 1 ? LegacyRandom(seed: words[0]) : LegacyRandom(seed: words)
  }

  private func seedWord(_ value: Value) throws(Raise) -> UInt32 {
    guard value.isIntegral || value.tag == .bigInt else {
      throw .typeError("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
    }
    guard value.isIntegral, let word = UInt32(exactly: value.integer) else {
      throw .valueError("Seed must be between 0 and 2**32 - 1")
    }
    return word
  }

  /// A new generator of PCG64 numbers from a seed, a sequence or a bit generator.
  func bitGenerator(_ position: Int) throws(Raise) -> Value {
    if self[position].tag == .bitGenerator { return self[position] }
    return machine.makeStream(.bitGenerator, PCG64(try seedSequence(position)))
  }

  /// The sequence of a seed. Without a seed it is `--seed` and how much has been drawn, so that a run stays repeatable.
  func seedSequence(_ position: Int) throws(Raise) -> SeedSequence {
    guard isGiven(position) else {
      machine.draws += 1
      return SeedSequence([machine.seed, UInt32(truncatingIfNeeded: machine.draws)])
    }
    if self[position].tag == .seedSequence { return machine.stream(self[position], as: SeedSequence.self) }
    return SeedSequence(try entropy(self[position]))
  }

  private func entropy(_ value: Value) throws(Raise) -> [UInt32] {
    switch value.tag {
    case .list, .tuple, .range, .array:
      var words: [UInt32] = []
      for item in try machine.allItems(value) { words += try entropy(item) }
      return words
    case .float, .npFloat:
      throw .typeError("SeedSequence expects int or sequence of ints for entropy not \(machine.representation(value))")
    case .string:
      throw .notSupported("a text as the seed of a stream", hint: "Seed it with a number.")
    default:
      let words = try machine.magnitude(of: value)
      guard !words.isNegative else { throw .valueError("expected non-negative integer") }
      return words.words
    }
  }

  /// `get_state` of a legacy stream.
  func streamState() throws(Raise) -> Value {
    let stream = receiver.tag == .randomState ? machine.stream(receiver, as: LegacyRandom.self) : machine.random
    let key = try newArray(.int64, shape([.int(624)]))
    let cells = machine.heap.view(key).cells
    for (place, word) in stream.words.enumerated() { cells[place] = UInt64(word) }
    let name = machine.heap.allocateString("MT19937")
    return machine.heap.allocateTuple([
      name, key, .int(stream.used), .int(stream.keptNormal == nil ? 0 : 1), .float(stream.keptNormal ?? 0),
    ])
  }

  /// `set_state` of a legacy stream.
  func setStreamState() throws(Raise) {
    let parts = try machine.allItems(self[0])
    guard parts.count >= 3, parts[0].tag == .string, machine.heap.text(of: parts[0]) == "MT19937" else {
      throw .valueError("set_state can only be used with legacy MT19937 state instances.")
    }
    let key = try machine.allItems(parts[1])
    guard key.count == 624 else { throw .valueError("state must be 624 longs") }
    let hasKept = parts.count > 4 ? try integer(parts[3]) != 0 : false
    let kept = hasKept ? parts[4].number : nil
    let stream = LegacyRandom(
      words: key.map { UInt32(truncatingIfNeeded: $0.integer) }, used: try integer(parts[2]), keptNormal: kept)
    try withLegacy { (target) throws(Raise) in target = stream }
  }
}
