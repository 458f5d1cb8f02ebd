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
    let dtype = call.dtype
    return call.machine.heap.allocateString(
      dtype.isText ? "str" + (dtype.itemsize == 0 ? "" : String(8 * dtype.itemsize)) : dtype.name)
  }
}
