import Machine
import NDArray

extension FunctionCard {
  static let fillArray = FunctionCard(
    "fill", .method(.ndarray), call: "self, value",
    help: "Puts one number everywhere, in place.",
    examples: [
      Example(
        "import numpy as np\na = np.zeros(2)\na.fill(3)\nprint(a)",
        prints: "[3. 3.]\n")
    ],
    derivative: .stored,
    texts: true
  ) { call throws(Raise) in
    if call.machine.isTextArray(call[0]) {
      let cell = try call.machine.textCell(call[1], call.view(call[0]).dtype)
      call.machine.logArray(call[0])
      call.view(call[0]).fill(cell)
      return .none
    }
    let item = try call.number(
      call[1], orRaise: "float() argument must be a string or a real number, not '\(call.machine.typeName(call[1]))'")
    let dtype = call.view(call[0]).dtype
    let cell = try call.machine.checkedCell(item, dtype)
    call.machine.logArray(call[0])
    call.view(call[0]).fill(cell)
    return .none
  }
}
