import Diagnostics
import Machine

extension CommandCard {
  /// One operation inside a statement.
  package static let op: CommandCard = CommandCard(
    "op", short: ["si"], usage: "op [N]", help: "Executes one operation inside a statement, or N.",
    details: ["An operation is one array or scalar operation: `1 / (1 + np.exp(-z))` has four."],
    examples: [.init("op", "one operation"), .init("op 3", "three")], isMovement: true
  ) { (session, argument) throws(Diagnostic) in
    let count = try CommandCard.op.count(argument)
    return try session.move { (timeline) throws(Diagnostic) in timeline.operation(count) }
  }
}
