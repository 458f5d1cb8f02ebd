import Machine
import NDArray

/// Choosing elements, sets, and orders.
extension Call {
  /// `np.unique`.
  func uniqueElements() throws(Raise) -> Value {
    if isGiven(4) { return try uniqueParts() }
    let parts = try distinctParts(array(0), places: flag(1), inverse: flag(2), counts: flag(3))
    return parts.count == 1 ? parts[0] : tuple(parts)
  }

  /// The different elements with the first place, the inverse and the number of each, where these are wanted.
  func distinctParts(_ array: Value, places wantsPlaces: Bool, inverse wantsInverse: Bool, counts wantsCounts: Bool)
    throws(Raise) -> [Value]
  {
    if machine.isTextArray(array) {
      let (ranks, cells) = machine.ranks(of: [array])
      var parts = try distinctParts(ranks[0], places: wantsPlaces, inverse: wantsInverse, counts: wantsCounts)
      parts[0] = machine.texts(ofRanks: parts[0], cells, view(array).dtype)
      return parts
    }
    let result = try distinct(array)
    guard wantsPlaces || wantsInverse || wantsCounts else { return [result] }
    let (all, different) = (doubles(array), doubles(result))
    var places = [Int](repeating: -1, count: different.count)
    var counts = [Int](repeating: 0, count: different.count)
    var inverse: [Int] = []
    for (position, number) in all.enumerated() {
      // In ascending order, NaN last.
      var (low, high) = (0, different.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if different[middle] < number || number.isNaN && !different[middle].isNaN {
          low = middle + 1
        } else {
          high = middle
        }
      }
      inverse.append(low)
      counts[low] += 1
      if places[low] < 0 { places[low] = position }
    }
    var parts = [result]
    if wantsPlaces { parts.append(try newArray(places)) }
    if wantsInverse { parts.append(try reshaped(newArray(inverse), layout(array).dimensions)) }
    if wantsCounts { parts.append(try newArray(counts)) }
    return parts
  }

  /// `np.unique` of the parts of an array along an axis.
  private func uniqueParts() throws(Raise) -> Value {
    let array = try array(0)
    if machine.isTextArray(array) {
      throw .notSupported("\(code: "axis=") of \(code: "np.unique") with an array of text")
    }
    guard let axis = try axis(4, rank: layout(array).rank) else { return try distinct(array) }
    let turned = try moved(array, [axis], [0])
    let (numbers, count) = (doubles(turned), Int(layout(turned).shape[0]))
    let width = count == 0 ? 0 : numbers.count / count
    let parts = (0..<count).map { numbers[$0 * width..<($0 + 1) * width] }
    let order = (0..<count).sorted { one, other in
      for (x, y) in zip(parts[one], parts[other]) where x != y { return x < y || !x.isNaN && y.isNaN }
      return one < other
    }
    var (places, counts, inverse) = ([Int](), [Int](), [Int](repeating: 0, count: count))
    for place in order {
      if let last = places.last, parts[last].elementsEqual(parts[place]) {
        counts[counts.count - 1] += 1
      } else {
        places.append(place)
        counts.append(1)
      }
      inverse[place] = places.count - 1
    }
    let chosen = try machine.item(newArray(places), of: turned)
    var results = [try copied(moved(chosen, [0], [axis]))]
    if try flag(1) { results.append(try newArray(places)) }
    if try flag(2) { results.append(try newArray(inverse)) }
    if try flag(3) { results.append(try newArray(counts)) }
    return results.count == 1 ? results[0] : tuple(results)
  }

  /// `np.place`.
  func placeWhereTrue() throws(Raise) {
    guard self[0].tag == .array else {
      throw .typeError("argument 1 must be numpy.ndarray, not \(machine.typeName(self[0]))")
    }
    let target = self[0]
    let mask = try array(1, dtype: .bool)
    guard layout(mask).count == layout(target).count else {
      throw .valueError("place: mask and data must be the same size")
    }
    let values = try raveled(array(2, dtype: view(target).dtype))
    machine.logArray(target)
    let (into, chosen, from) = (view(target), view(mask), view(values))
    var next = 0
    for position in 0..<into.count where chosen.cells[chosen.offset(ofFlat: position)] != 0 {
      guard from.count > 0 else { throw .valueError("Cannot insert from an empty array!") }
      into.cells[into.offset(ofFlat: position)] = from.cells[from.offset(ofFlat: next % from.count)]
      next += 1
    }
  }

  /// Which elements of the first array are among those of the second.
  func membership(inverted: Bool) throws(Raise) -> Value {
    let pair = try comparable(array(0), array(1))
    let (source, others) = (pair.0, Set(doubles(pair.1)))
    let result = try newArray(.bool, layout(source))
    let cells = view(result).cells
    for (position, number) in doubles(source).enumerated() {
      cells[position] = others.contains(number) != inverted ? 1 : 0
    }
    return settled(result)
  }

  /// Two arrays whose elements are equal where their cells are: where one holds texts, the other as texts.
  private func comparable(_ a: Value, _ b: Value) throws(Raise) -> (Value, Value) {
    if machine.isTextArray(a) { return (a, try machine.makeArray(b, dtype: .text(0))) }
    return machine.isTextArray(b) ? (try machine.makeArray(a, dtype: .text(0)), b) : (a, b)
  }

  /// How two sets are taken together.
  enum ArraySetOperation {
    case intersection, union, difference, symmetricDifference
  }

  /// The elements of two arrays as sets, in ascending order.
  func arraySet(_ operation: ArraySetOperation) throws(Raise) -> Value {
    let (a, b) = try comparable(raveled(array(0)), raveled(array(1)))
    if operation == .union { return try distinct(joined([a, b], .concatenate, axis: 0)) }
    let (first, second) = (Set(doubles(a)), Set(doubles(b)))
    let source = try operation == .difference ? distinct(a) : distinct(joined([a, b], .concatenate, axis: 0))
    let numbers = doubles(source)
    let kept = numbers.indices.filter { position in
      let number = numbers[position]
      switch operation {
      case .difference: return !second.contains(number)
      case .intersection: return first.contains(number) && second.contains(number)
      default: return first.contains(number) != second.contains(number)
      }
    }
    return try taken(source, axis: 0, kept)
  }

  // MARK: Indices

  /// `np.ix_`.
  func openMesh() throws(Raise) -> Value {
    var lines: [Value] = []
    let count = variadic.count
    for (number, value) in Array(variadic).enumerated() {
      var line = try asArray(value)
      guard layout(line).rank == 1 else { throw .valueError("Cross index must be 1 dimensional") }
      if layout(line).count == 0 { line = try converted(line, .int64) }
      if view(line).dtype == .bool { line = try newArray(nonzeroIndices(line)[0]) }
      var dimensions = [Int](repeating: 1, count: count)
      dimensions[number] = layout(line).count
      lines.append(try reshaped(line, dimensions))
    }
    return tuple(lines)
  }

  /// `np.take`.
  func takenElements() throws(Raise) -> Value {
    var source = try array(0)
    if !isGiven(2) { source = try raveled(source) }
    let axis = try axis(2, rank: layout(source).rank) ?? 0
    let length = Int(layout(source).shape[axis])
    var indices = try array(1)
    if layout(indices).count == 0 { indices = try converted(indices, .int64) }
    guard !view(indices).dtype.isFloat else {
      throw .typeError(
        "Cannot cast array data from dtype('\(view(indices).dtype.name)') to dtype('int64') according to the rule 'safe'"
      )
    }
    let mode = try text(4, or: "raise")
    var positions = try integers(pythonValue(raveled(indices)))
    for (place, index) in positions.enumerated() {
      switch mode {
      case "clip": positions[place] = Swift.min(Swift.max(index, 0), length - 1)
      case "wrap": positions[place] = length == 0 ? 0 : ((index % length) + length) % length
      default:
        guard index >= -length, index < length else {
          throw .indexError("index \(index) is out of bounds for axis \(axis) with size \(length)")
        }
        positions[place] = index < 0 ? index + length : index
      }
    }
    let lines = try taken(source, axis: axis, positions)
    let dimensions = layout(source).dimensions
    let shape = dimensions[..<axis] + layout(indices).dimensions + dimensions[(axis + 1)...]
    guard shape.count <= Layout.maximumRank else { throw .notSupported("an array with more than 8 axes") }
    return try delivered(settled(reshaped(lines, Array(shape))), name: "take", out: 3)
  }

  /// `np.take_along_axis`, and the index that `np.put_along_axis` stores at.
  func alongAxis(_ array: Value, _ indices: Value, axis position: Int) throws(Raise) -> (Value, Value) {
    guard view(indices).dtype.isInteger else { throw .indexError("`indices` must be an integer array") }
    let (source, chosen) =
      isGiven(position) || self[position].isUnset ? (array, indices) : (try raveled(array), indices)
    let rank = layout(source).rank
    guard layout(chosen).rank == rank else {
      throw .valueError("`indices` and `arr` must have the same number of dimensions")
    }
    let axis = try normalized(self[position].tag == .none ? 0 : integer(position, or: -1), rank)
    var index: [Value] = []
    for other in 0..<rank {
      if other == axis {
        index.append(chosen)
        continue
      }
      var dimensions = [Int](repeating: 1, count: rank)
      dimensions[other] = Int(layout(source).shape[other])
      index.append(try reshaped(newArray(Array(0..<dimensions[other])), dimensions))
    }
    return (source, tuple(index))
  }

  /// `np.put`.
  func putElements() throws(Raise) {
    let target = self[0]
    guard target.tag == .array else {
      throw .typeError("argument 1 must be numpy.ndarray, not \(machine.typeName(target))")
    }
    let count = layout(target).count
    let positions = try integers(pythonValue(raveled(array(1))))
    let values = try raveled(array(2, dtype: view(target).dtype))
    guard layout(values).count > 0 else { return }
    for index in positions where index < -count || index >= count {
      throw .indexError("index \(index) is out of bounds for axis 0 with size \(count)")
    }
    machine.logArray(target)
    let (out, source) = (view(target), view(values))
    for (place, index) in positions.enumerated() {
      out.cells[out.offset(ofFlat: index < 0 ? index + count : index)] =
        source.cells[source.offset(ofFlat: place % source.count)]
    }
  }

  /// `np.compress`.
  func compressed() throws(Raise) -> Value {
    var source = try array(1)
    if !isGiven(2) { source = try raveled(source) }
    let axis = try axis(2, rank: layout(source).rank) ?? 0
    let condition = try array(0)
    guard layout(condition).rank == 1 else { throw .valueError("condition must be a 1-d array") }
    let mask = doubles(condition)
    let length = Int(layout(source).shape[axis])
    let kept = mask.indices.filter { mask[$0] != 0 }
    if let last = kept.last, last >= length {
      throw .indexError("index \(last) is out of bounds for axis \(axis) with size \(length)")
    }
    return try taken(source, axis: axis, kept)
  }

  /// `np.select`: the first condition that holds decides.
  func selectedByConditions() throws(Raise) -> Value {
    let (conditions, choices) = (try machine.allItems(self[0]), try arrayList(1))
    guard conditions.count == choices.count else {
      throw .valueError("list of cases must be same length as list of conditions")
    }
    guard !conditions.isEmpty else { throw .valueError("select with an empty condition list is not possible") }
    // A number of Python takes the type of the choices.
    let common = choices.dropFirst().reduce(view(choices[0]).dtype) { DType.common($0, view($1).dtype) }
    let fallback = isGiven(2) ? self[2] : .int(0)
    var result: Value
    if fallback.tag == .int && common != .bool || fallback.tag == .float && common.isFloat || fallback.tag == .bool {
      result = try converted(machine.makeArray(fallback, dtype: nil), common)
    } else {
      result = try machine.makeArray(fallback, dtype: nil)
    }
    for (condition, choice) in zip(conditions, choices).reversed() {
      let mask = try asArray(condition)
      guard view(mask).dtype == .bool else {
        throw .typeError("invalid entry 0 in condlist: should be boolean ndarray")
      }
      result = try selected(mask, choice, result)
    }
    return settled(result)
  }

  /// `np.choose`.
  func chosen() throws(Raise) -> Value {
    let which = try array(0)
    var result: Value?
    let choices = try arrayList(1)
    for index in try integers(pythonValue(raveled(which))) where index < 0 || index >= choices.count {
      throw .valueError("invalid entry in choice array")
    }
    for (number, choice) in choices.enumerated() {
      guard let last = result else {
        result = choice
        continue
      }
      result = try selected(asArray(pairwise(.equal, which, .int(number))), choice, last)
    }
    guard let result else { throw .valueError("need at least one array to choose from") }
    let (one, other) = (layout(which), layout(result))
    let shape = try arrays { () throws(ArrayError) in try broadcast(one, other) }
    let whole = try newArray(view(result).dtype, shape)
    try write(view(result), into: whole)
    return settled(whole)
  }

  /// `np.unravel_index`.
  func unraveled() throws(Raise) -> Value {
    let shape = try shape(1)
    let places = try array(0)
    var parts = [[Int]](repeating: [], count: shape.rank)
    for index in try integers(pythonValue(raveled(places))) {
      guard index >= 0, index < shape.count else {
        throw .valueError("index \(index) is out of bounds for array with size \(shape.count)")
      }
      var rest = index
      for axis in (0..<shape.rank).reversed() {
        parts[axis].append(rest % Int(shape.shape[axis]))
        rest /= Int(shape.shape[axis])
      }
    }
    var results: [Value] = []
    for part in parts { results.append(settled(try reshaped(newArray(part), layout(places).dimensions))) }
    return tuple(results)
  }

  /// `np.lexsort`: the last key counts first.
  func lexicalOrder() throws(Raise) -> Value {
    let keys = try arrayList(0).map { doubles(machine.isTextArray($0) ? machine.ranks(of: [$0]).ranks[0] : $0) }
    guard let count = keys.first?.count else { throw .typeError("need sequence of keys with len > 0 in lexsort") }
    guard keys.allSatisfy({ $0.count == count }) else { throw .valueError("all keys need to be the same shape") }
    return try newArray(
      (0..<count).sorted { a, b in
        for key in keys.reversed() where key[a] != key[b] { return key[a] < key[b] }
        return a < b
      })
  }

  /// `np.where` of an array with one axis, as one array.
  func flatNonzero() throws(Raise) -> Value {
    let flat = try raveled(array(0))
    return try newArray(nonzeroIndices(flat)[0])
  }
}

extension Call {
  /// An argument as an array; a Python number beside one of a narrow type has that type.
  func weak(_ position: Int, beside other: Int) throws(Raise) -> Value {
    let value = self[position]
    guard value.tag == .int || value.tag == .float else { return try array(position) }
    guard self[other].tag == .array || self[other].isNumPyScalar else { return try array(position) }
    let dtype = elementType(self[other])
    guard dtype.isNarrow || dtype == .uint64, value.tag == .int ? dtype != .bool : dtype.isFloat else {
      return try array(position)
    }
    // What the type cannot hold wraps here.
    let result = try newArray(dtype, .scalar)
    view(result).cells[0] = try machine.castCell(value, dtype)
    return result
  }
}

extension Call {
  /// An array whose elements, read in C order, come in the order that an argument asks for.
  func inOrder(_ position: Int, _ array: Value) throws(Raise) -> Value {
    guard isGiven(position), try text(position, or: "C") == "F" else {
      try checkOrder(position)
      return array
    }
    return try transposed(array, nil)
  }

  /// A reshaped array, its elements read and placed in the order that an argument asks for: the Fortran order is the C order of
  /// the transposed arrays.
  func reshaped(_ array: Value, _ dimensions: [Int], order position: Int) throws(Raise) -> Value {
    guard isGiven(position), try text(position, or: "C") == "F" else {
      try checkOrder(position)
      return try reshaped(array, dimensions)
    }
    let layout = layout(array)
    let wanted = try arrays { () throws(ArrayError) in try layout.resolved(dimensions) }
    return try transposed(reshaped(transposed(array, nil), wanted.reversed()), nil)
  }

  /// `np.geterr`.
  func errorHandling() throws(Raise) -> Value {
    let errors = machine.floatErrors
    let dict = try machine.buildDict(UnsafeBufferPointer(start: nil, count: 0))
    for (name, handling) in [
      ("divide", errors.divide), ("over", errors.over), ("under", errors.under), ("invalid", errors.invalid),
    ] {
      try machine.insert(
        machine.heap.allocateString(handling.rawValue), for: machine.heap.allocateString(name), in: dict)
    }
    return dict
  }

  /// `np.seterr`.
  func setErrorHandling() throws(Raise) -> Value {
    let old = try errorHandling()
    var errors = machine.floatErrors
    func handling(_ position: Int, or other: FloatErrors.Handling) throws(Raise) -> FloatErrors.Handling {
      guard isGiven(position) || isGiven(0) else { return other }
      let word = try text(isGiven(position) ? position : 0, or: "warn")
      guard let handling = FloatErrors.Handling(rawValue: word) else {
        if ["call", "print", "log"].contains(word) {
          throw .notSupported("\(code: "'\(word)'") in \(code: "np.seterr")")
        }
        throw .exception(.keyError, "'\(word)'")
      }
      return handling
    }
    errors.divide = try handling(1, or: errors.divide)
    errors.over = try handling(2, or: errors.over)
    errors.under = try handling(3, or: errors.under)
    errors.invalid = try handling(4, or: errors.invalid)
    machine.floatErrors = errors
    return old
  }
}
