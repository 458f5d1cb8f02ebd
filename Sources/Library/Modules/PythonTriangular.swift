import Machine
import NDArray

extension FunctionCard {
  static let pythonTriangular = FunctionCard(
    "triangular", .module("random"), call: "low=0.0, high=1.0, mode=None",
    help: "A random number of the triangular distribution.",
    examples: [
      Example(
        "import random\nrandom.seed(1)\nprint(random.triangular(0, 10, 3))",
        prints: "2.0077169430405366\n")
    ],
    element: .drawn,
    receivers: [.pythonRandom]
  ) { call throws(Raise) in
    try call.pythonTriangular()
  }
}
