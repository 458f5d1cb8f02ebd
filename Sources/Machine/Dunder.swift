import Syntax

/// The special methods that the machine itself asks for. They are the first names of every program, so that a case's raw value
/// is its name's number.
package enum Dunder: Int, CaseIterable {
  case `init`, call, repr, str, format, len, getItem, setItem, delItem, contains, iter, next, bool, hash, enter, exit
  case getAttr, setAttr, delAttr, getAttribute, new, initSubclass, missing, index, int, float, abs, round, reversed
  case dict, `class`, name, doc, module, qualname, mro, bases, slots, annotations, arrayPriority, arrayUfunc, array,
    cause, context, suppressContext, traceback, get, set, setName
  case neg, pos, invert
  case add, radd, iadd, sub, rsub, isub, mul, rmul, imul, truediv, rtruediv, itruediv
  case floordiv, rfloordiv, ifloordiv, mod, rmod, imod, pow, rpow, ipow, matmul, rmatmul, imatmul
  case and, rand, iand, or, ror, ior, xor, rxor, ixor, lshift, rlshift, ilshift, rshift, rrshift, irshift
  case eq, ne, lt, le, gt, ge
  case divmod, rdivmod

  /// The name as scripts write it.
  var name: String {
    switch self {
    case .getItem: "__getitem__"
    case .setItem: "__setitem__"
    case .delItem: "__delitem__"
    case .getAttr: "__getattr__"
    case .setAttr: "__setattr__"
    case .delAttr: "__delattr__"
    case .getAttribute: "__getattribute__"
    case .initSubclass: "__init_subclass__"
    case .arrayPriority: "__array_priority__"
    case .arrayUfunc: "__array_ufunc__"
    case .suppressContext: "__suppress_context__"
    case .setName: "__set_name__"
    default: "__\(self)__"
    }
  }

  /// The methods of a binary operator: of the left operand, of the right one, and in place; nil for `is` and `in`.
  static func methods(of operation: Operation) -> (left: Dunder, right: Dunder, inPlace: Dunder?)? {
    switch operation {
    case .add: (.add, .radd, .iadd)
    case .subtract: (.sub, .rsub, .isub)
    case .multiply: (.mul, .rmul, .imul)
    case .divide: (.truediv, .rtruediv, .itruediv)
    case .floorDivide: (.floordiv, .rfloordiv, .ifloordiv)
    case .remainder: (.mod, .rmod, .imod)
    case .power: (.pow, .rpow, .ipow)
    case .matrixMultiply: (.matmul, .rmatmul, .imatmul)
    case .bitAnd: (.and, .rand, .iand)
    case .bitOr: (.or, .ror, .ior)
    case .bitXor: (.xor, .rxor, .ixor)
    case .leftShift: (.lshift, .rlshift, .ilshift)
    case .rightShift: (.rshift, .rrshift, .irshift)
    case .equal: (.eq, .eq, nil)
    case .notEqual: (.ne, .ne, nil)
    case .less: (.lt, .gt, nil)
    case .lessOrEqual: (.le, .ge, nil)
    case .greater: (.gt, .lt, nil)
    case .greaterOrEqual: (.ge, .le, nil)
    default: nil
    }
  }
}
