// Rows of the table whose time has not come.

extension CommandCard {
  /// Two names or two moments compared.
  package static let diff = CommandCard(planned: "diff", usage: "diff A B", help: "Compares two names or two moments.")

  /// What made a value.
  package static let why = CommandCard(planned: "why", usage: "why REF", help: "Shows what made a value.")

  /// What a value made.
  package static let used = CommandCard(planned: "used", usage: "used REF", help: "Shows what a value made.")

  /// The earliest step at which something was so.
  package static let first = CommandCard(
    planned: "first", usage: "first X", help: "Finds the earliest step at which X was so.")

  /// Dependencies.
  package static let graph = CommandCard(planned: "graph", usage: "graph", help: "Shows what depends on what.")

  /// The network.
  package static let draw = CommandCard(planned: "draw", usage: "draw", help: "Draws the network.")

  /// Exercises.
  package static let practice = CommandCard(
    planned: "practice", usage: "practice [TOPIC]", help: "Gives exercises.")

  /// A session kept.
  package static let save = CommandCard(planned: "save", usage: "save FILE", help: "Saves the session.")

  /// A session for others to read.
  package static let export = CommandCard(
    planned: "export", usage: "export FILE", help: "Writes the session as a document.")
}
