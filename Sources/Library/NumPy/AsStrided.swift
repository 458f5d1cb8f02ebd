import Machine
import NDArray

extension FunctionCard {
  static let asStrided = FunctionCard(
    "as_strided", .module("numpy.lib.stride_tricks"),
    call: "x, shape=None, strides=None, subok=None, writeable=True, *, check_bounds=None",
    help: "The cells of an array under a shape and steps in bytes; steps that leave the array's memory are refused.",
    examples: [
      Example(
        "import numpy as np\nprint(np.lib.stride_tricks.as_strided(np.arange(4), (3, 2), (8, 8)))",
        prints: "[[0 1]\n [1 2]\n [2 3]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    try call.strided()
  }
}
