import Diagnostics
import Machine

/// Arrays of objects, which are made by a text in Python.
extension Call {
  /// What a function of the text gives where the argument at a position asks for elements of type `object`; nil where it does not.
  func objects(dtype position: Int, _ function: String, _ values: Value...) throws(Raise) -> Value? {
    guard isGiven(position), isObjectType(self[position]) else { return nil }
    guard let function = machine.objectArrayFunction(function) else {
      throw .notSupported("arrays of type \(code: "object")", hint: "Write `dtype=object`.")
    }
    return try machine.ask(function, values)
  }

  private func isObjectType(_ value: Value) -> Bool {
    switch value.tag {
    case .type: value.bits == UInt64(ObjectType.object.rawValue)
    case .string: ["O", "object"].contains(machine.heap.text(of: value))
    default: false
    }
  }
}
