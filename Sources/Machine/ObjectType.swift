import NDArray

/// The built-in types, as methods, `type` and `isinstance` know them.
package enum ObjectType: UInt8, CaseIterable, Sendable {
  case object, none, bool, int, float, str, bytes, tuple, list, dict, set, range, slice
  case function, builtin, method, iterator, module, type, exception, ellipsis
  case ndarray, npFloat, npInt, npBool, dtype
  case npInt8, npInt16, npInt32, npUInt8, npUInt16, npUInt32, npUInt64, npFloat16, npFloat32
  /// NumPy's abstract classes of scalars, for `isinstance` and `np.issubdtype`.
  case npGeneric, npNumber, npInteger, npSignedInteger, npUnsignedInteger, npInexact, npFloating
  case finfo, iinfo
  /// The class of elements of arrays of text.
  case npStr
  case generator, frozenset, property, staticMethod, classMethod, superType
  case randomState, randomGenerator, bitGenerator, seedSequence, pythonRandom
  case figure, panel, panelGrid
  case dictKeys, dictValues, dictItems

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
    case .npInt8: "numpy.int8"
    case .npInt16: "numpy.int16"
    case .npInt32: "numpy.int32"
    case .npUInt8: "numpy.uint8"
    case .npUInt16: "numpy.uint16"
    case .npUInt32: "numpy.uint32"
    case .npUInt64: "numpy.uint64"
    case .npFloat16: "numpy.float16"
    case .npFloat32: "numpy.float32"
    case .npGeneric: "numpy.generic"
    case .npNumber: "numpy.number"
    case .npInteger: "numpy.integer"
    case .npSignedInteger: "numpy.signedinteger"
    case .npUnsignedInteger: "numpy.unsignedinteger"
    case .npInexact: "numpy.inexact"
    case .npFloating: "numpy.floating"
    case .finfo: "numpy.finfo"
    case .npStr: "numpy.str_"
    case .iinfo: "numpy.iinfo"
    case .generator: "generator"
    case .frozenset: "frozenset"
    case .property: "property"
    case .staticMethod: "staticmethod"
    case .classMethod: "classmethod"
    case .superType: "super"
    case .randomState: "numpy.random.mtrand.RandomState"
    case .randomGenerator: "numpy.random._generator.Generator"
    case .bitGenerator: "numpy.random._pcg64.PCG64"
    case .seedSequence: "numpy.random.bit_generator.SeedSequence"
    case .pythonRandom: "Random"
    case .figure: "Figure"
    case .panel: "Axes"
    case .panelGrid: "numpy.ndarray"
    case .dictKeys: "dict_keys"
    case .dictValues: "dict_values"
    case .dictItems: "dict_items"
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
    case .int, .bigInt: .int
    case .float: .float
    case .npBool: .npBool
    case .npInt: .npInt
    case .npFloat: .npFloat
    case .npInt8: .npInt8
    case .npInt16: .npInt16
    case .npInt32: .npInt32
    case .npUInt8: .npUInt8
    case .npUInt16: .npUInt16
    case .npUInt32: .npUInt32
    case .npUInt64: .npUInt64
    case .npFloat16: .npFloat16
    case .npFloat32: .npFloat32
    case .typeLimits: DType(bits: bits).isFloat ? .finfo : .iinfo
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
    case .randomState: .randomState
    case .randomGenerator: .randomGenerator
    case .bitGenerator: .bitGenerator
    case .seedSequence: .seedSequence
    case .pythonRandom: .pythonRandom
    case .figure: .figure
    case .panel: .panel
    case .panelGrid: .panelGrid
    case .dictKeys: .dictKeys
    case .dictValues: .dictValues
    case .dictItems: .dictItems
    }
  }
}

extension ObjectType {
  /// The element type of which this is the class of scalars; nil for all other types.
  package var dtype: DType? {
    switch self {
    case .npBool: .bool
    case .npInt8: .int8
    case .npInt16: .int16
    case .npInt32: .int32
    case .npInt: .int64
    case .npUInt8: .uint8
    case .npUInt16: .uint16
    case .npUInt32: .uint32
    case .npUInt64: .uint64
    case .npFloat16: .float16
    case .npFloat32: .float32
    case .npFloat: .float64
    default: nil
    }
  }

  /// The class of the scalars of an element type.
  package init(_ dtype: DType) {
    switch dtype {
    case .bool: self = .npBool
    case .int8: self = .npInt8
    case .int16: self = .npInt16
    case .int32: self = .npInt32
    case .int64: self = .npInt
    case .uint8: self = .npUInt8
    case .uint16: self = .npUInt16
    case .uint32: self = .npUInt32
    case .uint64: self = .npUInt64
    case .float16: self = .npFloat16
    case .float32: self = .npFloat32
    case .float64: self = .npFloat
    case .text: self = .npStr
    }
  }

  /// Whether NumPy's scalars of an element type are instances of this class; false for what is no class of NumPy's scalars.
  package func includes(_ dtype: DType) -> Bool {
    switch self {
    case .npGeneric: true
    case .npNumber: dtype != .bool && !dtype.isText
    case .npStr: dtype.isText
    case .npInteger: dtype.isInteger
    case .npSignedInteger: dtype.isInteger && !dtype.isUnsigned
    case .npUnsignedInteger: dtype.isUnsigned
    case .npInexact, .npFloating: dtype.isFloat
    default: self.dtype == dtype
    }
  }
}
