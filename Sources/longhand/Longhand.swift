import ArgumentParser
import Diagnostics
import Glibc
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
    version: "0.1.0", subcommands: [Run.self, OpenLesson.self, Replay.self, Audit.self, ListLessons.self])

  @Argument(help: ArgumentHelp("A script (FILE.py) or a lesson (FILE.md).", valueName: "file"))
  var file: String?

  @Option(
    name: .short, parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A command of the shell; may be given several times.", valueName: "command"))
  var execute: [String] = []

  @OptionGroup var options: Options

  func run() throws {
    let shell = ShellProcess(options, commands: execute)
    do throws(Diagnostic) {
      if let file { try shell.open(file) } else { try shell.beginLessons() }
    } catch {
      Output.fail(error, options)
      throw ExitCode(error.kind == .file ? 66 : 1)
    }
    if !shell.run() { throw ExitCode(1) }
  }
}
