import ArgumentParser
import Diagnostics
import Glibc
import Lessons
import Shell

/// Audits the claims in a lesson or claims file.
struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Audits the claims in a lesson or claims file; exit 1 when anything is wrong that is not expected.")

  @Argument(help: ArgumentHelp("A Markdown file with a script and claims.", valueName: "file"))
  var file: String

  @OptionGroup var options: Options

  func run() throws {
    Interrupt.install()
    let session = Session(settings: options.settings)
    session.isInterrupted = { Interrupt.requested() }
    session.terminalWidth = { Terminal.width() }
    var outcome = Outcome()
    do throws(Diagnostic) {
      let result = try session.audit(Lesson(name: file, source: readSource(file)))
      outcome.document = result.document
      outcome.fields = result.fields
      outcome.failure = result.failure
    } catch {
      outcome.failure = error
    }
    Output.show(outcome, options)
    if let failure = outcome.failure { throw ExitCode(failure.kind == .file ? 66 : 1) }
  }
}
