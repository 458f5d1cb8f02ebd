import Library
import Machine
import NDArray
import Symbolic

/// Writes terms as formulas: whole, or one cell; with names, with shapes, or with the numbers of that moment.
struct FormulaWriter {
  enum Mode {
    /// Names. `isOpen` writes what a function with a letter of its own computes, instead of the letter.
    case names(isOpen: Bool)
    /// In place of each name its shape.
    case shapes
    /// In place of each name its numbers; `isComplete` leaves nothing out of long sums.
    case numbers(isComplete: Bool)
  }

  let terms: Lifter
  let notation: Notation?
  var values: Values
  var formula = Formula()
  let mode: Mode
  /// What else is to be said about the cell.
  private(set) var notes: [String] = []
  /// Whether something was left out in the middle of a sum.
  private(set) var isElided = false
  /// The names that were written whole, each once.
  private(set) var leaves: [Int] = []
  /// Whether an array had too many numbers to be written.
  private(set) var isTooLarge = false
  /// Whether a function was written by its letter.
  private(set) var isFolded = false
  /// Formulas that stand for terms, in the body of a function that is looked at.
  /// The ways back from views and copies, found once.
  private var ways: [Int: Moved?] = [:]
  private var replaced: [Int: Formula.ID] = [:]
  private var whole: [Int: Formula.ID] = [:]
  private var scalars: Set<Formula.ID> = []
  private var budget = 30_000
  private var variables: [String]
  /// How many samples there are, and the index that runs over them, which the document raises: `x⁽ⁱ⁾ⱼ`.
  private let samples: SampleIndex?
  /// Whether the index of samples runs already.
  private var isSampleTaken = false
  private var depth = 0

  static let longestSum = 12

  init(_ terms: Lifter, mode: Mode, notation: Notation?) {
    self.terms = terms
    self.mode = mode
    self.notation = notation
    values = Values(terms.machine)
    let taken = Set(terms.terms.compactMap { if case .name(let name) = $0.kind { name } else { nil } })
    variables = ["k", "l", "j", "n", "p", "q"].filter { !taken.contains($0) }
    samples = notation == nil ? nil : SampleIndex(terms.machine, taken: taken)
  }

  /// Whether so much was asked for that the rest was left out.
  var isExhausted: Bool { budget <= 0 }

  func name(_ text: String) -> Formula.Name { notation?.displayName(text) ?? Formula.Name(text) }

  /// A cell of a name. In the document's notation indices stand below the letter: `Xᵢⱼ`.
  func cell(
    _ name: Formula.Name, _ index: [CellIndex], _ shape: [Int], _ formula: inout Formula
  ) -> Formula.ID {
    let isRunning = index.contains { $0.variable != nil }
    guard notation != nil, isRunning, name.subscripted == nil else { return formula.cell(name, index.map(\.written)) }
    if let raised = samples?.cell(name, index, shape) { return formula.name(raised) }
    guard let below = SampleIndex.below(zip(index, shape).map { ($0, $1) }) else {
      return formula.cell(name, index.map(\.written))
    }
    var written = name
    written.subscripted = below
    return formula.name(written)
  }

  private var isNumbers: Bool {
    if case .numbers = mode { return true }
    return false
  }

  // MARK: Whole

  /// A term as a whole.
  mutating func write(_ id: Int) -> Formula.ID {
    if let known = replaced[id] ?? whole[id] { return known }
    let term = terms[id]
    let result = body(term, id)
    if values.shape(of: term, id) == [] { scalars.insert(result) }
    whole[id] = result
    return result
  }

  private mutating func body(_ term: Term, _ id: Int) -> Formula.ID {
    switch term.kind {
    case .literal:
      return literal(term, id)
    case .name(let text):
      if !leaves.contains(where: { terms[$0].text == term.text }) { leaves.append(id) }
      return leaf(term, id) { $0.formula.name($0.name(text)) }
    case .card(let notation, let element):
      guard let notation else { return unknown(term, id) }
      if case .shapes = mode, case .moved? = element, let shape = values.shape(of: term, id), !shape.isEmpty {
        return formula.name(Formula.Name(Layout(contiguous: shape).shapeText))
      }
      if case .numbers = mode, case .moved? = element, values.shape(of: term, id)?.count == 2 {
        // The matrix as it goes into the product, not the one that was turned.
        return leaf(term, id) { $0.unknown(term, id) }
      }
      if case .names = mode, case .items? = element, let item = repeated(term.children.first) {
        let operand = write(item)
        return apply(notation, [operand])
      }
      let operands = term.children.map { write($0) }
      return multiplied(apply(notation, operands))
    case .call(let text, let isMethod, let body):
      // The receiver of a method stands before its name.
      let operands = term.children.dropFirst(isMethod ? 1 : 0).map { write($0) }
      if let body, let known = known(term, body) {
        isFolded = true
        return formula.apply(known.name, operands)
      }
      let isPath = text.allSatisfy { $0.isLetter || $0.isNumber || "_.[]".contains($0) }
      return formula.apply(Formula.Name(isPath ? text : "(\(text))"), operands)
    case .part(let index):
      guard let object = term.children.first, terms[object].value.tag == .array else { return unknown(term, id) }
      if case .shapes = mode {
        let inner = write(object)
        return formula.slice(inner, index)
      }
      return leaf(term, id) { writer in
        let inner = writer.write(object)
        return writer.formula.slice(inner, index)
      }
    case .list, .tuple:
      if term.children.count > 8 || term.isRepeated { return unknown(term, id) }
      let items = term.children.map { write($0) }
      if case .tuple = term.kind { return formula.tuple(items) }
      return formula.list(items)
    case .code: return unknown(term, id)
    }
  }

  /// The first item of a list whose items one expression made.
  private func repeated(_ id: Int?) -> Int? { id.flatMap { terms[$0].isRepeated ? terms[$0].children.first : nil } }

  private mutating func apply(_ notation: FormulaRule, _ operands: [Formula.ID]) -> Formula.ID {
    switch notation {
    case .function(let name): return formula.apply(name, operands)
    case .custom(let write): return write(&formula, operands)
    }
  }

  /// A product of arrays cell by cell is one of numbers where a factor is a number.
  private mutating func multiplied(_ id: Formula.ID, cells: Bool = false) -> Formula.ID {
    switch formula.kind(of: id) {
    case .elementwiseProduct, .matrixProduct:
      let factors = Array(formula.children(of: id))
      if case .shapes = mode, !cells {
        // A number changes no shape.
        let rest = factors.filter { !scalars.contains($0) }
        if !rest.isEmpty, rest.count < factors.count { return formula.product(rest) }
      }
      return cells || factors.contains(where: scalars.contains) ? formula.product(factors) : id
    default: return id
    }
  }

  private mutating func literal(_ term: Term, _ id: Int) -> Formula.ID {
    if term.value.isNumber {
      let value = term.value.number
      if term.text.hasPrefix("-"), Double(term.text) == value {
        let positive = formula.number(-value, .verbatim(String(term.text.dropFirst()).trimmingPrefix(" ").description))
        return formula.negation(positive)
      }
      return formula.number(value, Double(term.text) == value ? .verbatim(term.text) : .exact)
    }
    return unknown(term, id)
  }

  /// A term that stands for itself: a name, or in its place its shape or numbers.
  private mutating func leaf(_ term: Term, _ id: Int, _ write: (inout FormulaWriter) -> Formula.ID) -> Formula.ID {
    switch mode {
    case .names: return write(&self)
    case .shapes:
      guard let shape = values.shape(of: term, id), !shape.isEmpty else { return write(&self) }
      return formula.name(Formula.Name(Layout(contiguous: shape).shapeText))
    case .numbers:
      guard let cells = values.cells(of: term, id)?.array, cells.count <= 400 else {
        isTooLarge = true
        return write(&self)
      }
      return numbers(cells)
    }
  }

  /// What has no notation: code, or the number of what is an integer by structure, such as a length.
  private mutating func unknown(_ term: Term, _ id: Int) -> Formula.ID {
    if term.value.tag == .int { return formula.number(term.value.number, .exact) }
    return leaf(term, id) { $0.formula.code(term.text) }
  }

  /// Numbers in their shape.
  private mutating func numbers(_ array: NDArray) -> Formula.ID {
    switch array.shape.count {
    case 0: return formula.number(array.count == 1 ? array.double(at: 0) : .nan)
    case 1:
      let items = (0..<array.count).map { formula.number(array.double(at: $0)) }
      return formula.list(items)
    case 2 where array.count > 0:
      let columns = array.shape[1]
      var rows: [[Formula.ID]] = []
      for row in 0..<array.shape[0] {
        rows.append((0..<columns).map { formula.number(array.double(at: row * columns + $0)) })
      }
      return formula.matrix(rows)
    default: return formula.elided()
    }
  }

  /// The letter of a function whose body is known.
  private func known(_ term: Term, _ body: Int) -> KnownFunction? {
    guard case .call(_, let isMethod, _) = term.kind else { return nil }
    let arguments = term.children.dropFirst(isMethod ? 1 : 0)
    guard arguments.count == 1, let argument = arguments.first, body - argument < 200 else { return nil }
    var writer = FormulaWriter(terms, mode: .names(isOpen: false), notation: nil)
    writer.depth = depth + 1
    guard writer.depth < 8 else { return nil }
    let x = writer.formula.name(KnownFunction.argument)
    writer.replaced[argument] = x
    writer.formula.root = writer.write(body)
    return KnownFunction.named(writer.formula)
  }

  // MARK: Cells

  /// One cell of a term.
  mutating func write(_ id: Int, at index: [CellIndex]) -> Formula.ID {
    if depth == 0, let samples, index.contains(where: { $0.variable == samples.letter }) { isSampleTaken = true }
    budget -= 1
    depth += 1
    defer { depth -= 1 }
    guard budget > 0, depth < 200 else { return formula.elided() }
    let term = terms[id]
    guard let shape = values.shape(of: term, id), shape.count == index.count else { return formula.elided() }
    switch term.kind {
    case .name(let text):
      if isNumbers { return number(term, id, index) }
      return cell(name(text), index, shape, &formula)
    case .literal where index.isEmpty: return literal(term, id)
    case .card(let notation, let element):
      return card(term, id, notation, element, index)
    case .call(_, let isMethod, let body):
      guard let body else { return taken(term, id, index) }
      if let argument = term.children.dropFirst(isMethod ? 1 : 0).first, case .name = terms[argument].kind,
        values.shape(of: terms[argument], argument) == shape, known(term, body)?.name == "softmax",
        let axis = shareAxis(term, id)
      {
        return softmax(argument, axis, shape, index)
      }
      if case .names(let isOpen) = mode, let known = known(term, body), known.isElementwise,
        let argument = term.children.dropFirst(isMethod ? 1 : 0).first,
        values.shape(of: terms[argument], argument) == shape
      {
        isFolded = true
        if !isOpen {
          let operand = write(argument, at: index)
          return formula.apply(known.name, [operand])
        }
      }
      return write(body, at: index)
    case .part: return moved(term, id, index)
    case .list, .tuple:
      if case .fixed(let place)? = index.first, place < term.children.count {
        return write(term.children[place], at: Array(index.dropFirst()))
      }
      if !isNumbers, index.count == 1, let item = repeated(id) { return write(item) }
      return taken(term, id, index)
    case .literal, .code: return taken(term, id, index)
    }
  }

  /// The axis along which numbers add up to 1; nil without one.
  private mutating func shareAxis(_ term: Term, _ id: Int) -> Int? {
    guard let array = values.cells(of: term, id)?.array, array.count > 0 else { return nil }
    let tensor = Tensor(array)
    return array.shape.indices.last { tensor.summed([$0]).values.allSatisfy { abs($0 - 1) < 1e-9 } }
  }

  /// A cell of softmax as it is defined. What a script takes away from all numbers of a row first changes nothing.
  private mutating func softmax(_ argument: Int, _ axis: Int, _ shape: [Int], _ index: [CellIndex]) -> Formula.ID {
    let own = write(argument, at: index)
    let above = formula.exponential(own)
    let below = gathered(.sum, [shape[axis]]) { writer, places in
      var place = index
      place[axis] = places[0]
      let other = writer.write(argument, at: place)
      return writer.formula.exponential(other)
    }
    return formula.fraction(above, below)
  }

  private mutating func card(
    _ term: Term, _ id: Int, _ notation: FormulaRule?, _ element: ElementRule?, _ index: [CellIndex]
  ) -> Formula.ID {
    switch element {
    case .elementwise: return elementwise(term, id, notation, index)
    case .product(let product): return self.product(term, id, product, notation, index)
    case .reduction(let reduction): return self.reduction(term, id, reduction, notation, index)
    case .items(let reduction):
      if !isNumbers, let notation, let item = repeated(term.children.first) {
        let operand = write(item)
        return apply(notation, [operand])
      }
      return self.reduction(term, id, reduction, notation, index, axes: [0])
    case .length: return length(term, id, index)
    case .moved: return moved(term, id, index)
    case .drawn, nil: return taken(term, id, index)
    }
  }

  /// A value as it is, without saying how it came.
  private mutating func taken(_ term: Term, _ id: Int, _ index: [CellIndex]) -> Formula.ID {
    if isNumbers { return number(term, id, index) }
    let inner = write(id)
    return index.isEmpty ? inner : formula.slice(inner, index.map(\.written.text).joined(separator: ","))
  }

  private mutating func number(_ term: Term, _ id: Int, _ index: [CellIndex]) -> Formula.ID {
    values.number(of: term, id, at: index.map { $0.place([:]) }).map { formula.number($0) } ?? formula.elided()
  }

  private mutating func elementwise(_ term: Term, _ id: Int, _ notation: FormulaRule?, _ index: [CellIndex])
    -> Formula.ID
  {
    guard let notation, !term.children.isEmpty, let shape = values.shape(of: term, id) else {
      return taken(term, id, index)
    }
    var operands: [Formula.ID] = []
    for child in term.children {
      guard let inner = values.shape(of: terms[child], child), inner.count <= index.count else {
        return taken(term, id, index)
      }
      let places = FormulaWriter.stretched(index, inner)
      if zip(inner, shape.suffix(inner.count)).contains(where: { $0 == 1 && $1 > 1 }), !isNumbers {
        note(stretching: child, inner, to: shape, places)
      }
      operands.append(write(child, at: places))
    }
    let result = multiplied(apply(notation, operands), cells: true)
    return chosen(result)
  }

  /// The index of an operand that broadcasting has stretched: axes of length 1 stay at 0.
  private static func stretched(_ index: [CellIndex], _ shape: [Int]) -> [CellIndex] {
    zip(index.suffix(shape.count), shape).map { $1 == 1 ? .fixed(0) : $0 }
  }

  private mutating func note(stretching child: Int, _ shape: [Int], to result: [Int], _ places: [CellIndex]) {
    guard case .name(let name) = terms[child].kind else { return }
    let (from, to) = (Layout(contiguous: shape).shapeText, Layout(contiguous: result).shapeText)
    let text = "\(name) is stretched from \(from) to \(to)"
    if !notes.contains(text) { notes.append(text) }
  }

  /// With numbers, the branch that was taken.
  private mutating func chosen(_ id: Formula.ID) -> Formula.ID {
    guard isNumbers, case .conditional = formula.kind(of: id) else { return id }
    let parts = Array(formula.children(of: id))
    for position in stride(from: 0, to: parts.count - 1, by: 2) {
      guard let condition = formula.part(parts[position + 1]).evaluate() else { return id }
      let text = formula.part(parts[position + 1]).unicode()
      let note = condition != 0 ? "the branch where \(text) holds" : "\(text) does not hold"
      if !notes.contains(note) { notes.append(note) }
      if condition != 0 { return parts[position] }
    }
    return parts.last ?? id
  }

  private mutating func moved(_ term: Term, _ id: Int, _ index: [CellIndex]) -> Formula.ID {
    guard let child = term.children.first, let shape = values.shape(of: term, id) else { return taken(term, id, index) }
    let way: Moved?
    if let known = ways[id] {
      way = known
    } else {
      way = moved(term, child)
      ways[id] = .some(way)
    }
    guard let source = way?.source(of: index, shape: shape) else { return taken(term, id, index) }
    if way?.areParts ?? false { return write(terms[child].children[source.operand], at: source.index) }
    return write(child, at: source.index)
  }

  /// The way back from a result to its operand, or to the items of a list of arrays.
  private mutating func moved(_ term: Term, _ child: Int) -> Moved? {
    switch terms[child].kind {
    case .list, .tuple:
      var shapes: [[Int]] = []
      for item in terms[child].children {
        guard let shape = values.shape(of: terms[item], item) else { return nil }
        shapes.append(shape)
      }
      if shapes.contains(where: { !$0.isEmpty }) {
        return Moved(
          from: term.value, to: terms[child].value, operation: term.operation, builtin: term.builtin,
          machine: terms.machine, shapes: shapes, areParts: true)
      }
    case .literal, .name, .card, .call, .part, .code: break
    }
    guard let shape = values.shape(of: terms[child], child) else { return nil }
    return Moved(
      from: term.value, to: terms[child].value, operation: term.operation, builtin: term.builtin,
      machine: terms.machine, shapes: [shape], areParts: false)
  }

  // MARK: Sums

  private mutating func product(
    _ term: Term, _ id: Int, _ product: Product, _ notation: FormulaRule?, _ index: [CellIndex]
  ) -> Formula.ID {
    guard term.children.count == 2, let a = values.shape(of: terms[term.children[0]], term.children[0]),
      let b = values.shape(of: terms[term.children[1]], term.children[1])
    else { return taken(term, id, index) }
    let (one, other) = (term.children[0], term.children[1])
    if product == .outer {
      guard a.count == 1, b.count == 1, index.count == 2 else { return taken(term, id, index) }
      let factors = [write(one, at: [index[0]]), write(other, at: [index[1]])]
      return formula.product(factors)
    }
    guard let lastOfA = a.last, !b.isEmpty else { return elementwise(term, id, notation, index) }
    let axis = product == .inner ? b.count - 1 : max(b.count - 2, 0)
    var left: [CellIndex]
    var right: [CellIndex]
    if product == .matmul, a.count > 2 || b.count > 2 {
      let matrixAxes = (a.count > 1 ? 1 : 0) + (b.count > 1 ? 1 : 0)
      let batch = Array(index.dropLast(matrixAxes))
      let rest = Array(index.suffix(matrixAxes))
      left = FormulaWriter.stretched(batch, a.dropLast(2)) + (a.count > 1 ? [rest[0]] : [])
      right = FormulaWriter.stretched(batch, b.dropLast(2)) + (b.count > 1 ? [rest[rest.count - 1]] : [])
    } else {
      left = Array(index.prefix(a.count - 1))
      right = Array(index.dropFirst(a.count - 1))
    }
    guard left.count == a.count - 1, right.count == b.count - 1 else { return taken(term, id, index) }
    return gathered(.sum, [lastOfA]) { writer, places in
      let rightPlaces = Array(right.prefix(axis)) + places + Array(right.dropFirst(axis))
      let factors = [writer.write(one, at: left + places), writer.write(other, at: rightPlaces)]
      return writer.formula.product(factors)
    }
  }

  private mutating func reduction(
    _ term: Term, _ id: Int, _ reduction: Reduction, _ notation: FormulaRule?, _ index: [CellIndex],
    axes given: Set<Int>? = nil, isOfSquares: Bool = false
  ) -> Formula.ID {
    guard let operand = term.children.first, let shape = values.shape(of: terms[operand], operand) else {
      return taken(term, id, index)
    }
    guard let axes = given ?? axes(of: term, rank: shape.count) else { return taken(term, id, index) }
    let keeps = index.count == shape.count && !axes.isEmpty
    guard keeps || index.count + axes.count == shape.count else { return taken(term, id, index) }
    var rest = index[...]
    var pattern: [CellIndex?] = []
    for axis in shape.indices {
      if axes.contains(axis) {
        pattern.append(nil)
        if keeps { rest = rest.dropFirst() }
      } else {
        pattern.append(rest.first ?? .fixed(0))
        rest = rest.dropFirst()
      }
    }
    let lengths = axes.sorted().map { shape[$0] }
    let count = lengths.reduce(1, *)
    func cell(_ writer: inout FormulaWriter, _ places: [CellIndex]) -> Formula.ID {
      var next = places.makeIterator()
      let inner = writer.write(operand, at: pattern.map { $0 ?? next.next() ?? .fixed(0) })
      guard isOfSquares else { return inner }
      let two = writer.formula.number(2, .exact)
      return writer.formula.power(inner, two)
    }
    switch reduction {
    case .sum: return gathered(.sum, lengths, cell)
    case .prod: return gathered(.product, lengths, cell)
    case .max: return gathered(.maximum, lengths, cell)
    case .min: return gathered(.minimum, lengths, cell)
    case .mean:
      let sum = gathered(.sum, lengths, cell)
      let all = formula.number(Double(count), .exact)
      return formula.fraction(sum, all)
    case .std, .var:
      guard let cells = values.cells(of: terms[operand], operand)?.array, count > 0 else {
        return taken(term, id, index)
      }
      let degrees = term.arguments["ddof"].map { $0.isNumber ? $0.number : 0 } ?? 0
      // The mean is the same in each term of the sum: with numbers it is put in as one.
      let mean: Formula.ID
      if isNumbers {
        var total = 0.0
        for flat in 0..<count {
          var next = FormulaWriter.places(flat, lengths).makeIterator()
          let place = pattern.map { ($0 ?? next.next() ?? .fixed(0)).place([:]) }
          var position = 0
          for (step, length) in zip(place, shape) { position = position * length + step }
          if position < cells.count { total += cells.double(at: position) }
        }
        mean = formula.number(total / Double(count))
      } else {
        let saved = variables
        if variables.count > 2 * lengths.count { variables.removeFirst(lengths.count) }
        mean = gathered(.mean, lengths, cell)
        variables = saved
      }
      let squares = gathered(.sum, lengths) { writer, places in
        let one = cell(&writer, places)
        let difference = writer.formula.difference(one, mean)
        let two = writer.formula.number(2, .exact)
        return writer.formula.power(difference, two)
      }
      let divisor = formula.number(Double(count) - degrees, .exact)
      let variance = formula.fraction(squares, divisor)
      return reduction == .std ? formula.squareRoot(variance) : variance
    case .ptp:
      let most = gathered(.maximum, lengths, cell)
      let least = gathered(.minimum, lengths, cell)
      return formula.difference(most, least)
    case .any, .all, .argmax, .argmin, .median:
      guard let notation else { return taken(term, id, index) }
      var cells: [Formula.ID] = []
      for flat in shown(count) {
        guard let flat else {
          cells.append(formula.elided())
          continue
        }
        cells.append(cell(&self, FormulaWriter.places(flat, lengths)))
      }
      let list = formula.list(cells)
      return apply(notation, [list])
    }
  }

  /// The length of a vector, or of all numbers of a matrix.
  private mutating func length(_ term: Term, _ id: Int, _ index: [CellIndex]) -> Formula.ID {
    // Other orders than the usual one are other formulas.
    if let order = term.arguments["ord"], order.tag != .none, !order.isUnset { return taken(term, id, index) }
    let squares = reduction(term, id, .sum, nil, index, isOfSquares: true)
    switch formula.kind(of: squares) {
    case .sum, .gather, .power: return formula.squareRoot(squares)
    default: return taken(term, id, index)
    }
  }

  /// The axes that a reduction takes away, from its `axis` argument; nil when that is nothing that is known.
  private func axes(of term: Term, rank: Int) -> Set<Int>? {
    ReductionCells.axes(term.arguments["axis"], rank: rank, terms.machine)
  }

  /// Cells gathered over axes of these lengths: with names over running indices, with numbers written out.
  private mutating func gathered(
    _ gather: Formula.Gather, _ lengths: [Int], _ body: (inout FormulaWriter, [CellIndex]) -> Formula.ID
  ) -> Formula.ID {
    guard isNumbers else {
      let saved = (variables, isSampleTaken)
      defer { (variables, isSampleTaken) = saved }
      var names: [String] = []
      let places = lengths.map { length -> CellIndex in
        if let samples, samples.count == length, !isSampleTaken {
          isSampleTaken = true
          names.append(samples.letter)
          return .running(samples.letter)
        }
        guard length != 1, !variables.isEmpty else { return .fixed(0) }
        names.append(variables.removeFirst())
        return .running(names[names.count - 1])
      }
      var result = body(&self, places)
      for name in names.reversed() { result = formula.gather(gather, over: name, result) }
      return result
    }
    var parts: [Formula.ID] = []
    for flat in shown(lengths.reduce(1, *)) {
      guard let flat else {
        parts.append(formula.elided())
        continue
      }
      parts.append(body(&self, FormulaWriter.places(flat, lengths)))
      if isExhausted { break }
    }
    switch gather {
    case .sum, .mean:
      // Sums of sums are one.
      return formula.sum(
        parts.flatMap { part -> [Formula.ID] in
          if case .sum = formula.kind(of: part) { return Array(formula.children(of: part)) }
          return [part]
        })
    case .product: return formula.product(parts)
    case .maximum: return parts.count == 1 ? parts[0] : formula.maximum(parts)
    case .minimum: return parts.count == 1 ? parts[0] : formula.minimum(parts)
    }
  }

  /// Which of so many terms are shown; nil stands for those left out in the middle.
  private mutating func shown(_ count: Int) -> [Int?] {
    let isComplete: Bool
    if case .numbers(let complete) = mode { isComplete = complete } else { isComplete = false }
    if count <= FormulaWriter.longestSum || isComplete { return Array(0..<count) }
    isElided = true
    return [0, 1, 2, 3, nil, count - 2, count - 1]
  }

  private static func places(_ flat: Int, _ lengths: [Int]) -> [CellIndex] {
    var rest = flat
    var result: [CellIndex] = []
    for length in lengths.reversed() {
      result.append(.fixed(length > 0 ? rest % length : 0))
      rest /= max(length, 1)
    }
    return result.reversed()
  }
}
