import Machine

extension FunctionCard {
  static let makeRange = FunctionCard(
    "range", .constructor(.range), call: "*arguments",
    help: "The integers from `start` (0 if not given) up to but without `stop`, `step` apart.",
    examples: [
      Example(
        "print(list(range(3)), list(range(1, 8, 3)))",
        prints: "[0, 1, 2] [1, 4, 7]\n"),
      Example(
        "for i in range(2, 0, -1):\n    print(i)",
        prints: "2\n1\n"),
    ]
  ) { call throws(Raise) in
    for position in 0..<call.count where call[position].tag == .bigInt {
      throw .notSupported("a range of integers of more than 64 bits")
    }
    guard call.variadic.count > 0 else { throw .typeError("range expected at least 1 argument, got 0") }
    guard call.variadic.count < 4 else {
      throw .typeError("range expected at most 3 arguments, got \(call.variadic.count)")
    }
    var numbers: [Int] = []
    for value in call.variadic { numbers.append(try call.integer(value)) }
    if numbers.count == 1 { return call.machine.makeRange(0, numbers[0], 1) }
    let step = numbers.count == 3 ? numbers[2] : 1
    if step == 0 { throw .valueError("range() arg 3 must not be zero") }
    return call.machine.makeRange(numbers[0], numbers[1], step)
  }
}
