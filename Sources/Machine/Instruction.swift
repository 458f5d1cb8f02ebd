import Syntax

/// One instruction: sixteen bytes. Operands `a`, `b`, `c` are registers: a slot of the frame from 0 on, a constant of the
/// program below 0 (`~index`).
package struct Instruction {
  package var opcode: Opcode
  package var count: UInt8
  package var extra: UInt16
  package var a: Int32
  package var b: Int32
  package var c: Int32

  /// The operator in `extra`, where there is one: what the compiler has put there is always one.
  @inline(__always) package var operation: Operation {
    unsafeBitCast(UInt8(truncatingIfNeeded: extra), to: Operation.self)
  }

  init(_ opcode: Opcode, a: Int = 0, b: Int = 0, c: Int = 0, count: Int = 0, extra: Int = 0) {
    self.opcode = opcode
    self.count = UInt8(truncatingIfNeeded: count)
    self.extra = UInt16(truncatingIfNeeded: extra)
    self.a = Int32(truncatingIfNeeded: a)
    self.b = Int32(truncatingIfNeeded: b)
    self.c = Int32(truncatingIfNeeded: c)
  }
}

/// What an instruction does. In the descriptions `a` is where the result goes unless it says otherwise.
package enum Opcode: UInt8, Sendable {
  /// A step begins: statement number `a`.
  case step
  /// `a` ← `b`, without a trace.
  case move
  /// The name in slot `a` is bound to `b`; a value that this step did not make is recorded as an assignment.
  case bind
  /// Like `bind`, for slot `a` of the module seen from a function.
  case bindGlobal
  /// `a` ← slot `b` of the module; `c` is the constant to use where it has no value (a builtin of that name) or -1's complement.
  case loadGlobal
  /// Slot `a` loses its value; `extra` 1 for a slot of the module, 2 for the cell in it, 3 for a slot that may have none.
  case unbind
  /// `a` ← the value in the cell in slot `b`.
  case loadCell
  /// The cell in slot `a` gets `b`.
  case storeCell
  /// Slot `a` becomes a cell that holds what it held.
  case makeCell
  /// `a` ← operation `extra` on `b` (and `c`).
  case unary, binary
  /// `a` ← `b` operation `extra` `c`, in place where the type can.
  case inPlace
  /// Go to instruction `a`; `jumpIfFalse` and `jumpIfTrue` look at `b`.
  case jump, jumpIfFalse, jumpIfTrue
  /// `a` ← whether `b` is not true.
  case not
  /// `a` ← attribute named `c` of `b`.
  case getAttribute
  /// Attribute named `c` of `a` gets `b`.
  case setAttribute
  /// `a` ← `b[c]`.
  case getItem
  /// `a[b]` gets `c`.
  case setItem
  /// `a[b]` goes.
  case deleteItem
  /// `a` ← slice of the three values from register `b` on.
  case buildSlice
  /// `a` ← from the `c` values from register `b` on.
  case buildTuple, buildList, buildSet, buildString
  /// `a` ← from the `c` pairs from register `b` on.
  case buildDict
  /// The list in `a` gets `b` at its end; no trace of its own.
  case appendToList
  /// The list in `a` gets all items of `b`.
  case extendList
  /// `a` ← call of `b` with `count` values from register `c` on; `extra` is 1 + the number of the keyword names, or 0.
  case call
  /// `a` ← call of the method named `b` of the value in register `c`, with `count` values after it; `extra` as in `call`.
  case callMethod
  /// `a` ← call of `b` with the list of arguments in register `c` and the dict of keywords in `c + 1`.
  case callUnpacked
  /// Leaves the function with `a`.
  case `return`
  /// Puts the generator aside, which gives `b`; when it goes on, `a` ← what it is sent. `extra` 1: it hands on what another gives.
  case yield
  /// `a` ← what the generator in `b` returned.
  case generatorResult
  /// `a` ← class from the names of this frame; `b` the tuple of its bases, `c` the name.
  case makeClass
  /// Go to instruction `a` if slot `b` has a value.
  case jumpIfBound
  /// The dict in `a` gets all entries of the mapping `b`; `extra` 1 for the keywords of a call.
  case extendDict
  /// The set in `a` gets `b`.
  case addToSet
  /// Attribute named `c` of `a` goes.
  case deleteAttribute
  /// `a` ← function with the code `b`; its defaults are the tuple in `c`, the cells of its closure the tuple after.
  case makeFunction
  /// Registers `a`, `a + 1`, `a + 2` become the state of a loop over `b`.
  case beginLoop
  /// Next item of the loop state in `b` goes to `a`; at the end, go to `c`.
  case nextItem
  /// Counts a pass of a `while` loop in register `a`.
  case countPass
  /// The `c` registers from `a` on become the items of `b`; `extra` is 1 + the position of a starred target, or 0.
  case unpack
  /// `a` ← text of `b` by the format in `c`; `extra` is the conversion.
  case formatValue
  /// `a` ← the module numbered `b`.
  case importModule
  /// Raises `a`, or what is being handled; `extra` 1 when `b` is the cause.
  case raise
  /// `a` ← whether the exception in `b` is one of `c`.
  case matchException
  /// Raises what Longhand cannot do: message number `a`.
  case notSupported
  /// Shows `a` as the prompt does.
  case display
  /// The program is over.
  case end
}
