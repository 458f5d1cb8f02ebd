import Machine
import NDArray

extension FunctionCard {
  static let setPrintOptions = FunctionCard(
    "set_printoptions", .module("numpy"),
    call:
      "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None",
    help: "Sets how arrays are printed from now on.",
    examples: [
      Example(
        "import numpy as np\nnp.set_printoptions(precision=3, suppress=True)\nprint(np.array([0.123456, 1e-5]))\nnp.set_printoptions(precision=8, suppress=False)",
        prints: "[0.123 0.   ]\n")
    ]
  ) { call throws(Raise) in
    try call.setPrintOptions()
    return .none
  }
}
