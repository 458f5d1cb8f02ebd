extension BinaryOperation {
  /// Fills `out`, which has the shape to which `a` and `b` broadcast, the result's dtype and any strides. Its memory may
  /// be that of an operand. Throws NumPy's `ValueError` for an integer raised to a negative integer.
  package func apply(_ a: ArrayView, _ b: ArrayView, into out: ArrayView) throws(ArrayError) {
    if self == .power, !out.dtype.isFloat, out.count > 0 { try checkExponents(b) }
    run(a, b, into: out)
    if out.dtype.isNarrow { out.hold() }
  }

  /// The same for what may be large, in pieces.
  package func apply(_ a: ArrayView, _ b: ArrayView, into out: ArrayView, _ work: LongWork) throws(ArrayError) {
    let isMixed = !a.isSame(as: out) && a.overlaps(out) || !b.isSame(as: out) && b.overlaps(out)
    // Exponents that are one number for all are told by their number, which must not be that of a piece.
    let isStretched = self == .power && b.count > 1 && b.count < out.count
    if !LongWork.isLong(out.count) || isMixed || isStretched { return try apply(a, b, into: out) }
    if self == .power, !out.dtype.isFloat { try checkExponents(b) }
    work.eachPart(of: out, isShared: true) { out, part in
      run(part(a), part(b), into: out)
      if out.dtype.isNarrow { out.hold() }
    }
  }

  private func run(_ a: ArrayView, _ b: ArrayView, into out: ArrayView) {
    if !a.isSame(as: out), a.overlaps(out) {
      return a.withCopy(as: a.dtype) { run($0, b, into: out) }
    }
    if !b.isSame(as: out), b.overlaps(out) {
      return b.withCopy(as: b.dtype) { run(a, $0, into: out) }
    }
    if a.dtype.isFloat, b.dtype.isFloat {
      return runFloats(a, b, into: out)
    }
    if a.dtype.isFloat || b.dtype.isFloat || alwaysFloat || out.dtype.isFloat {
      return a.asFloats { x in b.asFloats { y in runFloats(x, y, into: out) } }
    }
    let isBool = out.dtype == .bool && a.dtype == .bool && b.dtype == .bool
    if isBool, self == .add {
      return Plane.each(a, b, out) { BinaryOperation.logicalOr.runIntegers($0) }
    }
    if a.dtype == .uint64 || b.dtype == .uint64 { return Plane.each(a, b, out) { runUnsigned($0) } }
    Plane.each(a, b, out) { runIntegers($0) }
  }

  /// Where the sign bit is a digit.
  private func runUnsigned(_ plane: Plane) {
    switch self {
    case .floorDivide: plane.combine { $1 == 0 ? 0 : $0 / $1 }
    case .remainder: plane.combine { $1 == 0 ? 0 : $0 % $1 }
    case .fmod: plane.combine { $1 == 0 ? 0 : $0 % $1 }
    case .maximum, .fmax: plane.combine { $0 > $1 ? $0 : $1 }
    case .minimum, .fmin: plane.combine { $0 < $1 ? $0 : $1 }
    case .less: plane.combine { $0 < $1 ? 1 : 0 }
    case .lessOrEqual: plane.combine { $0 <= $1 ? 1 : 0 }
    case .greater: plane.combine { $0 > $1 ? 1 : 0 }
    case .greaterOrEqual: plane.combine { $0 >= $1 ? 1 : 0 }
    case .rightShift: plane.combine { $1 < 64 ? $0 >> $1 : 0 }
    default: runIntegers(plane)
    }
  }

  private var alwaysFloat: Bool {
    switch self {
    case .divide, .arctan2, .hypot, .floatPower, .logAddExp, .logAddExp2, .heaviside, .copysign: true
    default: false
    }
  }

  private func checkExponents(_ b: ArrayView) throws(ArrayError) {
    var lowest: Int64 = 0
    for position in 0..<b.count {
      lowest = min(lowest, Int64(bitPattern: b.cells[b.layout.isContiguous ? position : b.offset(ofFlat: position)]))
    }
    if lowest < 0 { throw ArrayError(.value, "Integers to negative integer powers are not allowed.") }
  }

  private func runFloats(_ a: ArrayView, _ b: ArrayView, into out: ArrayView) {
    if self == .power, b.count == 1 {
      // As NumPy does, some exponents that are one number for all are not left to `pow`.
      switch Double(bitPattern: b.cells[0]) {
      case 2: return UnaryOperation.square.apply(a.broadcast(to: out.layout) ?? a, into: out)
      case 0.5: return UnaryOperation.sqrt.apply(a.broadcast(to: out.layout) ?? a, into: out)
      case -1: return UnaryOperation.reciprocal.apply(a.broadcast(to: out.layout) ?? a, into: out)
      default: break
      }
    }
    Plane.each(a, b, out) { runFloats($0) }
  }

  // The operation is a constant in each case, so that `scalar` folds to its one expression inside the loop.
  private func runFloats(_ plane: Plane) {
    switch self {
    case .add:
      plane.combine { BinaryOperation.add.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .subtract:
      plane.combine { BinaryOperation.subtract.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .multiply:
      plane.combine { BinaryOperation.multiply.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .divide:
      plane.combine { BinaryOperation.divide.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .floorDivide:
      plane.combine { BinaryOperation.floorDivide.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .remainder:
      plane.combine { BinaryOperation.remainder.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .power:
      plane.combine { BinaryOperation.power.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .maximum:
      plane.combine { BinaryOperation.maximum.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .minimum:
      plane.combine { BinaryOperation.minimum.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .fmax:
      plane.combine { BinaryOperation.fmax.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .fmin:
      plane.combine { BinaryOperation.fmin.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .fmod, .floatPower, .logAddExp, .logAddExp2, .heaviside, .copysign:
      plane.combine { scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .arctan2:
      plane.combine { BinaryOperation.arctan2.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .hypot:
      plane.combine { BinaryOperation.hypot.scalar(Double(bitPattern: $0), Double(bitPattern: $1)).bitPattern }
    case .equal:
      plane.combine { UInt64(BinaryOperation.equal.scalar(Double(bitPattern: $0), Double(bitPattern: $1))) }
    case .notEqual:
      plane.combine { UInt64(BinaryOperation.notEqual.scalar(Double(bitPattern: $0), Double(bitPattern: $1))) }
    case .less:
      plane.combine { UInt64(BinaryOperation.less.scalar(Double(bitPattern: $0), Double(bitPattern: $1))) }
    case .lessOrEqual:
      plane.combine { UInt64(BinaryOperation.lessOrEqual.scalar(Double(bitPattern: $0), Double(bitPattern: $1))) }
    case .greater:
      plane.combine { UInt64(BinaryOperation.greater.scalar(Double(bitPattern: $0), Double(bitPattern: $1))) }
    case .greaterOrEqual:
      plane.combine { UInt64(BinaryOperation.greaterOrEqual.scalar(Double(bitPattern: $0), Double(bitPattern: $1))) }
    case .logicalAnd:
      plane.combine { UInt64(BinaryOperation.logicalAnd.scalar(Double(bitPattern: $0), Double(bitPattern: $1))) }
    case .logicalOr:
      plane.combine { UInt64(BinaryOperation.logicalOr.scalar(Double(bitPattern: $0), Double(bitPattern: $1))) }
    case .logicalXor:
      plane.combine { UInt64(BinaryOperation.logicalXor.scalar(Double(bitPattern: $0), Double(bitPattern: $1))) }
    case .bitAnd, .bitOr, .bitXor, .leftShift, .rightShift, .gcd, .lcm: break
    }
  }

  private func runIntegers(_ plane: Plane) {
    switch self {
    case .add:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.add.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .subtract:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.subtract.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .multiply:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.multiply.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .floorDivide:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.floorDivide.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .remainder:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.remainder.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .power:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.power.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .maximum:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.maximum.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .minimum:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.minimum.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .equal:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.equal.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .notEqual:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.notEqual.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .less:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.less.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .lessOrEqual:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.lessOrEqual.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .greater:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.greater.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .greaterOrEqual:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.greaterOrEqual.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .logicalAnd:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.logicalAnd.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .logicalOr:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.logicalOr.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .logicalXor:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.logicalXor.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .bitAnd:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.bitAnd.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .bitOr:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.bitOr.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .bitXor:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.bitXor.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .leftShift:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.leftShift.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .rightShift:
      plane.combine {
        UInt64(bitPattern: BinaryOperation.rightShift.scalar(Int64(bitPattern: $0), Int64(bitPattern: $1)))
      }
    case .fmax, .fmin, .fmod, .gcd, .lcm:
      plane.combine { UInt64(bitPattern: scalar(Int64(bitPattern: $0), Int64(bitPattern: $1))) }
    case .divide, .arctan2, .hypot, .floatPower, .logAddExp, .logAddExp2, .heaviside, .copysign: break
    }
  }
}

extension ArrayView {
  /// Runs `body` with the elements as floats.
  @inline(__always)
  fileprivate func asFloats(_ body: (ArrayView) -> Void) {
    if dtype.isFloat { return body(self) }
    if count != 1 { return withCopy(as: .float64, body) }
    var cell = convert(cells[0], from: dtype, to: .float64)
    withUnsafeMutablePointer(to: &cell) { pointer in
      body(
        ArrayView(
          cells: pointer, dtype: .float64,
          layout: Layout(rank: layout.rank, shape: layout.shape, strides: SIMD8(repeating: 0))))
    }
  }
}
