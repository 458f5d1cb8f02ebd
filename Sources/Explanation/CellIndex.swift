import Symbolic

/// A place along one axis: a number, or an index that a sum runs over, with a step and an offset.
enum CellIndex: Hashable {
  case fixed(Int)
  case running(String, times: Int = 1, plus: Int = 0)

  /// The place when the running indices have these values.
  func place(_ values: [String: Int]) -> Int {
    switch self {
    case .fixed(let place): place
    case .running(let name, let times, let plus): (values[name] ?? 0) * times + plus
    }
  }

  var variable: String? {
    if case .running(let name, _, _) = self { return name }
    return nil
  }

  /// As a formula writes it.
  var written: Formula.Index {
    switch self {
    case .fixed(let place): return .integer(place)
    case .running(let name, let times, let plus):
      var text = times == 1 ? name : times == -1 ? "-\(name)" : "\(times)\(name)"
      if plus != 0 {
        text = times < 0 ? "\(plus)\(text)" : "\(text)\(plus > 0 ? "+" : "-")\(plus.magnitude)"
      }
      return .variable(text)
    }
  }
}
