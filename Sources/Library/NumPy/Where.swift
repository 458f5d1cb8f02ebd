import Machine
import NDArray

extension FunctionCard {
  static let whereElse = FunctionCard(
    "where", .module("numpy"), call: "condition, x=None, y=None, /",
    help:
      "Elements of `x` where the condition holds, of `y` elsewhere; with the condition alone, the places where it holds.",
    examples: [
      Example(
        "import numpy as np\nprint(np.where(np.array([1, -2, 3]) > 0, 1, 0))",
        prints: "[1 0 1]\n"),
      Example(
        "import numpy as np\nprint(np.where([False, True, True]))",
        prints: "(array([1, 2]),)\n"),
    ],
    notation: .custom { formula, operands in
      guard operands.count == 3 else { return formula.apply("where", operands) }
      return formula.conditional([(operands[1], operands[0])], otherwise: operands[2])
    },
    element: .elementwise,
    derivative: .elementwise { terms in
      guard terms.operands.count > 2 else { return [] }
      let (condition, nothing) = (terms.operands[0], RuleTerm.number(0))
      return [
        nil, .choose(condition, terms.adjoint, nothing), .choose(condition, nothing, terms.adjoint),
      ]
    },
    texts: true
  ) { call throws(Raise) in
    let condition = try call.array(0)
    if call[1].isUnset, call[2].isUnset { return try call.nonzeroTuple(condition) }
    guard !call[1].isUnset, !call[2].isUnset else {
      throw .valueError("either both or neither of x and y should be given")
    }
    let (x, y) = (try call.array(1), try call.array(2))
    if call[1].isNumber || call[2].isNumber, call.machine.isTextArray(x) || call.machine.isTextArray(y) {
      throw .notSupported("\(code: "np.where") of texts and numbers")
    }
    // A Python number takes the type of what stands beside it.
    return try call.selected(condition, call.weak(1, beside: 2), call.weak(2, beside: 1))
  }
}
