import Diagnostics
import NDArray
import Syntax

extension Machine {
  /// Python's `str(value)`.
  package func text(of value: Value) -> String {
    switch value.tag {
    case .string: heap.text(of: value)
    case .npFloat: pythonText(value.double)
    case _ where value.isNumPyScalar: numpyScalarText(value.bits, dtype(ofNumber: value))
    case .array: ArrayText(printOptions).string(of: heap.view(value))
    case .exception: exceptionText(value)
    case .dtype: DType(rawValue: UInt8(truncatingIfNeeded: value.bits))?.name ?? "float64"
    default: representation(value)
    }
  }

  /// Python's `repr(value)`.
  package func representation(_ value: Value) -> String { representation(value, depth: 0, inside: []) }

  private func representation(_ value: Value, depth: Int, inside: [UInt64]) -> String {
    if depth > 100 { return "..." }
    switch value.tag {
    case .unset, .items, .cells, .cell: return "<no value>"
    case .none: return "None"
    case .bool: return value.bits != 0 ? "True" : "False"
    case .int: return String(value.integer)
    case .float: return pythonText(value.double)
    case .npBool, .npInt, .npFloat, .npInt8, .npInt16, .npInt32, .npUInt8, .npUInt16, .npUInt32, .npUInt64, .npFloat16,
      .npFloat32:
      return numpyScalarRepresentation(value.bits, dtype(ofNumber: value))
    case .typeLimits:
      return "\(value.type.name.dropFirst(6))(\(DType(rawValue: UInt8(truncatingIfNeeded: value.bits))?.name ?? ""))"
    case .ellipsis: return "Ellipsis"
    case .notImplemented: return "NotImplemented"
    case .builtin: return "<built-in function \(program.library.builtins[Int(value.bits)].name)>"
    case .module: return "<module '\(program.library.modules[Int(value.bits)])'>"
    case .type, .exceptionClass: return "<class '\(typeName(ofType: value))'>"
    case .dtype: return "dtype('\(DType(rawValue: UInt8(truncatingIfNeeded: value.bits))?.name ?? "float64")')"
    case .string: return quoted(heap.text(of: value))
    case .bytes: return "b" + quoted(heap.text(of: value))
    case .tuple:
      if inside.contains(value.bits) { return "(...)" }
      let items = heap.items(of: value).map { representation($0, depth: depth + 1, inside: inside + [value.bits]) }
      return items.count == 1 ? "(\(items[0]),)" : "(" + items.joined(separator: ", ") + ")"
    case .list:
      if inside.contains(value.bits) { return "[...]" }
      let items = heap.items(of: value).map { representation($0, depth: depth + 1, inside: inside + [value.bits]) }
      return "[" + items.joined(separator: ", ") + "]"
    case .dict:
      if inside.contains(value.bits) { return "{...}" }
      let pairs = dictPairs(value).map {
        representation($0.key, depth: depth + 1, inside: inside + [value.bits]) + ": "
          + representation($0.value, depth: depth + 1, inside: inside + [value.bits])
      }
      return "{" + pairs.joined(separator: ", ") + "}"
    case .set:
      let items = dictPairs(value).map { representation($0.key, depth: depth + 1, inside: inside) }
      return items.isEmpty ? "set()" : "{" + items.joined(separator: ", ") + "}"
    case .array: return ArrayText(printOptions).representation(of: heap.view(value))
    case .range:
      let parts = heap.values(value.address)
      let step = parts[2].integer == 1 ? "" : ", \(parts[2].integer)"
      return "range(\(parts[0].integer), \(parts[1].integer)\(step))"
    case .slice:
      let parts = heap.values(value.address)
      return "slice("
        + (0..<3).map { representation(parts[$0], depth: depth + 1, inside: inside) }.joined(separator: ", ") + ")"
    case .function:
      return "<function \(program.codes[heap.values(value.address)[0].integer].name)>"
    case .method:
      return "<bound method \(representation(heap.values(value.address)[1], depth: depth + 1, inside: inside))>"
    case .iterator: return "<\(typeName(value)) object>"
    case .exception:
      let arguments = heap.items(of: heap.values(value.address)[1])
      let inner = arguments.map { representation($0, depth: depth + 1, inside: inside) }.joined(separator: ", ")
      return "\(exceptionClass(of: value).name)(\(inner))"
    case .instance, .userClass: return "<object>"
    }
  }

  /// A string literal as Python writes it.
  private func quoted(_ text: String) -> String {
    let quote: Character = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var result = String(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where Character(scalar) == quote: result += "\\" + String(scalar)
      default:
        let value = scalar.value
        let isPrintable: Bool
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
          isPrintable = false
        case .spaceSeparator: isPrintable = value == 0x20
        default: isPrintable = true
        }
        if isPrintable {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(value, radix: 16)
          let (letter, width) = value < 0x100 ? ("x", 2) : value < 0x10000 ? ("u", 4) : ("U", 8)
          result += "\\" + letter + String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
      }
    }
    result.append(quote)
    return result
  }

  // MARK: Formatting

  /// `format(value, spec)` after a conversion, as an f-string's braces ask for it.
  func format(_ value: Value, _ spec: Value, conversion: Operation, register: Int32) throws(Raise) -> Value {
    if value.isUnset { throw unboundName(register) }
    let specification = heap.text(of: spec)
    switch conversion {
    case .conversionRepr, .conversionASCII:
      return heap.allocateString(try formatted(text: representation(value), specification))
    case .conversionStr:
      return heap.allocateString(try formatted(text: text(of: value), specification))
    default:
      return heap.allocateString(try formatted(value, specification))
    }
  }

  /// Python's `format(value, specification)`.
  package func formatted(_ value: Value, _ specification: String) throws(Raise) -> String {
    if specification.isEmpty {
      // NumPy hands its floats to Python to be formatted.
      return value.tag == .npFloat32 || value.tag == .npFloat16 ? pythonText(value.double) : text(of: value)
    }
    switch value.tag {
    case _ where value.isNumber && value.tag != .npBool, .string:
      do throws(ArrayError) {
        let format = try FormatSpecification(parsing: specification)
        switch value.tag {
        case _ where value.isFloating: return try format.format(value.double)
        case .bool: return try format.format(value.bits != 0)
        case .string: return try format.format(heap.text(of: value))
        default: return try format.format(Int64(value.integer))
        }
      } catch {
        throw Raise(error)
      }
    case .array where heap.layout(of: value).rank == 0:
      return try formatted(row0(value), specification)
    default:
      throw .typeError("unsupported format string passed to \(typeName(value)).__format__")
    }
  }

  private func formatted(text: String, _ specification: String) throws(Raise) -> String {
    if specification.isEmpty { return text }
    return try arrays { () throws(ArrayError) in try FormatSpecification(parsing: specification).format(text) }
  }

  /// The element of an array with one element, as a NumPy scalar.
  package func row0(_ array: Value) -> Value {
    let view = heap.view(array)
    return scalar(view.cells[0], view.dtype)
  }

  /// Strings one after the other.
  func joined(_ parts: UnsafeBufferPointer<Value>) -> Value {
    var text = ""
    for part in parts { text += heap.text(of: part) }
    return heap.allocateString(text)
  }

  /// `format % values`.
  func percentFormat(_ format: Value, _ values: Value) throws(Raise) -> Value {
    let items = values.tag == .tuple ? Array(heap.items(of: values)) : [values]
    var next = 0
    var result = ""
    do throws(ArrayError) {
      let parsed = PercentFormat(parsing: heap.text(of: format))
      for part in parsed.parts {
        switch part {
        case .literal(let text): result += text
        case .conversion(let conversion):
          guard next < items.count else { throw ArrayError(.type, "not enough arguments for format string") }
          let item = items[next]
          next += 1
          switch conversion.type {
          case "s": result += try conversion.format(text(of: item))
          case "r", "a": result += try conversion.format(representation(item))
          case "c" where item.tag == .string: result += try conversion.format(heap.text(of: item))
          default:
            guard let number = number(item) else {
              let wanted =
                conversion.type == "d" || conversion.type == "i" || conversion.type == "u"
                ? "%\(conversion.type) format: a real number is required" : "must be real number"
              throw ArrayError(.type, "\(wanted), not \(typeName(item))")
            }
            result +=
              number.isIntegral
              ? try conversion.format(Int64(number.integer)) : try conversion.format(number.double)
          }
        }
      }
      if let failure = parsed.failure { throw failure }
    } catch {
      throw Raise(error)
    }
    if next < items.count, values.tag != .dict || next > 0 {
      throw .typeError("not all arguments converted during string formatting")
    }
    return heap.allocateString(result)
  }

  /// The number that a value is, an array of one element counting as its element.
  private func number(_ value: Value) -> Value? {
    if value.isNumber { return value }
    if value.tag == .array, heap.layout(of: value).count == 1 { return row0(value) }
    return nil
  }

  // MARK: Printing

  /// Adds text to what the script has printed.
  package func write(_ text: String) throws(Raise) {
    var text = text
    let count = text.utf8.count
    if printed + count > limits.printed {
      throw .limit(
        "printed text", "the script has printed more than \(limits.printed >> 20) MiB",
        hint: "`set print-limit MIB` raises the bound.")
    }
    printed += count
    text.withUTF8 { output($0) }
  }
}
