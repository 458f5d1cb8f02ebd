/// Arrays as NumPy 2.4 writes them: `str(a)` and `repr(a)`.
///
/// Beyond the threshold only the corner elements are looked at, to choose the format as well as to be shown.
package struct ArrayText {
  private let options: PrintOptions
  /// Whom to ask, of a long text, whether to give up; what is then written is not to be used.
  private let work: LongWork?
  /// What the element of a cell is written as, for elements that are no numbers.
  private let words: ((UInt64) -> String)?

  package init(
    _ options: PrintOptions = PrintOptions(), _ work: LongWork? = nil, words: ((UInt64) -> String)? = nil
  ) {
    (self.options, self.work, self.words) = (options, work, words)
  }

  /// The cells of the elements that are shown.
  package func shownCells(_ array: ArrayView) -> [UInt64] {
    let edge = min(max(options.edgeitems, 0), Int(Int32.max))
    var shown: [UInt64] = []
    if array.count > 0 {
      collect(array, axis: 0, offset: 0, edge: array.count > options.threshold && edge > 0 ? edge : nil, into: &shown)
    }
    return shown
  }

  /// `str(a)`; of an array without axes it is the text of its element.
  package func string(of array: ArrayView) -> String {
    if array.layout.rank > 0 { return text(of: array, separator: " ", indent: "", width: max(options.linewidth, 0)) }
    let cell = array.cells[0]
    return numpyScalarText(cell, array.dtype)
  }

  /// `np.array2string(a)`: elements apart as `separator` says, lines behind a text of the width of `prefix`.
  package func string(of array: ArrayView, separator: String, prefix: String, suffix: String) -> String {
    let indent = String(repeating: " ", count: prefix.unicodeScalars.count)
    let width = max(options.linewidth - suffix.unicodeScalars.count, 0)
    return text(of: array, separator: separator, indent: indent, width: width)
  }

  /// `repr(a)`: `array([1, 2])`, with `shape=` and `dtype=` where the elements do not tell them.
  package func representation(of array: ArrayView) -> String {
    let prefix = "array("
    let indent = String(repeating: " ", count: prefix.utf8.count)
    let elements = text(of: array, separator: ", ", indent: indent, width: max(options.linewidth, 0) - 1)
    let lengths = array.layout.dimensions.map(String.init)
    var extras: [String] = []
    if array.count == 0 && lengths != ["0"] || array.count > options.threshold {
      extras.append("shape=(" + lengths.joined(separator: ", ") + (lengths.count == 1 ? ",)" : ")"))
    }
    switch array.dtype {
    case .bool, .int64, .float64: if array.count == 0 { extras.append("dtype=" + array.dtype.name) }
    case .text: extras.append("dtype='\(array.dtype.name)'")
    default: extras.append("dtype=" + array.dtype.name)
    }
    if extras.isEmpty { return prefix + elements + ")" }
    let text = prefix + elements + ","
    let extra = extras.joined(separator: ", ") + ")"
    let lastLine = text.unicodeScalars.reversed().prefix { $0 != "\n" }.count
    let spacer = lastLine + extra.utf8.count + 1 > options.linewidth ? "\n" + indent : " "
    return text + spacer + extra
  }

  private func text(of array: ArrayView, separator: String, indent: String, width: Int) -> String {
    if array.count == 0 { return "[]" }
    let isSummary = array.count > options.threshold
    let edge = min(max(options.edgeitems, 0), Int(Int32.max))
    let format: ElementFormat =
      if let words {
        .word(words)
      } else {
        ElementFormat(
          shownCells(array), dtype: array.dtype, rank: array.layout.rank, options: options, work: work)
      }
    let block = Block(
      array: array, format: format, separator: separator, edge: isSummary ? edge : nil, work: work)
    return block.text(axis: 0, offset: 0, indent: indent + " ", width: width)
  }

  private func collect(_ array: ArrayView, axis: Int, offset: Int, edge: Int?, into cells: inout [UInt64]) {
    if axis == array.layout.rank { return cells.append(array.cells[offset]) }
    let length = Int(array.layout.shape[axis])
    let stride = Int(array.layout.strides[axis])
    let hidden = edge.map { length > 2 * $0 ? $0..<(length - $0) : 0..<0 } ?? 0..<0
    var index = 0
    while index < length {
      if index == hidden.lowerBound, !hidden.isEmpty { index = hidden.upperBound }
      collect(array, axis: axis + 1, offset: offset + index * stride, edge: edge, into: &cells)
      index += 1
    }
  }
}

/// What stays the same while the brackets of one array are written, one nesting level per axis.
private struct Block {
  let array: ArrayView
  let format: ElementFormat
  let separator: String
  /// The elements shown at each end of a long axis; none when all are shown.
  let edge: Int?
  let work: LongWork?

  func text(axis: Int, offset: Int, indent: String, width: Int) -> String {
    if work?.pause() == true { return "" }
    let axesLeft = array.layout.rank - axis
    if axesLeft == 0 { return format.text(array.cells[offset]) }
    let length = Int(array.layout.shape[axis])
    let stride = Int(array.layout.strides[axis])
    var leading = 0
    var trailing = length
    let isSummary = edge.map { 2 * $0 < length } ?? false
    if isSummary, let edge {
      leading = edge
      // NumPy writes the last element even when no edge is to be shown.
      trailing = max(edge, 1)
    }
    let indices = Array(0..<leading) + (isSummary ? [-1] : []) + Array((length - trailing)..<length)
    let words = indices.lazy.map { index in
      index < 0
        ? "..." : text(axis: axis + 1, offset: offset + index * stride, indent: indent + " ", width: width - 1)
    }
    if axesLeft > 1 {
      let trimmed = separator == ", " ? "," : ""
      return "[" + words.joined(separator: trimmed + String(repeating: "\n", count: axesLeft - 1) + indent) + "]"
    }
    return "[" + wrapped(words, indent: indent, width: width - 1) + "]"
  }

  /// Fills lines: a word goes to a new line when it would not fit, unless a line of its own would not help.
  private func wrapped(_ words: some Sequence<String>, indent: String, width: Int) -> String {
    var text = ""
    var line = ""
    // The columns of the line, counted from the indent.
    var column = 0
    var isFirst = true
    for word in words {
      if !isFirst {
        line += separator
        column += separator.utf8.count
      }
      isFirst = false
      let length = word.unicodeScalars.count
      if indent.utf8.count + column + length > width, column > 0 {
        text += line.trimmingTrailingBlanks + "\n" + indent
        line = ""
        column = 0
      }
      line += word
      column += length
    }
    return text + line
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var scalars = unicodeScalars[...]
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
