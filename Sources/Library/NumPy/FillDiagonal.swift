import Machine
import NDArray

extension FunctionCard {
  static let fillDiagonal = FunctionCard(
    "fill_diagonal", .module("numpy"), call: "a, val, wrap=False",
    help: "Puts numbers on the diagonal of a matrix, in place.",
    examples: [
      Example(
        "import numpy as np\na = np.zeros((2, 2))\nnp.fill_diagonal(a, 5)\nprint(a)",
        prints: "[[5. 0.]\n [0. 5.]]\n")
    ]
  ) { call throws(Raise) in
    guard call[0].tag == .array, call.layout(call[0]).rank >= 2 else { throw .valueError("array must be at least 2-d") }
    let line = try call.diagonal(call[0], 0)
    let values = try call.array(1, dtype: call.view(line).dtype)
    call.machine.logArray(line)
    try call.write(call.view(values), into: line)
    return .none
  }
}
