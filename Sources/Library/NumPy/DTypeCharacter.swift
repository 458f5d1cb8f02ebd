import Machine
import NDArray

extension FunctionCard {
  static let dTypeCharacter = FunctionCard(
    "char", .property(.dtype), call: "self",
    help: "NumPy's letter for the type.",
    examples: [
      Example(
        "import numpy as np\nprint(np.dtype('float32').char)",
        prints: "f\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(String(call.dtype.character))
  }
}
