import Library
import Machine
import Symbolic
import Syntax

/// An expression as it was evaluated: a graph of terms, children before their parents.
///
/// A parameter of a function of the script is the very term that was its argument, and a local variable the term that it was
/// given, so that a formula or a cell is followed through calls without anything being put in by name.
struct Term {
  enum Kind {
    /// A number, or an array written out with numbers: nothing to say about where it comes from.
    case literal
    /// A name, with a value of its own.
    case name(String)
    /// An operator or a function of the library.
    case card(notation: FormulaRule?, element: ElementRule?)
    /// A function of the script: its name, whether the first operand is the receiver of a method, and what it returned.
    case call(String, isMethod: Bool, body: Int?)
    /// A part of the operand, by the text between the brackets.
    case part(String)
    case list, tuple
    /// Code that is no formula.
    case code
  }

  var kind: Kind
  /// The operands; those given by keyword are not among them.
  var children: [Int] = []
  /// The number of the library's builtin that it calls.
  var builtin: Int?
  /// The values of arguments by their parameters' names.
  var arguments: [String: Value] = [:]
  var value: Value
  /// The value is read as it was before this operation.
  var time: UInt64
  /// The operation that it is, if it is one.
  var operation: RecordedOperation?
  /// Whether no expression made it: a loop or an unpacking handed it out, or a definition bound it.
  var isItem = false
  /// Whether it is a list whose items one expression made, one after the other.
  var isRepeated = false
  /// The source, for what has no notation.
  var text: String
}
