extension Tensor {
  /// The index of a cell by its place in C order.
  static func index(_ place: Int, _ shape: [Int]) -> [Int] {
    var rest = place
    var result: [Int] = []
    for length in shape.reversed() {
      result.append(length > 0 ? rest % length : 0)
      rest /= max(1, length)
    }
    return result.reversed()
  }
}
