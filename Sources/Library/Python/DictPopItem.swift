import Machine

extension FunctionCard {
  static let dictPopItem = FunctionCard(
    "popitem", .method(.dict), call: "self, /",
    help: "Takes the last entry out of the dict, and gives it as a pair.",
    examples: [
      Example(
        "d = {'a': 1, 'b': 2}\nprint(d.popitem(), d)",
        prints: "('b', 2) {'a': 1}\n")
    ]
  ) { call throws(Raise) in
    guard let last = call.machine.dictPairs(call[0]).last else {
      throw .exception(.keyError, "popitem(): dictionary is empty")
    }
    _ = try call.machine.remove(last.key, from: call[0])
    return call.machine.heap.allocateTuple([last.key, last.value])
  }
}
