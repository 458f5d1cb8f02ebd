extension UnaryOperation {
  /// Fills `out`, which has the shape of `a`, the result's dtype and any strides, and which may be exactly `a`.
  package func apply(_ a: ArrayView, into out: ArrayView) {
    if !a.isSame(as: out), a.overlaps(out) {
      a.withCopy(as: a.dtype) { run($0, into: out) }
    } else {
      run(a, into: out)
    }
    if out.dtype.isNarrow { out.hold() }
  }

  /// The same for what may be large, in pieces.
  package func apply(_ a: ArrayView, into out: ArrayView, _ work: LongWork) {
    if !LongWork.isLong(out.count) || !a.isSame(as: out) && a.overlaps(out) { return apply(a, into: out) }
    work.eachPart(of: out, isShared: true) { out, part in
      run(part(a), into: out)
      if out.dtype.isNarrow { out.hold() }
    }
  }

  /// Whether an array of floats gives one.
  @inlinable package var keepsFloats: Bool {
    switch self {
    case .logicalNot, .invert, .isnan, .isinf, .isfinite, .signbit: false
    default: true
    }
  }

  /// Fills cells of floats that lie in order from others that do.
  package func fill(_ out: UnsafeMutablePointer<UInt64>, from cells: UnsafeMutablePointer<UInt64>, count: Int) {
    runFloats(Plane(a: cells, b: cells, out: out, columns: count, aColumn: 1, bColumn: 1, outColumn: 1))
  }

  private func run(_ a: ArrayView, into out: ArrayView) {
    if out.dtype == .float32, let function = NarrowMath.function(self) {
      if !a.dtype.isFloat { convert(a, into: out) }
      let source = a.dtype.isFloat ? a : out
      return Plane.each(source, source, out) { plane in
        plane.map { Double(function(Float(Double(bitPattern: $0)))).bitPattern }
      }
    }
    if a.dtype.isFloat {
      return Plane.each(a, a, out) { runFloats($0) }
    }
    if out.dtype.isFloat {
      // Integers become floats in the result's own memory first.
      convert(a, into: out)
      return Plane.each(out, out, out) { runFloats($0) }
    }
    Plane.each(a, a, out) { runIntegers($0, isBool: a.dtype == .bool, isWide: a.dtype == .uint64) }
  }

  // The operation is a constant in each case, so that `scalar` folds to its one expression inside the loop.
  private func runFloats(_ plane: Plane) {
    switch self {
    case .negative: plane.map { UnaryOperation.negative.scalar(Double(bitPattern: $0)).bitPattern }
    case .positive: plane.map { UnaryOperation.positive.scalar(Double(bitPattern: $0)).bitPattern }
    case .absolute: plane.map { UnaryOperation.absolute.scalar(Double(bitPattern: $0)).bitPattern }
    case .exp: plane.map { UnaryOperation.exp.scalar(Double(bitPattern: $0)).bitPattern }
    case .exp2: plane.map { UnaryOperation.exp2.scalar(Double(bitPattern: $0)).bitPattern }
    case .expm1: plane.map { UnaryOperation.expm1.scalar(Double(bitPattern: $0)).bitPattern }
    case .log: plane.map { UnaryOperation.log.scalar(Double(bitPattern: $0)).bitPattern }
    case .log2: plane.map { UnaryOperation.log2.scalar(Double(bitPattern: $0)).bitPattern }
    case .log10: plane.map { UnaryOperation.log10.scalar(Double(bitPattern: $0)).bitPattern }
    case .log1p: plane.map { UnaryOperation.log1p.scalar(Double(bitPattern: $0)).bitPattern }
    case .sqrt: plane.map { UnaryOperation.sqrt.scalar(Double(bitPattern: $0)).bitPattern }
    case .cbrt: plane.map { UnaryOperation.cbrt.scalar(Double(bitPattern: $0)).bitPattern }
    case .square: plane.map { UnaryOperation.square.scalar(Double(bitPattern: $0)).bitPattern }
    case .reciprocal: plane.map { UnaryOperation.reciprocal.scalar(Double(bitPattern: $0)).bitPattern }
    case .sign: plane.map { UnaryOperation.sign.scalar(Double(bitPattern: $0)).bitPattern }
    case .sin: plane.map { UnaryOperation.sin.scalar(Double(bitPattern: $0)).bitPattern }
    case .cos: plane.map { UnaryOperation.cos.scalar(Double(bitPattern: $0)).bitPattern }
    case .tan: plane.map { UnaryOperation.tan.scalar(Double(bitPattern: $0)).bitPattern }
    case .arcsin: plane.map { UnaryOperation.arcsin.scalar(Double(bitPattern: $0)).bitPattern }
    case .arccos: plane.map { UnaryOperation.arccos.scalar(Double(bitPattern: $0)).bitPattern }
    case .arctan: plane.map { UnaryOperation.arctan.scalar(Double(bitPattern: $0)).bitPattern }
    case .sinh: plane.map { UnaryOperation.sinh.scalar(Double(bitPattern: $0)).bitPattern }
    case .cosh: plane.map { UnaryOperation.cosh.scalar(Double(bitPattern: $0)).bitPattern }
    case .tanh: plane.map { UnaryOperation.tanh.scalar(Double(bitPattern: $0)).bitPattern }
    case .arcsinh: plane.map { UnaryOperation.arcsinh.scalar(Double(bitPattern: $0)).bitPattern }
    case .arccosh: plane.map { UnaryOperation.arccosh.scalar(Double(bitPattern: $0)).bitPattern }
    case .arctanh: plane.map { UnaryOperation.arctanh.scalar(Double(bitPattern: $0)).bitPattern }
    case .floor: plane.map { UnaryOperation.floor.scalar(Double(bitPattern: $0)).bitPattern }
    case .ceil: plane.map { UnaryOperation.ceil.scalar(Double(bitPattern: $0)).bitPattern }
    case .trunc: plane.map { UnaryOperation.trunc.scalar(Double(bitPattern: $0)).bitPattern }
    case .rint: plane.map { UnaryOperation.rint.scalar(Double(bitPattern: $0)).bitPattern }
    case .degrees: plane.map { UnaryOperation.degrees.scalar(Double(bitPattern: $0)).bitPattern }
    case .radians: plane.map { UnaryOperation.radians.scalar(Double(bitPattern: $0)).bitPattern }
    case .logicalNot: plane.map { UInt64(UnaryOperation.logicalNot.scalar(Double(bitPattern: $0))) }
    case .invert: break
    case .isnan: plane.map { UInt64(UnaryOperation.isnan.scalar(Double(bitPattern: $0))) }
    case .isinf: plane.map { UInt64(UnaryOperation.isinf.scalar(Double(bitPattern: $0))) }
    case .isfinite: plane.map { UInt64(UnaryOperation.isfinite.scalar(Double(bitPattern: $0))) }
    case .signbit: plane.map { $0 >> 63 }
    }
  }

  private func runIntegers(_ plane: Plane, isBool: Bool, isWide: Bool) {
    switch self {
    // Where the sign bit is a digit.
    case .absolute where isWide: plane.map { $0 }
    case .sign where isWide: plane.map { $0 == 0 ? 0 : 1 }
    case .signbit where isWide: plane.map { _ in 0 }
    case .negative: plane.map { 0 &- $0 }
    case .absolute: plane.map { Int64(bitPattern: $0) < 0 ? 0 &- $0 : $0 }
    case .square: plane.map { $0 &* $0 }
    case .reciprocal: plane.map { UInt64(bitPattern: integer(1 / Double(Int64(bitPattern: $0)))) }
    case .sign: plane.map { UInt64(bitPattern: Int64(bitPattern: $0).signum()) }
    case .logicalNot: plane.map { $0 == 0 ? 1 : 0 }
    case .invert: if isBool { plane.map { $0 ^ 1 } } else { plane.map { ~$0 } }
    case .isnan, .isinf: plane.map { _ in 0 }
    case .isfinite: plane.map { _ in 1 }
    case .signbit: plane.map { $0 >> 63 }
    case .positive, .floor, .ceil, .trunc: plane.map { $0 }
    case .exp, .exp2, .expm1, .log, .log2, .log10, .log1p, .sqrt, .cbrt, .sin, .cos, .tan, .arcsin, .arccos, .arctan,
      .sinh, .cosh, .tanh, .arcsinh, .arccosh, .arctanh, .rint, .degrees, .radians:
      // These have a float result and were converted before.
      break
    }
  }
}
