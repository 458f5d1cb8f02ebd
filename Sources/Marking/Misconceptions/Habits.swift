import Syntax

extension Misconception {
  /// Every value rounded before it is used.
  static let roundedEachStep = Misconception("rounded-each-step", "every step was rounded") {
    "Each value was rounded to \($0.names[0]) decimals before the next one was worked out. The rounding errors have added up; carry more digits along than you write down."
  } mutations: { survey in
    (1...4).compactMap { survey.everywhere(decimals: $0) { "\(survey.numpy).round(\($1), \($0))" } }
  }

  /// Every value cut off before it is used.
  static let truncatedEachStep = Misconception("truncated-each-step", "every step was cut off, not rounded") {
    "Each value was cut off after \($0.names[0]) decimals before the next one was worked out. Round, and carry more digits along than you write down."
  } mutations: { survey in
    (1...4).compactMap { decimals in
      let scale = "1" + String(repeating: "0", count: decimals) + ".0"
      return survey.everywhere(decimals: decimals) { "\(survey.numpy).trunc((\($1)) * \(scale)) / \(scale)" }
    }
  }

  /// Degrees for radians.
  static let degrees = Misconception("degrees-for-radians", "angles in degrees were taken for radians") {
    "\(code: $0.subject) was worked out with a calculator set to degrees. In a formula angles are in radians: π is 180°."
  } mutations: { survey in
    eachAndAll(
      survey.calls.filter { ["sin", "cos", "tan"].contains($0.word) }.compactMap { call in
        guard survey.tree.children(of: call.node).count == 2 else { return nil }
        let argument = survey.tree.child(1, of: call.node)
        return Mutation(
          [survey.replace(argument, "(\(survey.tree.sourceText(of: argument))) * 3.141592653589793 / 180")],
          subject: call.assignment.target)
      })
  }
}

extension Survey {
  /// Every statement that computes something, its value put through `wrap`.
  fileprivate func everywhere(decimals: Int, _ wrap: (Int, String) -> String) -> Mutation? {
    let computed = assignments.filter { assignment in
      guard tree[assignment.node].kind == .assign || tree[assignment.node].kind == .annotatedAssign else {
        return false
      }
      switch tree[assignment.value].kind {
      case .binary, .unary: return true
      case .call:
        guard let word = word(assignment.value) else { return false }
        return shapes[word] != nil || ["dot", "matmul", "sum", "mean", "tanh", "maximum", "exp", "log"].contains(word)
      default: return false
      }
    }
    let edits = computed.map { replace($0.value, wrap(decimals, tree.sourceText(of: $0.value))) }
    guard let first = computed.first, !edits.isEmpty else { return nil }
    return Mutation(edits, subject: first.target, names: [String(decimals)])
  }
}
