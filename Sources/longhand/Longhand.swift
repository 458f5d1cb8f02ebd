import ArgumentParser
import Diagnostics
import Shell

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
    subcommands: [ShellCommand.self, Run.self, OpenLesson.self, Replay.self, Audit.self, Grade.self, ListLessons.self],
    defaultSubcommand: ShellCommand.self)

  /// Runs what the arguments ask for. Options may stand before the subcommand too, and wrong usage is told in JSON where
  /// that was asked for.
  static func main() {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    let line = ArgumentLine(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try parseAsRoot(line.arguments(subcommands: names))
      try command.run()
    } catch {
      guard line.wantsJSON, exitCode(for: error) == .validationFailure else { exit(withError: error) }
      let words = message(for: error).split(separator: "\n").first.map(String.init) ?? ""
      var outcome = Outcome()
      outcome.failure = Diagnostic(
        .usage, Message(verbatim: words), hint: "Type `longhand --help`, or `longhand help SUBCOMMAND`.")
      Output.write(.output, outcome.json.text + "\n")
      exit(withError: ExitCode.validationFailure)
    }
  }
}
