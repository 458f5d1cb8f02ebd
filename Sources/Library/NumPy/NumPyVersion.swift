import Machine

extension FunctionCard {
  static let numPyVersion = FunctionCard(
    "__version__", .moduleProperty("numpy"), call: "",
    help: "The version of NumPy whose numbers and words Longhand gives.",
    examples: [
      Example(
        "import numpy as np\nprint(np.__version__[:2])",
        prints: "2.\n")
    ]
  ) { call throws(Raise) in
    call.machine.heap.allocateString("2.4.6")
  }
}
