import Machine
import NDArray

extension FunctionCard {
  static let norm = FunctionCard(
    "norm", .module("numpy.linalg"), call: "x, ord=None, axis=None, keepdims=False",
    help: "The length of a vector, or the square root of the sum of all squares.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.norm([3, 4]))",
        prints: "5.0\n")
    ],
    notation: .unary { formula, operand in formula.norm(operand) }, element: .length,
    derivative: .reduction { terms in
      // Σ|x|ᵖ under the p-th root; the largest and the smallest size are its limits.
      let size = terms.x.magnitude
      let sign = terms.x.applying("sign")
      let power = sign * (size / terms.result).raised(to: terms.order - 1)
      let extreme = sign * (size == terms.result) / terms.ties
      let isExtreme = terms.order.magnitude > RuleTerm.number(.greatestFiniteMagnitude)
      return terms.adjoint
        * .choose(terms.order == .number(2), terms.x / terms.result, .choose(isExtreme, extreme, power))
    }
  ) { call throws(Raise) in
    try call.norm()
  }
}
