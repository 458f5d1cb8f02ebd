import Machine
import NDArray

extension FunctionCard {
  static let clip = FunctionCard(
    "clip", owners: .numpyAndMethod, call: "a, a_min=None, a_max=None, out=None, *, min=None, max=None",
    help: "Each element, but not below the lower and not above the upper bound.",
    examples: [
      Example(
        "import numpy as np\nprint(np.clip([-1, 0.5, 2], 0, 1))",
        prints: "[0.  0.5 1. ]\n")
    ],
    notation: .custom { formula, operands in
      guard operands.count > 2 else { return formula.apply("clip", operands) }
      let raised = formula.maximum([operands[0], operands[1]])
      return formula.minimum([raised, operands[2]])
    },
    element: .elementwise,
    derivative: .elementwise { terms in
      // A bound that is not given is NaN here, and nothing is beyond it.
      let (low, high) = terms.operands.count > 2 ? (terms.operands[1], terms.operands[2]) : (terms.y, terms.y)
      return [terms.adjoint * (1 - (terms.x < low)) * (1 - (terms.x > high))]
    }
  ) { call throws(Raise) in
    let low = call.isGiven(1) ? call[1] : call[4]
    let high = call.isGiven(2) ? call[2] : call[5]
    var result = call[0].tag == .array || call[0].isNumber ? call[0] : try call.array(0)
    // A bound beyond what the type can hold bounds nothing.
    let limits = result.isNumber || call.view(result).dtype == .bool ? nil : call.view(result).dtype.limits
    let isBelow = low.tag == .int && limits.map { low.integer < $0.low } ?? false
    let isAbove = high.tag == .int && high.integer > 0 && limits.map { UInt(high.integer) > $0.high } ?? false
    if low.tag != .unset, low.tag != .none, !isBelow {
      result = try call.machine.apply(BinaryOperation.maximum, result, low, into: nil)
    }
    if high.tag != .unset, high.tag != .none, !isAbove {
      result = try call.machine.apply(BinaryOperation.minimum, result, high, into: nil)
    }
    if call.isGiven(3) { return try call.delivered(result, name: "clip", out: 3) }
    return result.tag == .array && result.address == call[0].address ? try call.copied(result) : result
  }
}
