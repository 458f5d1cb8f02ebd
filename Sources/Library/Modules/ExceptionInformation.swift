import Machine

extension FunctionCard {
  static let exceptionInformation = FunctionCard(
    "exc_info", .module("sys"), call: "",
    help:
      "The class of the exception that is being handled, the exception, and None where Python has the calls that led to it.",
    examples: [
      Example(
        "import sys\ntry:\n    1 / 0\nexcept ZeroDivisionError:\n    print(sys.exc_info()[1])",
        prints: "division by zero\n")
    ]
  ) { call throws(Raise) in
    let handled = call.machine.handled()
    return call.tuple([handled?.type ?? .none, handled?.exception ?? .none, .none])
  }
}
