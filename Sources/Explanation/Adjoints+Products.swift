import NDArray

/// What of a product's adjoint reaches its factors.
extension Adjoints {
  /// The shares of both operands of a product.
  static func product(_ product: Product, _ operands: [Tensor?], _ adjoint: Tensor) -> [Tensor?]? {
    guard operands.count == 2, let a = operands[0], let b = operands[1] else { return nil }
    if product == .outer {
      let (first, second) = (a.reshaped([a.count]), b.reshaped([b.count]))
      let matrix = adjoint.reshaped([a.count, b.count])
      return [
        Tensor.product(matrix, second)?.reshaped(a.shape), Tensor.product(matrix.transposed, first)?.reshaped(b.shape),
      ]
    }
    if a.shape.isEmpty || b.shape.isEmpty {
      return [
        Tensor.combine(adjoint, b, *).flatMap { $0.gathered(to: a.shape) },
        Tensor.combine(adjoint, a, *).flatMap { $0.gathered(to: b.shape) },
      ]
    }
    guard a.shape.count <= 2, b.shape.count <= 2, product != .inner || b.shape.count == 1 else {
      guard let sum = IndexedSum(product, a.shape, b.shape) else { return nil }
      return [sum.share(of: 0, operands, adjoint), sum.share(of: 1, operands, adjoint)]
    }
    let left = a.shape.count == 1 ? a.reshaped([1, a.count]) : a
    let right = b.shape.count == 1 ? b.reshaped([b.count, 1]) : b
    guard left.shape[1] == right.shape[0], adjoint.count == left.shape[0] * right.shape[1] else { return nil }
    let matrix = adjoint.reshaped([left.shape[0], right.shape[1]])
    return [
      Tensor.product(matrix, right.transposed)?.reshaped(a.shape),
      Tensor.product(left.transposed, matrix)?.reshaped(b.shape),
    ]
  }

  /// The shares of two vectors, one of which is moved along the other: rₖ = Σᵢ aᵢ·vₖ₋ᵢ, of which a part is kept.
  static func sliding(_ operands: [Tensor?], _ adjoint: Tensor, isReversed: Bool) -> [Tensor?]? {
    guard operands.count == 2, let a = operands[0]?.values, let given = operands[1]?.values, !a.isEmpty, !given.isEmpty
    else { return nil }
    let v = isReversed ? Array(given.reversed()) : given
    let (least, most) = (min(a.count, v.count), max(a.count, v.count))
    // How many of the sums before the first that is kept are left out.
    let skipped: Int
    switch adjoint.count {
    case a.count + v.count - 1: skipped = 0
    case most: skipped = isReversed && v.count > a.count ? least / 2 : (least - 1) / 2
    case most - least + 1: skipped = least - 1
    default: return nil
    }
    var ofA = [Double](repeating: 0, count: a.count)
    var ofV = [Double](repeating: 0, count: v.count)
    for (place, share) in adjoint.values.enumerated() where share != 0 {
      let sum = place + skipped
      for left in max(0, sum - v.count + 1)...min(sum, a.count - 1) {
        ofA[left] += share * v[sum - left]
        ofV[sum - left] += share * a[left]
      }
    }
    return [Tensor(ofA, shape: [a.count]), Tensor(isReversed ? ofV.reversed() : ofV, shape: [v.count])]
  }
}
