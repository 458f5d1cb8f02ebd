/// How the elements of one array are written so that they line up, found from the elements that will be shown.
enum ElementFormat {
  case bool(width: Int)
  case integer(width: Int, sign: PrintOptions.Sign)
  case unsigned(width: Int, sign: PrintOptions.Sign)
  case float(FloatElementFormat)
  /// Whatever the element is written as, which nothing lines up with.
  case word((UInt64) -> String)

  init(_ cells: [UInt64], dtype: DType, rank: Int, options: PrintOptions, work: LongWork?) {
    switch dtype {
    case .bool: self = .bool(width: rank == 0 ? 0 : 5)
    case .uint64:
      self = .unsigned(
        width: String(cells.max() ?? 0).utf8.count + (options.sign == .negativeOnly ? 0 : 1), sign: options.sign)
    case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32:
      let numbers = cells.map { Int64(bitPattern: $0) }
      let largest = numbers.max() ?? 0
      let smallest = numbers.min() ?? 0
      let sign = options.sign == .space && smallest < 0 ? .negativeOnly : options.sign
      let extra = largest >= 0 && sign != .negativeOnly ? 1 : 0
      self = .integer(width: max(String(largest).utf8.count + extra, String(smallest).utf8.count), sign: sign)
    case .float16, .float32, .float64:
      self = .float(
        FloatElementFormat(cells.map(Double.init(bitPattern:)), dtype: dtype, options: options, work: work))
    case .text: self = .word { String($0) }
    }
  }

  /// The text of one element.
  func text(_ cell: UInt64) -> String {
    switch self {
    case .bool(let width): return padded(cell != 0 ? "True" : "False", width)
    case .integer(let width, let sign):
      let number = Int64(bitPattern: cell)
      return padded((number < 0 || sign == .negativeOnly ? "" : sign.rawValue) + String(number), width)
    case .unsigned(let width, let sign):
      return padded((sign == .negativeOnly ? "" : sign.rawValue) + String(cell), width)
    case .float(let format): return format.text(Double(bitPattern: cell))
    case .word(let words): return words(cell)
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
