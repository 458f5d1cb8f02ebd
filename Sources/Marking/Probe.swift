import Diagnostics
import Machine
import NDArray
import Syntax

/// How what a claim speaks of is had in any run of the script or of one like it: which values it waits for, at which moments.
struct Probe {
  /// One side of a claim.
  enum Side {
    case name(Timeline.Followed)
    case expression(ClaimExpression, Timeline.Expression)

    /// Its numbers where a machine stands, with the values of other moments.
    func numbers(
      on machine: Machine, of timeline: Timeline, captured: [String: Snapshot]
    ) throws(Diagnostic) -> NDArray {
      let value: Snapshot
      let text: String
      switch self {
      case .name(let name):
        value = captured[ValueFinder.leftName] ?? .unset
        text = name.written
      case .expression(let expression, let compiled):
        value = try timeline.evaluate(compiled, on: machine, given: captured)
        text = expression.text
      }
      guard let numbers = value.numbers else {
        throw Diagnostic(
          .reference, "\(code: text) holds no numbers",
          hint: "Only numbers, arrays and lists of numbers can be compared.")
      }
      return numbers
    }
  }

  /// A value that it waits for, and the name that stands for it, if it is of another moment than the last.
  struct Need {
    let name: Timeline.Followed
    let moment: Rerun.Moment
    let capture: String?
  }

  let left: Side
  let right: Side?
  /// In the order in which they come.
  let needs: [Need]

  /// The moment at which all is there.
  var last: Rerun.Moment? { needs.last?.moment }

  /// The name whose value it is, if it is no expression.
  var name: Timeline.Followed? {
    if case .name(let name) = left { return name }
    return nil
  }

  /// The text of an expression that can be assigned to, `params["W1"]` or `net.layers[0].W`; nil for any other.
  var target: String? {
    guard case .expression(let expression, _) = left, expression.captured.isEmpty else { return nil }
    let parsed = parse(Source(name: "<claim>", text: expression.text), mode: .prompt)
    let tree = parsed.tree
    guard parsed.diagnostics.isEmpty, let statement = tree.children(of: tree.root).first,
      tree[statement].kind == .expressionStatement
    else { return nil }
    var node = tree.child(0, of: statement)
    while tree[node].kind == .attribute || tree[node].kind == .subscript {
      // The transpose of an array is no place of its own.
      if tree[node].kind == .attribute, tree.text(of: node) == "T" { return nil }
      node = tree.child(0, of: node)
    }
    return tree[node].kind == .name ? expression.text : nil
  }
}
