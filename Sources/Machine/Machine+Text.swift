import Diagnostics
import NDArray
import Syntax

extension Machine {
  /// Python's `str(value)`, the script asked where its classes have words of their own.
  package func str(_ value: Value) throws(Raise) -> String {
    try checkDigits(value)
    return try text(value, asks: true)
  }

  /// Python's `repr(value)`, the script asked where its classes have words of their own.
  package func repr(_ value: Value) throws(Raise) -> String {
    try checkDigits(value)
    return try representation(value, depth: 0, inside: [], asks: true)
  }

  /// What writes arrays of a type.
  package func arrayText(_ options: PrintOptions, _ dtype: DType, _ work: LongWork? = nil) -> ArrayText {
    guard dtype.isText else { return ArrayText(options, work) }
    let texts = heap.texts
    return ArrayText(options, work) { self.quoted(texts[$0]) }
  }

  /// Python's `str(value)`, of the script's objects without their own words.
  package func text(of value: Value) -> String { (try? text(value, asks: false)) ?? "<object>" }

  private func text(_ value: Value, asks: Bool) throws(Raise) -> String {
    switch value.tag {
    case .instance, .exception:
      if asks, special(.str, of: value) != nil { return try words(.str, of: value) }
      if value.tag == .exception { return try exceptionText(value, asks: asks) }
      if let held = payload(of: value), held.tag != .set, !asks || special(.repr, of: value) == nil {
        return try text(held, asks: asks)
      }
      return try representation(value, depth: 0, inside: [], asks: asks)
    case .string: return heap.text(of: value)
    case .npFloat: return pythonText(value.double)
    case _ where value.isNumPyScalar: return numpyScalarText(value.bits, dtype(ofNumber: value))
    case .array:
      let view = heap.view(value)
      if view.dtype.isText, view.layout.rank == 0 { return heap.texts[view.cells[0]] }
      if asks, view.layout.rank > 0, formatter.tag == .dict,
        let text = try arrayText(printOptions, view, formatter: formatter)
      {
        return text.string(of: view)
      }
      let text = arrayText(printOptions, view.dtype, asks ? work : nil).string(of: view)
      try finishWork()
      return text
    case .dtype: return DType(bits: value.bits).name
    default: return try representation(value, depth: 0, inside: [], asks: asks)
    }
  }

  /// The name of a class with its module, as Python shows it.
  func fullName(ofClass type: Value) -> String {
    let values = heap.values(type.address)
    let name = heap.text(of: values[ClassPlace.qualifiedName])
    guard let module = lookup(named: nameString(Dunder.module.rawValue), in: values[ClassPlace.dict]),
      module.tag == .string
    else { return "__main__." + name }
    return heap.text(of: module) + "." + name
  }

  /// What `__str__` or `__repr__` gives.
  private func words(_ dunder: Dunder, of value: Value) throws(Raise) -> String {
    let answer = try askSpecial(dunder, of: value) ?? .none
    guard answer.tag == .string else {
      throw .typeError("\(dunder.name) returned non-string (type \(typeName(answer)))")
    }
    return heap.text(of: answer)
  }

  /// An address such as CPython shows; the same for the same object throughout a run.
  private func address(_ number: Int) -> String {
    "0x" + String(0x7F2A_0000_0000 + (number &* 64) & 0xFFFF_FFFF, radix: 16)
  }

  /// Python's `repr(value)`, of the script's objects without their own words.
  package func representation(_ value: Value) -> String {
    (try? representation(value, depth: 0, inside: [], asks: false)) ?? "<object>"
  }

  private func representation(_ value: Value, depth: Int, inside: [UInt64], asks: Bool) throws(Raise) -> String {
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
      return "\(value.type.name.dropFirst(6))(\(DType(bits: value.bits).name))"
    case .ellipsis: return "Ellipsis"
    case .notImplemented: return "NotImplemented"
    case .builtin: return "<built-in function \(program.library.builtins[Int(value.bits)].name)>"
    case .module: return "<module '\(program.library.modules[Int(value.bits)])'>"
    case .type, .exceptionClass: return "<class '\(typeName(ofType: value))'>"
    case .dtype: return "dtype('\(DType(bits: value.bits).name)')"
    case .string:
      let text = quoted(heap.text(of: value))
      return heap.isScalar(value) ? "np.str_(\(text))" : text
    case .bytes: return quoted(bytes: heap.bytes(of: value))
    case .tuple:
      if inside.contains(value.bits) { return "(...)" }
      let items = try representations(Array(heap.items(of: value)), depth, inside + [value.bits], asks)
      if let kind = heap.namedTuple(value) {
        return kind.name + "(" + zip(kind.fields, items).map { "\($0)=\($1)" }.joined(separator: ", ") + ")"
      }
      return items.count == 1 ? "(\(items[0]),)" : "(" + items.joined(separator: ", ") + ")"
    case .list:
      if inside.contains(value.bits) { return "[...]" }
      let items = try representations(Array(heap.items(of: value)), depth, inside + [value.bits], asks)
      return "[" + items.joined(separator: ", ") + "]"
    case .dictKeys, .dictValues, .dictItems:
      // The view is not the dict, which may be among its items.
      let mark = ~value.bits
      if inside.contains(mark) { return "..." }
      let items = try representations(viewItems(value), depth, inside + [mark], asks)
      return "\(typeName(value))([" + items.joined(separator: ", ") + "])"
    case .dict:
      if inside.contains(value.bits) { return "{...}" }
      let pairs = dictPairs(value)
      let texts = try representations(pairs.flatMap { [$0.key, $0.value] }, depth, inside + [value.bits], asks)
      return "{" + pairs.indices.map { texts[2 * $0] + ": " + texts[2 * $0 + 1] }.joined(separator: ", ") + "}"
    case .set:
      let items = try representations(setItems(value), depth, inside, asks)
      let braces = "{" + items.joined(separator: ", ") + "}"
      if heap.words[value.address] >> 8 & 0xFF == 1 { return "frozenset(\(items.isEmpty ? "" : braces))" }
      return items.isEmpty ? "set()" : braces
    case .array:
      let view = heap.view(value)
      if asks, view.layout.rank > 0, formatter.tag == .dict,
        let text = try arrayText(printOptions, view, formatter: formatter)
      {
        return text.representation(of: view)
      }
      let text = arrayText(printOptions, view.dtype, asks ? work : nil).representation(of: view)
      try finishWork()
      return text
    case .range:
      let parts = heap.values(value.address)
      let step = parts[2].integer == 1 ? "" : ", \(parts[2].integer)"
      return "range(\(parts[0].integer), \(parts[1].integer)\(step))"
    case .slice:
      let parts = heap.values(value.address)
      return "slice("
        + (try representations([parts[0], parts[1], parts[2]], depth, inside, asks)).joined(separator: ", ") + ")"
    case .function:
      let code = heap.values(value.address)[0].integer
      return "<function \(program.codes[code].qualifiedName) at \(address(1 << 20 + code))>"
    case .method:
      let parts = heap.values(value.address)
      if parts[1].tag == .builtin {
        let name = program.library.builtins[Int(parts[1].bits)].name
        return "<built-in method \(name) of \(typeName(parts[0])) object at \(address(2 << 20))>"
      }
      let name =
        parts[1].tag == .function
        ? program.codes[heap.values(parts[1].address)[0].integer].qualifiedName : typeName(parts[1])
      return "<bound method \(name) of "
        + (try representation(parts[0], depth: depth + 1, inside: inside, asks: asks)) + ">"
    case .iterator: return "<\(typeName(value)) object at \(address(3 << 20))>"
    case .generator:
      let code = program.codes[generatorCode(value)]
      let name = code.isPrelude ? typeName(value) : "generator object \(code.qualifiedName)"
      return "<\(name)\(code.isPrelude ? " object" : "") at \(address(4 << 20))>"
    case .exception:
      if asks, special(.repr, of: value) != nil { return try words(.repr, of: value) }
      let arguments = Array(heap.items(of: heap.values(value.address)[1]))
      let inner = try representations(arguments, depth, inside, asks).joined(separator: ", ")
      return "\(typeName(value))(\(inner))"
    case .instance:
      if asks, special(.repr, of: value) != nil { return try words(.repr, of: value) }
      if let held = payload(of: value) {
        if held.tag == .set {
          let items = try representations(setItems(held), depth, inside, asks).joined(separator: ", ")
          return "\(typeName(value))(\(items.isEmpty ? "" : "{\(items)}"))"
        }
        return try representation(held, depth: depth + 1, inside: inside, asks: asks)
      }
      let parts = heap.values(value.address)
      return "<\(fullName(ofClass: parts[0])) object at \(address(parts[2].integer))>"
    case .userClass:
      if asks, special(.repr, of: value) != nil { return try words(.repr, of: value) }
      return "<class '\(fullName(ofClass: value))'>"
    case .descriptor: return "<\(typeName(value)) object at \(address(5 << 20))>"
    case .superProxy:
      let parts = heap.values(value.address)
      return "<super: <class '\(className(parts[0]))'>, <\(typeName(parts[1])) object>>"
    case .bigInt: return bigText(value)
    case .figure, .panel, .panelGrid: return "<\(typeName(value))>"
    case .randomState: return "RandomState(MT19937)"
    case .randomGenerator: return "Generator(PCG64)"
    case .bitGenerator, .seedSequence, .pythonRandom: return "<\(typeName(value)) object>"
    }
  }

  private func representations(
    _ values: [Value], _ depth: Int, _ inside: [UInt64], _ asks: Bool
  ) throws(Raise) -> [String] {
    var result: [String] = []
    for value in values {
      if asks, result.count & 1023 == 1023 { try pause() }
      result.append(try representation(value, depth: depth + 1, inside: inside, asks: asks))
    }
    return result
  }

  /// A bytes literal as Python writes it.
  private func quoted(bytes: UnsafeBufferPointer<UInt8>) -> String {
    let quote: Character = bytes.contains(39) && !bytes.contains(34) ? "\"" : "'"
    var result = "b" + String(quote)
    for byte in bytes {
      switch byte {
      case 92: result += "\\\\"
      case 9: result += "\\t"
      case 10: result += "\\n"
      case 13: result += "\\r"
      case 39 where quote == "'": result += "\\'"
      case 32..<127: result.append(Character(Unicode.Scalar(byte)))
      default:
        let digits = String(byte, radix: 16)
        result += "\\x" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result + String(quote)
  }

  /// A text with what is not ASCII written by its number, as `ascii` writes it.
  package func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII { result.unicodeScalars.append(scalar) } else { result += numbered(scalar) }
    }
    return result
  }

  private func numbered(_ scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    let digits = String(value, radix: 16)
    let (letter, width) = value < 0x100 ? ("x", 2) : value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: max(0, width - digits.count)) + digits
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
          result += numbered(scalar)
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
    case .conversionRepr:
      return heap.allocateString(try formatted(text: repr(value), specification))
    case .conversionASCII:
      return heap.allocateString(try formatted(text: escaped(repr(value)), specification))
    case .conversionStr:
      return heap.allocateString(try formatted(text: str(value), specification))
    default:
      return heap.allocateString(try formatted(value, specification))
    }
  }

  /// Python's `format(value, specification)`.
  package func formatted(_ value: Value, _ specification: String) throws(Raise) -> String {
    if value.tag == .instance, special(.format, of: value) != nil {
      let answer = try askSpecial(.format, of: value, heap.allocateString(specification)) ?? .none
      guard answer.tag == .string else {
        throw .typeError("__format__ must return a str, not \(typeName(answer))")
      }
      return heap.text(of: answer)
    }
    if let held = payload(of: value), !specification.isEmpty { return try formatted(held, specification) }
    if specification.isEmpty {
      // NumPy hands its floats to Python to be formatted.
      return value.tag == .npFloat32 || value.tag == .npFloat16 ? pythonText(value.double) : try str(value)
    }
    switch value.tag {
    case .bigInt:
      try checkDigits(value)
      return try formatted(
        big: value, arrays { () throws(ArrayError) in try FormatSpecification(parsing: specification) })
    case .npBool: return try formatted(.bool(value.bits != 0), specification)
    case _ where value.isNumber, .string:
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

  /// A format string taken apart, remembered for the next time.
  private func parsedFormat(_ text: String) -> PercentFormat {
    if let known = percentFormats[text] { return known }
    let parsed = PercentFormat(parsing: text)
    if percentFormats.count < 256 { percentFormats[text] = parsed }
    return parsed
  }

  /// `format % values`.
  func percentFormat(_ format: Value, _ values: Value) throws(Raise) -> Value {
    let values = plain(values).tag == .tuple || plain(values).tag == .dict ? plain(values) : values
    var items = values.tag == .tuple ? Array(heap.items(of: values)) : [values]
    var next = 0
    var result = ""
    let parsed = parsedFormat(heap.text(of: format))
    // `%(name)s` takes its value from a dict: these are put into a row like others.
    let isNamed = parsed.parts.contains { part in
      if case .conversion(let conversion) = part { conversion.key != nil } else { false }
    }
    if isNamed {
      guard values.tag == .dict else { throw .typeError("format requires a mapping") }
      items = []
      for case .conversion(let conversion) in parsed.parts {
        let key = heap.allocateString(conversion.key ?? "")
        guard let value = try lookup(key, in: values) else { throw keyError(key) }
        items.append(value)
      }
    }
    // What the script has to be asked for comes first.
    var texts: [String] = []
    var taken = 0
    for case .conversion(let conversion) in parsed.parts {
      for amount in [conversion.width, conversion.precision] where amount == .argument { taken += 1 }
      guard taken < items.count else { break }
      let item = items[taken]
      taken += 1
      switch conversion.type {
      case "s": texts.append(try str(item))
      case "r", "a": texts.append(try repr(item))
      default: texts.append("")
      }
    }
    var position = 0
    do throws(ArrayError) {
      for part in parsed.parts {
        switch part {
        case .literal(let text): result += text
        case .conversion(let conversion):
          var amounts: [Int?] = [nil, nil]
          for (index, amount) in [conversion.width, conversion.precision].enumerated() where amount == .argument {
            guard next < items.count else { throw ArrayError(.type, "not enough arguments for format string") }
            guard items[next].tag == .int else { throw ArrayError(.type, "* wants int") }
            amounts[index] = items[next].integer
            next += 1
          }
          let (width, precision) = (amounts[0], amounts[1])
          guard next < items.count else { throw ArrayError(.type, "not enough arguments for format string") }
          let item = items[next]
          next += 1
          position += 1
          switch conversion.type {
          case "s": result += try conversion.format(texts[position - 1], width: width, precision: precision)
          case "r": result += try conversion.format(texts[position - 1], width: width, precision: precision)
          case "a": result += try conversion.format(escaped(texts[position - 1]), width: width, precision: precision)
          case "c" where item.tag == .string:
            result += try conversion.format(heap.text(of: item), width: width, precision: precision)
          case _ where item.tag == .bigInt:
            result += try formatted(big: item, conversion, width: width, precision: precision)
          default:
            if conversion.type == "c", !item.isNumber || !item.isIntegral || item.tag == .npBool {
              throw ArrayError(.type, "%c requires int or char")
            }
            let isInteger = "oxX".unicodeScalars.contains(conversion.type)
            guard let number = number(item), !isInteger || number.isIntegral && number.tag != .npBool else {
              if item.tag == .array, "eEfFgG".unicodeScalars.contains(conversion.type) {
                throw ArrayError(.type, "only 0-dimensional arrays can be converted to Python scalars")
              }
              let wanted =
                isInteger
                ? "%\(conversion.type) format: an integer is required"
                : "diu".unicodeScalars.contains(conversion.type)
                  ? "%\(conversion.type) format: a real number is required" : "must be real number"
              throw ArrayError(.type, "\(wanted), not \(typeName(item))")
            }
            result +=
              number.isIntegral
              ? try conversion.format(Int64(number.integer), width: width, precision: precision)
              : try conversion.format(number.double, width: width, precision: precision)
          }
        }
      }
      if let failure = parsed.failure { throw failure }
    } catch {
      throw Raise(error)
    }
    // What has items of its own is taken for a mapping, whose values need not all be used.
    let isMapping =
      switch values.tag {
      case .dict, .list, .array, .range, .bytes: true
      case .instance:
        special(.getItem, of: values) != nil || payload(of: values).map { $0.tag == .dict || $0.tag == .list } ?? false
      default: values.isNumPyScalar
      }
    if next < items.count, !isMapping {
      throw .typeError("not all arguments converted during string formatting")
    }
    return heap.allocateString(result)
  }

  /// The number that a value is, an array of no axes counting as its element.
  private func number(_ value: Value) -> Value? {
    let value = plain(value)
    if value.isNumber { return value }
    if value.tag == .array, heap.layout(of: value).rank == 0 { return row0(value) }
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
