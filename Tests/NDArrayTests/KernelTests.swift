import Testing

@testable import NDArray

/// The kernels against what NumPy gave (`Expected`), each through contiguous, strided and reversed views.
struct KernelTests {
  @Test func unary() throws {
    for line in lines(Expected.unary) {
      let operation = try #require(UnaryOperation.allCases.first { $0.name == line[0] })
      let isExact = !operation.isFromLibrary
      for a in variants(line[1]) {
        check(line, line[2], ulps: isExact ? 0 : 4) { () throws(ArrayError) in
          let out = Held(try operation.resultType(a.view.dtype), a.view.layout.dimensions)
          operation.apply(a.view, into: out.view)
          return out
        }
      }
    }
  }

  @Test func binary() throws {
    for line in lines(Expected.binary) {
      let operation = try #require(BinaryOperation.allCases.first { $0.name == line[0] })
      let isExact = operation != .power && operation != .arctan2 && operation != .hypot
      for a in variants(line[1]) {
        for b in variants(line[2]) {
          check(line, line[3], ulps: isExact ? 0 : 2) { () throws(ArrayError) in
            // NumPy complains about types before shapes.
            let dtype = try operation.resultType(a.view.dtype, b.view.dtype)
            let out = Held(dtype, try broadcast(a.view.layout, b.view.layout).dimensions)
            try operation.apply(a.view, b.view, into: out.view)
            return out
          }
        }
      }
    }
  }

  @Test func reductions() throws {
    for line in lines(Expected.reductions) {
      let reduction = try #require(Reduction.allCases.first { "\($0)" == line[0] })
      let isTransposed = line[1].hasPrefix("T")
      let a = Held(parsing: line[2])
      var view = a.view
      if isTransposed { view.layout = view.layout.transposed }
      let axes = AxisSet(bits: try #require(UInt8(line[1].filter(\.isNumber))))
      for keepdims in [false, true] {
        check(line, line[3], shape: !keepdims) { () throws(ArrayError) in
          let layout = reduction.resultLayout(view.layout, axes: axes, keepdims: keepdims)
          let out = Held(try reduction.resultType(view.dtype), layout.dimensions)
          try reduction.apply(view, axes: axes, into: out.view)
          return out
        }
      }
    }
  }

  @Test func products() throws {
    for line in lines(Expected.products) {
      let product = try #require(Product.allCases.first { "\($0)" == line[0] })
      for a in variants(line[1]) {
        for b in variants(line[2]) {
          check(line, line[3]) { () throws(ArrayError) in
            let layout = try product.resultLayout(a.view.layout, b.view.layout)
            let out = Held(product.resultType(a.view.dtype, b.view.dtype), layout.dimensions)
            product.apply(a.view, b.view, into: out.view, LongWork(threads: 1))
            return out
          }
        }
      }
    }
  }

  @Test func indexing() throws {
    var cells: [UInt64] = []
    for cell in 0..<24 { cells.append(UInt64(cell)) }
    let a = Held(cells, .int64, [2, 3, 4])
    for line in lines(Expected.indexing) {
      let held = line[0].split(separator: " ").map { (String($0), $0.contains(":") && $0.first?.isLetter == true) }
      let arrays = held.map { $0.1 ? Held(parsing: $0.0) : nil }
      let items = zip(held, arrays).map { item($0.0, $1) }
      check(line, line[1]) { () throws(ArrayError) in
        let plan = try IndexPlan(a.view, items)
        let out = Held(.int64, plan.layout.dimensions)
        plan.gather(a.view, into: out.view)
        return out
      }
      if arrays.allSatisfy({ $0 == nil }) {
        check(line, line[1]) { () throws(ArrayError) in
          let view = try a.view.view(at: items)
          let out = Held(.int64, view.layout.dimensions)
          try copy(view, into: out.view)
          return out
        }
      }
    }
  }

  @Test func random() throws {
    for line in lines(Expected.random) {
      let words = line[0].split(separator: " ").compactMap { UInt32($0) }
      var random = line[0].hasSuffix(",") ? LegacyRandom(seed: words) : LegacyRandom(seed: words[0])
      let expected = Held(parsing: line[2])
      let out = Held(expected.view.dtype, expected.view.layout.dimensions)
      if line[1] == "permutation" { random.permutation(into: out.view) }
      if line[1] == "late" { for _ in 0..<1997 { _ = random.nextDouble() } }
      for i in 0..<expected.view.count {
        switch line[1] {
        case "rand", "late": out.view.cells[i] = random.nextDouble().bitPattern
        case "randn": out.view.cells[i] = random.standardNormal().bitPattern
        case "randint": out.view.cells[i] = UInt64(bitPattern: try random.integer(from: -3, to: 17))
        case "wide": out.view.cells[i] = UInt64(bitPattern: try random.integer(from: -(1 << 62), to: 1 << 62))
        case "uniform": out.view.cells[i] = random.draw(.uniform, -2, 5).bitPattern
        case "normal": out.view.cells[i] = random.draw(.normal, 1, 3).bitPattern
        case "binomial": out.view.cells[i] = UInt64(bitPattern: try random.binomial(1, 0.3))
        case "binomial9": out.view.cells[i] = UInt64(bitPattern: try random.binomial(20, 0.7))
        default: break
        }
      }
      #expect(out.text == line[2], "\(line[0]) \(line[1])")
    }
  }

  private func item(_ text: String, _ array: Held?) -> IndexItem {
    if let array { return .array(array.view) }
    if text == "None" { return .newAxis }
    if text == "..." { return .ellipsis }
    if let index = Int(text) { return .integer(index) }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    return .slice(start: parts[0], stop: parts.count > 1 ? parts[1] : nil, step: parts.count > 2 ? parts[2] : nil)
  }

  private func lines(_ table: String) -> [[String]] {
    var last: [String] = []
    return table.split(separator: "\n").map { line in
      var fields: [String] = []
      for part in line.split(separator: "|", omittingEmptySubsequences: false) {
        fields.append(String(part.drop { $0 == " " }))
        while fields[fields.count - 1].last == " " { fields[fields.count - 1].removeLast() }
      }
      for (place, field) in fields.enumerated() where field == "=" { fields[place] = last[place] }
      last = fields
      return fields
    }
  }

  /// The array as it is, with gaps, and backwards in memory.
  private func variants(_ text: String) -> [Held] {
    let plain = Held(parsing: text)
    return [plain, plain.spread(step: 3, isReversed: false), plain.spread(step: 1, isReversed: true)]
  }

  private func check(
    _ line: [String], _ expected: String, ulps: Double = 0, shape: Bool = true,
    _ body: () throws(ArrayError) -> Held
  ) {
    var found: String
    var cells: [UInt64] = []
    do throws(ArrayError) {
      let out = try body()
      found = out.text
      cells = out.view.dtype == .float64 ? NDArray(copying: out.view).cells : []
    } catch {
      found = "!" + error.message
    }
    if found.trimmed == expected.trimmed { return }
    if !shape || ulps > 0, !expected.hasPrefix("!"), !found.hasPrefix("!") {
      let wanted = Held(parsing: expected)
      if !shape, found.drop(while: { $0 != ":" }) == expected.drop(while: { $0 != ":" }) { return }
      let isNear = zip(cells, NDArray(copying: wanted.view).cells).allSatisfy { x, y in
        let (x, y) = (Double(bitPattern: x), Double(bitPattern: y))
        return x == y || x.isNaN && y.isNaN || Swift.abs(x - y) <= ulps * y.ulp
      }
      if !cells.isEmpty, isNear { return }
    }
    let name = line.map { String($0.prefix(120)) }.joined(separator: " | ")
    Issue.record("\(name): found \(found.prefix(200))")
  }
}

extension String {
  /// NumPy's words about broadcasting end with a space, which the table has lost; a NaN has no sign worth comparing.
  fileprivate var trimmed: String {
    String(reversed().drop { $0 == " " }.reversed()).replacing("fff8000000000000", with: "7ff8000000000000")
  }
}

extension UnaryOperation {
  fileprivate var isFromLibrary: Bool {
    ![.negative, .positive, .absolute, .sqrt, .square, .reciprocal, .sign, .floor, .ceil, .trunc, .rint].contains(self)
  }
}
