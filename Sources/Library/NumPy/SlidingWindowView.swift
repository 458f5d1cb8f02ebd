import Machine
import NDArray

extension FunctionCard {
  static let slidingWindowView = FunctionCard(
    "sliding_window_view", .module("numpy.lib.stride_tricks"),
    call: "x, window_shape, axis=None, *, subok=None, writeable=False",
    help:
      "All windows of a shape into an array: its positions first, then the window's own axes; the cells are those of the array.",
    examples: [
      Example(
        "import numpy as np\nprint(np.lib.stride_tricks.sliding_window_view(np.arange(5), 3))",
        prints: "[[0 1 2]\n [1 2 3]\n [2 3 4]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    try call.slidingWindows()
  }
}
