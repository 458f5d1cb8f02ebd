import Machine
import NDArray

/// How arrays are printed.
extension Call {
  /// `np.set_printoptions`.
  func setPrintOptions() throws(Raise) {
    var options = machine.printOptions
    try set(&options, precision: 0, threshold: 1, edgeitems: 2, linewidth: 3, suppress: 4, sign: 8, floatmode: 9)
    options.nanstr = try text(5, or: options.nanstr)
    options.infstr = try text(6, or: options.infstr)
    try machine.setFormatter(self[7])
    machine.printOptions = options
  }

  /// Takes over the options that were given, by their positions.
  private func set(
    _ options: inout PrintOptions, precision: Int, threshold: Int, edgeitems: Int, linewidth: Int, suppress: Int,
    sign: Int, floatmode: Int
  ) throws(Raise) {
    options.precision = Swift.max(0, try integer(precision, or: options.precision))
    if isGiven(threshold) {
      let limit = try double(threshold, or: 1000)
      if limit.isNaN {
        throw .valueError("threshold must be non-NAN, try sys.maxsize for untruncated representation")
      }
      options.threshold = Int(exactly: limit.rounded(.down)) ?? .max
    }
    options.edgeitems = Swift.max(0, try integer(edgeitems, or: options.edgeitems))
    options.linewidth = Swift.max(0, try integer(linewidth, or: options.linewidth))
    options.suppress = try flag(suppress, or: options.suppress)
    if isGiven(sign) {
      guard let sign = PrintOptions.Sign(rawValue: try text(sign, or: "-")) else {
        throw .valueError("sign option must be one of ' ', '+', or '-'")
      }
      options.sign = sign
    }
    if isGiven(floatmode) {
      guard let mode = PrintOptions.FloatMode(rawValue: try text(floatmode, or: "")) else {
        throw .valueError("floatmode option must be one of 'fixed', 'unique', 'maxprec', 'maxprec_equal'")
      }
      options.floatmode = mode
    }
  }

  /// `np.get_printoptions`.
  func printOptionsDict() throws(Raise) -> Value {
    let options = machine.printOptions
    let heap = machine.heap
    let pairs: [(String, Value)] = [
      ("edgeitems", .int(options.edgeitems)), ("threshold", .int(options.threshold)),
      ("floatmode", heap.allocateString(options.floatmode.rawValue)), ("precision", .int(options.precision)),
      ("suppress", .bool(options.suppress)), ("linewidth", .int(options.linewidth)),
      ("nanstr", heap.allocateString(options.nanstr)), ("infstr", heap.allocateString(options.infstr)),
      ("sign", heap.allocateString(options.sign.rawValue)), ("formatter", machine.formatter), ("legacy", .bool(false)),
      ("override_repr", .none),
    ]
    let result = machine.makeDict()
    for (name, value) in pairs { try machine.insert(value, for: heap.allocateString(name), in: result) }
    return result
  }

  /// `print(…, file=stream)` for an object of the script's or a module's: each piece is written by itself.
  func printed(to stream: Value) throws(Raise) -> Value {
    let write = try machine.attribute(machine.program.name("write"), of: stream)
    let separator = try text(0, or: " ")
    var pieces: [String] = []
    for (position, value) in variadic.enumerated() {
      if position > 0 { pieces.append(separator) }
      pieces.append(try machine.str(value))
    }
    for piece in pieces + [try text(1, or: "\n")] {
      _ = try machine.ask(write, [machine.heap.allocateString(piece)])
    }
    return .none
  }

  /// `np.array2string`.
  func arrayText() throws(Raise) -> Value {
    if isGiven(12) { throw .notSupported("\(code: "legacy=") of \(code: "np.array2string")") }
    var options = machine.printOptions
    try set(&options, precision: 2, threshold: 7, edgeitems: 8, linewidth: 1, suppress: 3, sign: 9, floatmode: 10)
    let array = try array(0)
    let formatter = isGiven(6) ? self[6] : machine.formatter
    let own = formatter.tag == .dict ? try machine.arrayText(options, view(array), formatter: formatter) : nil
    return machine.heap.allocateString(
      (own ?? machine.arrayText(options, view(array).dtype)).string(
        of: view(array), separator: try text(4, or: " "), prefix: try text(5, or: ""), suffix: try text(11, or: "")))
  }

  /// `np.array_repr` and `np.array_str`, which ask what they are given for an attribute that only arrays have.
  func arrayText(missing attribute: String, _ write: (ArrayText, ArrayView) -> String) throws(Raise) -> Value {
    guard self[0].tag == .array else {
      let name = machine.typeName(self[0])
      if self[0].isNumPyScalar { throw .notSupported("a NumPy scalar where the text of an array is wanted") }
      throw .exception(.attributeError, "'\(name)' object has no attribute '\(attribute)'")
    }
    var options = machine.printOptions
    if isGiven(1) { options.linewidth = Swift.max(0, try integer(self[1])) }
    if isGiven(2) { options.precision = Swift.max(0, try integer(self[2])) }
    options.suppress = try flag(3, or: options.suppress)
    return machine.heap.allocateString(write(machine.arrayText(options, view(self[0]).dtype), view(self[0])))
  }
}
