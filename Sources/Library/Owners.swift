import Machine

extension [Builtin.Owner] {
  /// The types that have NumPy's methods: arrays and NumPy's scalars.
  private static var numPyTypes: [ObjectType] {
    [
      .ndarray, .npFloat, .npInt, .npBool, .npInt8, .npInt16, .npInt32, .npUInt8, .npUInt16, .npUInt32, .npUInt64,
      .npFloat16, .npFloat32,
    ]
  }

  /// A method of arrays and of NumPy's scalars.
  static var arrayMethod: [Builtin.Owner] { numPyTypes.map { .method($0) } }

  /// A property of arrays and of NumPy's scalars.
  static var arrayProperty: [Builtin.Owner] { numPyTypes.map { .property($0) } }

  /// A function of NumPy.
  static var numpy: [Builtin.Owner] { [.module("numpy")] }

  /// A function of NumPy that is a method too.
  static var numpyAndMethod: [Builtin.Owner] { numpy + arrayMethod }
}
