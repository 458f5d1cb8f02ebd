import Machine
import NDArray

extension FunctionCard {
  static let makeDType = FunctionCard(
    "dtype", .constructor(.dtype), call: "dtype, /",
    help: "The type of elements that a name or a class stands for.",
    examples: [
      Example(
        "import numpy as np\nprint(np.dtype('float32'), np.dtype(int))",
        prints: "float32 int64\n")
    ],
    texts: true
  ) { call throws(Raise) in
    guard let dtype = try call.machine.dtypeArgument(call[0]) else { return call.value(of: .float64) }
    return call.value(of: dtype)
  }
}
