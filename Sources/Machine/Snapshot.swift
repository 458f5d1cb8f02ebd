import NDArray

/// A value copied out of the machine: it stays what it was wherever the machine goes.
package enum Snapshot: Hashable, Sendable {
  /// A name without a value.
  case unset
  case none
  case bool(Bool)
  case int(Int)
  case float(Double)
  case npBool(Bool)
  case npInt(Int)
  case npFloat(Double)
  case string(String)
  case array(NDArray)
  /// Anything else: the name of its type, and its `repr`.
  case other(type: String, text: String)

  /// The shape, `[]` for a number; nil for what is no number or array.
  package var shape: [Int]? {
    switch self {
    case .bool, .int, .float, .npBool, .npInt, .npFloat: []
    case .array(let array): array.shape
    case .unset, .none, .string, .other: nil
    }
  }

  /// Python's or NumPy's name of the element type, `str` for text; nil for what is none of these.
  package var dtype: String? {
    switch self {
    case .bool: "bool"
    case .int: "int"
    case .float: "float"
    case .npBool: "bool"
    case .npInt: "int64"
    case .npFloat: "float64"
    case .string: "str"
    case .array(let array): array.dtype.name
    case .unset, .none, .other: nil
    }
  }

  /// The elements as an array; nil for what is no number or array.
  package var numbers: NDArray? {
    switch self {
    case .bool(let value), .npBool(let value): NDArray(cells: [value ? 1 : 0], dtype: .bool, shape: [])
    case .int(let value), .npInt(let value):
      NDArray(cells: [UInt64(bitPattern: Int64(value))], dtype: .int64, shape: [])
    case .float(let value), .npFloat(let value): NDArray([value], shape: [])
    case .array(let array): array
    case .unset, .none, .string, .other: nil
    }
  }
}

extension Machine {
  /// A copy of a value.
  package func snapshot(_ value: Value) -> Snapshot {
    switch value.tag {
    case .unset: .unset
    case .none: .none
    case .bool: .bool(value.bits != 0)
    case .int: .int(value.integer)
    case .float: .float(value.double)
    case .npBool: .npBool(value.bits != 0)
    case .npInt: .npInt(value.integer)
    case .npFloat: .npFloat(value.double)
    case _ where value.isNumPyScalar: .array(NDArray(cells: [value.bits], dtype: dtype(ofNumber: value), shape: []))
    case .string: .string(heap.text(of: value))
    // The numbers of texts mean something in the machine alone.
    case .array where heap.dtype(of: value).isText: .other(type: typeName(value), text: representation(value))
    case .array: .array(NDArray(copying: heap.view(value)))
    case .function: .other(type: typeName(value), text: "<function \(functionName(value))>")
    default: .other(type: typeName(value), text: ownWords(of: value, isRepresentation: true) ?? representation(value))
    }
  }
}
