import Diagnostics

/// Everything about one command of the shell: its name, how it is called, its help, its examples, what completes its
/// arguments, what it does. A new command is one card in one file of `Commands`, and one line in `Commands.all`.
package struct CommandCard: Sendable {
  /// What stands in the place of a command's arguments, for completion.
  package enum Completes: Sendable {
    case nothing
    /// Names of variables, with their shapes.
    case names
    /// Names of commands.
    case commands
    /// The motions that can be made backwards.
    case motions
    /// Bookmarks and `start`, `end`, `line`.
    case places
    /// Files.
    case files
    /// Settings.
    case settings
    /// Lessons.
    case lessons
  }

  /// A command line and what it is for.
  package struct Example: Sendable {
    package let line: String
    package let says: String

    package init(_ line: String, _ says: String) {
      self.line = line
      self.says = says
    }
  }

  /// What a command does with the text behind its name, blanks around it removed.
  package typealias Behaviour = @Sendable (Session, String) throws(Diagnostic) -> CommandResult

  package let name: String
  /// Shorter forms and other words for it.
  package let short: [String]
  /// How it is called, as `step [N]`.
  package let usage: String
  /// One sentence that says what it does; it ends in a period.
  package let help: String
  /// What else there is to know, in paragraphs.
  package let details: [String]
  package let examples: [Example]
  package let completes: Completes
  /// Whether Enter on an empty line does it again: a movement, never an answer or an edit.
  package let isMovement: Bool
  /// Whether it stands in the table but is not there yet.
  package let isPlanned: Bool
  package let run: Behaviour

  package init(
    _ name: String, short: [String] = [], usage: String, help: String, details: [String] = [],
    examples: [Example] = [], completes: Completes = .nothing, isMovement: Bool = false, run: @escaping Behaviour
  ) {
    self.name = name
    self.short = short
    self.usage = usage
    self.help = help
    self.details = details
    self.examples = examples
    self.completes = completes
    self.isMovement = isMovement
    isPlanned = false
    self.run = run
  }

  /// A command of the table that is not there yet, and says so.
  package init(planned name: String, short: [String] = [], usage: String, help: String) {
    self.name = name
    self.short = short
    self.usage = usage
    self.help = help
    details = ["Longhand does not have this yet."]
    examples = []
    completes = .nothing
    isMovement = false
    isPlanned = true
    run = { (_, _) throws(Diagnostic) -> CommandResult in
      throw Diagnostic(
        .notSupported, "\(code: name) is not there yet", hint: "\(help) A later version of Longhand will do it.")
    }
  }
}
