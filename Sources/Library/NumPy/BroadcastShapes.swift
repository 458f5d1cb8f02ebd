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
    var layout = Layout.scalar
    var layouts: [Layout] = []
    for value in Array(call.variadic) {
      layouts.append(try call.shape(value.isIntegral ? [value] : call.machine.allItems(value)))
    }
    for next in layouts {
      do throws(ArrayError) {
        layout = try broadcast(layout, next)
      } catch {
        throw .valueError(
          "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape "
            + "\(layouts[0].shapeText) and arg \(layouts.count - 1) with shape \(layouts[layouts.count - 1].shapeText)."
        )
      }
    }
    return call.tuple(layout.dimensions.map { .int($0) })
  }
}
