import Machine
import NDArray

extension FunctionCard {
  static let defaultRng = FunctionCard(
    "default_rng", .module("numpy.random"), call: "*arguments",
    help: "A random stream of its own; not yet.",
    examples: []
  ) { call throws(Raise) in
    throw .notSupported(
      "\(code: "np.random.default_rng")",
      hint: "Use `np.random.seed(…)` and the functions of `np.random`; their numbers are others.")
  }
}
