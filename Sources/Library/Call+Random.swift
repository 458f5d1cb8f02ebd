import Machine
import NDArray

/// Draws from NumPy's random streams: the one of `np.random`, or the object that a method was called on.
extension Call {
  /// Whether the numbers come from a legacy stream.
  var isLegacy: Bool { receiver.tag != .randomGenerator }

  /// Draws from the legacy stream of this call.
  func withLegacy<Result>(_ body: (inout LegacyRandom) throws(Raise) -> Result) throws(Raise) -> Result {
    guard receiver.tag == .randomState else {
      machine.draws += 1
      return try body(&machine.random)
    }
    var stream = machine.stream(receiver, as: LegacyRandom.self)
    let result = try body(&stream)
    machine.setStream(receiver, to: stream)
    return result
  }

  /// Draws from the new stream of this call.
  func withNew<Result>(_ body: (inout PCG64) throws(Raise) -> Result) throws(Raise) -> Result {
    let bits = machine.bitGenerator(of: receiver)
    var stream = machine.stream(bits, as: PCG64.self)
    let result = try body(&stream)
    machine.setStream(bits, to: stream)
    return result
  }

  /// The shape that a `size` argument asks for, or nil for a single number.
  func size(_ position: Int) throws(Raise) -> Layout? {
    isGiven(position) ? try shape(position) : nil
  }

  /// A shape from the positional arguments, as `rand(2, 3)` takes it; nil for none.
  func variadicShape() throws(Raise) -> Layout? {
    variadic.isEmpty ? nil : try shape(Array(variadic))
  }

  // MARK: Distributions

  /// Doubles of a distribution without parameters, or a single one.
  func drawn(_ distribution: Distribution, _ layout: Layout?) throws(Raise) -> Value {
    try drawn(distribution, 0, 0, layout)
  }

  /// Doubles of a distribution, whose parameters are the first arguments and have these values where they are not given; the
  /// shape comes behind them.
  func drawn(_ distribution: Distribution, defaults: [Double]) throws(Raise) -> Value {
    let layout = try size(defaults.count)
    if let parameters = try parameterArrays(defaults) {
      let (result, views) = try stretched(parameters, to: layout, .float64)
      let cells = machine.heap.view(result).cells
      for position in 0..<machine.heap.layout(of: result).count {
        let (a, b) = Call.pair(views, position)
        try arrays { () throws(ArrayError) in try distribution.check(a, b, isLegacy: isLegacy) }
        if isLegacy {
          try withLegacy { (stream) throws(Raise) in stream.fill(cells + position, count: 1, distribution, a, b) }
        } else {
          try withNew { (stream) throws(Raise) in stream.fill(cells + position, count: 1, distribution, a, b) }
        }
      }
      return settled(result)
    }
    var numbers = [0.0, 0.0]
    for (position, other) in defaults.enumerated() { numbers[position] = try double(position, or: other) }
    try arrays { () throws(ArrayError) in try distribution.check(numbers[0], numbers[1], isLegacy: isLegacy) }
    return try drawn(distribution, numbers[0], numbers[1], layout)
  }

  private func drawn(_ distribution: Distribution, _ a: Double, _ b: Double, _ layout: Layout?) throws(Raise) -> Value {
    guard let layout else {
      if isLegacy { return try withLegacy { (stream) throws(Raise) in .float(stream.draw(distribution, a, b)) } }
      return try withNew { (stream) throws(Raise) in .float(stream.draw(distribution, a, b)) }
    }
    let result = try newArray(.float64, layout)
    let (cells, count) = (machine.heap.view(result).cells, layout.count)
    if isLegacy {
      try withLegacy { (stream) throws(Raise) in try fill(cells, count, &stream, distribution, a, b) }
    } else {
      try withNew { (stream) throws(Raise) in try fill(cells, count, &stream, distribution, a, b) }
    }
    return result
  }

  /// Fills many cells, some at a time.
  private func fill<Stream: RandomStream>(
    _ cells: UnsafeMutablePointer<UInt64>, _ count: Int, _ stream: inout Stream, _ distribution: Distribution,
    _ a: Double, _ b: Double
  ) throws(Raise) {
    var done = 0
    while done < count {
      let share = min(1 << 16, count - done)
      stream.fill(cells + done, count: share, distribution, a, b)
      machine.work.spend(8 &* share)
      done += share
      if done < count { try machine.pause() }
    }
  }

  /// Counts of a distribution of counts.
  func counted(_ distribution: CountDistribution, parameters count: Int) throws(Raise) -> Value {
    let layout = try size(count)
    let defaults = [Double](repeating: 0, count: count)
    if let parameters = try parameterArrays(defaults) {
      let (result, views) = try stretched(parameters, to: layout, .int64)
      let cells = machine.heap.view(result).cells
      for position in 0..<machine.heap.layout(of: result).count {
        let (a, b) = Call.pair(views, position)
        try count1(distribution, a, b, cells + position, count: 1)
      }
      return settled(result)
    }
    var numbers = [0.0, 0.0]
    for position in 0..<count {
      if distribution == .binomial, position == 0 {
        numbers[0] = Double(try integer(self[0]))
      } else {
        numbers[position] = try double(position, or: 0)
      }
    }
    guard let layout else {
      var cell: UInt64 = 0
      try count1(distribution, numbers[0], numbers[1], &cell, count: 1)
      return .int(Int(Int64(bitPattern: cell)))
    }
    let result = try newArray(.int64, layout)
    try count1(distribution, numbers[0], numbers[1], machine.heap.view(result).cells, count: layout.count)
    return result
  }

  private func count1(
    _ distribution: CountDistribution, _ a: Double, _ b: Double, _ cells: UnsafeMutablePointer<UInt64>, count: Int
  ) throws(Raise) {
    if isLegacy {
      try withLegacy { (stream) throws(Raise) in
        try arrays { () throws(ArrayError) in try stream.fill(cells, count: count, distribution, a, b) }
      }
    } else {
      try withNew { (stream) throws(Raise) in
        try arrays { () throws(ArrayError) in try stream.fill(cells, count: count, distribution, a, b) }
      }
    }
  }

  /// The parameters as arrays, if one of them has axes; nil when all are numbers.
  private func parameterArrays(_ defaults: [Double]) throws(Raise) -> [Value]? {
    var hasAxes = false
    for position in defaults.indices where isGiven(position) {
      switch self[position].tag {
      case .array: hasAxes = hasAxes || machine.heap.layout(of: self[position]).rank > 0
      case .list, .tuple, .range: hasAxes = true
      default: break
      }
    }
    guard hasAxes else { return nil }
    var result: [Value] = []
    for (position, other) in defaults.enumerated() {
      let value = isGiven(position) ? self[position] : .float(other)
      result.append(try machine.makeArray(value, dtype: .float64))
    }
    return result
  }

  /// A new array of the parameters' common shape, or of the one that is wanted, and the parameters stretched to it.
  private func stretched(_ parameters: [Value], to wanted: Layout?, _ dtype: DType) throws(Raise) -> (
    Value, [ArrayView]
  ) {
    var layout = Layout(contiguous: [])
    let all = (wanted.map { [$0] } ?? []) + parameters.map { machine.heap.layout(of: $0) }
    for (position, other) in all.enumerated() {
      do throws(ArrayError) {
        layout = try broadcast(layout, other)
      } catch {
        let first = all[..<position].firstIndex { (try? broadcast($0, other)) == nil } ?? 0
        throw .valueError(
          "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg \(first) with shape \(all[first].shapeText) and arg \(position) with shape \(other.shapeText)."
        )
      }
    }
    if let wanted, wanted.dimensions != layout.dimensions {
      throw .valueError(
        "Output size \(wanted.shapeText) is not compatible with broadcast dimensions of inputs \(layout.shapeText).")
    }
    let result = try newArray(dtype, Layout(contiguous: layout.dimensions))
    var views: [ArrayView] = []
    for parameter in parameters {
      if let view = machine.heap.view(parameter).broadcast(to: layout) { views.append(view) }
    }
    return (result, views)
  }

  private static func pair(_ views: [ArrayView], _ position: Int) -> (Double, Double) {
    func number(_ view: ArrayView) -> Double { Double(bitPattern: view.cells[view.offset(ofFlat: position)]) }
    return (views.isEmpty ? 0 : number(views[0]), views.count < 2 ? 0 : number(views[1]))
  }

  /// An integer of `0 ... maximum` from the stream of this call, as orders are drawn.
  func masked(upTo maximum: UInt64) throws(Raise) -> UInt64 {
    if isLegacy { return try withLegacy { (stream) throws(Raise) in stream.masked(upTo: maximum) } }
    return try withNew { (stream) throws(Raise) in stream.masked(upTo: maximum) }
  }

  /// An integer of `0 ... maximum` from the stream of this call.
  func index(upTo maximum: UInt64) throws(Raise) -> UInt64 {
    if isLegacy { return try withLegacy { (stream) throws(Raise) in stream.index(upTo: maximum) } }
    return try withNew { (stream) throws(Raise) in stream.index(upTo: maximum) }
  }

  /// `count` doubles of `[0, 1)`.
  func doubles(count: Int) throws(Raise) -> [Double] {
    if isLegacy { return try withLegacy { (stream) throws(Raise) in (0..<count).map { _ in stream.nextDouble() } } }
    return try withNew { (stream) throws(Raise) in (0..<count).map { _ in stream.nextDouble() } }
  }
}
