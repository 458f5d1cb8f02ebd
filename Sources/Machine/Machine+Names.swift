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

  /// The instruction at which a frame stands: the next one, or the call that it waits for.
  package func instruction(ofFrame frame: Int) -> Int {
    frame == frameCount - 1 ? pointer : Int(frames[frame + 1].returnTo) - 1
  }

  /// A loop that is under way.
  package struct LoopState {
    /// The frame that it runs in.
    package var frame: Int
    package var loop: Code.Loop
    /// The pass under way or just done, from 1; 0 before the first.
    package var pass: Int
    /// How many passes there are, where that is known.
    package var count: Int?
    /// Whether the header is about to be evaluated, so that `pass` is done.
    package var isAtHeader: Bool
  }

  /// The loops under way in a frame, outermost first.
  package func loops(ofFrame frame: Int) -> [LoopState] {
    guard frame < frameCount else { return [] }
    let instruction = instruction(ofFrame: frame)
    let code = program.codes[Int(frames[frame].code)]
    return code.loops.filter { $0.first <= instruction && instruction < $0.last }.map { loop in
      let isTop = frame == frameCount - 1
      let next = program.instructions[instruction]
      let isAtHeader = isTop && next.opcode == .step && Int(next.a) == loop.statement
      guard loop.isFor else {
        let counted = slot(loop.register, inFrame: frame).integer
        return LoopState(
          frame: frame, loop: loop, pass: isAtHeader ? counted - 1 : counted, count: nil, isAtHeader: isAtHeader)
      }
      if isAtHeader, instruction == loop.first {
        return LoopState(frame: frame, loop: loop, pass: 0, count: nil, isAtHeader: true)
      }
      let count = try? count(of: slot(loop.register, inFrame: frame))
      return LoopState(
        frame: frame, loop: loop, pass: slot(loop.register + 1, inFrame: frame).integer, count: count,
        isAtHeader: isAtHeader)
    }
  }

  /// The statement that a frame executes or is about to execute.
  package func statement(ofFrame frame: Int) -> Statement? {
    if frame == frameCount - 1 { return Timeline.nextStatement(of: self) }
    let number = Int(frames[frame + 1].statement)
    return number >= 0 && number < program.statements.count ? program.statements[number] : nil
  }
}
