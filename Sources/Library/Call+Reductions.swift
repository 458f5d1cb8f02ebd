import Machine
import NDArray

/// Reductions with everything that NumPy lets them take.
extension Call {
  /// A reduction of the first argument along the axes of the second.
  func reduction(
    _ reduction: Reduction, dtype: Int? = nil, out: Int, keepdims: Int, initial: Int? = nil, condition: Int? = nil
  ) throws(Raise) -> Value {
    var wanted: DType?
    if let dtype { wanted = try machine.dtypeArgument(self[dtype]) }
    var source = try array(0, dtype: wanted)
    let axes = try axes(1, rank: layout(source).rank)
    let isKept = try flag(keepdims)
    var start: Value?
    if let initial, isGiven(initial) { start = try number(self[initial], orRaise: "initial must be a number") }
    if let condition, isGiven(condition), !(self[condition].tag == .bool && self[condition].bits != 0) {
      let mask = try array(condition, dtype: .bool)
      if reduction == .mean {
        let (one, none) = (try filled(layout(source), .int(1), .int64), try filled(.scalar, .int(0), .int64))
        let count = try total(selected(mask, one, none), axes, keepdims: isKept)
        let zero = try filled(.scalar, .int(0), view(source).dtype)
        return try pairwise(.divide, total(selected(mask, source, zero), axes, keepdims: isKept), count)
      }
      source = try selected(mask, source, neutral(reduction, start, view(source).dtype))
    }
    if reduction == .mean, let wanted, !wanted.isFloat {
      let sum = try settled(converted(total(source, axes, keepdims: isKept), wanted))
      let terms = (0..<layout(source).rank).reduce(1) { axes.contains($1) ? $0 * Int(layout(source).shape[$1]) : $0 }
      let mean = try settled(converted(pairwise(.divide, sum, machine.scalar(UInt64(terms), .int64)), wanted))
      return try delivered(mean, name: "mean", out: out)
    }
    let result = try reduced(source, reduction, axes: axes, keepdims: isKept, initial: start)
    return try delivered(result, name: "\(reduction)", out: out)
  }

  /// The number that changes no result of a reduction, which `where=` puts in place of what does not count.
  private func neutral(_ reduction: Reduction, _ start: Value?, _ dtype: DType) throws(Raise) -> Value {
    switch reduction {
    case .prod, .all: return try filled(.scalar, .int(1), dtype)
    case .sum, .any: return try filled(.scalar, .int(0), dtype)
    default:
      guard let start else {
        throw .valueError(
          "reduction operation '\(reduction == .max ? "maximum" : "minimum")' does not have an identity, so to use a where "
            + "mask one has to specify 'initial'")
      }
      return try filled(.scalar, start, dtype)
    }
  }

  /// `np.std` and `np.var`.
  func spread(_ reduction: Reduction) throws(Raise) -> Value {
    if isGiven(6), !(self[6].tag == .bool && self[6].bits != 0) {
      throw .notSupported("\(code: "where=") of \(code: "np.\(reduction)")")
    }
    if isGiven(7) { throw .notSupported("\(code: "mean=") of \(code: "np.\(reduction)")") }
    let source = try array(0, dtype: machine.dtypeArgument(self[2]))
    let degrees = isGiven(8) ? self[8] : self[4]
    guard degrees.isUnset || degrees.isNumber else {
      throw .typeError("unsupported operand type(s) for -: 'int' and '\(machine.typeName(degrees))'")
    }
    guard degrees.isUnset || degrees.number == degrees.number.rounded() else {
      throw .notSupported("a fraction as \(code: "ddof=")")
    }
    let result = try reduced(
      source, reduction, axes: axes(1, rank: layout(source).rank), keepdims: flag(5),
      ddof: degrees.isUnset ? 0 : Int(truncated(degrees.number)))
    return try delivered(result, name: "\(reduction)", out: 3)
  }

  /// `np.argmax` and `np.argmin`.
  func place(_ reduction: Reduction) throws(Raise) -> Value {
    var source = try array(0)
    if machine.isTextArray(source) { source = machine.ranks(of: [source]).ranks[0] }
    let axes = try placeAxes(source)
    return try delivered(
      reduced(source, reduction, axes: axes, keepdims: flag(3)), name: "\(reduction)", out: 2)
  }

  /// The axis along which a place is looked for, or all of them; a number passes for an array of one axis.
  private func placeAxes(_ source: Value) throws(Raise) -> AxisSet {
    let rank = layout(source).rank
    guard let axis = try axis(1, rank: Swift.max(rank, 1)) else { return .all(rank: rank) }
    return AxisSet(bits: rank == 0 ? 0 : 1 << UInt8(axis))
  }

  /// `np.count_nonzero`.
  func countNonZero() throws(Raise) -> Value {
    let source = try converted(array(0), .bool)
    let axes = try axes(1, rank: layout(source).rank)
    return try reduced(source, .sum, axes: axes, keepdims: flag(2))
  }

  // MARK: Without NaN

  /// The array with another number in place of each NaN, and where these are; nil when there is none to be.
  private func replacingNaN(_ array: Value, _ filler: Double) throws(Raise) -> (array: Value, mask: Value?) {
    guard view(array).dtype.isFloat else { return (array, nil) }
    let mask = try asArray(each(.isnan, array))
    return (try selected(mask, filled(.scalar, .float(filler), view(array).dtype), array), mask)
  }

  /// `np.nansum` and its kin.
  func withoutNaN(_ reduction: Reduction, dtype: Int? = nil, keepdims: Int) throws(Raise) -> Value {
    var wanted: DType?
    if let dtype { wanted = try machine.dtypeArgument(self[dtype]) }
    let source = try array(0, dtype: wanted)
    let axes = try axes(1, rank: layout(source).rank)
    let isKept = try flag(keepdims)
    let filler: Double =
      switch reduction {
      case .prod: 1
      case .max: -.infinity
      case .min: .infinity
      default: 0
      }
    if reduction == .max || reduction == .min, layout(source).count == 0, layout(source).rank > 0 {
      do throws(Raise) { return try reduced(source, reduction, axes: axes, keepdims: isKept) } catch {
        guard case .exception(let kind, let message) = error else { throw error }
        // NumPy looks for these with functions that have names of their own.
        throw .exception(
          kind,
          message.replacing("operation maximum", with: "operation fmax").replacing(
            "operation minimum", with: "operation fmin"))
      }
    }
    let (clean, mask) = try replacingNaN(source, filler)
    guard let mask else { return try reduced(source, reduction, axes: axes, keepdims: isKept) }
    if reduction == .mean {
      return try pairwise(
        .divide, total(clean, axes, keepdims: isKept), converted(count(not: mask, axes, isKept), floatType(source)))
    }
    let result = try reduced(clean, reduction, axes: axes, keepdims: isKept)
    guard reduction == .max || reduction == .min else { return result }
    // Where all are NaN, so is the result.
    let allNaN = try asArray(reduced(mask, .all, axes: axes, keepdims: isKept))
    return settled(try selected(allNaN, filled(.scalar, .float(.nan), view(source).dtype), asArray(result)))
  }

  /// How many are no NaN.
  private func count(not mask: Value, _ axes: AxisSet, _ isKept: Bool) throws(Raise) -> Value {
    try asArray(reduced(asArray(each(.logicalNot, mask)), .sum, axes: axes, keepdims: isKept))
  }

  /// `np.nanstd` and `np.nanvar`.
  func spreadWithoutNaN(root: Bool) throws(Raise) -> Value {
    let source = try array(0, dtype: machine.dtypeArgument(self[2]))
    let axes = try axes(1, rank: layout(source).rank)
    let isKept = try flag(5)
    let ddof = try integer(4, or: 0)
    let (clean, mask) = try replacingNaN(source, 0)
    guard let mask else {
      return try reduced(source, root ? .std : .var, axes: axes, keepdims: isKept, ddof: ddof)
    }
    let dtype = view(source).dtype
    let number = try converted(count(not: mask, axes, true), dtype)
    let mean = try pairwise(.divide, total(clean, axes, keepdims: true), number)
    let deviations = try selected(
      mask, filled(.scalar, .int(0), dtype), asArray(pairwise(.subtract, clean, mean)))
    let squares = try total(pairwise(.multiply, deviations, deviations), axes, keepdims: isKept)
    let left = try pairwise(
      .subtract, converted(count(not: mask, axes, isKept), dtype), filled(.scalar, .int(ddof), dtype))
    let variance = try pairwise(.divide, squares, left)
    let isTooFew = try asArray(pairwise(.lessOrEqual, left, .int(0)))
    let result = settled(try selected(isTooFew, filled(.scalar, .float(.nan), dtype), asArray(variance)))
    return root ? try each(.sqrt, result) : result
  }

  /// `np.nanmedian`.
  func medianWithoutNaN() throws(Raise) -> Value {
    let source = try array(0)
    let (groups, left, kept) = try groups(source, axes(1, rank: layout(source).rank))
    let medians = groups.map { group in
      let numbers = group.filter { !$0.isNaN }.sorted()
      if numbers.isEmpty { return Double.nan }
      let middle = numbers.count / 2
      return numbers.count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2
    }
    return settled(try newArray(medians, flag(4) ? kept : left, floatType(source)))
  }

  /// `np.nanargmax` and `np.nanargmin`.
  func placeWithoutNaN(_ reduction: Reduction) throws(Raise) -> Value {
    let source = try array(0)
    let axes = try placeAxes(source)
    let (clean, mask) = try replacingNaN(source, reduction == .argmax ? -.infinity : .infinity)
    if let mask {
      let allNaN = try asArray(reduced(mask, .all, axes: axes))
      guard !doubles(allNaN).contains(1) else { throw .valueError("All-NaN slice encountered") }
    }
    return try reduced(clean, reduction, axes: axes)
  }

  /// `np.nancumsum` and `np.nancumprod`.
  func accumulatedWithoutNaN(_ accumulation: Accumulation) throws(Raise) -> Value {
    let source = try array(0, dtype: machine.dtypeArgument(self[2]))
    let (clean, _) = try replacingNaN(source, accumulation == .cumprod ? 1 : 0)
    let axis = try axis(1, rank: layout(source).rank)
    let result = try newArray(
      accumulation.resultType(view(clean).dtype), accumulation.resultLayout(layout(clean), axis: axis))
    accumulation.apply(view(clean), axis: axis, into: view(result), machine.work)
    return result
  }

  // MARK: Quantiles

  /// `np.percentile` (`scale` 100) and `np.quantile` (1).
  func quantiles(scale: Double, skipsNaN: Bool) throws(Raise) -> Value {
    let source = try array(0)
    if view(source).dtype == .bool {
      throw .typeError(
        "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the "
          + "logical_xor function instead.")
    }
    let dtype = floatType(source)
    let wanted = try array(1)
    // A Python number takes the array's type; an array of parts has its own.
    let type = self[1].isNumber && !self[1].isNumPyScalar ? dtype : DType.common(dtype, floatType(wanted))
    let parts = doubles(wanted).map { type.rounded(scale == 1 ? $0 : $0 / scale) }
    guard parts.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw .valueError(
        scale == 1 ? "Quantiles must be in the range [0, 1]" : "Percentiles must be in the range [0, 100]")
    }
    let method = try text(5, or: "linear")
    guard ["linear", "lower", "higher", "nearest", "midpoint"].contains(method) else {
      throw .notSupported("the method \(code: "'\(method)'") of quantiles")
    }
    let (groups, left, kept) = try groups(source, axes(2, rank: layout(source).rank))
    var results: [Double] = []
    let sorted = groups.map { ascending(skipsNaN ? $0.filter { !$0.isNaN } : $0, machine.work) }
    try machine.finishWork()
    for part in parts {
      for (number, group) in groups.enumerated() {
        let isUnknown = !skipsNaN && group.contains(where: \.isNaN)
        if sorted[number].isEmpty, !skipsNaN {
          throw .indexError("index -1 is out of bounds for axis 0 with size 0")
        }
        results.append(
          isUnknown || sorted[number].isEmpty ? .nan : Call.quantile(part, of: sorted[number], method, type))
      }
    }
    let shape = try layout(wanted).dimensions + (flag(6) ? kept : left).dimensions
    guard shape.count <= Layout.maximumRank else { throw .notSupported("an array with more than 8 axes") }
    let isExact = method == "lower" || method == "higher" || method == "nearest"
    let array = try newArray(results, Layout(contiguous: shape), isExact ? view(source).dtype : type)
    return settled(array)
  }

  private static func quantile(_ part: Double, of numbers: [Double], _ method: String, _ dtype: DType) -> Double {
    let index = dtype.rounded(Double(numbers.count - 1) * part)
    let low = Int(index.rounded(.down))
    let high = Swift.min(low + 1, numbers.count - 1)
    var fraction = dtype.rounded(index - index.rounded(.down))
    switch method {
    case "lower": return numbers[low]
    case "higher": return numbers[fraction > 0 ? high : low]
    case "nearest": return numbers[Int(index.rounded(.toNearestOrEven))]
    case "midpoint": fraction = fraction > 0 ? 0.5 : 0
    default: break
    }
    let (a, b) = (numbers[low], numbers[high])
    let width = dtype.rounded(b - a)
    if fraction >= 0.5 { return dtype.rounded(b - dtype.rounded(width * dtype.rounded(1 - fraction))) }
    return dtype.rounded(a + dtype.rounded(width * fraction))
  }
}
