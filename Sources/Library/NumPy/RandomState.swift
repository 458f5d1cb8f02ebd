import Machine
import NDArray

extension FunctionCard {
  static let randomState = FunctionCard(
    "RandomState", .module("numpy.random"), call: "*arguments",
    help: "A random stream of its own; not yet.",
    examples: []
  ) { call throws(Raise) in
    throw .notSupported(
      "\(code: "np.random.RandomState")", hint: "Use `np.random.seed(…)` and the functions of `np.random`.")
  }
}
