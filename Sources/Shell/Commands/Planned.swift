// Rows of the table whose time has not come.

extension CommandCard {

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
