import Machine
import NDArray

extension FunctionCard {
  static let arrayItem = FunctionCard(
    "item", owners: .arrayMethod, call: "self, *indices",
    help: "One element as a Python number: the only one, or the one at a position.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array([[2.5]]).item(), np.array([1, 2]).item(1))",
        prints: "2.5 2\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    try call.pythonItem()
  }
}
