import Diagnostics
import Machine

extension FunctionCard {
  static let patternMatch = FunctionCard(
    "_pattern_match", .builtins, call: "pattern, flags, text, start, end, wish, /",
    help: "Where a regular expression and its groups match a text from a place on: at first, or wherever it does.",
    examples: []
  ) { call throws(Raise) in
    let heap = call.machine.heap
    do throws(PatternError) {
      let flags = PatternFlags(rawValue: call[1].isIntegral ? call[1].integer : 0)
      let pattern = try Pattern(heap.text(of: call[0]), flags)
      let text = Array(heap.text(of: call[2]).unicodeScalars)
      let wish = call[5].isIntegral ? call[5].integer : 0
      var matcher = PatternMatcher(pattern, text, end: Swift.min(call[4].integer, text.count))
      let found =
        try wish & 4 != 0
        ? matcher.matches(from: call[3].integer)
        : matcher.match(
          from: call[3].integer, PatternMatcher.Wish(isFixed: wish & 1 != 0, isWhole: wish & 2 != 0)
        ).map { [$0] } ?? []
      return heap.allocateList(found.map { call.tuple($0.map { .int($0) }) })
    } catch {
      switch error {
      case .malformed(let words): throw .valueError(words)
      case .notSupported(let what): throw .notSupported(Message(verbatim: what))
      }
    }
  }
}
