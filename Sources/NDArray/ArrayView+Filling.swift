extension ArrayView {
  /// Puts the same cell everywhere.
  package func fill(_ cell: UInt64) {
    Plane.each(self, self, self) { $0.map { _ in cell } }
  }

  /// `np.linspace`: evenly spaced numbers into an array of one axis, for integers rounded down.
  package func fillLinspace(from start: Double, to stop: Double, endpoint: Bool = true) {
    let count = count
    let divisions = Double(endpoint ? count - 1 : count)
    let delta = stop - start
    let step = delta / divisions
    for i in 0..<count {
      var x = Double(i)
      if divisions > 0 {
        // A step that underflows to 0 is put off until after the multiplication.
        x = step == 0 ? x / divisions * delta : x * step
      } else {
        x *= delta
      }
      x += start
      if endpoint, count > 1, i == count - 1 { x = stop }
      put(x, at: i)
    }
  }

  private func put(_ x: Double, at i: Int) {
    cells[i * Int(layout.strides[0])] =
      dtype.isFloat
      ? dtype.held(x.bitPattern) : convert(x.rounded(.down).bitPattern, from: .float64, to: dtype)
  }

  /// The number of elements of `np.arange`, or NumPy's error.
  package static func rangeCount(from start: Double, to stop: Double, by step: Double) throws(ArrayError) -> Int {
    if step == 0 { throw ArrayError(.zeroDivision, "float division by zero") }
    let count = ((stop - start) / step).rounded(.up)
    if count.isNaN { throw ArrayError(.value, "arange: cannot compute length") }
    if count > 0x7FFF_FFFF { throw ArrayError(.value, "Maximum allowed size exceeded") }
    return count > 0 ? Int(count) : 0
  }

  /// The number of elements of `np.arange` of integers, or NumPy's error.
  package static func rangeCount(from start: Int64, to stop: Int64, by step: Int64) throws(ArrayError) -> Int {
    if step == 0 { throw ArrayError(.zeroDivision, "division by zero") }
    if step > 0 ? stop <= start : stop >= start { return 0 }
    let (low, high) = step > 0 ? (start, stop) : (stop, start)
    let count = (UInt64(bitPattern: high &- low) - 1) / step.magnitude
    if count >= 0x7FFF_FFFF { throw ArrayError(.value, "Maximum allowed size exceeded") }
    return Int(count) + 1
  }

  /// `np.arange` of floats: NumPy takes the rounded difference of the first two as the step of all others.
  package func fillRange(from start: Double, by step: Double) {
    let delta = (start + step) - start
    for i in 0..<count {
      let x = i == 1 ? start + step : start + Double(i) * delta
      cells[i * Int(layout.strides[0])] =
        dtype.isFloat ? dtype.held(x.bitPattern) : convert(x.bitPattern, from: .float64, to: dtype)
    }
  }

  /// `np.arange` of integers.
  package func fillRange(from start: Int64, by step: Int64) {
    for i in 0..<count {
      let x = start &+ Int64(i) &* step
      cells[i * Int(layout.strides[0])] = convert(UInt64(bitPattern: x), from: .int64, to: dtype)
    }
  }

  /// `np.eye`: ones on a diagonal (positive above the main one), zeros elsewhere; the array has two axes.
  package func fillIdentity(diagonal: Int = 0) {
    fill(0)
    let one: UInt64 = dtype.isFloat ? (1.0).bitPattern : 1
    for row in 0..<Int(layout.shape[0]) {
      let (column, overflow) = row.addingReportingOverflow(diagonal)
      if overflow || column < 0 || column >= Int(layout.shape[1]) { continue }
      cells[row * Int(layout.strides[0]) + column * Int(layout.strides[1])] = one
    }
  }
}
