import Machine
import NDArray

extension FunctionCard {
  static let dTypeKind = FunctionCard(
    "kind", .property(.dtype), call: "self",
    help: "A letter for the kind of type: `b`, `i`, `u` or `f`.",
    examples: [
      Example(
        "import numpy as np\nprint(np.dtype('uint8').kind)",
        prints: "u\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString(String(call.dtype.kind))
  }
}
