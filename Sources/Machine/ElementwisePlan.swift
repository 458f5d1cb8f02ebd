import NDArray

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How an operation on two operands of at most two axes goes at one instruction: worked out once, used again as long as the
/// operands look the same.
///
/// For arrays of a handful of elements most of the time would go into deciding what to do: types, broadcasting, strides. A
/// training loop decides it the same way in every pass.
struct ElementwisePlan {
  /// What decides how an operand is read, without the cells: the words of its header beside those that say where they are.
  struct Look: Equatable {
    /// The header of an array; of a number its tag, which no header equals, for an array's size is not 0.
    var header: UInt64
    /// The two lengths and the two strides of an array.
    var lengths: UInt64
    var steps: UInt64
  }

  /// How a row of the result comes from rows of the operands.
  enum Row {
    /// Both lie in order.
    case both
    /// One lies in order, the other is a single number.
    case left, right
    /// Any steps.
    case strided
  }

  var a = Look(header: 0, lengths: 0, steps: 0)
  var b = Look(header: 0, lengths: 0, steps: 0)
  /// The element type of the result.
  var type = DType.float64
  var rank = 0
  /// The shape of the result.
  var rows = 0
  var columns = 0
  /// The loop over it: one row where all can be done in one.
  var row = Row.strided
  var loopRows = 0
  var loopColumns = 0
  var aRow = 0
  var aColumn = 0
  var bRow = 0
  var bColumn = 0
  /// Whether the first operand lies in order and has the result's shape, so that the result can take its place.
  var keepsFirst = false

  /// A plan for operands as they look; nil when they do not fit each other or are too large.
  init?(_ a: Operand, _ b: Operand, _ type: DType) {
    rank = max(a.rank, b.rank)
    guard rank > 0, let rows = ElementwisePlan.common(a.rows, b.rows),
      let columns = ElementwisePlan.common(a.columns, b.columns), rows * columns <= 1 << 16
    else { return nil }
    (self.type, self.rows, self.columns, loopRows, loopColumns) = (type, rows, columns, rows, columns)
    keepsFirst =
      a.rank == rank && a.rows == rows && a.columns == columns && (columns == 1 || a.columnStep == 1)
      && (rows == 1 || a.rowStep == columns)
    (aRow, aColumn) = (a.rows == 1 ? 0 : a.rowStep, a.columns == 1 ? 0 : a.columnStep)
    (bRow, bColumn) = (b.rows == 1 ? 0 : b.rowStep, b.columns == 1 ? 0 : b.columnStep)
    if columns == 1 {
      // A column is done as one row.
      (loopRows, loopColumns) = (1, rows)
      (aColumn, bColumn) = (aRow, bRow)
      (aRow, bRow) = (0, 0)
    } else if rows == 1 || aRow == columns * aColumn && bRow == columns * bColumn {
      (loopRows, loopColumns) = (1, rows * columns)
      (aRow, bRow) = (0, 0)
    }
    switch (aColumn, bColumn) {
    case (1, 1): row = .both
    case (1, 0): row = .left
    case (0, 1): row = .right
    default: row = .strided
    }
  }

  private static func common(_ a: Int, _ b: Int) -> Int? {
    a == b || b == 1 ? a : a == 1 ? b : nil
  }

  /// Fills the result's cells, four at a time where they lie in order.
  @inline(__always)
  func run<Kernel: ElementwiseKernel>(
    _ kernel: Kernel.Type, _ a: UnsafeMutablePointer<UInt64>, _ b: UnsafeMutablePointer<UInt64>,
    into cells: UnsafeMutablePointer<UInt64>
  ) {
    typealias Element = Kernel.Element
    var out = UnsafeMutableRawPointer(cells).assumingMemoryBound(to: Element.self)
    var x = UnsafeMutableRawPointer(a).assumingMemoryBound(to: Element.self)
    var y = UnsafeMutableRawPointer(b).assumingMemoryBound(to: Element.self)
    let columns = loopColumns
    for _ in 0..<loopRows {
      var index = 0
      switch row {
      case .both:
        while index &+ 4 <= columns {
          out.store(Kernel.four(x.four(index), y.four(index)), at: index)
          index &+= 4
        }
        while index < columns {
          out[index] = Kernel.one(x[index], y[index])
          index &+= 1
        }
      case .left:
        let right = y[0]
        let fourth = SIMD4(repeating: right)
        while index &+ 4 <= columns {
          out.store(Kernel.four(x.four(index), fourth), at: index)
          index &+= 4
        }
        while index < columns {
          out[index] = Kernel.one(x[index], right)
          index &+= 1
        }
      case .right:
        let left = x[0]
        let fourth = SIMD4(repeating: left)
        while index &+ 4 <= columns {
          out.store(Kernel.four(fourth, y.four(index)), at: index)
          index &+= 4
        }
        while index < columns {
          out[index] = Kernel.one(left, y[index])
          index &+= 1
        }
      case .strided:
        while index < columns {
          out[index] = Kernel.one(x[index &* aColumn], y[index &* bColumn])
          index &+= 1
        }
      }
      out += columns
      x += aRow
      y += bRow
    }
  }
}

extension ElementwisePlan {
  /// An operand as rows and columns of cells.
  struct Operand {
    var cells: UnsafeMutablePointer<UInt64>
    var rank: Int
    var rows: Int
    var columns: Int
    var rowStep: Int
    var columnStep: Int
  }
}

/// The plans of a machine: the last two of each instruction.
struct PlanTable: ~Copyable {
  private var plans: UnsafeMutablePointer<ElementwisePlan>
  private var count = 0

  init() { plans = PlanTable.room(for: 1) }

  deinit { free(plans) }

  /// Memory of zeros, which the system gives when a plan is first looked at: most instructions of a long script never do.
  private static func room(for count: Int) -> UnsafeMutablePointer<ElementwisePlan> {
    guard let memory = calloc(count, MemoryLayout<ElementwisePlan>.stride) else {
      fatalError("the system gives no memory")
    }
    return memory.bindMemory(to: ElementwisePlan.self, capacity: count)
  }

  /// Makes room for the instructions that a program has by now.
  mutating func grow(to instructions: Int) {
    guard 2 * instructions > count else { return }
    let room = 3 * instructions
    let larger = PlanTable.room(for: room)
    larger.update(from: plans, count: count)
    free(plans)
    plans = larger
    count = room
  }

  @inline(__always) subscript(_ instruction: Int) -> UnsafeMutablePointer<ElementwisePlan> { plans + 2 &* instruction }
}
