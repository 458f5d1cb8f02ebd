import Diagnostics
import Machine
import NDArray
import Syntax

/// Finds where a script works out the expressions that claims are about, and changes it so that the claimant's numbers can
/// stand there: `A1 * (1 - A1)` in `dZ1 = dA1 * A1 * (1 - A1)`.
///
/// A part of a statement of the module is a claim's when it is written alike, when it is a run of factors of a longer product,
/// or when it gives the same numbers at the moment of the claim, as `g_prime(Z1)` does. The numbers stand there once, in the
/// statement's first execution behind that moment, and only where none of the names has got another value in between.
struct OwnExpressions {
  private let timeline: Timeline
  private let carrier: Carrier
  private let rerun: Rerun
  private let survey: Survey
  /// The statements that assign something in the module, by their places among the script's.
  private let assignments: [(ordinal: Int, assignment: Survey.Assignment)]
  private var edits: [Mutation.Edit] = []
  private var names: [String] = []

  init(_ carrier: Carrier, _ rerun: Rerun) {
    timeline = carrier.timeline
    self.carrier = carrier
    self.rerun = rerun
    let program = timeline.program
    survey = Survey(program.trees[0], shapes: [:])
    var ordinals: [NodeID: Int] = [:]
    for (ordinal, statement) in Rerun.statements(of: program).enumerated() {
      ordinals[program.statements[statement].node] = ordinal
    }
    assignments = survey.assignments.filter(\.function.isEmpty).compactMap { assignment in
      ordinals[assignment.node].map { ($0, assignment) }
    }
  }

  /// Says of each question about an expression how its numbers come into a run, and gives the reruns in which they can; nil
  /// where no question needs a changed script.
  mutating func enter(
    _ questions: inout [Carrier.Question], truths: [NDArray]
  ) throws(Diagnostic) -> Rerun? {
    for number in questions.indices {
      guard case .nowhere = questions[number].entry, case .expression(let expression, _) = questions[number].probe.left,
        let text = expression.scripted, let moment = questions[number].probe.last
      else { continue }
      let stands = try stands(for: text, at: moment, truth: truths[number])
      if !stands.isEmpty { questions[number].entry = .stands(stands) }
    }
    guard !edits.isEmpty, let text = Mutation(edits, subject: "").text(of: timeline.program.source) else { return nil }
    let source = Source(name: timeline.program.source.name, text: text)
    guard let program = try? Program(source, like: timeline.program),
      Rerun.statements(of: program).count == Rerun.statements(of: timeline.program).count
    else { return nil }
    return try? Rerun(program, limits: timeline.limits, seed: timeline.seed, edits: timeline.edits, stands: names)
  }

  /// A claim's expression as the script may have it.
  private struct Wanted {
    let text: String
    let factors: [String]
    let names: Set<String>
    /// What it gives, where numbers tell it from other expressions; nil where they are too plain for that.
    let truth: NDArray?
  }

  private mutating func stands(
    for text: String, at moment: Rerun.Moment, truth: NDArray
  ) throws(Diagnostic) -> [Carrier.Stand] {
    let parsed = parse(Source(name: "<claim>", text: text), mode: .prompt)
    let tree = parsed.tree
    guard parsed.diagnostics.isEmpty, let statement = tree.children(of: tree.root).first,
      tree[statement].kind == .expressionStatement
    else { return [] }
    let root = tree.child(0, of: statement)
    let wanted = Wanted(
      text: Unparser.text(of: root, in: tree),
      factors: OwnExpressions.factors(root, tree).map { Unparser.text(of: $0, in: tree) },
      names: OwnExpressions.names(root, tree), truth: OwnExpressions.isPlain(truth) ? nil : truth)
    var parts: [(ordinal: Int, edit: (String) -> Mutation.Edit)] = []
    let candidates = assignments.filter { isUntouched($0.ordinal, moment.statement, wanted.names) }
    let counted = Set(candidates.map(\.ordinal))
    guard !counted.isEmpty else { return [] }
    var executions: [Int: Int] = [:]
    _ = try rerun.run([moment], counting: counted, steps: carrier.limit, poll: carrier.poll) {
      _, machine throws(Diagnostic) in
      executions = rerun.executions
      for (ordinal, assignment) in candidates {
        for edit in found(wanted, in: assignment, on: machine, since: moment.statement, ordinal) {
          parts.append((ordinal, edit))
        }
      }
      return true
    }
    var stands: [Carrier.Stand] = []
    for (ordinal, make) in parts {
      let name = "__claimed_part_\(names.count + 1)"
      let edit = make(name)
      guard !edits.contains(where: { $0.range.start < edit.range.end && edit.range.start < $0.range.end }) else {
        continue
      }
      edits.append(edit)
      names.append(name)
      let until = Rerun.Moment(statement: ordinal, execution: executions[ordinal, default: 0] + 1)
      stands.append(Carrier.Stand(name: name, until: until))
    }
    return stands
  }

  // MARK: Finding

  /// The parts of a statement that are the expression, each as the change that puts a name in its place.
  private func found(
    _ wanted: Wanted, in assignment: Survey.Assignment, on machine: Machine, since first: Int, _ ordinal: Int
  ) -> [(String) -> Mutation.Edit] {
    let tree = survey.tree
    var edits: [(String) -> Mutation.Edit] = []
    var waiting = [assignment.value]
    while let node = waiting.popLast() {
      let kind = tree[node].kind
      if kind == .lambda || kind == .listComprehension || kind == .generator { continue }
      let text = Unparser.text(of: node, in: tree)
      if text == wanted.text || isSame(node, text, as: wanted, on: machine, since: first, ordinal) {
        edits.append { name in survey.replace(node, OwnExpressions.choice(name, text)) }
        continue
      }
      let factors = OwnExpressions.factors(node, tree)
      if wanted.factors.count > 1, factors.count > wanted.factors.count {
        let texts = factors.map { Unparser.text(of: $0, in: tree) }
        let last = factors.count - wanted.factors.count
        if let start = (0...last).first(where: { Array(texts[$0..<$0 + wanted.factors.count]) == wanted.factors }) {
          let end = start + wanted.factors.count
          edits.append { name in
            let own = OwnExpressions.choice(name, texts[start..<end].map { "(\($0))" }.joined(separator: " * "))
            let all = texts[..<start].map { "(\($0))" } + [own] + texts[end...].map { "(\($0))" }
            return survey.replace(node, all.joined(separator: " * "))
          }
          continue
        }
      }
      waiting += tree.children(of: node).reversed()
    }
    return edits
  }

  /// A text that gives what stands for the expression, and the expression where nothing does. The name is bound in passing, so
  /// that it is one of the module's.
  private static func choice(_ name: String, _ text: String) -> String {
    "(\(name) if (\(name) := \(name)) is not None else (\(text)))"
  }

  /// Whether a part of a statement gives the same numbers as the expression where a machine stands.
  private func isSame(
    _ node: NodeID, _ text: String, as wanted: Wanted, on machine: Machine, since first: Int, _ ordinal: Int
  ) -> Bool {
    guard let truth = wanted.truth, [.binary, .call, .unary].contains(survey.tree[node].kind) else { return false }
    let names = OwnExpressions.names(node, survey.tree)
    guard !names.isEmpty, isUntouched(ordinal, first, names), let expression = try? timeline.expression(text),
      let value = try? timeline.evaluate(expression, on: machine).numbers, value.shape == truth.shape
    else { return false }
    do throws(Diagnostic) {
      return try Formulas.worstDifference(exact: truth, formula: value) == nil
    } catch {
      return false
    }
  }

  /// Whether no statement between two others, going round from one to the other, gives any of some names a value.
  private func isUntouched(_ ordinal: Int, _ first: Int, _ names: Set<String>) -> Bool {
    assignments.allSatisfy { other in
      let isBetween =
        ordinal > first
        ? other.ordinal > first && other.ordinal < ordinal : other.ordinal > first || other.ordinal < ordinal
      let base = other.assignment.target.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      return !isBetween || !names.contains(String(base))
    }
  }

  /// The factors of a product, from the left; the expression alone where it is none.
  private static func factors(_ node: NodeID, _ tree: Tree) -> [NodeID] {
    var node = node
    var factors: [NodeID] = []
    while tree[node].kind == .binary, tree[node].operation == .multiply {
      factors.append(tree.child(1, of: node))
      node = tree.child(0, of: node)
    }
    return [node] + factors.reversed()
  }

  private static func names(_ root: NodeID, _ tree: Tree) -> Set<String> {
    var names: Set<String> = []
    var waiting = [root]
    while let node = waiting.popLast() {
      if tree[node].kind == .name { names.insert(tree.text(of: node)) }
      waiting += tree.children(of: node)
    }
    return names
  }

  /// Whether numbers are such as many expressions give: few digits, and all the same.
  private static func isPlain(_ numbers: NDArray) -> Bool {
    let values = numbers.doubles
    guard let first = values.first, values.allSatisfy({ $0 == first }) else { return values.isEmpty }
    return !first.isFinite || (first * 10_000).rounded() == first * 10_000
  }
}
