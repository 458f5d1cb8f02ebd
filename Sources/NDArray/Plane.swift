/// Two nested loops over two operands and a result: rows, and the elements of a row. It is what every element-wise
/// operation comes down to; arrays of more axes are a sequence of planes.
struct Plane {
  var a: UnsafeMutablePointer<UInt64>
  var b: UnsafeMutablePointer<UInt64>
  var out: UnsafeMutablePointer<UInt64>
  var rows = 1
  var columns = 1
  // The steps in cells from one row to the next, and from one element to the next.
  var aRow = 0
  var aColumn = 0
  var bRow = 0
  var bColumn = 0
  var outRow = 0
  var outColumn = 0

  /// Runs `body` on the planes of `a` and `b`, both broadcast to the shape of `out`.
  @inline(__always)
  static func each(_ a: ArrayView, _ b: ArrayView, _ out: ArrayView, _ body: (Plane) -> Void) {
    let rank = out.layout.rank
    var plane = Plane(a: a.cells, b: b.cells, out: out.cells)
    if out.layout.isContiguous, a.layout.shape == out.layout.shape, b.layout.shape == out.layout.shape,
      a.layout.rank == rank, b.layout.rank == rank, a.layout.isContiguous, b.layout.isContiguous
    {
      plane.columns = out.layout.count
      plane.aColumn = 1
      plane.bColumn = 1
      plane.outColumn = 1
      return body(plane)
    }
    if rank > 0 {
      plane.columns = Int(out.layout.shape[rank - 1])
      plane.aColumn = a.layout.step(alongAxisFromLast: 0)
      plane.bColumn = b.layout.step(alongAxisFromLast: 0)
      plane.outColumn = Int(out.layout.strides[rank - 1])
    }
    if rank > 1 {
      plane.rows = Int(out.layout.shape[rank - 2])
      plane.aRow = a.layout.step(alongAxisFromLast: 1)
      plane.bRow = b.layout.step(alongAxisFromLast: 1)
      plane.outRow = Int(out.layout.strides[rank - 2])
      plane.flatten()
    }
    if rank < 3 { return body(plane) }
    planes(of: out.layout, plane, a.layout, b.layout, body)
  }

  /// Goes through the axes before the last two as an odometer does.
  @inline(__always)
  private static func planes(_ out: Layout) -> Int {
    var planes = 1
    for axis in 0..<(out.rank - 2) { planes *= Int(out.shape[axis]) }
    return planes
  }

  private static func planes(
    of out: Layout, _ first: Plane, _ a: Layout, _ b: Layout, _ body: (Plane) -> Void
  ) {
    var plane = first
    var index = SIMD8<Int32>(repeating: 0)
    for _ in 0..<planes(out) {
      body(plane)
      var axis = out.rank - 3
      while axis >= 0 {
        let fromLast = out.rank - 1 - axis
        let (aStep, bStep) = (a.step(alongAxisFromLast: fromLast), b.step(alongAxisFromLast: fromLast))
        let outStep = Int(out.strides[axis])
        index[axis] += 1
        plane.a += aStep
        plane.b += bStep
        plane.out += outStep
        if index[axis] < out.shape[axis] { break }
        let length = Int(out.shape[axis])
        index[axis] = 0
        plane.a -= aStep * length
        plane.b -= bStep * length
        plane.out -= outStep * length
        axis -= 1
      }
    }
  }

  /// Makes one row of all rows where the steps allow it.
  @inline(__always)
  private mutating func flatten() {
    if rows > 1, outRow != outColumn * columns || aRow != aColumn * columns || bRow != bColumn * columns { return }
    columns *= rows
    rows = 1
  }

  /// `out = f(a)` for every element.
  @inline(__always)
  func map(_ f: (UInt64) -> UInt64) {
    var (a, out) = (a, out)
    for _ in 0..<rows {
      if aColumn == 1, outColumn == 1 {
        for i in 0..<columns { out[i] = f(a[i]) }
      } else {
        for i in 0..<columns { out[i &* outColumn] = f(a[i &* aColumn]) }
      }
      a += aRow
      out += outRow
    }
  }

  /// `out = f(a, b)` for every pair of elements.
  @inline(__always)
  func combine(_ f: (UInt64, UInt64) -> UInt64) {
    var (a, b, out) = (a, b, out)
    for _ in 0..<rows {
      if outColumn == 1, aColumn == 1, bColumn == 1 {
        for i in 0..<columns { out[i] = f(a[i], b[i]) }
      } else if outColumn == 1, aColumn == 1, bColumn == 0 {
        let y = b[0]
        for i in 0..<columns { out[i] = f(a[i], y) }
      } else if outColumn == 1, aColumn == 0, bColumn == 1 {
        let x = a[0]
        for i in 0..<columns { out[i] = f(x, b[i]) }
      } else {
        for i in 0..<columns { out[i &* outColumn] = f(a[i &* aColumn], b[i &* bColumn]) }
      }
      a += aRow
      b += bRow
      out += outRow
    }
  }

  /// `out = b` wherever `a` is true.
  func overwrite(whereTrue isTrue: (UInt64) -> Bool) {
    var (a, b, out) = (a, b, out)
    for _ in 0..<rows {
      for i in 0..<columns where isTrue(a[i &* aColumn]) { out[i &* outColumn] = b[i &* bColumn] }
      a += aRow
      b += bRow
      out += outRow
    }
  }
}

extension Layout {
  /// The step in cells along an axis counted from the last one when this layout is broadcast: 0 along axes that it has
  /// not, or of which it has one element.
  @inline(__always)
  func step(alongAxisFromLast fromLast: Int) -> Int {
    let axis = rank - 1 - fromLast
    return axis < 0 || shape[axis] == 1 ? 0 : Int(strides[axis])
  }
}

extension ArrayView {
  /// Whether the memory between the first and the last cell of both arrays has cells in common.
  func overlaps(_ other: ArrayView) -> Bool {
    let (low, high) = extent
    let (otherLow, otherHigh) = other.extent
    return low <= otherHigh && otherLow <= high
  }

  /// Whether both show the same cells in the same order.
  func isSame(as other: ArrayView) -> Bool {
    cells == other.cells && layout == other.layout
  }

  /// The lowest and the highest cell.
  private var extent: (UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<UInt64>) {
    var low = 0
    var high = 0
    if layout.rank <= 2, layout.strides[0] >= 0, layout.strides[1] >= 0 {
      let rows = (Int(layout.shape[0]) - 1) &* Int(layout.strides[0])
      let columns = (Int(layout.shape[1]) - 1) &* Int(layout.strides[1])
      return (cells, cells + (rows &+ columns))
    }
    for axis in 0..<layout.rank {
      let reach = (Int(layout.shape[axis]) - 1) &* Int(layout.strides[axis])
      if reach < 0 { low &+= reach } else { high &+= reach }
    }
    return (cells + low, cells + high)
  }

  /// Runs `body` with a C-ordered copy of the elements, converted to `dtype`.
  @inline(never)
  func withCopy(as dtype: DType, _ body: (ArrayView) -> Void) {
    let contiguous = Layout(contiguous: layout.shape, rank: layout.rank)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: max(count, 1)) { buffer in
      guard let cells = buffer.baseAddress else { return }
      let copy = ArrayView(cells: cells, dtype: dtype, layout: contiguous)
      convert(self, into: copy)
      body(copy)
    }
  }
}
