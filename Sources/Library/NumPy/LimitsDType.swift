import Machine
import NDArray

extension FunctionCard {
  static let limitsDType = FunctionCard(
    "dtype", .property(.finfo), .property(.iinfo), call: "self",
    help: "The type whose limits these are.",
    examples: [
      Example(
        "import numpy as np\nprint(np.finfo('float32').dtype)",
        prints: "float32\n")
    ]
  ) { call throws(Raise) in
    call.value(of: call.dtype)
  }
}
