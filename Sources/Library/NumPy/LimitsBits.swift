import Machine
import NDArray

extension FunctionCard {
  static let limitsBits = FunctionCard(
    "bits", .property(.finfo), .property(.iinfo), call: "self",
    help: "The bits of one number.",
    examples: [
      Example(
        "import numpy as np\nprint(np.finfo('float32').bits)",
        prints: "32\n")
    ]
  ) { call throws(Raise) in
    .int(8 * call.dtype.itemsize)
  }
}
