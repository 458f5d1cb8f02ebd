import Machine
import NDArray

extension FunctionCard {
  static let makeGenerator = FunctionCard(
    "Generator", .constructor(.randomGenerator), call: "bit_generator",
    help: "A random stream that draws from a bit generator.",
    examples: [
      Example(
        "import numpy as np\nrng = np.random.Generator(np.random.PCG64(0))\nprint(rng.random(2))",
        prints: "[0.63696169 0.26978671]\n")
    ]
  ) { call throws(Raise) in
    guard call[0].tag == .bitGenerator else {
      throw .typeError("'\(call.machine.typeName(call[0]))' object is not a bit generator")
    }
    return call.machine.makeGenerator(call[0])
  }
}
