import Diagnostics

/// A change made at the prompt: Python that is executed when the run comes to its position.
package struct Edit: Equatable {
  /// Tells it from every other edit of the session.
  package let id: Int
  /// The position: it is executed when so many steps have been made.
  package let steps: UInt64
  /// What was typed.
  package let text: String
  /// The frame it was typed in, counted from the module.
  package let frame: Int
  /// The code of that frame, and how many of its slots were taken.
  let frameCode: Int
  let temporaries: Int
  /// Its compiled form in the program.
  let code: Int
  /// What `_` was when it was typed.
  let last: Timeline.LastValue?

  package static func == (one: Edit, other: Edit) -> Bool { one.id == other.id }

  /// The same edit in a program of the same statements.
  func compiled(in program: Program) throws(Diagnostic) -> Edit {
    guard program.codes.indices.contains(frameCode) else {
      throw Diagnostic(.usage, "an edit of a function that is not there")
    }
    let code = try program.compilePrompt(text, frameCode: frameCode, temporaries: temporaries)
    return Edit(
      id: id, steps: steps, text: text, frame: frame, frameCode: frameCode, temporaries: temporaries, code: code,
      last: last)
  }
}

extension Machine {
  /// Executes an edit; the machine stands at its position.
  func apply(_ edit: Edit) -> Stop {
    let mark = mark()
    let output = output
    self.output = { _ in }
    defer { self.output = output }
    let frame = min(edit.frame, frameCount - 1)
    let slot = (try? lend(edit.last, to: edit.code, frame: frame)) ?? nil
    let lent = slot.map { stack[$0] }
    let stop = runPrompt(edit.code, inFrame: frame)
    if case .end = stop {
      // What was lent goes, unless the edit has given the name a value of its own.
      if let slot, let lent, stack[slot].bits == lent.bits, stack[slot].tag == lent.tag { stack[slot] = .unset }
      return stop
    }
    rollback(mark)
    return stop
  }
}
