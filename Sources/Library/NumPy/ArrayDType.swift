import Machine
import NDArray

extension FunctionCard {
  static let arrayDType = FunctionCard(
    "dtype", owners: .arrayProperty, call: "self",
    help: "The type of the elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array([1, 2]).dtype, np.array([0.5]).dtype)",
        prints: "int64 float64\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    let dtype = call[0].tag == .array ? call.machine.heap.dtype(of: call[0]) : call.machine.dtype(ofNumber: call[0])
    return Value(tag: .dtype, bits: UInt64(dtype.rawValue))
  }
}
