import Machine
import NDArray

extension FunctionCard {
  static let argWhere = FunctionCard(
    "argwhere", .module("numpy"), call: "a, /",
    help: "The places of the elements that are not zero: a row of indices for each.",
    examples: [
      Example(
        "import numpy as np\nprint(np.argwhere([3, 0, 4]))",
        prints: "[[0]\n [2]]\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    let columns = call.nonzeroIndices(try call.array(0))
    let count = columns.first?.count ?? 0
    let rows = (0..<count).flatMap { row in columns.map { $0[row] } }
    return try call.reshaped(call.newArray(rows), [count, columns.count])
  }
}
