import Diagnostics
import Machine

extension FunctionCard {
  static let missingFeature = FunctionCard(
    "_missing", .builtins, call: "what, /",
    help: "Says that Longhand has not yet what Python has; for what is written in Python.",
    examples: []
  ) { call throws(Raise) in
    throw .notSupported(Message(verbatim: try call.text(0, or: "")))
  }
}
