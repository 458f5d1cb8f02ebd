import Diagnostics
import Syntax

/// `_` at the prompt: the last value of an expression that was shown there. It is a copy, for the run may have moved since.
extension Timeline {
  /// The last value that the prompt showed.
  package struct LastValue {
    /// The name of its type.
    let type: String
    /// The value; nil for what cannot be kept.
    let kept: Kept?
  }

  /// A copy of a value that the prompt has shown.
  func lastValue(_ value: Value) -> LastValue {
    LastValue(type: machine.typeName(value), kept: Kept(value, of: machine))
  }
}

extension Machine {
  /// The name by which the prompt knows the last value.
  private static let lastName = "_"

  /// Puts the last value under its name where a text of the prompt uses it and the script has no value of its own there;
  /// the module's slot that holds it then. To be called behind a mark: it is taken away with what came since.
  func lend(_ last: Timeline.LastValue?, to code: Int, frame: Int) throws(Diagnostic) -> Int? {
    guard let last, let slot = program.globals[Machine.lastName], self.slot(slot, inFrame: 0).isUnset else {
      return nil
    }
    let tree = program.trees[program.codes[code].tree]
    let isUsed = tree.nodes.indices.contains {
      tree.nodes[$0].kind == .name && tree.text(of: NodeID($0)) == Machine.lastName
    }
    let isLocal = frame > 0 && program.codes[Int(calls[frame].code)].slotNames.contains(Machine.lastName)
    guard isUsed, !isLocal else { return nil }
    guard let kept = last.kept else {
      throw Diagnostic(
        .notSupported, "\(code: Machine.lastName) for a value of the type \(code: last.type)",
        hint: "Give the value a name: `x = …`.")
    }
    do throws(Raise) {
      stack[slot] = try kept.value(on: self)
    } catch {
      throw diagnostic(error)
    }
    return slot
  }
}
