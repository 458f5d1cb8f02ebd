import Machine
import NDArray

extension FunctionCard {
  static let dTypeClass = FunctionCard(
    "type", .property(.dtype), call: "self",
    help: "The class of the type's scalars.",
    examples: [
      Example(
        "import numpy as np\nprint(np.dtype('float32').type)",
        prints: "<class 'numpy.float32'>\n")
    ]
  ) { call throws(Raise) in
    Value(tag: .type, bits: UInt64(ObjectType(call.dtype).rawValue))
  }
}
