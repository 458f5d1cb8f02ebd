import Machine
import NDArray

extension FunctionCard {
  static let makeRandom = FunctionCard(
    "Random", .constructor(.pythonRandom), call: "x=None",
    help: "A random stream of its own, with the methods of the module random.",
    examples: [
      Example(
        "import random\nstream = random.Random(1)\nprint(stream.random())",
        prints: "0.13436424411240122\n")
    ]
  ) { call throws(Raise) in
    call.machine.makeStream(.pythonRandom, try call.pythonStream(0))
  }
}
