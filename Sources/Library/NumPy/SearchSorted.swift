import Machine
import NDArray

extension FunctionCard {
  static let searchSorted = FunctionCard(
    "searchsorted", owners: .numpyAndMethod, call: "a, v, side='left', sorter=None",
    help: "Where elements have to be put in so that an ordered array stays ordered.",
    examples: [
      Example(
        "import numpy as np\nprint(np.searchsorted([1, 2, 3], 2.5))",
        prints: "2\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.searchedSorted()
  }
}
