import Machine
import NDArray

extension FunctionCard {
  static let numPyString = FunctionCard(
    "str_", .constructor(.npStr), call: "object='', /",
    help: "A text such as the elements of arrays of text are.",
    examples: [
      Example(
        "import numpy as np\nprint(repr(np.str_('red')))",
        prints: "np.str_('red')\n")
    ]
  ) { call throws(Raise) in
    try call.machine.heap.allocateScalar(call.isGiven(0) ? call.machine.str(call[0]) : "")
  }
}
