// Rows of the table whose time has not come.

extension CommandCard {
  /// A derivation.
  package static let derive = CommandCard(
    planned: "derive", usage: "derive G", help: "Derives a gradient, each line verified.")

  /// The backward pass judged.
  package static let gradcheck = CommandCard(
    planned: "gradcheck", short: ["gc"], usage: "gradcheck", help: "Judges the backward pass.")

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
