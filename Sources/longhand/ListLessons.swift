import ArgumentParser
import Diagnostics
import Lessons
import Shell

/// Lists the lessons.
struct ListLessons: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "Lists the lessons and how far one has come.")

  @OptionGroup var options: Options

  func run() throws {
    let session = Session(settings: options.settings)
    session.lessons.store = ShellProcess.stateFolder.map { ProgressStore(folder: $0) }
    let result = session.listLessons()
    var outcome = Outcome()
    outcome.document = result.document
    outcome.fields = result.fields
    Output.show(outcome, options)
  }
}
