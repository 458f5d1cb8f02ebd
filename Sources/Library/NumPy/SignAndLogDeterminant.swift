import Machine
import NDArray

extension FunctionCard {
  static let signAndLogDeterminant = FunctionCard(
    "slogdet", .module("numpy.linalg"), call: "a",
    help: "The sign of the determinant and the logarithm of its size.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.slogdet([[2.0, 0.0], [0.0, 1.0]])[0])",
        prints: "1.0\n")
    ],
    derivative: .matrix { terms in [RuleTerm.adjoint(ofResult: 1) * terms.x.inverse.transposed] }
  ) { call throws(Raise) in
    let (stack, signs, logarithms) = try call.determinants()
    return try call.tuple([call.newArray(signs, like: stack), call.newArray(logarithms, like: stack)], .slogdet)
  }
}
