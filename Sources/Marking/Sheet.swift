import Machine
import NDArray

/// One set of claims while it is being marked: the lines whose numbers can be compared.
struct Sheet {
  /// A claim with the numbers that it claims.
  struct Line {
    /// Its place in the file.
    let claim: Int
    /// Its left side as it was written.
    let left: String
    let found: FoundValue
    /// Marked against the truth to begin with.
    var cells: [CellVerdict]
    /// Where in the whole array each number stands, in C order.
    let places: [Int]
    let truth: [Double]
    var reading = ClaimReading()
  }

  var lines: [Line]
}

extension Sheet.Line {
  init(claim: Int, left: String, found: FoundValue, cells: [CellVerdict]) {
    self.claim = claim
    self.left = left
    self.found = found
    self.cells = cells
    let shape = found.truth.shape
    places = cells.map { cell in zip(cell.index, shape).reduce(0) { $0 * $1.1 + $1.0 } }
    truth = found.truth.doubles
    reading.step = found.step
    reading.line = found.line
  }

  /// Whether some number is not the true one.
  var isOff: Bool { cells.contains { !$0.isRight } }

  /// The numbers of another run in the cells that are claimed; nil where it has another shape.
  func claimed(of other: NDArray?) -> [Double]? {
    guard let other, other.shape == found.truth.shape else { return nil }
    let all = other.doubles
    return places.map { all[$0] }
  }

  /// How far each number may be from what the claimant had in mind: half a unit of its last place, nothing for what is
  /// exactly the true value or is whole by nature.
  func radius(of cell: Int) -> Double {
    let printed = cells[cell].printed
    if !found.truth.dtype.isFloat || printed.isBareZero || cells[cell].claimed == cells[cell].exact { return 0 }
    return printed.unit / 2
  }
}

extension CellVerdict {
  /// Whether it is the true value, but perhaps for its last digit.
  var isRight: Bool { verdict == .agrees || verdict == .lastDigit }
}
