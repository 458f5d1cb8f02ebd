import Diagnostics

extension Timeline {
  /// What stops a movement on its way: a breakpoint or a watch.
  package struct Stop: Sendable {
    /// What makes it stop.
    package enum Kind: Sendable {
      /// Before the first statement that begins on this line.
      case line(Int)
      /// After a change of what an expression shows, in the module or in the calls of a function; its text, which there is
      /// evaluated, and how it is called.
      case change(String, function: String?, label: String)
    }

    /// How it is called.
    package let number: Int
    package let kind: Kind
    /// Python that must be true at the line; nil: always.
    package let condition: String?
    /// Whether it goes away when it has stopped once.
    package let isTemporary: Bool

    package init(number: Int, kind: Kind, condition: String? = nil, isTemporary: Bool = false) {
      self.number = number
      self.kind = kind
      self.condition = condition
      self.isTemporary = isTemporary
    }
  }

  /// The stops made ready for one version of the script.
  struct Barrier {
    /// For each statement, whether a breakpoint stands before it; empty without breakpoints.
    var marks: [Bool] = []
    private var breakpoints: [(stop: Stop, statement: Int, condition: Lookout?)] = []
    private var watches: [Watch] = []

    /// A watch, and what it showed last.
    private final class Watch {
      let stop: Stop
      let lookouts: [Lookout]
      var shown = Snapshot.unset

      init(_ stop: Stop, _ lookouts: [Lookout]) {
        self.stop = stop
        self.lookouts = lookouts
      }

      /// What it shows where a machine stands; nil where its function does not run.
      func value(on machine: Machine) -> Snapshot? {
        for lookout in lookouts {
          if lookout.code == 0 { return lookout.value(on: machine, frame: 0) }
          guard Int(machine.frame.code) == lookout.code else { continue }
          // That a new call has no value yet is no change.
          let value = lookout.value(on: machine, frame: machine.frameCount - 1)
          return value == .unset ? nil : value
        }
        return nil
      }
    }

    init(_ stops: [Stop], _ timeline: Timeline) {
      let program = timeline.program
      for stop in stops {
        switch stop.kind {
        case .line(let line):
          guard let statement = program.firstStatement(onLine: line) else { continue }
          if marks.isEmpty { marks = Array(repeating: false, count: program.statements.count) }
          marks[statement] = true
          let code = program.statements[statement].code
          // A condition that cannot be compiled in an edited script is never true.
          let condition = stop.condition.map { try? timeline.lookout($0, inCode: code) }
          if case .some(.none) = condition { continue }
          breakpoints.append((stop, statement, condition ?? nil))
        case .change(let text, let function, _):
          let codes = function.map { program.codes(named: $0) } ?? [0]
          let lookouts = codes.compactMap { try? timeline.lookout(text, inCode: $0) }
          watches.append(Watch(stop, lookouts))
        }
      }
    }

    var hasWatches: Bool { !watches.isEmpty }

    /// The breakpoint that holds where a machine stands.
    func breakpoint(on machine: Machine) -> Stop? {
      guard let next = machine.nextStatement, next < marks.count, marks[next] else { return nil }
      return breakpoints.first { _, statement, condition in
        statement == next && (condition?.value(on: machine, frame: machine.frameCount - 1).isTrue ?? true)
      }?.stop
    }

    /// Takes note of what the watches show where a machine stands.
    func begin(_ machine: Machine) {
      for breakpoint in breakpoints { breakpoint.condition?.forget() }
      for watch in watches { for lookout in watch.lookouts { lookout.forget() } }
      for watch in watches { watch.shown = watch.value(on: machine) ?? .unset }
    }

    /// The first watch that shows something else than when it was looked at last; the others are looked at, too.
    func change(on machine: Machine) -> (stop: Stop, before: Snapshot, now: Snapshot)? {
      var change: (stop: Stop, before: Snapshot, now: Snapshot)?
      for watch in watches {
        guard let now = watch.value(on: machine), now != watch.shown else { continue }
        if change == nil { change = (watch.stop, watch.shown, now) }
        watch.shown = now
      }
      return change
    }
  }
}

extension Program {
  /// The first statement of the script that begins on a line.
  package func firstStatement(onLine line: Int) -> Int? {
    statements.firstIndex { $0.tree == 0 && $0.line == line }
  }

  /// The functions of the script that bear a name.
  func codes(named name: String) -> [Int] {
    codes.indices.filter { $0 > 0 && !codes[$0].isPrelude && codes[$0].name == name }
  }
}

extension Machine {
  /// The number of the statement that comes next, at a boundary.
  package var nextStatement: Int? {
    let instruction = program.instructions[pointer]
    return instruction.opcode == .step ? Int(instruction.a) : nil
  }
}
