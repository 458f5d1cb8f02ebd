import ArgumentParser
import Diagnostics
import Shell

/// The shell: what `longhand` alone is.
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "Opens the shell; the word itself may be left out.")

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
