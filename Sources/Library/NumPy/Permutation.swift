import Machine
import NDArray

extension FunctionCard {
  static let permutation = FunctionCard(
    "permutation", .module("numpy.random"), call: "x",
    help: "The elements of an array, or the numbers below `x`, in random order.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.permutation(5))",
        prints: "[2 0 1 3 4]\n")
    ],
    element: .drawn
  ) { call throws(Raise) in
    call.machine.draws += 1
    guard call[0].isIntegral else {
      let result = try call.copied(call.array(0))
      call.machine.random.shuffle(call.machine.heap.view(result))
      return result
    }
    let result = try call.newArray(.int64, call.shape([call[0]]))
    call.machine.random.permutation(into: call.machine.heap.view(result))
    return result
  }
}
