extension Machine {
  /// What a name means in a frame: its own, then the module's; nil where it has no value. What the library gives is no
  /// variable and is not found.
  package func value(of name: String, inFrame frame: Int) -> Value? {
    guard frame < frameCount else { return nil }
    if frame > 0, let slot = program.codes[Int(frames[frame].code)].slotNames.firstIndex(of: name) {
      let value = self.slot(slot, inFrame: frame)
      return value.isUnset ? nil : value
    }
    guard let slot = program.globals[name] else { return nil }
    let value = self.slot(slot, inFrame: 0)
    return value.isUnset ? nil : value
  }

  /// The names that have a value in a frame, in the order of their slots; for a function its own alone.
  package func variables(ofFrame frame: Int) -> [(name: String, value: Value)] {
    guard frame < frameCount else { return [] }
    let names = program.codes[Int(frames[frame].code)].slotNames
    return names.enumerated().compactMap { slot, name in
      let value = self.slot(slot, inFrame: frame)
      return value.isUnset || name.hasPrefix(".") ? nil : (name, value)
    }
  }
}
