import Machine
import NDArray

extension FunctionCard {
  static let solve = FunctionCard(
    "solve", .module("numpy.linalg"), call: "a, b",
    help: "What multiplied by the matrix from the left gives `b`.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.solve([[2, 0], [0, 4]], [2, 8]))",
        prints: "[1. 2.]\n")
    ]
  ) { call throws(Raise) in
    var matrix = try SquareMatrix(call, call.array(0))
    let right = try call.array(1)
    let layout = call.machine.heap.layout(of: right)
    guard layout.rank == 1 || layout.rank == 2, Int(layout.shape[0]) == matrix.size else {
      throw .valueError(
        "solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m,n)->(m,n) "
          + "(size \(layout.shape[0]) is different from \(matrix.size))")
    }
    let columns = layout.rank == 1 ? 1 : Int(layout.shape[1])
    guard let result = matrix.solve(call.doubles(right), columns: columns) else {
      throw .exception(.linAlgError, "Singular matrix")
    }
    return try call.newArray(result, layout)
  }
}
