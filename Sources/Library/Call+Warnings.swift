import Machine

/// Python's filters of warnings.
extension Call {
  /// Does what the first argument says with the warnings of a category, of all where it is not given; nil leaves them.
  func filterWarnings(category: Value?) throws(Raise) {
    let action = try text(0, or: "")
    guard ["error", "ignore", "always", "default", "module", "once"].contains(action) else {
      throw .exception(.assertionError, "invalid action: \(machine.representation(self[0]))")
    }
    if action == "error" { throw .notSupported("warnings that are errors") }
    guard let category else { return }
    let isAll = category.isUnset || category.tag == .none
    let kinds = SilencedWarnings(category: isAll ? "Warning" : machine.typeName(ofType: category))
    if action == "ignore" { machine.silenced.formUnion(kinds) } else { machine.silenced.subtract(kinds) }
  }
}
