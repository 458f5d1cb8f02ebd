import Machine
import NDArray

extension FunctionCard {
  static let upperTriangle = FunctionCard(
    "triu", .module("numpy"), call: "m, k=0",
    help: "The elements on and above a diagonal, zeros below it.",
    examples: [
      Example(
        "import numpy as np\nprint(np.triu([[1, 2], [3, 4]]))",
        prints: "[[1 2]\n [0 4]]\n")
    ],
    derivative: .moved
  ) { call throws(Raise) in
    var array = try call.array(0)
    if call.layout(array).rank == 1 {
      let length = call.layout(array).count
      let square = try call.newArray(call.view(array).dtype, call.shape([.int(length), .int(length)]))
      try call.write(call.view(array), into: square)
      array = square
    } else {
      array = try call.copied(array)
    }
    try call.clear(array, diagonal: call.integer(1, or: 0), keepsLower: false)
    return array
  }
}
