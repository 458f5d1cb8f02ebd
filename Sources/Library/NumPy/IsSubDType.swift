import Machine
import NDArray

extension FunctionCard {
  static let isSubDType = FunctionCard(
    "issubdtype", .module("numpy"), call: "arg1, arg2, /",
    help: "Whether a type of elements belongs to a class of types.",
    examples: [
      Example(
        "import numpy as np\nprint(np.issubdtype(np.float32, np.floating))",
        prints: "True\n")
    ],
    texts: true
  ) { call throws(Raise) in
    guard let dtype = try call.machine.dtypeArgument(call[0]) else { return .bool(false) }
    if call[1].tag == .type, let type = ObjectType(rawValue: UInt8(truncatingIfNeeded: call[1].bits)) {
      switch type {
      case .float: return .bool(dtype == .float64)
      case .int: return .bool(dtype == .int64)
      case .bool: return .bool(dtype == .bool)
      default: return .bool(type.includes(dtype))
      }
    }
    return .bool(try call.machine.dtypeArgument(call[1]) == dtype)
  }
}
