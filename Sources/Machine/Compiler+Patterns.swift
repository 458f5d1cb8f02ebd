import Diagnostics
import Syntax

/// `match`: what a pattern asks of its subject is asked of the prelude; what it binds is bound when all of it fits.
extension Compiler {
  /// What the patterns of one case have found so far.
  private struct Findings {
    /// Where the values of names are.
    var names: [(name: String, register: Int)] = []
    /// Jumps that are taken where something does not fit.
    var failures: [Int] = []
  }

  mutating func match(_ node: NodeID) throws(Diagnostic) {
    let children = Array(tree.children(of: node))
    step(node, binds: [])
    let subject = temporary()
    try expression(children[0], into: subject)
    var ends: [Int] = []
    for entry in children.dropFirst() {
      let mark = nextTemporary
      step(entry, binds: names(inPattern: tree.child(0, of: entry)))
      var findings = Findings()
      try pattern(tree.child(0, of: entry), subject, &findings)
      for (name, register) in findings.names { try bind(name, to: register, entry) }
      let test = tree.child(1, of: entry)
      if tree[test].kind != .absent {
        findings.failures.append(jump(.jumpIfFalse, test, if: try expression(test)))
      }
      nextTemporary = mark
      try statements(of: tree.child(2, of: entry))
      ends.append(jump(.jump, entry))
      for failure in findings.failures { land(failure) }
    }
    for end in ends { land(end) }
  }

  /// The names that a pattern binds.
  private func names(inPattern node: NodeID) -> [String] {
    let inner = tree.children(of: node).flatMap { names(inPattern: $0) }
    switch tree[node].kind {
    case .patternCapture, .patternStar, .patternAs, .patternMapping:
      let name = tree.text(of: node)
      return name.isEmpty ? inner : inner + [name]
    default: return inner
    }
  }

  private mutating func pattern(_ node: NodeID, _ subject: Int, _ findings: inout Findings) throws(Diagnostic) {
    let children = Array(tree.children(of: node))
    let name = tree.text(of: node)
    switch tree[node].kind {
    case .patternValue:
      let isConstant = [NodeKind.none, .true, .false].contains(tree[children[0]].kind)
      let mark = nextTemporary
      let test = temporary()
      let wanted = try expression(children[0])
      emit(
        .binary, node, a: test, b: subject, c: wanted,
        extra: Int((isConstant ? Operation.is : .equal).rawValue))
      findings.failures.append(jump(.jumpIfFalse, node, if: test))
      nextTemporary = mark
    case .patternCapture, .patternStar:
      if !name.isEmpty { findings.names.append((name, subject)) }
    case .patternAs:
      try pattern(children[0], subject, &findings)
      findings.names.append((name, subject))
    case .patternOr:
      try alternatives(node, children, subject, &findings)
    case .patternSequence:
      let star = children.firstIndex { tree[$0].kind == .patternStar }
      let items = try ask(
        "_match_sequence", node,
        [
          .register(subject), .constant(.int(star == nil ? children.count : children.count - 1)),
          .constant(.bool(star == nil)),
        ],
        &findings)
      let first = temporary(max(1, children.count))
      emit(.unpack, node, a: first, b: items, c: children.count, extra: star.map { $0 + 1 } ?? 0)
      for (position, child) in children.enumerated() { try pattern(child, first + position, &findings) }
    case .patternMapping:
      let keys = temporary()
      emit(.buildList, node, a: keys, b: keys, c: 0)
      for key in stride(from: 0, to: children.count, by: 2) {
        let mark = nextTemporary
        emit(.appendToList, node, a: keys, b: try expression(children[key]))
        nextTemporary = mark
      }
      let values = try ask("_match_mapping", node, [.register(subject), .register(keys)], &findings)
      let first = temporary(children.count / 2 + 1)
      emit(.unpack, node, a: first, b: values, c: children.count / 2 + 1)
      for key in stride(from: 0, to: children.count, by: 2) {
        try pattern(children[key + 1], first + key / 2, &findings)
      }
      if !name.isEmpty { findings.names.append((name, first + children.count / 2)) }
    case .patternClass:
      let type = temporary()
      try expression(children[0], into: type)
      let parts = children.dropFirst()
      let named = parts.filter { tree[$0].kind == .patternKeyword }
      let names = temporary()
      emit(.buildList, node, a: names, b: names, c: 0)
      for part in named { emit(.appendToList, node, a: names, b: constant(.string(tree.text(of: part)))) }
      let values = try ask(
        "_match_class", node,
        [.register(subject), .register(type), .constant(.int(parts.count - named.count)), .register(names)], &findings)
      let first = temporary(max(1, parts.count))
      emit(.unpack, node, a: first, b: values, c: parts.count)
      for (position, part) in parts.enumerated() {
        let isNamed = tree[part].kind == .patternKeyword
        try pattern(isNamed ? tree.child(0, of: part) : part, first + position, &findings)
      }
    default:
      notSupported("this pattern", node)
    }
  }

  /// One of several patterns; all of them bind the same names, whose values go to the same registers.
  private mutating func alternatives(
    _ node: NodeID, _ choices: [NodeID], _ subject: Int, _ findings: inout Findings
  ) throws(Diagnostic) {
    var shared: [(name: String, register: Int)] = []
    for name in names(inPattern: choices[0]) where !shared.contains(where: { $0.name == name }) {
      shared.append((name, temporary()))
    }
    var fits: [Int] = []
    for (position, choice) in choices.enumerated() {
      var inner = Findings()
      try pattern(choice, subject, &inner)
      for (name, register) in inner.names {
        if let known = shared.first(where: { $0.name == name }) { emit(.move, choice, a: known.register, b: register) }
      }
      if position == choices.count - 1 {
        findings.failures += inner.failures
      } else {
        fits.append(jump(.jump, choice))
        for failure in inner.failures { land(failure) }
      }
    }
    for fit in fits { land(fit) }
    findings.names += shared
  }

  /// What a question to the prelude is asked with.
  private enum Argument {
    case register(Int)
    case constant(Program.Constant)
  }

  /// Asks the prelude; the register of its answer, which is None where the pattern does not fit.
  private mutating func ask(
    _ function: String, _ node: NodeID, _ arguments: [Argument], _ findings: inout Findings
  ) throws(Diagnostic) -> Int {
    guard let code = try program.preludeFunction(function) else { return constant(.none) }
    let answer = temporary()
    let first = temporary(arguments.count)
    for (position, argument) in arguments.enumerated() {
      switch argument {
      case .register(let register): emit(.move, node, a: first + position, b: register)
      case .constant(let value): emit(.move, node, a: first + position, b: constant(value))
      }
    }
    emit(.call, node, a: answer, b: constant(.function(code)), c: first, count: arguments.count)
    emit(.binary, node, a: first, b: answer, c: constant(.none), extra: Int(Operation.isNot.rawValue))
    findings.failures.append(jump(.jumpIfFalse, node, if: first))
    return answer
  }
}
