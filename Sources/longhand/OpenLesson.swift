import ArgumentParser
import Diagnostics
import Lessons
import Shell

/// The shell in a lesson.
struct OpenLesson: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lesson", abstract: "Opens the shell in a lesson.")

  @Argument(help: ArgumentHelp("The lesson; by default the one that you were in last.", valueName: "name"))
  var name: String?

  @OptionGroup var options: Options

  func run() throws {
    let shell = ShellProcess(options)
    let outcome = shell.open(lesson: name)
    if let failure = outcome.failure {
      Output.fail(failure, options)
      throw ExitCode(1)
    }
    if !options.json { Output.show(outcome, options) }
    if !shell.run(greets: false) { throw ExitCode(1) }
  }
}
