import NDArray
import Syntax

/// Arrays of text. Their cells are numbers in the heap's `TextTable`; what moves cells moves texts, and what compares, adds or
/// converts them is here.
extension Machine {
  /// Does what may make an array out of texts.
  package func withTexts<Result>(_ body: () throws(Raise) -> Result) throws(Raise) -> Result {
    let old = acceptsTexts
    acceptsTexts = true
    defer { acceptsTexts = old }
    return try body()
  }

  /// Whether a value is an array of text.
  package func isTextArray(_ value: Value) -> Bool { value.tag == .array && heap.dtype(of: value).isText }

  /// Refuses arrays of text as arguments of a function that computes with numbers.
  func refuseTexts(_ call: Call, _ builtin: Int) throws(Raise) {
    for position in 0..<call.count where isTextArray(call.arguments[position]) {
      throw .notSupported("\(code: program.library.builtins[builtin].name) of an array of text")
    }
  }

  /// The cell of a value as a text of a type, cut off where the type is too narrow.
  package func textCell(_ value: Value, _ dtype: DType) throws(Raise) -> UInt64 {
    textCell(try str(value), dtype)
  }

  private func textCell(_ text: String, _ dtype: DType) -> UInt64 {
    let width = Int(dtype.textWidth)
    let scalars = text.unicodeScalars
    if scalars.count <= width { return heap.texts.number(of: text) }
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: scalars.prefix(width))
    return heap.texts.number(of: String(cut))
  }

  /// The type of texts of so many characters.
  func textType(_ count: Int) throws(Raise) -> DType {
    guard count <= DType.widestText else {
      throw .notSupported("a text of more than \(DType.widestText) characters in an array")
    }
    return .text(UInt8(max(count, 1)))
  }

  /// The most characters among the elements of nested sequences, as texts.
  func widestText(_ value: Value) throws(Raise) -> Int {
    let value = plain(value)
    switch value.tag {
    case .list, .tuple, .range:
      var widest = 0
      for item in try allItems(value) { widest = max(widest, try widestText(item)) }
      return widest
    case .array: return Int(heap.dtype(of: value).textWidth)
    default: return try str(value).unicodeScalars.count
    }
  }

  /// The elements of an array in another type, where one of the two types is text.
  func converted(_ array: Value, toText dtype: DType) throws(Raise) -> Value {
    let source = heap.dtype(of: array)
    if source.isText, dtype == .text(0) { return array }
    let target = dtype == .text(0) ? .text(source.textWidth) : dtype
    let layout = heap.layout(of: array)
    let result = heap.allocateArray(target, shape: layout.shape, rank: layout.rank)
    for (position, cell) in NDArray(copying: heap.view(array)).cells.enumerated() {
      let new: UInt64
      if target.isText {
        new = textCell(source.isText ? heap.texts[cell] : numpyScalarText(cell, source), target)
      } else {
        new = try checkedCell(number(scalar(cell, source), for: target), target)
      }
      heap.view(result).cells[position] = new
    }
    try checkRoom(words: 0)
    return result
  }

  // MARK: Operators

  /// An operation of arrays of which one holds texts; nil when none does.
  func textBinary(_ kernel: BinaryOperation, _ a: Value, _ b: Value, into target: Value?) throws(Raise) -> Value? {
    guard isTextArray(a) || isTextArray(b) else { return nil }
    if target != nil { throw .notSupported("an operation in place with an array of text") }
    let (x, y) = (try textOperand(a), try textOperand(b))
    switch kernel {
    case .equal, .notEqual:
      guard let x, let y else { return try unequal(kernel, a, b) }
      return try apply(kernel, numbers(of: x), numbers(of: y), into: nil)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let x, let y else { throw missingLoop(kernel, a, b, inClasses: true) }
      let ranked = ranks(of: [x, y]).ranks
      return try apply(kernel, ranked[0], ranked[1], into: nil)
    case .add:
      guard let x, let y else { throw missingLoop(kernel, a, b, inClasses: false) }
      return try joinedTexts(x, y)
    case .multiply: throw .notSupported("the product of an array of text")
    default: throw missingLoop(kernel, a, b, inClasses: false)
    }
  }

  /// An operand as an array of text; nil when it is none.
  private func textOperand(_ value: Value) throws(Raise) -> Value? {
    if isTextArray(value) { return value }
    guard value.tag == .string || value.tag == .list || value.tag == .tuple else { return nil }
    let array = try withTexts { () throws(Raise) in try makeArray(value, dtype: nil) }
    return isTextArray(array) ? array : nil
  }

  /// The numbers of the texts, in the same memory.
  private func numbers(of array: Value) -> Value {
    heap.allocateView(of: array, dtype: .int64, offset: heap.offset(of: array), layout: heap.layout(of: array))
  }

  /// What texts and other things are to `==` and `!=`: different.
  private func unequal(_ kernel: BinaryOperation, _ a: Value, _ b: Value) throws(Raise) -> Value {
    let (one, other) = (isTextArray(a) ? a : b, isTextArray(a) ? b : a)
    var layout = heap.layout(of: one)
    if other.tag == .array || other.tag == .list || other.tag == .tuple {
      let second = heap.layout(of: try makeArray(other, dtype: nil))
      layout = try arrays { () throws(ArrayError) in try broadcast(layout, second) }
    }
    let isUnequal = kernel == .notEqual
    if layout.rank == 0 { return .npBool(isUnequal) }
    let result = try arrays { () throws(ArrayError) in try allocate(.bool, layout, zeroed: true) }
    if isUnequal { heap.view(result).fill(1) }
    return result
  }

  /// Texts one behind the other, element by element.
  private func joinedTexts(_ a: Value, _ b: Value) throws(Raise) -> Value {
    let (x, y) = (heap.view(a), heap.view(b))
    let layout = try arrays { () throws(ArrayError) in try broadcast(x.layout, y.layout) }
    let type = try textType(Int(x.dtype.textWidth) + Int(y.dtype.textWidth))
    let result = try arrays { () throws(ArrayError) in try allocate(type, layout) }
    guard let first = x.broadcast(to: layout), let second = y.broadcast(to: layout) else { return result }
    let cells = heap.view(result).cells
    for position in 0..<layout.count {
      let (one, other) = (first.cells[first.offset(ofFlat: position)], second.cells[second.offset(ofFlat: position)])
      cells[position] = heap.texts.number(of: heap.texts[one] + heap.texts[other])
    }
    try checkRoom(words: 0)
    return layout.rank == 0 ? row0(result) : result
  }

  /// NumPy's error of an operation that texts have not.
  private func missingLoop(_ kernel: BinaryOperation, _ a: Value, _ b: Value, inClasses: Bool) -> Raise {
    func type(_ value: Value) -> String {
      if inClasses {
        switch value.tag {
        case .int: return "<class 'numpy.dtypes._PyLongDType'>"
        case .float: return "<class 'numpy.dtypes._PyFloatDType'>"
        default: break
        }
      }
      let dtype: DType =
        value.tag == .array
        ? heap.dtype(of: value)
        : value.tag == .string
          ? .text(UInt8(clamping: heap.text(of: value).unicodeScalars.count)) : self.dtype(ofNumber: value)
      return inClasses ? "<class 'numpy.dtypes.\(dtype.className)'>" : "dtype('\(dtype.name)')"
    }
    guard a.isNumber || a.tag == .array || a.tag == .string, b.isNumber || b.tag == .array || b.tag == .string else {
      return .notSupported("this operation of an array of text")
    }
    return .exception(
      .ufuncTypeError,
      "ufunc '\(kernel.name)' did not contain a loop with signature matching types (\(type(a)), \(type(b))) -> None")
  }

  // MARK: Order

  /// For each array of text one of integers, which are in the order in which the texts are, and the cells that the integers
  /// stand for.
  package func ranks(of arrays: [Value]) -> (ranks: [Value], cells: [UInt64]) {
    let copies = arrays.map { NDArray(copying: heap.view($0)) }
    let texts = heap.texts
    let cells = Set(copies.flatMap(\.cells)).sorted { texts.precedes($0, $1) }
    var places: [UInt64: UInt64] = [:]
    for (place, cell) in cells.enumerated() { places[cell] = UInt64(place) }
    var ranks: [Value] = []
    for copy in copies {
      let result = heap.allocateArray(.int64, shape: copy.layout.shape, rank: copy.layout.rank)
      let target = heap.view(result).cells
      for (position, cell) in copy.cells.enumerated() { target[position] = places[cell] ?? 0 }
      ranks.append(result)
    }
    return (ranks, cells)
  }

  /// The array of text that an array of integers stands for.
  package func texts(ofRanks array: Value, _ cells: [UInt64], _ dtype: DType) -> Value {
    let copy = NDArray(copying: heap.view(array))
    let result = heap.allocateArray(dtype, shape: copy.layout.shape, rank: copy.layout.rank)
    let target = heap.view(result).cells
    for (position, rank) in copy.cells.enumerated() { target[position] = cells[Int(rank)] }
    return result
  }
}
