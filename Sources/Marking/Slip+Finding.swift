import NDArray

extension Slip {
  /// The slip that explains all numbers of a line that are wrong; nil when none does.
  static func found(in line: Sheet.Line) -> Slip? {
    let off = line.cells.filter { !$0.isRight && $0.verdict != .carriedForward }
    let pairs = off.compactMap { cell in cell.exact.map { (printed: cell.printed, claimed: cell.claimed, truth: $0) } }
    guard !off.isEmpty, pairs.count == off.count else {
      let isLast = line.cells.contains { $0.verdict == .lastDigit }
      return isLast && line.cells.allSatisfy(\.isRight) ? .lastDigit : nil
    }
    if pairs.allSatisfy({ !$0.printed.isSignLost && $0.printed.agrees(-$0.claimed, $0.truth) }) { return .sign }
    for places in [1, -1, 2, -2, 3, -3] where pairs.allSatisfy({ isShifted($0.printed, $0.claimed, $0.truth, places) })
    {
      return .decimalPoint(places: places)
    }
    if pairs.allSatisfy({ isSwapped($0.printed, $0.claimed, $0.truth) }) { return .digitsSwapped }
    return moved(in: line, off)
  }

  /// Whether the claim is the true value with its point so many places further right.
  private static func isShifted(_ printed: PrintedNumber, _ claimed: Double, _ truth: Double, _ places: Int) -> Bool {
    guard printed.unit > 0, claimed != 0, truth.isFinite else { return false }
    var factor = 1.0
    for _ in 0..<places.magnitude { factor *= 10 }
    let wanted = places > 0 ? truth * factor : truth / factor
    // Digits behind the point that are 0 because it was moved are not claimed.
    let unit = places > 0 ? max(printed.unit, 0) : printed.unit
    let significant = claimed.magnitude / unit
    return significant >= 9.5 && (wanted - claimed).magnitude <= unit / 2 + 4 * wanted.magnitude.ulp
  }

  /// Whether two neighbouring digits in each other's place make it the true value.
  private static func isSwapped(_ printed: PrintedNumber, _ claimed: Double, _ truth: Double) -> Bool {
    guard printed.unit > 0, printed.unit <= 1, claimed.magnitude / printed.unit < 1e15 else { return false }
    let wanted = claimed < 0 ? -truth : truth
    let whole = (claimed.magnitude / printed.unit).rounded()
    var place = 1.0
    while place * 10 <= max(whole, 10) {
      let low = (whole / place).truncatingRemainder(dividingBy: 10).rounded(.down)
      let high = (whole / place / 10).truncatingRemainder(dividingBy: 10).rounded(.down)
      let other = (whole + (low - high) * place * 10 + (high - low) * place) * printed.unit
      if low != high, (other - wanted).magnitude <= printed.unit / 2 + 4 * wanted.magnitude.ulp { return true }
      place *= 10
    }
    return false
  }

  /// Right numbers in wrong places.
  private static func moved(in line: Sheet.Line, _ off: [CellVerdict]) -> Slip? {
    let shape = line.found.truth.shape
    func transposed(_ index: [Int]) -> Double? {
      guard shape.count == 2, index.count == 2, index[1] < shape[0], index[0] < shape[1], index[0] != index[1] else {
        return nil
      }
      return line.truth[index[1] * shape[1] + index[0]]
    }
    let isTurned = off.allSatisfy { cell in
      transposed(cell.index).map { cell.printed.agrees(cell.claimed, $0) } ?? false
    }
    if isTurned { return line.cells.count == line.truth.count && line.cells.count > 1 ? .transposed : .rowForColumn }
    guard off.count > 1, off.count == line.cells.count || line.cells.count == line.truth.count else { return nil }
    // The same numbers in another order: each printed one takes the place of one true one.
    var rest = line.cells.compactMap(\.exact)
    for cell in line.cells {
      guard let place = rest.firstIndex(where: { cell.printed.agrees(cell.claimed, $0) }) else { return nil }
      rest.remove(at: place)
    }
    return .reordered
  }
}

extension PrintedNumber {
  /// Whether a value, with its sign, is a true one at this number's precision.
  func agrees(_ claimed: Double, _ truth: Double) -> Bool {
    guard claimed.isFinite, truth.isFinite else { return false }
    let slack = 4 * max(claimed.magnitude, truth.magnitude).ulp
    if isBareZero { return (claimed - truth).magnitude < PrintedNumber.zeroTolerance }
    return (claimed - truth).magnitude <= (unit == 0 ? claimed.magnitude * 1e-9 : unit / 2) + slack
  }
}
