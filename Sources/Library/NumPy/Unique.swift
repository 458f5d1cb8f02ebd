import Machine
import NDArray

extension FunctionCard {
  static let unique = FunctionCard(
    "unique", .module("numpy"), call: "ar, *, return_index=False, return_inverse=False, return_counts=False",
    help: "The different elements in ascending order; with `return_counts`, how often each occurs too.",
    examples: [
      Example(
        "import numpy as np\nprint(np.unique([2, 1, 2]))",
        prints: "[1 2]\n")
    ]
  ) { call throws(Raise) in
    let (index, inverse) = (try call.flag(1), try call.flag(2))
    if index || inverse {
      throw .notSupported("\(code: "return_index=") and \(code: "return_inverse=") of \(code: "np.unique")")
    }
    let array = try call.array(0)
    let result = try call.distinct(array)
    guard try call.flag(3) else { return result }
    let all = call.doubles(array)
    let counts = call.doubles(result).map { value in all.count { $0 == value || $0.isNaN && value.isNaN } }
    return call.machine.heap.allocateTuple([result, try call.newArray(counts)])
  }
}
