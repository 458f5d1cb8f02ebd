import Machine
import NDArray

extension FunctionCard {
  static let resultType = FunctionCard(
    "result_type", .module("numpy"), call: "*arrays_and_dtypes",
    help: "The type that the elements of all together have.",
    examples: [
      Example(
        "import numpy as np\nprint(np.result_type(np.float32, np.int64))",
        prints: "float64\n")
    ],
    texts: true
  ) { call throws(Raise) in
    var result: DType?
    for value in Array(call.variadic) {
      let dtype: DType
      switch value.tag {
      case .array: dtype = call.machine.heap.dtype(of: value)
      case _ where value.isNumPyScalar: dtype = call.machine.dtype(ofNumber: value)
      case _ where value.isNumber:
        throw .notSupported("\(code: "np.result_type") of Python's numbers")
      default: dtype = try call.machine.dtypeArgument(value) ?? .float64
      }
      result = result.map { DType.common($0, dtype) } ?? dtype
    }
    guard let result else { throw .valueError("at least one array or dtype is required") }
    return call.value(of: result)
  }
}
