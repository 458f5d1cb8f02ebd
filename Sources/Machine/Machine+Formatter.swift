import NDArray

/// `np.set_printoptions(formatter=…)`: functions of the script that write the elements of arrays.
extension Machine {
  /// Sets the dict of functions; it is kept in a hidden slot of the script's module, so that checkpoints hold it.
  package func setFormatter(_ formatter: Value) throws(Raise) {
    guard let slot = program.globals[Program.formatterName] else {
      if formatter.tag == .none || formatter.isUnset { return }
      throw .notSupported("setting \(code: "formatter") here")
    }
    stack[slot] = formatter.isUnset ? .none : formatter
  }

  /// The dict of functions that is set; None where there is none.
  package var formatter: Value {
    guard let slot = program.globals[Program.formatterName], !stack[slot].isUnset else { return .none }
    return stack[slot]
  }

  /// What writes an array with a dict of functions; nil where that has none for its elements. Each element that is shown is asked
  /// for beforehand, equal ones once.
  package func arrayText(
    _ options: PrintOptions, _ view: ArrayView, formatter: Value
  ) throws(Raise) -> ArrayText? {
    guard formatter.tag == .dict, let function = try function(of: formatter, for: view.dtype) else { return nil }
    var words: [UInt64: String] = [:]
    for cell in ArrayText(options).shownCells(view) where words[cell] == nil {
      let answer = try ask(function, scalar(cell, view.dtype))
      guard answer.tag == .string else {
        throw .notSupported("a \(code: "formatter") whose function gives no text")
      }
      words[cell] = heap.text(of: answer)
    }
    return ArrayText(options, work) { words[$0] ?? "" }
  }

  private func function(of formatter: Value, for dtype: DType) throws(Raise) -> Value? {
    let keys =
      switch dtype {
      case .bool: ["bool", "all"]
      case .text: ["numpystr", "str_kind", "all"]
      case .float16, .float32, .float64: ["float", "float_kind", "all"]
      case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64: ["int", "int_kind", "all"]
      }
    for key in keys {
      if let function = lookup(named: heap.allocateString(key), in: formatter), function.tag != .none {
        return function
      }
    }
    return nil
  }
}
