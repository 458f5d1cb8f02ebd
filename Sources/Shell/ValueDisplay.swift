import Diagnostics
import Machine
import NDArray

/// How values are shown: few digits, `≈` where they were rounded, an ASCII minus and commas so that they can be typed back,
/// rows and columns numbered as indices count them, large ones elided in the middle.
package struct ValueDisplay {
  /// Decimals after the point; nil: four significant digits.
  package var decimals: Int?
  /// Columns that may be used.
  package var width: Int

  /// Rows of a matrix that are shown at most.
  static let rowLimit = 12

  package init(decimals: Int? = nil, width: Int = 80) {
    self.decimals = decimals
    self.width = width
  }

  /// A number as it is shown.
  package func number(_ x: Double) -> DisplayNumber {
    if let decimals { DisplayNumber(x, decimals: decimals) } else { DisplayNumber(x) }
  }

  /// A value on one line: its text, and whether anything in it was rounded. `room` is how many columns it may take.
  package func line(_ value: Snapshot, room: Int) -> (text: String, isRounded: Bool) {
    switch value {
    case .unset: return ("no value", false)
    case .none: return ("None", false)
    case .bool(let value), .npBool(let value): return (value ? "True" : "False", false)
    case .int(let value), .npInt(let value): return (String(value), false)
    case .float(let value), .npFloat(let value):
      let shown = number(value)
      return (shown.text, shown.isRounded)
    // Of a text of megabytes only what can be shown is looked at.
    case .string(let text): return (quoted(String(text.prefix(room + 1))).cut(to: room), false)
    case .other(_, let text): return (String(text.prefix(room + 1)).replacing("\n", with: " ").cut(to: room), false)
    case .array(let array): return nested(array, room: room)
    }
  }

  /// A value as blocks under a first line that says its name: one line when it fits, numbered rows otherwise.
  package func blocks(_ value: Snapshot, label: String, facts: [Document.Span]) -> Document {
    var document = Document()
    if case .array(let array) = value, array.shape.count >= 2, array.count > 0 {
      let isRounded = cells(of: array).contains(where: \.isRounded)
      document.line(.init(label, .name), .init(isRounded ? " ≈  " : " =  "), spans: facts)
      rows(of: array, to: &document)
      return document
    }
    let factsWidth = facts.reduce(0) { $0 + displayWidth($1.text) }
    let room = max(16, width - displayWidth(label) - 3)
    let (text, isRounded) = line(value, room: room)
    let start: [Document.Span] = [
      .init(label, .name), .init(isRounded ? " ≈ " : " = "), .init(text, .number),
    ]
    if displayWidth(text) + factsWidth + 3 <= room {
      document.append(.line(start + [.init("   ")] + facts))
    } else {
      document.append(.line(start))
      document.append(.line(facts, indent: 2))
    }
    return document
  }

  // MARK: Arrays on one line

  private func nested(_ array: NDArray, room: Int) -> (text: String, isRounded: Bool) {
    let numbers = cells(of: array)
    let isRounded = numbers.contains(where: \.isRounded)
    let whole = bracketed(numbers.map(\.text), array.shape)
    if displayWidth(whole) <= room { return (whole, isRounded) }
    guard array.shape.count == 1 else { return ("[…]", isRounded) }
    // Both ends of a long list, as much as fits.
    var head: [String] = []
    var tail: [String] = []
    var left = room - 5
    let texts = numbers.map(\.text)
    while head.count + tail.count < texts.count {
      let isHead = head.count <= tail.count
      let next = isHead ? texts[head.count] : texts[texts.count - 1 - tail.count]
      left -= next.utf8.count + 2
      if left < 0 { break }
      if isHead { head.append(next) } else { tail.append(next) }
    }
    return ("[" + (head + ["…"] + tail.reversed()).joined(separator: ", ") + "]", isRounded)
  }

  /// Texts in C order in brackets of a shape.
  private func bracketed(_ texts: [String], _ shape: [Int]) -> String {
    var parts = texts
    for length in shape.reversed() {
      guard length > 0 else { return "[]" }
      parts = stride(from: 0, to: parts.count, by: length).map { start in
        "[" + parts[start..<min(start + length, parts.count)].joined(separator: ", ") + "]"
      }
    }
    return parts.first ?? "[]"
  }

  private func cells(of array: NDArray) -> [DisplayNumber] {
    // What cannot be shown is not formatted.
    let numbers = array.count > 4096 ? Array(array.doubles.prefix(2048) + array.doubles.suffix(2048)) : array.doubles
    if array.dtype.isFloat { return numbers.map(number) }
    return numbers.map { DisplayNumber($0, significant: array.dtype == .bool ? 1 : 17) }
  }

  // MARK: Matrices

  /// The rows of an array of two or more axes, with the numbers of rows and columns.
  func rows(of array: NDArray, to document: inout Document) {
    let shape = array.shape
    let rowCount = shape[shape.count - 2]
    let columnCount = shape[shape.count - 1]
    let outer = shape.dropLast(2).reduce(1, *)
    let planeLimit = 4
    for plane in kept(outer, planeLimit) {
      guard let plane else {
        document.line(.init("  …", .faint))
        continue
      }
      if shape.count > 2 {
        document.line(.init("[\(outerIndex(plane, shape)), :, :]", .lineNumber), indent: 2)
      }
      matrix(array, from: plane * rowCount * columnCount, rowCount, columnCount, to: &document)
    }
  }

  private func matrix(
    _ array: NDArray, from start: Int, _ rowCount: Int, _ columnCount: Int, to document: inout Document
  ) {
    let rows = kept(rowCount, ValueDisplay.rowLimit - 1)
    var shownColumns = min(columnCount, 24)
    while true {
      let columns = kept(columnCount, shownColumns)
      let numbers = rows.compactMap { row in
        row.map { row in columns.compactMap { column in column.map { cell(array, start + row * columnCount + $0) } } }
      }
      let texts = DisplayNumber.aligned(numbers)
      var widths = texts.first?.map { displayWidth($0) } ?? []
      let labels = columns.compactMap { $0 }
      for (position, label) in labels.enumerated() { widths[position] = max(widths[position], String(label).count) }
      let rowLabel = String(max(0, rowCount - 1)).count
      let total = 2 + rowLabel + widths.reduce(0) { $0 + $1 + 2 } + (columns.contains { $0 == nil } ? 3 : 0)
      if total > width, shownColumns > 2 {
        shownColumns -= 1
        continue
      }
      var header = String(repeating: " ", count: rowLabel)
      var position = 0
      for column in columns {
        guard let column else {
          header += "  …"
          continue
        }
        header += "  " + padded(String(column), widths[position])
        position += 1
      }
      document.line(.init(header, .lineNumber), indent: 2)
      var next = 0
      for row in rows {
        guard let row else {
          document.line(.init(padded("…", rowLabel), .lineNumber), indent: 2)
          continue
        }
        var line = ""
        position = 0
        for column in columns {
          guard column != nil else {
            line += "  …"
            continue
          }
          line += "  " + padded(texts[next][position], widths[position])
          position += 1
        }
        document.line(.init(padded(String(row), rowLabel), .lineNumber), .init(line, .number), indent: 2)
        next += 1
      }
      return
    }
  }

  private func cell(_ array: NDArray, _ position: Int) -> DisplayNumber {
    let bits = array.cells[position]
    if array.dtype.isFloat { return number(Double(bitPattern: bits)) }
    return DisplayNumber(Double(Int64(bitPattern: bits)), significant: 17)
  }

  /// The positions of so many things that are shown, nil where some are left out.
  private func kept(_ count: Int, _ limit: Int) -> [Int?] {
    guard count > limit else { return Array(0..<count) }
    let head = (limit + 1) / 2
    return Array(0..<head) + [nil] + Array(count - (limit - head)..<count)
  }

  private func outerIndex(_ plane: Int, _ shape: [Int]) -> String {
    var rest = plane
    var parts: [String] = []
    for length in shape.dropLast(2).reversed() where length > 0 {
      parts.insert(String(rest % length), at: 0)
      rest /= length
    }
    return parts.joined(separator: ", ")
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth(text))) + text
  }

  private func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("'", with: "\\'") + "'"
  }
}

/// A shape as Python writes a tuple.
package func shapeText(_ shape: [Int]) -> String {
  shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ",") + ")"
}

extension Document {
  /// Adds one line of some spans and more.
  mutating func line(_ start: Span..., spans: [Span], indent: Int = 0) { append(.line(start + spans, indent: indent)) }
}

extension Snapshot {
  /// The value as nested lists of full-precision numbers; null for what is none.
  package var json: JSON {
    switch self {
    case .unset, .none, .other: .null
    case .bool(let value), .npBool(let value): .bool(value)
    case .int(let value), .npInt(let value): .int(value)
    case .float(let value), .npFloat(let value): .number(value)
    case .string(let text): .string(text)
    case .array(let array): array.json
    }
  }
}

extension NDArray {
  /// Nested lists of the elements.
  var json: JSON {
    var parts: [JSON] = cells.map { bits in
      if dtype == .bool { return .bool(bits != 0) }
      return dtype.isFloat ? .number(Double(bitPattern: bits)) : .int(Int(Int64(bitPattern: bits)))
    }
    guard !shape.isEmpty else { return parts.first ?? .null }
    guard !shape.contains(0) else {
      // Without elements only the axes before the first empty one can be written.
      var value = JSON.array([])
      for length in shape.prefix(while: { $0 != 0 }).reversed() {
        value = .array(Array(repeating: value, count: length))
      }
      return value
    }
    for length in shape.reversed() {
      parts = stride(from: 0, to: parts.count, by: length).map { .array(Array(parts[$0..<$0 + length])) }
    }
    return parts.first ?? .null
  }
}
