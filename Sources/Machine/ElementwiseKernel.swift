/// The arithmetic of one operation, for one pair of elements and for four at a time.
protocol ElementwiseKernel {
  associatedtype Element: SIMDScalar
  static func one(_ a: Element, _ b: Element) -> Element
  static func four(_ a: SIMD4<Element>, _ b: SIMD4<Element>) -> SIMD4<Element>
}

/// The kernels of floats and of integers; NumPy's integers wrap around.
enum Kernels {
  enum Add: ElementwiseKernel {
    @inline(__always) static func one(_ a: Double, _ b: Double) -> Double { a + b }
    @inline(__always) static func four(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> SIMD4<Double> { a + b }
  }

  enum Subtract: ElementwiseKernel {
    @inline(__always) static func one(_ a: Double, _ b: Double) -> Double { a - b }
    @inline(__always) static func four(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> SIMD4<Double> { a - b }
  }

  enum Multiply: ElementwiseKernel {
    @inline(__always) static func one(_ a: Double, _ b: Double) -> Double { a * b }
    @inline(__always) static func four(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> SIMD4<Double> { a * b }
  }

  enum Divide: ElementwiseKernel {
    @inline(__always) static func one(_ a: Double, _ b: Double) -> Double { a / b }
    @inline(__always) static func four(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> SIMD4<Double> { a / b }
  }

  enum AddIntegers: ElementwiseKernel {
    @inline(__always) static func one(_ a: Int, _ b: Int) -> Int { a &+ b }
    @inline(__always) static func four(_ a: SIMD4<Int>, _ b: SIMD4<Int>) -> SIMD4<Int> { a &+ b }
  }

  enum SubtractIntegers: ElementwiseKernel {
    @inline(__always) static func one(_ a: Int, _ b: Int) -> Int { a &- b }
    @inline(__always) static func four(_ a: SIMD4<Int>, _ b: SIMD4<Int>) -> SIMD4<Int> { a &- b }
  }

  enum MultiplyIntegers: ElementwiseKernel {
    @inline(__always) static func one(_ a: Int, _ b: Int) -> Int { a &* b }
    @inline(__always) static func four(_ a: SIMD4<Int>, _ b: SIMD4<Int>) -> SIMD4<Int> { a &* b }
  }
}

extension UnsafeMutablePointer where Pointee: SIMDScalar {
  /// Four elements from a position on, at any alignment.
  @inline(__always) func four(_ position: Int) -> SIMD4<Pointee> {
    UnsafeRawPointer(self + position).loadUnaligned(as: SIMD4<Pointee>.self)
  }

  /// Puts four elements from a position on, at any alignment.
  @inline(__always) func store(_ four: SIMD4<Pointee>, at position: Int) {
    UnsafeMutableRawPointer(self + position).storeBytes(of: four, as: SIMD4<Pointee>.self)
  }
}
