import Machine
import NDArray

extension FunctionCard {
  static let histogramBinEdges = FunctionCard(
    "histogram_bin_edges", .module("numpy"), call: "a, bins=10, range=None",
    help: "The edges of the intervals of a histogram.",
    examples: [
      Example(
        "import numpy as np\nprint(np.histogram_bin_edges([0, 4], bins=4))",
        prints: "[0. 1. 2. 3. 4.]\n")
    ]
  ) { call throws(Raise) in
    return try call.newArray(call.binEdges(), Layout(contiguous: [call.binEdges().count]))
  }
}
