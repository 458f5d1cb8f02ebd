import Machine
import NDArray

extension FunctionCard {
  static let broadcastShapes = FunctionCard(
    "broadcast_shapes", .module("numpy"), call: "*shapes",
    help: "The shape to which arrays of these shapes are stretched.",
    examples: [
      Example(
        "import numpy as np\nprint(np.broadcast_shapes((2, 1), (3,)))",
        prints: "(2, 3)\n")
    ]
  ) { call throws(Raise) in
    var layouts: [Layout] = []
    for value in Array(call.variadic) {
      layouts.append(try call.shape(value.isIntegral ? [value] : call.machine.allItems(value)))
    }
    let rank = layouts.map(\.rank).max() ?? 0
    var dimensions = [Int](repeating: 1, count: rank)
    for axis in 0..<rank {
      // The first argument that is not 1 here decides, and is named beside the first that differs from it.
      var decisive = 0
      for (number, layout) in layouts.enumerated() where axis >= rank - layout.rank {
        let length = Int(layout.shape[axis - rank + layout.rank])
        if length == 1 || length == dimensions[axis] { continue }
        guard dimensions[axis] == 1 else {
          throw .valueError(
            "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg \(decisive) with shape "
              + "\(call.shapeText(layouts[decisive])) and arg \(number) with shape \(call.shapeText(layout)).")
        }
        dimensions[axis] = length
        decisive = number
      }
    }
    return call.tuple(dimensions.map { .int($0) })
  }
}
