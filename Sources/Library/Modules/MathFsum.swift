import Machine

extension FunctionCard {
  static let mathFsum = FunctionCard(
    "fsum", .module("math"), call: "seq, /",
    help: "The sum of numbers, rounded once at the end.",
    examples: [
      Example(
        "import math\nprint(math.fsum([0.1] * 10))",
        prints: "1.0\n")
    ],
    derivative: .items { terms in terms.adjoint }
  ) { call throws(Raise) in
    var numbers: [Double] = []
    for item in try call.machine.allItems(call[0]) {
      guard item.isNumber || item.tag == .bigInt else {
        throw .typeError("must be real number, not \(call.machine.typeName(item))")
      }
      numbers.append(try call.machine.double(ofInteger: item))
    }
    return .float(try CMath.exactSum(numbers))
  }
}
