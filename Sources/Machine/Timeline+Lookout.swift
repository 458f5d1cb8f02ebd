import Diagnostics
import Syntax

// Looking at an expression at each of a million boundaries has to cost next to nothing. Most of them have left everything
// that the expression depends on as it was, which its names' slots and the log of stores tell; only after the others it is
// evaluated, as what is typed at the prompt is. An expression that calls something, or a script with classes of its own,
// whose operators may do anything, is evaluated each time.

extension Timeline {
  /// An expression that is looked at again and again while a machine runs.
  package final class Lookout {
    /// The code in whose frames it is looked at; 0 is the module.
    let code: Int
    private let compiled: Int
    /// Where its names are kept; nil when it depends on more than its names.
    private let names: [Slot]?
    /// The name that it consists of.
    private let lone: Slot?
    private var seen: [Value] = []
    private var stores = -1
    private var window: UInt64 = 0
    private var last = Snapshot.unset
    private var mark: Machine.Mark?

    /// A slot of the module, or of the frame that is looked at.
    private struct Slot {
      let number: Int
      let isGlobal: Bool

      func value(on machine: Machine, frame: Int) -> Value { machine.slot(number, inFrame: isGlobal ? 0 : frame) }
    }

    fileprivate init(_ tree: Tree, compiled: Int, code: Int, in program: Program) {
      self.code = code
      self.compiled = compiled
      let nodes = tree.nodes
      func slot(_ name: String) -> Slot? {
        if code > 0, let number = program.codes[code].slotNames.firstIndex(of: name) {
          return Slot(number: number, isGlobal: false)
        }
        return program.globals[name].map { Slot(number: $0, isGlobal: true) }
      }
      let isSettled =
        nodes.allSatisfy { $0.kind.dependsOnNamesAlone }
        && !program.trees[0].nodes.contains { $0.kind == .classDefinition }
      let used = nodes.indices.filter { nodes[$0].kind == .name }.map { tree.text(of: NodeID($0)) }
      names = isSettled ? used.compactMap(slot) : nil
      let kinds: [NodeKind] = [.module, .expressionStatement, .name]
      lone = nodes.count == 3 && nodes.allSatisfy { kinds.contains($0.kind) } ? used.first.flatMap(slot) : nil
    }

    /// What the expression is in a frame of a machine, leaving no trace; unset when a name in it has no value or it fails
    /// otherwise.
    package func value(on machine: Machine, frame: Int) -> Snapshot {
      guard frame < machine.frameCount else { return .unset }
      if isSame(machine, frame) { return last }
      if let lone {
        last = machine.snapshot(lone.value(on: machine, frame: frame))
      } else {
        // What was interrupted is asked again.
        stores = -1
        guard let value = evaluate(machine, frame) else { return .unset }
        last = value
      }
      note(machine, frame)
      return last
    }

    /// Forgets what was seen: the machine may have come elsewhere on another way than by running.
    func forget() {
      stores = -1
      mark = nil
    }

    private func isSame(_ machine: Machine, _ frame: Int) -> Bool {
      guard let names, stores == machine.recorder.storeCount, window == machine.recorder.firstOperation else {
        return false
      }
      for (index, name) in names.enumerated() {
        let value = name.value(on: machine, frame: frame)
        let old = seen[index]
        guard value.bits == old.bits, value.tag == old.tag, value.origin == old.origin else { return false }
      }
      return true
    }

    private func note(_ machine: Machine, _ frame: Int) {
      guard let names else { return }
      seen.removeAll(keepingCapacity: true)
      for name in names { seen.append(name.value(on: machine, frame: frame)) }
      stores = machine.recorder.storeCount
      window = machine.recorder.firstOperation
    }

    /// The value; nil when it was interrupted.
    private func evaluate(_ machine: Machine, _ frame: Int) -> Snapshot? {
      let mark = self.mark ?? machine.mark()
      self.mark = mark
      mark.note(machine, withStack: names == nil || frame < machine.frameCount - 1)
      let output = machine.output
      machine.output = { _ in }
      defer {
        machine.rollback(mark)
        machine.output = output
      }
      switch machine.runPrompt(compiled, inFrame: frame) {
      case .end: return machine.snapshot(machine.displayed)
      case .interrupted: return nil
      case .failed, .boundary, .mark, .operation: return .unset
      }
    }
  }

  /// An expression to be looked at in the frames of a code, 0 for the module's.
  package func lookout(_ text: String, inCode code: Int) throws(Diagnostic) -> Lookout {
    let (tree, compiled) = try compile(text, in: program, code: code, temporaries: program.codes[code].frameSize)
    return Lookout(tree, compiled: compiled, code: code, in: program)
  }

  /// An expression to be looked at in the calls of the function that a frame runs.
  package func lookout(_ text: String, frame: Int) throws(Diagnostic) -> Lookout {
    try lookout(text, inCode: Int(machine.calls[frame].code))
  }
}

extension NodeKind {
  /// Whether an expression of such nodes is the same as long as its names and the heap are.
  fileprivate var dependsOnNamesAlone: Bool {
    switch self {
    case .absent, .module, .expressionStatement, .name, .integer, .float, .imaginary, .string, .bytes, .true, .false,
      .none, .ellipsis, .tuple, .list, .unary, .binary, .boolean, .compare, .comparison, .conditional, .attribute,
      .subscript, .slice:
      true
    case .block, .assign, .augmentedAssign, .annotatedAssign, .if, .while, .for, .break, .continue, .pass,
      .functionDefinition, .classDefinition, .return, .delete, .global, .nonlocal, .import, .importFrom, .alias, .try,
      .patternValue, .patternCapture, .patternSequence, .patternStar, .patternMapping, .patternClass, .patternKeyword,
      .patternOr, .patternAs, .handler, .raise, .assert, .with, .withItem, .match, .matchCase, .async, .formattedString,
      .formattedValue, .set,
      .dict, .starred, .call, .keywordArgument, .doubleStarred, .lambda, .parameters, .parameter, .listComprehension,
      .setComprehension, .generator, .dictComprehension, .comprehensionClause, .namedExpression, .yield, .yieldFrom,
      .await:
      false
    }
  }
}
