import Diagnostics
import NDArray

extension Machine {
  /// Executes a call instruction: a builtin gives its value at once, a function of the script gets a frame.
  @inline(__always)
  func call(_ instruction: Instruction, _ slots: UnsafeMutablePointer<Value>) throws(Raise) {
    let result = Int(slots - stack) + Int(instruction.a)
    var first = Int(slots - stack) + Int(instruction.c)
    var count = Int(instruction.count)
    let callee: Value
    switch instruction.opcode {
    case .callMethod:
      let object = stack[first]
      let name = Int(instruction.b)
      if name == Dunder.enter.rawValue { try checkManager(object) }
      if object.tag == .instance {
        if let function = try ownFunction(name, of: object) {
          callee = function
          count += 1
        } else {
          callee = try attribute(name, of: object)
          first += 1
        }
      } else if object.tag == .module {
        if let known = attributes.attribute(name, ofModule: Int(object.bits)) {
          callee = known
        } else {
          callee = try attribute(name, of: object)
        }
        first += 1
      } else if object.tag == .type || object.tag == .exception {
        callee = try attribute(name, of: object)
        first += 1
      } else if let method = method(name, of: object) {
        callee = method
        count += 1
      } else {
        callee = try attribute(name, of: object)
        first += 1
      }
    case .call:
      callee = load(instruction.b, slots)
      if callee.isUnset { throw unboundName(instruction.b) }
    default:
      return try callUnpacked(load(instruction.b, slots), slots + Int(instruction.c), result: result)
    }
    var keywords = Keywords.none
    if instruction.extra != 0 {
      let place = Int(instruction.extra) - 1
      keywords = Keywords(place: place, count: program.keywords[place].count)
    }
    try invoke(callee, first: first, count: count, keywords: keywords, result: result)
  }

  /// Whether `with` can do something with a value; called with `__enter__` by the script, it is an attribute like others.
  private func checkManager(_ object: Value) throws(Raise) {
    let place = program.places[pointer]
    guard program.trees[place.tree][place.node].kind == .withItem else { return }
    switch object.tag {
    case .instance where special(.enter, of: object) == nil: break
    case .none, .bool, .int, .float, .string, .bytes, .tuple, .list, .dict, .set, .range, .function, .iterator, .array:
      break
    default: return
    }
    throw .typeError("'\(typeName(object))' object does not support the context manager protocol")
  }

  /// Calls a value with the arguments from `first` on the stack, the last of them by keyword.
  func invoke(
    _ callee: Value, first: Int, count: Int, keywords: Keywords, result: Int, flags: Frame.Flags = [],
    catches: UInt8 = 0
  ) throws(Raise) {
    switch callee.tag {
    case .builtin:
      let value = try callBuiltin(Int(callee.bits), first: first, count: count, keywords: keywords)
      stack[result] = recordCall(stack + first, count, value)
    case .function:
      try enter(
        callee, first: first, count: count, keywords: keywords, result: result, flags: flags, catches: catches)
    case .method:
      let parts = heap.values(callee.address)
      let receiver = parts[0]
      let function = parts[1]
      let base = max(stackTop, first + count)
      guard base + count + 1 < Machine.stackCapacity else { throw recursionError() }
      stack[base] = receiver
      (stack + base + 1).update(from: stack + first, count: count)
      try invoke(
        function, first: base, count: count + 1, keywords: keywords, result: result, flags: flags, catches: catches)
    case .instance:
      guard let function = special(.call, of: callee) else {
        throw .typeError("'\(typeName(callee))' object is not callable")
      }
      try invoke(
        bound(function, to: callee), first: first, count: count, keywords: keywords, result: result, flags: flags,
        catches: catches)
    case .userClass:
      if hasMetaclass(callee), let function = special(.call, of: callee) {
        return try invoke(
          bound(function, to: callee), first: first, count: count, keywords: keywords, result: result, flags: flags,
          catches: catches)
      }
      try construct(
        callee, first: first, count: count, keywords: keywords, result: result, flags: flags, catches: catches)
    case .superProxy where heap.values(callee.address)[1].tag == .userClass:
      try construct(
        heap.values(callee.address)[1], first: first, count: count, keywords: keywords, result: result, flags: flags,
        catches: catches)
    case .type:
      let type = Int(callee.bits)
      let constructor = type < program.library.constructors.count ? program.library.constructors[type] : -1
      guard constructor >= 0 else { throw .notSupported("calling the type \(code: typeName(ofType: callee))") }
      let value = try callBuiltin(constructor, first: first, count: count, keywords: keywords)
      stack[result] = recordCall(stack + first, count, value)
    case .exceptionClass:
      let arguments = heap.allocateTuple(UnsafeBufferPointer(start: stack + first, count: count))
      stack[result] = makeException(callee, arguments: arguments)
    case .module where isIgnored(callee):
      sayPlotting()
      stack[result] = callee
    default:
      throw .typeError("'\(typeName(callee))' object is not callable")
    }
  }

  /// Records the call of a builtin. Its operands are its arguments; beyond two they are kept as a tuple.
  @inline(__always)
  private func recordCall(_ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ value: Value) -> Value {
    // Of a generator that was gone through it is the items that went in.
    if let drained = lastDrained {
      if drained.instruction == pointer, drained.operations == operations {
        for position in 0..<count
        where arguments[position].tag == .generator && arguments[position].bits == drained.generator {
          arguments[position] = drained.items
        }
      }
      lastDrained = nil
    }
    switch count {
    case 0: return record(pointer, .unset, .unset, operands: 0, value)
    case 1: return record(pointer, arguments[0], .unset, operands: 1, value)
    case 2: return record(pointer, arguments[0], arguments[1], operands: 2, value)
    default:
      guard recorder.isOn else { return record(pointer, .unset, .unset, operands: count, value) }
      let tuple = heap.allocateTuple(UnsafeBufferPointer(start: arguments, count: count))
      return record(pointer, tuple, .unset, operands: count, value)
    }
  }

  // MARK: Builtins

  @inline(__always)
  func callBuiltin(_ number: Int, first: Int, count: Int, keywords: Keywords) throws(Raise) -> Value {
    if derives, let answer = try askArrayClass(number, first: first, count: count, keywords: keywords) { return answer }
    // The usual case: all parameters given by position.
    if count == builtins.plainCount(number), keywords.isEmpty {
      return try run(number, stack + first, count: count, parameters: count)
    }
    let parameters = builtins.parameterCount(number)
    if keywords.isEmpty, builtins.takes(number, count) {
      let slots = stack + max(stackTop, first + count)
      slots.update(from: stack + first, count: count)
      (slots + count).update(repeating: .unset, count: parameters &- count)
      return try run(number, slots, count: parameters, parameters: parameters)
    }
    if let known = arrangements.find(keywords, number, count: count) {
      let slots = stack + max(stackTop, first + count)
      slots.update(repeating: .unset, count: parameters)
      let positional = count - keywords.count
      slots.update(from: stack + first, count: positional)
      for offset in 0..<keywords.count {
        slots[known[offset]] = stack[first + positional + offset]
      }
      return try run(number, slots, count: parameters, parameters: parameters)
    }
    return try callArranged(number, first: first, count: count, keywords: keywords)
  }

  /// Whether going through a value takes so long that the next step asks at once whether to stop.
  @inline(__always)
  private func isLong(_ value: Value) -> Bool {
    switch value.tag {
    case .list: heap.words[value.address + 2] > 4096
    case .tuple: heap.words[value.address + 1] > 4096
    case .array: heap.storage(of: value) >= Heap.bigBase
    default: false
    }
  }

  /// Runs a builtin whose arguments are in the order of its parameters.
  @inline(__always)
  private func run(
    _ number: Int, _ arguments: UnsafeMutablePointer<Value>, count: Int, parameters: Int
  ) throws(Raise) -> Value {
    if derives { unwrap(number, arguments, count: count) }
    let kernel = builtins.kernel(number)
    let value: Value
    if let usual = usual(kernel, arguments, count) {
      value = usual
    } else {
      var call = Call(machine: self, arguments: arguments, count: count, parameterCount: parameters)
      value = try builtins.run(number, &call)
      try finishWork()
      if count > 0, isLong(arguments[0]) { pollSoon() }
    }
    if isSuspicious(value), kernel.isRepeatable(count), let name = kernel.name {
      try noteFloatErrors(name) { () throws(Raise) in
        var call = Call(machine: self, arguments: arguments, count: count, parameterCount: parameters)
        return try builtins.run(number, &call)
      }
    }
    return value
  }

  /// A call of a builtin whose arguments must be put into the order of its parameters.
  private func callArranged(_ number: Int, first: Int, count: Int, keywords: Keywords) throws(Raise) -> Value {
    let builtin = program.library.builtins[number]
    let signature = builtin.signature
    let parameters = signature.parameters.count
    let positional = count - keywords.count
    let base = max(stackTop, first + count)
    guard base + parameters + count < Machine.stackCapacity else { throw recursionError() }
    let slots = stack + base
    slots.update(repeating: .unset, count: parameters)
    let byPosition = min(positional, signature.positionalCount)
    slots.update(from: stack + first, count: byPosition)
    var extra = 0
    if positional > byPosition {
      guard signature.variadic != nil else {
        throw tooManyArguments(builtin, given: positional)
      }
      extra = positional - byPosition
      (slots + parameters).update(from: stack + first + byPosition, count: extra)
    }
    var surplus: [Value] = []
    var positions: [Int] = []
    for (offset, keyword) in names(of: keywords).enumerated() {
      let name = program.names[keyword]
      guard let position = signature.parameters.firstIndex(where: { $0.name == name && $0.isKeyword }) else {
        if signature.mapping != nil {
          surplus += [heap.allocateString(name), stack[first + positional + offset]]
          continue
        }
        if builtin.refused.contains(name) {
          throw .notSupported("\(code: "\(name)=") of \(code: builtin.name)")
        }
        throw .typeError(unknownKeyword(name, of: builtin))
      }
      guard slots[position].isUnset else {
        throw .typeError("\(builtin.name)() got multiple values for argument '\(name)'")
      }
      slots[position] = stack[first + positional + offset]
      positions.append(position)
    }
    if let mapping = signature.mapping, !surplus.isEmpty {
      slots[mapping] = try surplus.withUnsafeBufferPointerThrowing { (pairs) throws(Raise) in try buildDict(pairs) }
    }
    for (position, parameter) in signature.parameters.enumerated()
    where parameter.isRequired && slots[position].isUnset {
      throw missingArgument(builtin, parameter.name, position: position, given: positional)
    }
    if extra == 0, surplus.isEmpty {
      arrangements.remember(keywords, number, count: count, positions: positions)
    }
    if derives { unwrap(number, slots, count: parameters + extra) }
    var call = Call(machine: self, arguments: slots, count: parameters + extra, parameterCount: parameters)
    let result = try builtins.run(number, &call)
    try finishWork()
    return result
  }

  private func tooManyArguments(_ builtin: Builtin, given: Int) -> Raise {
    .typeError(wrongCount(builtin, given: given))
  }

  private func missingArgument(_ builtin: Builtin, _ name: String, position: Int, given: Int) -> Raise {
    if builtin.isNumPy {
      return .typeError("\(builtin.name)() missing required argument '\(name)' (pos \(position))")
    }
    let isPositional = builtin.signature.parameters.allSatisfy { !$0.isKeyword }
    if isPositional { return .typeError(wrongCount(builtin, given: given)) }
    return .typeError("\(builtin.name)() missing required argument '\(name)' (pos \(position + 1))")
  }

  /// CPython's words for a call of a built-in function with too few or too many arguments, the receiver of a method not counted.
  private func wrongCount(_ builtin: Builtin, given: Int) -> String {
    var owner = ""
    for case .method(let type) in builtin.owners { owner = type.name + "." }
    let receivers = owner.isEmpty ? 0 : 1
    let least = builtin.signature.requiredCount - receivers
    let most = builtin.signature.positionalCount - receivers
    let given = max(0, given - receivers)
    let isPositional = builtin.signature.parameters.allSatisfy { !$0.isKeyword }
    guard isPositional || given > most else {
      return "\(builtin.name)() takes at least \(least) arguments (\(given) given)"
    }
    if !isPositional {
      let plural = most == 1 ? "argument" : "arguments"
      return "\(builtin.name)() takes at most \(most) \(plural) (\(given) given)"
    }
    if least == most {
      switch most {
      case 0: return "\(owner)\(builtin.name)() takes no arguments (\(given) given)"
      case 1: return "\(owner)\(builtin.name)() takes exactly one argument (\(given) given)"
      default: return "\(builtin.name) expected \(most) arguments, got \(given)"
      }
    }
    let bound = given < least ? least : most
    let words = given < least ? "at least" : "at most"
    return "\(builtin.name) expected \(words) \(bound) argument\(bound == 1 ? "" : "s"), got \(given)"
  }

  private func unknownKeyword(_ name: String, of builtin: Builtin) -> String {
    if builtin.isNumPy { return "\(builtin.name)() got an unexpected keyword argument '\(name)'" }
    if builtin.signature.parameters.contains(where: \.isKeyword) {
      return "'\(name)' is an invalid keyword argument for \(builtin.name)()"
    }
    var owner = ""
    for case .method(let type) in builtin.owners { owner = type.name + "." }
    return "\(owner)\(builtin.name)() takes no keyword arguments"
  }

  // MARK: Functions of the script

  func recursionError() -> Raise { .exception(.recursionError, "maximum recursion depth exceeded") }

  private func enter(
    _ function: Value, first: Int, count: Int, keywords: Keywords, result: Int, flags: Frame.Flags, catches: UInt8
  ) throws(Raise) {
    let parts = heap.values(function.address)
    let codeNumber = parts[0].integer
    let defaults = parts[1]
    let closure = parts[2]
    let shape = program.shapes[codeNumber]
    let base = stackTop + (flags.isEmpty ? 0 : flags.below)
    guard frameCount < limits.recursion, base + shape.frameSize + count + 64 < Machine.stackCapacity else {
      throw recursionError()
    }
    let arguments =
      recorder.isOn ? heap.allocateTuple(UnsafeBufferPointer(start: stack + first, count: count)) : .unset
    let receiver = stack[first]
    let slots = stack + base
    if keywords.isEmpty, count == shape.plainParameters {
      // The arguments may lie where the slots come to lie; moving them is safe.
      slots.update(from: UnsafePointer(stack + first), count: count)
      (slots + count).update(repeating: .unset, count: shape.frameSize - count)
    } else {
      var first = first
      if first + count > base {
        let safe = base + shape.frameSize
        (stack + safe).update(from: UnsafePointer(stack + first), count: count)
        first = safe
      }
      slots.update(repeating: .unset, count: shape.frameSize)
      try bindArguments(codeNumber, shape, defaults, slots, first: first, count: count, keywords: keywords)
    }
    if flags.contains(.constructs) { slots[-1] = receiver }
    if shape.hasClosure {
      let cells = heap.items(of: closure)
      for (position, slot) in program.codes[codeNumber].freeSlots.enumerated() where position < cells.count {
        slots[slot] = cells[position]
      }
    }
    if shape.isGenerator {
      stack[result] = record(
        pointer, arguments, .unset, operands: 3, makeGenerator(code: codeNumber, slots: slots))
      return
    }
    operations &+= 1
    if recorder.isOn {
      let position = Int(truncatingIfNeeded: operations &- recorder.firstOperation)
      if position < Record.capacity {
        recorder.operations[position] = OperationRecord(
          instruction: Int32(truncatingIfNeeded: pointer),
          operandCount: Int32(truncatingIfNeeded: count) | OperationRecord.call, step: step, a: arguments, b: .unset,
          result: .unset)
      }
    }
    frames[frameCount] = Frame(
      code: Int32(truncatingIfNeeded: codeNumber), returnTo: Int32(truncatingIfNeeded: pointer + 1),
      base: Int32(truncatingIfNeeded: base), result: Int32(truncatingIfNeeded: result), operation: operations,
      step: step, firstOperation: firstOperation, statement: Int32(truncatingIfNeeded: statement), flags: flags,
      catches: catches)
    frameCount += 1
    hasAnswers = false
    pointer = shape.entry
  }

  /// Leaves the function that runs: its value goes to its caller, whose step goes on.
  @inline(__always)
  func leave(with value: Value) throws(Raise) {
    let flags = frames[frameCount - 1].flags
    if flags.isEmpty { return try leaveFrame(with: value, isEnd: false) }
    if flags.contains(.generates) { return try finishGenerator(with: value) }
    if flags.contains(.constructs), value.tag != .none {
      throw .typeError("__init__() should return None, not '\(typeName(value))'")
    }
    try leaveFrame(with: value, isEnd: false)
  }

  /// Leaves the frame that runs with a value. `isEnd`: the value is what a generator returned, not one that it gives.
  func leaveFrame(with value: Value, isEnd: Bool) throws(Raise) {
    let frame = frames[frameCount - 1]
    frameCount -= 1
    hasAnswers = false
    var value = value
    if frame.flags.contains(.constructs) { value = stack[Int(frame.base) - 1] }
    if recorder.isOn, frame.operation >= recorder.firstOperation {
      let position = Int(truncatingIfNeeded: frame.operation &- recorder.firstOperation)
      if position < Record.capacity {
        // The value as the function made it is kept beside the value as the call gives it.
        recorder.operations[position].b = value
        value.origin = UInt32(truncatingIfNeeded: frame.operation)
        recorder.operations[position].result = value
      }
    }
    value.origin = UInt32(truncatingIfNeeded: frame.operation)
    step = frame.step
    firstOperation = frame.firstOperation
    statement = Int(frame.statement)
    if frame.flags.isEmpty {
      stack[Int(frame.result)] = value
      pointer = Int(frame.returnTo)
    } else {
      try deliver(value, from: frame, isEnd: isEnd)
    }
  }

  /// Puts the arguments of a call into the slots of a function's parameters.
  @inline(__always)
  private func bindArguments(
    _ codeNumber: Int, _ shape: CodeShape, _ defaults: Value, _ slots: UnsafeMutablePointer<Value>, first: Int,
    count: Int, keywords: Keywords
  ) throws(Raise) {
    let positional = count &- keywords.count
    let parameters = shape.plainParameters
    if positional <= parameters, count <= parameters {
      // Without `*` and `**`, the arguments in the order of the parameters, then those by keyword, then the defaults.
      let known = arrangements.find(keywords, ArrangementCache.firstCode + codeNumber, count: count)
      if keywords.isEmpty || known != nil {
        slots.update(from: stack + first, count: positional)
        if let known {
          for offset in 0..<keywords.count { slots[known[offset]] = stack[first + positional + offset] }
        }
        let given = heap.items(of: defaults)
        let required = parameters &- shape.defaultCount
        for position in required..<parameters where slots[position].isUnset {
          slots[position] = given[position - required]
        }
        var isComplete = true
        for position in 0..<required where slots[position].isUnset { isComplete = false }
        if isComplete { return }
      }
    }
    try arrangeArguments(codeNumber, defaults, slots, first: first, count: count, keywords: keywords)
  }

  private func arrangeArguments(
    _ codeNumber: Int, _ defaults: Value, _ slots: UnsafeMutablePointer<Value>, first: Int, count: Int,
    keywords: Keywords
  ) throws(Raise) {
    let code = program.codes[codeNumber]
    slots.update(repeating: .unset, count: code.frameSize)
    let positional = count - keywords.count
    let parameters = code.parameters
    let positions = parameters.indices.filter {
      parameters[$0].kind == .positionalOnly || parameters[$0].kind == .positionalOrKeyword
    }
    let variadic = parameters.firstIndex { $0.kind == .variadic }
    for index in 0..<min(positional, positions.count) { slots[positions[index]] = stack[first + index] }
    if positional > positions.count, variadic == nil {
      throw .typeError(tooManyArguments(code, positions.map { parameters[$0] }, given: positional))
    }
    if let variadic {
      let extra = max(0, positional - positions.count)
      slots[variadic] = heap.allocateTuple(
        UnsafeBufferPointer(start: stack + first + (positional - extra), count: extra))
    }
    var surplus: [Value] = []
    let mapping = parameters.firstIndex { $0.kind == .variadicKeyword }
    var found: [Int] = []
    for (offset, keyword) in names(of: keywords).enumerated() {
      let name = program.names[keyword]
      let value = stack[first + positional + offset]
      guard
        let position = parameters.firstIndex(where: {
          $0.name == name && ($0.kind == .positionalOrKeyword || $0.kind == .keywordOnly)
        })
      else {
        guard mapping != nil else {
          let refused = names(of: keywords).map { program.names[$0] }.filter { other in
            parameters.contains { $0.kind == .positionalOnly && $0.name == other }
          }
          if !refused.isEmpty {
            throw .typeError(
              "\(code.qualifiedName)() got some positional-only arguments passed as keyword arguments: '\(refused.joined(separator: ", "))'"
            )
          }
          throw .typeError("\(code.qualifiedName)() got an unexpected keyword argument '\(name)'")
        }
        surplus += [heap.allocateString(name), value]
        continue
      }
      guard slots[position].isUnset else {
        throw .typeError("\(code.qualifiedName)() got multiple values for argument '\(name)'")
      }
      slots[position] = value
      found.append(position)
    }
    if surplus.isEmpty {
      arrangements.remember(keywords, ArrangementCache.firstCode + codeNumber, count: count, positions: found)
    }
    if let mapping {
      slots[mapping] = try surplus.withUnsafeBufferPointerThrowing { (pairs) throws(Raise) in try buildDict(pairs) }
    }
    let given = heap.items(of: defaults)
    var next = 0
    var missing: [String] = []
    for (position, parameter) in parameters.enumerated() {
      if parameter.hasDefault {
        if slots[position].isUnset, next < given.count { slots[position] = given[next] }
        next += 1
      } else if slots[position].isUnset, parameter.kind != .variadic, parameter.kind != .variadicKeyword {
        missing.append(parameter.name)
      }
    }
    guard missing.isEmpty else {
      let isKeywordOnly = parameters.first { $0.name == missing[0] }?.kind == .keywordOnly
      missing.removeAll { name in (parameters.first { $0.name == name }?.kind == .keywordOnly) != isKeywordOnly }
      let words = isKeywordOnly ? "keyword-only" : "positional"
      throw .typeError(
        "\(code.qualifiedName)() missing \(missing.count) required \(words) argument\(missing.count == 1 ? "" : "s"): \(listed(missing))"
      )
    }
  }

  private func tooManyArguments(_ code: Code, _ positional: [Code.Parameter], given: Int) -> String {
    let defaults = positional.count { $0.hasDefault }
    let takes =
      defaults == 0 ? "\(positional.count)" : "from \(positional.count - defaults) to \(positional.count)"
    let plural = positional.count == 1 && defaults == 0 ? "" : "s"
    return
      "\(code.qualifiedName)() takes \(takes) positional argument\(plural) but \(given) \(given == 1 ? "was" : "were") given"
  }

  private func listed(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    if quoted.count == 1 { return quoted[0] }
    if quoted.count == 2 { return "\(quoted[0]) and \(quoted[1])" }
    return quoted.dropLast().joined(separator: ", ") + ", and " + quoted[quoted.count - 1]
  }

  /// A call whose arguments are a list and a dict.
  private func callUnpacked(_ callee: Value, _ arguments: UnsafeMutablePointer<Value>, result: Int) throws(Raise) {
    let items = Array(heap.items(of: arguments[0]))
    let pairs = dictPairs(arguments[1])
    let base = stackTop
    guard items.count + pairs.count + base + 64 < Machine.stackCapacity else { throw recursionError() }
    // The arguments lie above the frame; the callee's frame begins above them.
    unpackedKeywords = []
    for (offset, item) in items.enumerated() { stack[base + offset] = item }
    for (offset, pair) in pairs.enumerated() {
      unpackedKeywords.append(program.name(heap.text(of: pair.key)))
      stack[base + items.count + offset] = pair.value
    }
    let count = items.count + pairs.count
    let keywords = Keywords(place: Keywords.unpacked, count: pairs.count)
    try invoke(callee, first: base, count: count, keywords: keywords, result: result)
  }
}

extension Array {
  /// `withUnsafeBufferPointer` for a closure with a typed error.
  func withUnsafeBufferPointerThrowing<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws(Raise) -> Result
  ) throws(Raise) -> Result {
    var outcome: Swift.Result<Result, Raise> = .failure(.interrupted)
    withUnsafeBufferPointer { buffer in
      do throws(Raise) { outcome = .success(try body(buffer)) } catch { outcome = .failure(error) }
    }
    return try outcome.get()
  }
}
