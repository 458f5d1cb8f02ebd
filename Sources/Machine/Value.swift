/// A Python value as the machine holds it: sixteen bytes, no reference counting.
///
/// Numbers, booleans and names of built-in things are in the value itself; everything else is an object in the heap, and the
/// value holds its address. Beside it stands the number of the operation that made it, so that every value, wherever it is
/// kept, can be traced to where it came from at no cost.
public struct Value: Sendable {
  /// The tag in the low byte, the origin in the high half: two whole words are what the processor moves best.
  @usableFromInline var traits: UInt64
  /// The number, or the address of the object.
  public var bits: UInt64

  /// What it is.
  @inlinable public var tag: Tag { unsafeBitCast(UInt8(truncatingIfNeeded: traits), to: Tag.self) }

  /// The number of the operation that made it (its low 32 bits), or 0 for what no operation made: a literal, a function.
  @inlinable public var origin: UInt32 {
    get { UInt32(truncatingIfNeeded: traits >> 32) }
    set { traits = traits & 0xFFFF_FFFF | UInt64(newValue) << 32 }
  }

  @inlinable public init(tag: Tag, bits: UInt64, origin: UInt32 = 0) {
    traits = UInt64(unsafeBitCast(tag, to: UInt8.self)) | UInt64(origin) << 32
    self.bits = bits
  }

  /// What a value is. From `string` on it is an object in the heap.
  public enum Tag: UInt8, Sendable {
    /// No value: a name before its first assignment, an argument left out.
    case unset
    case none, bool, int, float
    /// NumPy's scalars.
    case npBool, npInt, npFloat
    case npInt8, npInt16, npInt32, npUInt8, npUInt16, npUInt32, npUInt64, npFloat16, npFloat32
    case ellipsis, notImplemented
    /// A function of the library; `bits` is its number.
    case builtin
    /// A module; `bits` is its number.
    case module
    /// A built-in type such as `int` or `float`; `bits` is an `ObjectType`.
    case type
    /// A built-in exception class; `bits` is an `ExceptionClass`.
    case exceptionClass
    /// A NumPy dtype; `bits` is a `DType`.
    case dtype
    /// A figure of matplotlib, one of its panels by number, and panels in rows and columns (see `PanelGrid`).
    case figure, panel, panelGrid
    /// What `np.finfo` and `np.iinfo` give; `bits` is a `DType`.
    case typeLimits
    case string, bytes, tuple, list, dict, set, array, range, slice, function, method, iterator, cell, exception
    case instance, userClass, generator
    /// What `property`, `staticmethod` and `classmethod` make.
    case descriptor
    case superProxy
    /// The storage of a list or dict; no script sees one.
    case items
    /// The storage of an array; no script sees one.
    case cells
    /// An integer of more than 64 bits.
    case bigInt
    /// NumPy's legacy stream, its new one, what that draws from, and where its seed goes.
    case randomState, randomGenerator, bitGenerator, seedSequence
    /// Python's `random.Random`.
    case pythonRandom
    /// What `keys()`, `values()` and `items()` of a dict give: the dict itself, looked at in another way.
    case dictKeys, dictValues, dictItems
  }

  @inlinable public static var unset: Value { Value(tag: .unset, bits: 0) }
  @inlinable public static var none: Value { Value(tag: .none, bits: 0) }
  @inlinable public static func bool(_ value: Bool) -> Value { Value(tag: .bool, bits: value ? 1 : 0) }
  @inlinable public static func int(_ value: Int) -> Value { Value(tag: .int, bits: UInt64(bitPattern: Int64(value))) }
  @inlinable public static func float(_ value: Double) -> Value { Value(tag: .float, bits: value.bitPattern) }
  @inlinable public static func npFloat(_ value: Double) -> Value { Value(tag: .npFloat, bits: value.bitPattern) }
  @inlinable public static func npInt(_ value: Int) -> Value {
    Value(tag: .npInt, bits: UInt64(bitPattern: Int64(value)))
  }
  @inlinable public static func npBool(_ value: Bool) -> Value { Value(tag: .npBool, bits: value ? 1 : 0) }

  /// An object in the heap.
  @inlinable public static func object(_ tag: Tag, _ address: Int) -> Value {
    Value(tag: tag, bits: UInt64(truncatingIfNeeded: address))
  }

  /// The address of the object; meaningful for references only.
  @inlinable public var address: Int { Int(truncatingIfNeeded: bits) }
  /// The number of an integer or a boolean.
  @inlinable public var integer: Int { Int(Int64(bitPattern: bits)) }
  /// The number of a float of any kind.
  @inlinable public var double: Double { Double(bitPattern: bits) }

  @inlinable public var isUnset: Bool { tag == .unset }
  /// Whether `bits` is an address that the collector must follow.
  @inlinable public var isReference: Bool { tag.rawValue >= Tag.string.rawValue }
  /// Whether it is an integer or a boolean, Python's or NumPy's.
  @inlinable public var isIntegral: Bool { isNumber && !isFloating }
  /// Whether it is a number of any kind.
  @inlinable public var isNumber: Bool { tag.rawValue >= Tag.bool.rawValue && tag.rawValue <= Tag.npFloat32.rawValue }
  /// Whether it is a view of a dict.
  @inlinable public var isDictView: Bool { tag.rawValue >= Tag.dictKeys.rawValue }
  /// Whether it is one of NumPy's scalars.
  @inlinable public var isNumPyScalar: Bool {
    tag.rawValue >= Tag.npBool.rawValue && tag.rawValue <= Tag.npFloat32.rawValue
  }
  /// Whether it is a float, Python's or NumPy's.
  @inlinable public var isFloating: Bool {
    tag == .float || tag == .npFloat || tag == .npFloat32 || tag == .npFloat16
  }
  /// The number of any kind, as a double; meaningful for numbers only.
  @inlinable public var number: Double { isFloating ? double : tag == .npUInt64 ? Double(bits) : Double(integer) }
}
