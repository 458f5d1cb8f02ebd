import Diagnostics
import NDArray

extension Machine {
  /// `object.name`.
  package func attribute(
    _ name: Int, of object: Value, importing: Bool = false, isOptional: Bool = false
  ) throws(Raise) -> Value {
    switch object.tag {
    case .instance, .exception:
      if object.tag == .exception, name == Dunder.traceback.rawValue {
        throw .notSupported("the attribute \(code: "__traceback__")")
      }
      if let value = try instanceAttribute(name, of: object) { return value }
      if let function = special(.getAttr, of: object) {
        let answer = try ask(
          bound(function, to: object), [nameString(name)], catching: isOptional ? .attributeError : nil)
        if let answer { return answer }
      }
      return try missing(name, of: object, importing: importing)
    case .userClass:
      if let value = try classAttribute(name, of: object) { return value }
      if hasMetaclass(object), let function = special(.getAttr, of: object) {
        return try ask(bound(function, to: object), nameString(name))
      }
      return try missing(name, of: object, importing: importing)
    case .superProxy:
      if let value = try superAttribute(name, of: object) { return value }
      throw .exception(.attributeError, "'super' object has no attribute '\(program.names[name])'")
    case .function:
      let dict = heap.values(object.address)[3]
      if dict.tag == .dict, let value = lookup(named: nameString(name), in: dict) { return value }
    case .type:
      if let type = ObjectType(rawValue: UInt8(truncatingIfNeeded: object.bits)),
        let method = attributes.method(name, of: type) ?? attributes.method(name, of: .object)
      {
        return method
      }
    case .exceptionClass:
      if let method = attributes.method(name, of: .exception) ?? attributes.method(name, of: .object) { return method }
    default: break
    }
    if object.tag == .module {
      if let value = attributes.attribute(name, ofModule: Int(object.bits)) { return value }
      return try missing(name, of: object, importing: importing)
    }
    if object.isUnset { throw unboundName(program.instructions[pointer].b) }
    let type = object.type
    if let property = attributes.property(name, of: type) {
      if case .transpose = builtins.kernel(Int(property.bits)), object.tag == .array {
        return heap.allocateTransposed(object)
      }
      let top = stackTop
      guard top + 1 < Machine.stackCapacity else { throw recursionError() }
      stack[top] = object
      var call = Call(machine: self, arguments: stack + top, count: 1, parameterCount: 1)
      return try builtins.run(Int(property.bits), &call)
    }
    if let method = method(name, of: object) {
      let address = heap.allocate(.method, words: 5)
      let values = heap.values(address)
      values[0] = object
      values[1] = method
      return .object(.method, address)
    }
    if name < Dunder.allCases.count, let method = attributes.method(name, of: .object) {
      return makeMethod(object, method)
    }
    return try missing(name, of: object, importing: importing)
  }

  /// A method of a value's type. Sets that do not change have only some of what sets have.
  @inline(__always) func method(_ name: Int, of object: Value) -> Value? {
    guard object.tag == .set, heap.words[object.address] >> 8 & 0xFF == 1 else {
      return attributes.method(name, of: object.type)
    }
    return attributes.method(name, of: .frozenset)
      ?? (name < Dunder.allCases.count ? attributes.method(name, of: .set) : nil)
  }

  /// An attribute that the library has not: some that the machine knows, or the error.
  private func missing(_ name: Int, of object: Value, importing: Bool) throws(Raise) -> Value {
    let text = program.names[name]
    let library = program.library
    if object.tag == .module {
      let module = Int(object.bits)
      if let value = moduleAttribute(name, of: module) { return value }
      if let number = library.moduleProperties[module][text] {
        var call = Call(machine: self, arguments: stack + stackTop, count: 0, parameterCount: 0)
        return try builtins.run(number, &call)
      }
      if isIgnored(object) { return object }
      if let words = library.removed["\(library.modules[module]).\(text)"] { throw .exception(.attributeError, words) }
      if importing, case .exception = missingAttribute(text, ofModule: module) {
        throw .exception(.importError, "cannot import name '\(text)' from '\(library.modules[module])'")
      }
      throw missingAttribute(text, ofModule: module)
    }
    if object.tag == .figure || object.tag == .panel || object.tag == .panelGrid { return plotting }
    if let value = try general(name, of: object) { return value }
    if let kind = heap.namedTuple(object) {
      if let position = kind.fields.firstIndex(of: text) { return heap.items(of: object)[position] }
      if text == "_fields" { return heap.allocateTuple(kind.fields.map { heap.allocateString($0) }) }
      if text == "_asdict" || text == "_replace" || text == "_make" {
        throw .notSupported("the attribute \(code: text) of \(kind.name)")
      }
    }
    if text == "__name__" || text == "__qualname__" {
      switch object.tag {
      case .function where text == "__qualname__":
        return heap.allocateString(program.codes[heap.values(object.address)[0].integer].qualifiedName)
      case .method: return try attribute(name, of: heap.values(object.address)[1])
      case .generator: return heap.allocateString(generatorName(object))
      case .module: return heap.allocateString(library.modules[Int(object.bits)])
      case .function: return heap.allocateString(program.codes[heap.values(object.address)[0].integer].name)
      case .builtin: return heap.allocateString(library.builtins[Int(object.bits)].name)
      case .type, .exceptionClass:
        let name = typeName(ofType: object).split(separator: ".").last ?? ""
        // NumPy gives its own class another name than the one that a traceback prints.
        return heap.allocateString(name == "_UFuncOutputCastingError" ? "UFuncTypeError" : name)
      default: break
      }
    }
    if library.known[typeName(object)]?.contains(text) == true {
      throw .notSupported("the attribute \(code: text) of \(typeName(object))")
    }
    throw .exception(.attributeError, "\(attributeOwner(object)) has no attribute '\(text)'")
  }

  /// A function that makes arrays of objects; nil in a script that names none.
  package func objectArrayFunction(_ name: String) -> Value? {
    program.library.module(Program.objectArrays).flatMap { moduleAttribute(program.name(name), of: $0) }
  }

  /// What the text of a module that is written in Python has given under a name.
  private func moduleAttribute(_ name: Int, of module: Int) -> Value? {
    guard program.moduleTexts[module] != nil, let slot = program.globals[Program.hiddenName(ofModule: module)] else {
      return nil
    }
    let names = stack[slot]
    return names.tag == .dict ? lookup(named: nameString(name), in: names) : nil
  }

  /// What every value has: its class, and for functions their own dict.
  private func general(_ name: Int, of object: Value) throws(Raise) -> Value? {
    guard name < Dunder.allCases.count else {
      switch (object.tag, program.names[name]) {
      case (.method, "__self__"): return heap.values(object.address)[0]
      case (.method, "__func__"): return heap.values(object.address)[1]
      case (.generator, "gi_running"): return .bool(false)
      default: return nil
      }
    }
    switch Dunder.allCases[name] {
    case .class: return classOf(object)
    case .doc where object.tag == .function:
      return program.codes[heap.values(object.address)[0].integer].documentation.map { heap.allocateString($0) }
        ?? Value.none
    case .doc where object.tag == .method: return try attribute(name, of: heap.values(object.address)[1])
    case .doc: return Value.none
    case .module: return heap.allocateString(object.tag == .function ? "__main__" : "builtins")
    case .dict: return object.tag == .function ? attributesDict(of: object) : nil
    case .bases: return heap.allocateTuple(Array(resolutionOrder(object).dropFirst().prefix(1)))
    case .mro: return heap.allocateTuple(resolutionOrder(object))
    default: return nil
    }
  }

  func attributeOwner(_ object: Value) -> String {
    switch object.tag {
    case .userClass: "type object '\(className(object))'"
    case .type, .exceptionClass: "type object '\(typeName(ofType: object))'"
    default: "'\(typeName(object))' object"
    }
  }

  private func missingAttribute(_ name: String, ofModule module: Int) -> Raise {
    let full = program.library.modules[module]
    // A module that is accepted and of which nothing is there: `*` stands for all its names.
    if let known = program.library.known[full], known.contains(name) || known.contains("*") {
      return .notSupported("\(code: "\(full == "numpy" ? "np" : full).\(name)")")
    }
    return .exception(.attributeError, "module '\(full)' has no attribute '\(name)'")
  }

  /// Whether all of a module that is not there is accepted and does nothing: plotting.
  func isIgnored(_ module: Value) -> Bool {
    guard module.tag == .module else { return false }
    let name = program.library.modules[Int(module.bits)]
    return name == "matplotlib" || name.hasPrefix("matplotlib.") || name.hasPrefix("mpl_toolkits")
  }

  /// What stands for anything of matplotlib that does nothing.
  package var plotting: Value {
    Value(tag: .module, bits: UInt64(program.library.module("matplotlib") ?? 0))
  }

  /// Says, once, that a part of matplotlib does nothing.
  package func sayPlotting() {
    if hasSaidPlotting { return }
    hasSaidPlotting = true
    onWarning("Longhand draws lines, points, bars and histograms; what else matplotlib does is left out.")
  }

  /// `object.name = value`.
  package func setAttribute(_ name: Int, of object: Value, to value: Value) throws(Raise) {
    switch object.tag {
    case .instance: return try setInstanceAttribute(name, of: object, to: value)
    case .userClass: return try setClassAttribute(name, of: object, to: value)
    case .exception:
      if program.names[name] == "args" {
        logObject(object.address, at: 3, count: 2)
        heap.values(object.address)[1] = heap.allocateTuple(try allItems(value))
        return
      }
      return try setInstanceAttribute(name, of: object, to: value)
    case .function: return try insert(value, for: nameString(name), in: attributesDict(of: object))
    case .module:
      throw .notSupported("changing the module \(code: program.library.modules[Int(object.bits)])")
    default: break
    }
    if object.isUnset { throw unboundName(program.instructions[pointer].a) }
    let text = program.names[name]
    if object.tag == .array, text == "shape" {
      return try setShape(of: object, to: value)
    }
    throw .exception(.attributeError, "\(attributeOwner(object)) has no attribute '\(text)'")
  }

  /// `a.shape = value`, where the cells lie so and the header has room for the axes.
  private func setShape(of array: Value, to value: Value) throws(Raise) {
    var lengths: [Int] = []
    for length in value.isIntegral ? [value] : try allItems(value) {
      guard length.isIntegral else {
        throw .typeError("'\(typeName(length))' object cannot be interpreted as an integer")
      }
      lengths.append(length.integer)
    }
    let old = heap.layout(of: array)
    guard let layout = try arrays({ () throws(ArrayError) in try old.reshaped(lengths) }) else {
      throw .exception(
        .attributeError,
        "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.")
    }
    guard (layout.rank + 1) / 2 <= (old.rank + 1) / 2 else {
      throw .notSupported("setting a shape of more axes", hint: "Write `a = a.reshape(…)`.")
    }
    logObject(array.address, at: 0, count: 3 + 2 * ((old.rank + 1) / 2))
    heap.setLayout(of: array, to: layout)
  }

  // MARK: Types

  /// The name that an error message gives to the type of a value.
  package func typeName(_ value: Value) -> String {
    switch value.tag {
    case .exception: className(heap.values(value.address)[0])
    case .instance: className(heap.values(value.address)[0])
    case .set, .descriptor: typeName(ofType: classOf(value))
    case .tuple: heap.namedTuple(value)?.name ?? value.type.name
    case .string: heap.isScalar(value) ? ObjectType.npStr.name : value.type.name
    case .generator where program.codes[generatorCode(value)].isPrelude: program.codes[generatorCode(value)].preludeType
    case .iterator:
      switch IteratorKind(rawValue: heap.values(value.address)[2].integer) ?? .plain {
      case .plain:
        switch heap.items(of: heap.values(value.address)[0]).first?.tag {
        case .list: "list_iterator"
        case .tuple: "tuple_iterator"
        case .range: "range_iterator"
        case .string: "str_ascii_iterator"
        default: "iterator"
        }
      case .zip: "zip"
      case .enumerate: "enumerate"
      case .reversed: "reversed"
      }
    default: value.type.name
    }
  }

  /// The name of a type.
  package func typeName(ofType type: Value) -> String {
    if type.tag == .userClass { return className(type) }
    if type.tag == .exceptionClass {
      return ExceptionClass(rawValue: UInt8(truncatingIfNeeded: type.bits))?.name ?? "type"
    }
    return ObjectType(rawValue: UInt8(truncatingIfNeeded: type.bits))?.name ?? "type"
  }

  /// The element type that an argument such as `float`, `np.int64` or `'float64'` names; nil for None.
  package func dtypeArgument(_ value: Value) throws(Raise) -> DType? {
    let dtype = try elementType(named: value)
    if dtype?.isText == true, !acceptsTexts { throw .notSupported("elements of type \(code: "str") here") }
    return dtype
  }

  private func elementType(named value: Value) throws(Raise) -> DType? {
    switch value.tag {
    case .unset, .none: return nil
    case .dtype: return DType(bits: value.bits)
    case .type:
      switch ObjectType(rawValue: UInt8(truncatingIfNeeded: value.bits)) {
      case .float: return .float64
      case .int: return .int64
      case .bool: return .bool
      case .str, .npStr: return .text(0)
      case let type: if let dtype = type?.dtype { return dtype }
      }
    case .string:
      return try dtype(named: heap.text(of: value))
    default: break
    }
    throw .notSupported("this type of array elements: \(code: representation(value))")
  }

  /// The element type that NumPy gives a name: `float32`, `f4`, `<f4`, `f`.
  private func dtype(named name: String) throws(Raise) -> DType {
    let plain = name.hasPrefix("<") || name.hasPrefix("=") || name.hasPrefix("|") ? String(name.dropFirst()) : name
    switch plain {
    case "float", "double": return .float64
    case "int", "intp", "longlong", "q", "p", "n", "long": return .int64
    case "uint", "uintp", "ulonglong", "Q", "P", "N", "ulong": return .uint64
    case "single": return .float32
    case "half": return .float16
    case "intc": return .int32
    case "uintc": return .uint32
    case "short": return .int16
    case "ushort": return .uint16
    case "byte": return .int8
    case "ubyte": return .uint8
    case "bool_": break
    case "str", "str_", "U": return .text(0)
    case _ where plain.hasPrefix("U"):
      if let width = Int(plain.dropFirst()), width >= 0 { return width == 0 ? .text(0) : try textType(width) }
    default:
      for dtype in DType.allCases
      where plain == dtype.name || plain == String(dtype.character) || plain == "\(dtype.kind)\(dtype.itemsize)" {
        return dtype
      }
    }
    let others = ["complex", "object", "bytes", "datetime", "timedelta", "longdouble", "float128", "void"]
    if others.contains(where: { plain.hasPrefix($0) }) || plain.hasPrefix(">")
      || ["O", "S", "F", "D", "G", "c8", "c16", "g", "M8", "m8", "V"].contains(plain)
      || plain.hasPrefix("S") && plain.dropFirst().allSatisfy({ $0.isNumber })
    {
      throw .notSupported("arrays of type \(code: name)")
    }
    throw .typeError("data type '\(name)' not understood")
  }

  // MARK: Making arrays

  /// An array from a number, a sequence of any depth, or an array; the element type found as NumPy finds it unless given.
  package func makeArray(_ value: Value, dtype: DType?) throws(Raise) -> Value {
    if value.tag == .instance, payload(of: value) == nil, special(.len, of: value) != nil, hasOwnItems(value) {
      return try makeArray(heap.allocateList(try allItems(value)), dtype: dtype)
    }
    if value.tag == .array {
      let view = heap.view(value)
      if dtype == nil || dtype == view.dtype { return value }
      if let dtype, dtype.isText || view.dtype.isText { return try converted(value, toText: dtype) }
      let result = heap.allocateArray(dtype ?? view.dtype, shape: view.layout.shape, rank: view.layout.rank)
      try cast(heap.view(value), into: heap.view(result))
      return result
    }
    if value.isNumPyScalar, dtype?.isText != true {
      let type = dtype ?? self.dtype(ofNumber: value)
      let result = heap.allocateArray(type, shape: SIMD8(repeating: 1), rank: 0)
      heap.view(result).cells[0] = try castCell(value, type)
      return result
    }
    if value.tag == .range, dtype?.isText != true {
      let items = rangeItems(value)
      try checkRoom(words: items.count)
      let result = heap.allocateArray(
        dtype ?? .int64, shape: SIMD8(Int32(clamping: items.count), 1, 1, 1, 1, 1, 1, 1), rank: 1)
      let cells = heap.view(result).cells
      for (index, item) in items.enumerated() { cells[index] = try checkedCell(item, dtype ?? .int64) }
      return result
    }
    // First the shape and the type, then the cells.
    var shape: [Int] = []
    var found: DType?
    try measure(value, depth: 0, &shape, &found)
    if dtype == nil, found?.isText == true, !acceptsTexts {
      throw .notSupported("an array of text", hint: "This function computes with numbers and booleans.")
    }
    var type = dtype ?? found ?? .float64
    if type == .text(0) { type = try textType(widestText(value)) }
    guard shape.count <= Layout.maximumRank else { throw .notSupported("an array with more than 8 axes") }
    let layout = Layout(contiguous: shape)
    try checkArray(layout)
    let result = heap.allocateArray(type, shape: layout.shape, rank: layout.rank)
    var next = 0
    try fill(result, from: value, depth: 0, shape, type, &next)
    return result
  }

  private func inhomogeneous(_ shape: [Int]) -> Raise {
    let known = Layout(contiguous: Array(shape.prefix(8)))
    return .valueError(
      "setting an array element with a sequence. The requested array has an inhomogeneous shape after \(shape.count) dimensions. The detected shape was \(shape.count == 1 ? known.shapeText : "(" + shape.map(String.init).joined(separator: ", ") + ")") + inhomogeneous part."
    )
  }

  /// Finds the shape and the element type of nested sequences, whose parts must agree.
  private func measure(_ value: Value, depth: Int, _ shape: inout [Int], _ type: inout DType?) throws(Raise) {
    let value = plain(value)
    func widen(_ other: DType) {
      guard let known = type else { return type = other }
      type = DType.common(known, other)
    }
    switch value.tag {
    case .list, .tuple, .range:
      let items = try allItems(value)
      guard depth <= Layout.maximumRank else { throw .notSupported("an array with more than 8 axes") }
      if shape.count == depth { shape.append(items.count) }
      if shape.count > depth, shape[depth] != items.count { throw inhomogeneous(Array(shape.prefix(depth))) }
      var first = true
      for item in items {
        let rank = shape.count
        try measure(item, depth: depth + 1, &shape, &type)
        // A number beside a sequence, or a deeper one beside a flatter.
        if !first, shape.count != rank { throw inhomogeneous(Array(shape.prefix(depth + 1))) }
        if !first, shape.count > depth + 1, !isSequence(item) { throw inhomogeneous(Array(shape.prefix(depth + 1))) }
        first = false
      }
    case .array:
      let view = heap.view(value)
      for (axis, length) in view.layout.dimensions.enumerated() {
        if shape.count == depth + axis { shape.append(length) }
        if shape[depth + axis] != length { throw inhomogeneous(Array(shape.prefix(depth + axis))) }
      }
      widen(view.dtype)
    case .bigInt where UInt64(exactly: bigInt(value)) != nil: widen(.uint64)
    case .string: widen(try textType(heap.text(of: value).unicodeScalars.count))
    case .bytes: throw .notSupported("an array of bytes")
    default:
      guard value.isNumber else {
        if value.isUnset { throw unboundName(program.instructions[pointer].c) }
        throw .notSupported("an array of objects (of type \(code: typeName(value)))")
      }
      widen(dtype(ofNumber: value))
    }
  }

  private func isSequence(_ value: Value) -> Bool {
    switch plain(value).tag {
    case .list, .tuple, .range: true
    case .array: heap.layout(of: value).rank > 0
    default: false
    }
  }

  private func fill(
    _ result: Value, from value: Value, depth: Int, _ shape: [Int], _ type: DType, _ next: inout Int
  ) throws(Raise) {
    let value = plain(value)
    switch value.tag {
    case .list, .tuple, .range:
      for item in try allItems(value) { try fill(result, from: item, depth: depth + 1, shape, type, &next) }
    case .array where type.isText || isTextArray(value):
      let copy = NDArray(copying: heap.view(try makeArray(value, dtype: type)))
      let cells = heap.view(result).cells
      for source in copy.cells {
        cells[next] = source
        next += 1
      }
    case .array:
      let copy = NDArray(copying: heap.view(value))
      try noteCast(heap.view(value), to: type)
      let cells = heap.view(result).cells
      for source in copy.cells {
        cells[next] = convert(source, from: copy.dtype, to: type)
        next += 1
      }
    default:
      let cell = try checkedCell(value.tag == .string && !type.isText ? number(value, for: type) : value, type)
      heap.view(result).cells[next] = cell
      next += 1
    }
  }
}
