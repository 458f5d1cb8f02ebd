/// The built-in types, as methods, `type` and `isinstance` know them.
package enum ObjectType: UInt8, CaseIterable, Sendable {
  case object, none, bool, int, float, str, bytes, tuple, list, dict, set, range, slice
  case function, builtin, method, iterator, module, type, exception, ellipsis
  case ndarray, npFloat, npInt, npBool, dtype
  case generator, frozenset, property, staticMethod, classMethod, superType

  /// The name that Python's error messages use.
  package var name: String {
    switch self {
    case .object: "object"
    case .none: "NoneType"
    case .bool: "bool"
    case .int: "int"
    case .float: "float"
    case .str: "str"
    case .bytes: "bytes"
    case .tuple: "tuple"
    case .list: "list"
    case .dict: "dict"
    case .set: "set"
    case .range: "range"
    case .slice: "slice"
    case .function: "function"
    case .builtin: "builtin_function_or_method"
    case .method: "method"
    case .iterator: "iterator"
    case .module: "module"
    case .type: "type"
    case .exception: "exception"
    case .ellipsis: "ellipsis"
    case .ndarray: "numpy.ndarray"
    case .npFloat: "numpy.float64"
    case .npInt: "numpy.int64"
    case .npBool: "numpy.bool"
    case .dtype: "numpy.dtype"
    case .generator: "generator"
    case .frozenset: "frozenset"
    case .property: "property"
    case .staticMethod: "staticmethod"
    case .classMethod: "classmethod"
    case .superType: "super"
    }
  }
}

extension Value {
  /// The built-in type of the value.
  package var type: ObjectType {
    switch tag {
    case .unset, .items, .cells, .cell, .instance: .object
    case .none: .none
    case .bool: .bool
    case .int: .int
    case .float: .float
    case .npBool: .npBool
    case .npInt: .npInt
    case .npFloat: .npFloat
    case .ellipsis, .notImplemented: .ellipsis
    case .builtin: .builtin
    case .module: .module
    case .type, .exceptionClass, .userClass: .type
    case .dtype: .dtype
    case .string: .str
    case .bytes: .bytes
    case .tuple: .tuple
    case .list: .list
    case .dict: .dict
    case .set: .set
    case .array: .ndarray
    case .range: .range
    case .slice: .slice
    case .function: .function
    case .method: .method
    case .iterator: .iterator
    case .exception: .exception
    case .generator: .generator
    case .descriptor: .property
    case .superProxy: .superType
    }
  }
}
