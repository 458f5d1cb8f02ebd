/// A call that is under way.
package struct Frame {
  /// The number of its code.
  package var code: Int32
  /// Where its caller goes on.
  var returnTo: Int32
  /// Where its slots begin on the stack.
  package var base: Int32
  /// Where on the stack its value goes.
  var result: Int32
  /// The operation that called it, and the step that this was part of.
  package var operation: UInt64
  package var step: UInt64
  /// That step's first operation and statement.
  var firstOperation: UInt64
  package var statement: Int32
  /// What becomes of its value; empty for a plain call.
  var flags: Flags = []
  /// 1 + the exception class that ends it as a missing answer instead of going on to its caller; 0 for none.
  var catches: UInt8 = 0

  /// What becomes of a frame's value, and what lies below its slots: first the answers, then what it makes or runs.
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// Its value answers the instruction under way, which is executed again; the list of answers lies below.
    static let answers = Flags(rawValue: 1)
    /// It is an `__init__`: the call gives the object, which lies below.
    static let constructs = Flags(rawValue: 2)
    /// It runs a generator, which lies below.
    static let generates = Flags(rawValue: 4)
    /// Its value is the next item of a loop.
    static let loops = Flags(rawValue: 8)
    /// Its value is what an operator gives, unless it is NotImplemented.
    static let operates = Flags(rawValue: 16)
    /// All items of the generator go into a list, which lies below it and is its value.
    static let drains = Flags(rawValue: 32)

    /// How many words of the stack lie below the slots.
    @inline(__always) var below: Int {
      (rawValue & 1 == 0 ? 0 : 1) + (rawValue & 6 == 0 ? 0 : 1) + (rawValue & 32 == 0 ? 0 : 1)
    }
  }
}
