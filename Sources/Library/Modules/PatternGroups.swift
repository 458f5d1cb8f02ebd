import Diagnostics
import Machine

extension FunctionCard {
  static let patternGroups = FunctionCard(
    "_pattern_groups", .builtins, call: "pattern, flags, /",
    help: "How many groups a regular expression has, and their names; its mistake as a text, where it has one.",
    examples: []
  ) { call throws(Raise) in
    let heap = call.machine.heap
    do throws(PatternError) {
      let flags = PatternFlags(rawValue: call[1].isIntegral ? call[1].integer : 0)
      let pattern = try Pattern(heap.text(of: call[0]), flags)
      let names = call.machine.makeDict()
      for (name, number) in pattern.names {
        try? call.machine.insert(.int(number), for: heap.allocateString(name), in: names)
      }
      return call.tuple([.int(pattern.groups), names])
    } catch {
      switch error {
      case .malformed(let words): return heap.allocateString(words)
      case .notSupported(let what): throw .notSupported(Message(verbatim: what))
      }
    }
  }
}
