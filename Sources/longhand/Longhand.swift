import ArgumentParser

@main
struct Longhand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "longhand", abstract: "Training, one step at a time.",
    discussion: """
      Opens a shell in which a training script in Python and NumPy is stepped through, forwards and backwards. Without a \
      terminal the shell reads its commands from standard input, without a prompt, and stops at the first that fails.

      Exit status: 0 all well; 1 a script, check, replay or audit did not hold; 64 wrong usage; 66 a file that cannot be read.
      """,
    version: "0.1.0",
    subcommands: [ShellCommand.self, Run.self, OpenLesson.self, Replay.self, Audit.self, ListLessons.self],
    defaultSubcommand: ShellCommand.self)
}
