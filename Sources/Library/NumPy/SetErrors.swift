import Machine
import NDArray

extension FunctionCard {
  static let setErrors = FunctionCard(
    "seterr", .module("numpy"), call: "all=None, divide=None, over=None, under=None, invalid=None",
    help: "What is done about division by zero and its kin from now on; gives what was done before.",
    examples: [
      Example(
        "import numpy as np\nold = np.seterr(divide='ignore')\nprint(old['divide'], np.geterr()['divide'])\nnp.seterr(divide='warn')",
        prints: "warn ignore\n")
    ]
  ) { call throws(Raise) in
    return try call.setErrorHandling()
  }
}
