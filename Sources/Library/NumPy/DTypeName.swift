import Machine
import NDArray

extension FunctionCard {
  static let dTypeName = FunctionCard(
    "name", .property(.dtype), call: "self",
    help: "NumPy's name of the type.",
    examples: [
      Example(
        "import numpy as np\nprint(np.zeros(2).dtype.name)",
        prints: "float64\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(call.dtype.name)
  }
}
