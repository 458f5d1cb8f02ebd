import Machine

extension FunctionCard {
  static let round = FunctionCard(
    "round", .builtins, call: "number, ndigits=None",
    help:
      "A number rounded to so many digits behind the point, halves to the even neighbour; without `ndigits` an int.",
    examples: [
      Example(
        "print(round(2.5), round(3.5), round(2.675, 2))",
        prints: "2 4 2.67\n")
    ],
    derivative: .constant
  ) { call throws(Raise) in
    if call[0].tag == .instance, call.isGiven(1), let answer = try call.machine.askSpecial(.round, of: call[0], call[1])
    {
      return answer
    }
    if !call.isGiven(1), let answer = try call.machine.askSpecial(.round, of: call[0]) { return answer }
    return try call.roundedNumber()
  }
}
