import Machine
import NDArray

extension FunctionCard {
  static let generatorChoice = FunctionCard(
    "choice", .method(.randomGenerator), call: "self, a, size=None, replace=True, p=None, axis=0, shuffle=True",
    help: "Random elements of an array, or numbers below `a`, with or without putting each back.",
    examples: [
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.choice(5, 3))",
        prints: "[4 3 2]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.choice([1, 2, 3], 2, replace=False))",
        prints: "[2 3]\n"),
    ],
    element: .drawn,
    texts: true
  ) { call throws(Raise) in
    try call.withoutReceiver.choice(axis: 4, shuffle: 5)
  }
}
