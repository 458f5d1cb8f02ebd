import Machine
import NDArray

extension FunctionCard {
  static let trace = FunctionCard(
    "trace", owners: .numpyAndMethod, call: "a, /, offset=0",
    help: "The sum of a diagonal of a matrix.",
    examples: [
      Example(
        "import numpy as np\nprint(np.trace([[1, 2], [3, 4]]))",
        prints: "5\n")
    ],
    notation: .function("tr"),
    derivative: .diagonalSum
  ) { call throws(Raise) in
    let diagonal = try call.diagonal(call.array(0), call.integer(1, or: 0))
    return try call.reduced(diagonal, .sum, axes: .all(rank: 1))
  }
}
