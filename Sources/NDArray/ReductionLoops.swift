/// The loops of a reduction in the order in which NumPy runs them, which decides how sums round: axes from the longest
/// step to the shortest, neighbours joined where memory allows it. When the innermost axis is a reduced one, each run of it
/// is folded on its own and then into the result; otherwise whole rows are folded into a row of results.
struct ReductionLoops {
  private let source: UnsafeMutablePointer<UInt64>
  private let out: UnsafeMutablePointer<UInt64>
  /// The number of loops, the last being the innermost.
  private var count = 0
  private var lengths = SIMD8<Int>(repeating: 1)
  private var steps = SIMD8<Int>(repeating: 0)
  private var outSteps = SIMD8<Int>(repeating: 0)

  /// `out` has the rank of `a`, and length 1 along the reduced axes; `a` is not empty.
  init(_ a: ArrayView, _ out: ArrayView) {
    source = a.cells
    self.out = out.cells
    if a.layout.rank < 2 || a.layout.isContiguous {
      for axis in 0..<a.layout.rank { append(axis, a.layout, out.layout) }
    } else {
      for axis in a.layout.axesInMemoryOrder { append(axis, a.layout, out.layout) }
    }
    if count == 0 { count = 1 }
  }

  private mutating func append(_ axis: Int, _ a: Layout, _ out: Layout) {
    let length = Int(a.shape[axis])
    if length == 1 { return }
    let step = Int(a.strides[axis])
    let outStep = out.shape[axis] == 1 ? 0 : Int(out.strides[axis])
    if count > 0, steps[count - 1] == step * length, outSteps[count - 1] == outStep * length,
      (outSteps[count - 1] == 0) == (outStep == 0)
    {
      lengths[count - 1] *= length
      steps[count - 1] = step
      outSteps[count - 1] = outStep
      return
    }
    lengths[count] = length
    steps[count] = step
    outSteps[count] = outStep
    count += 1
  }

  /// Folds floats with `f`, one after the other.
  @inline(__always)
  func runFloats(_ f: (Double, Double) -> Double) {
    run { f(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
  }

  /// Folds cells with `f`, one after the other.
  @inline(__always)
  func run(_ f: (UInt64, UInt64) -> UInt64) {
    let length = lengths[count - 1]
    let step = steps[count - 1]
    let outStep = outSteps[count - 1]
    eachInner { source, out in
      if outStep == 0 {
        var total = out[0]
        for i in 0..<length { total = f(total, source[i &* step]) }
        out[0] = total
      } else if outStep == 1, step == 1 {
        for i in 0..<length { out[i] = f(out[i], source[i]) }
      } else {
        for i in 0..<length { out[i &* outStep] = f(out[i &* outStep], source[i &* step]) }
      }
    }
  }

  /// Folds floats with `f`, and each innermost run with `inner`.
  @inline(__always)
  func run(
    isFloat: Bool, inner: (UnsafeMutablePointer<UInt64>, Int, Int) -> Double, _ f: (Double, Double) -> Double
  ) {
    let length = lengths[count - 1]
    let step = steps[count - 1]
    if count > 1, outSteps[count - 1] == 0, outSteps[count - 2] == 0 { return runBuffered(inner, f) }
    if outSteps[count - 1] == 0 {
      return eachInner { source, out in
        out[0] = f(Double(bitPattern: out[0]), inner(source, length, step)).bitPattern
      }
    }
    if isFloat { return runFloats(f) }
    run { f(Double(bitPattern: $0), Double(Int64(bitPattern: $1))).bitPattern }
  }

  /// The number of elements that NumPy gathers before it adds them.
  private static let bufferSize = 8192

  /// Folds what becomes one number where it is not one run: as many whole inner runs as a buffer holds are gathered, folded
  /// with `inner`, and then into the result.
  private func runBuffered(
    _ inner: (UnsafeMutablePointer<UInt64>, Int, Int) -> Double, _ f: (Double, Double) -> Double
  ) {
    let length = lengths[count - 1]
    let step = steps[count - 1]
    let piece = Swift.min(length, Self.bufferSize)
    let room = Self.bufferSize / piece * piece
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: room) { buffer in
      guard let cells = buffer.baseAddress else { return }
      var (filled, target) = (0, out)
      func flush() {
        if filled > 0 { target[0] = f(Double(bitPattern: target[0]), inner(cells, filled, 1)).bitPattern }
        filled = 0
      }
      eachInner { source, out in
        if out != target { flush() }
        target = out
        for start in stride(from: 0, to: length, by: piece) {
          let end = Swift.min(start + piece, length)
          if filled + (end - start) > room { flush() }
          for position in start..<end {
            cells[filled] = source[position &* step]
            filled &+= 1
          }
        }
      }
      flush()
    }
  }

  @inline(__always)
  private func eachInner(_ body: (UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<UInt64>) -> Void) {
    var (source, out) = (source, out)
    var index = SIMD8<Int>(repeating: 0)
    while true {
      body(source, out)
      var loop = count - 2
      while loop >= 0 {
        index[loop] += 1
        source += steps[loop]
        out += outSteps[loop]
        if index[loop] < lengths[loop] { break }
        source -= steps[loop] * lengths[loop]
        out -= outSteps[loop] * lengths[loop]
        index[loop] = 0
        loop -= 1
      }
      if loop < 0 { return }
    }
  }
}
