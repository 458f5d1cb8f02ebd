import Diagnostics
import NDArray

/// The numbers of one claim, as they were laid out: a scalar, a flat list, or lists in lists.
package struct ClaimedValues: Hashable, Sendable {
  /// In C order.
  package let numbers: [PrintedNumber]
  /// The line, from 1, on which each number stands.
  package let lines: [Int]
  /// `[]` for a scalar, `[n]` for a flat list, the lengths of the nesting otherwise.
  package let shape: [Int]
  /// Whether the rows are those of the printed page and not brackets of their own: a column, or a long row that was broken.
  /// Such numbers fill a row or a column in order, too.
  package let isLoose: Bool

  package init(numbers: [PrintedNumber], lines: [Int], shape: [Int], isLoose: Bool = false) {
    self.numbers = numbers
    self.lines = lines
    self.shape = shape
    self.isLoose = isLoose
  }

  /// Marks each number against the true ones.
  ///
  /// A scalar fits one element; a flat list fits a shape that has at most one axis longer than 1, in order; a nested list
  /// must match exactly. Throws a diagnostic without a place when the layout cannot fit.
  package func compare(with truth: NDArray) throws(Diagnostic) -> [CellVerdict] {
    try checkFit(truth.shape)
    let layout = truth.layout
    let exact = truth.doubles
    return zip(numbers, exact).enumerated().map { position, pair in
      let (printed, value) = pair
      return CellVerdict(
        index: ClaimedValues.index(ofFlat: position, in: layout.dimensions), printed: printed,
        line: position < lines.count ? lines[position] : 0, verdict: printed.verdict(for: value), exact: value)
    }
  }

  private func checkFit(_ wanted: [Int]) throws(Diagnostic) {
    let count = wanted.reduce(1) { $0 &* $1 }
    let given = shape.isEmpty ? "one number" : (shape.count == 1 ? "a list of \(shape[0])" : "shape \(tuple(shape))")
    let longAxes = wanted.count { $0 > 1 }
    let fills = numbers.count == count && longAxes <= 1
    let fits = shape.count >= 2 ? shape == wanted || isLoose && fills : fills
    guard !fits else { return }
    let hint: Message
    if wanted.isEmpty || (count == 1 && shape.count < 2) {
      hint =
        shape == [2] && isLoose
        ? "Give one number; a decimal comma wants quotes, as in \(code: "\"0,25\"")." : "Give one number."
    } else if longAxes <= 1 {
      hint = "Give \(count) numbers in one list; they fill the shape in order."
    } else {
      hint = "Give each row in brackets of its own, so that the lists nest as \(tuple(wanted)) does."
    }
    throw Diagnostic(.reference, "expected numbers of shape \(code: tuple(wanted)), found \(given)", hint: hint)
  }

  private func tuple(_ shape: [Int]) -> String {
    shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ",") + ")"
  }

  /// The full index of a position in C order.
  static func index(ofFlat position: Int, in shape: [Int]) -> [Int] {
    var rest = position
    var index = shape
    for axis in shape.indices.reversed() {
      let length = max(shape[axis], 1)
      index[axis] = rest % length
      rest /= length
    }
    return index
  }
}
