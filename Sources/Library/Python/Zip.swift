import Machine

extension FunctionCard {
  static let zip = FunctionCard(
    "zip", .builtins, call: "*iterables, strict=None",
    help: "Iterates over several things at once, as long as the shortest lasts.",
    examples: [
      Example(
        "for x, y in zip([1, 2], [3, 4]):\n    print(x, y)",
        prints: "1 3\n2 4\n")
    ]
  ) { call throws(Raise) in
    if try call.flag(0) { throw .notSupported("\(code: "strict=")") }
    let machine = call.machine
    guard call.variadic.contains(where: { machine.isLazy($0) }) else {
      return try machine.makeIterator(.zip, Array(call.variadic))
    }
    var iterators: [Value] = []
    for source in call.variadic { iterators.append(try machine.iterator(over: source)) }
    return try machine.askPrelude("_zip", machine.heap.allocateList(iterators))
  }
}
