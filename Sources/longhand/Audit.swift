import ArgumentParser
import Diagnostics
import Glibc
import Lessons
import Shell

/// Audits the claims in a lesson or claims file.
struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Audits the claims in a lesson or claims file; exit 1 when anything is wrong that is not expected.",
    discussion: """
      Each name has one line, each of its numbers a sign: ✓ agrees, ~ off by one in the last digit, → carried forward from \
      earlier numbers, ✗ wrong, ? cannot say. Below stand the first wrong step and what follows from it.

      With --claims-from, names and numbers are read out of a page's text and bound to the script's variables; what is \
      written to standard output is a claims file to be looked over, with what could not be bound at its end.
      """)

  @Argument(
    help: ArgumentHelp("A Markdown file with a script and claims; with --claims-from, the script.", valueName: "file"))
  var file: String

  @Flag(name: .shortAndLong, help: "A line for each number, with the true value and the reason.")
  var verbose = false

  @Flag(help: "The report in Markdown.")
  var markdown = false

  @Flag(help: "The report as one HTML page that needs nothing else.")
  var html = false

  @Option(help: ArgumentHelp("Also writes what Gradescope reads as results.json.", valueName: "out"))
  var gradescope: String?

  @Option(help: ArgumentHelp("A page whose names and numbers become claims.", valueName: "text"))
  var claimsFrom: String?

  @Flag(help: "With --claims-from: the text has lost its minus signs, so every number is written ±.")
  var signsLost = false

  @OptionGroup var options: Options

  func validate() throws {
    let forms = [markdown, html, options.json, verbose].count { $0 }
    if forms > 1 { throw ValidationError("expected one of --verbose, --markdown, --html and --json") }
    if claimsFrom != nil, forms > 0 || gradescope != nil {
      throw ValidationError("--claims-from writes a claims file, which is audited next")
    }
    if signsLost, claimsFrom == nil { throw ValidationError("--signs-lost belongs to --claims-from") }
  }

  func run() throws {
    Interrupt.install()
    let session = Session(settings: options.settings)
    session.isInterrupted = { Interrupt.requested() }
    session.terminalWidth = { Terminal.width() }
    var outcome = Outcome()
    var text: String?
    do throws(Diagnostic) {
      if let claimsFrom {
        text = try session.claims(from: readSource(claimsFrom), script: readSource(file), signsLost: signsLost)
      } else {
        let report = try session.audit(Lesson(name: file, source: readSource(file)))
        let result = session.result(of: report, isVerbose: verbose)
        if let gradescope { try OutputFile.write(report.gradescope().text + "\n", to: gradescope) }
        if markdown { text = report.markdown } else if html { text = report.page }
        outcome.document = result.document
        outcome.fields = result.fields
        outcome.failure = result.failure
      }
    } catch {
      outcome.failure = error
    }
    if let text {
      Output.write(.output, text)
      if let failure = outcome.failure { Output.fail(failure, options) }
    } else {
      Output.show(outcome, options)
    }
    if let failure = outcome.failure { throw ExitCode(failure.kind == .file ? 66 : 1) }
  }
}
