import Diagnostics
import Glibc
import Lessons
import Shell

/// The shell as a process: a session, where its lines come from, where its text goes.
final class ShellProcess {
  let session: Session
  private let options: Options
  private let source: any LineSource
  private let progress = ProgressLine()
  private let loop: CommandLoop
  /// What is shown first.
  private var opening: Document?

  /// Lines come from `commands`, else from the terminal or from standard input.
  init(_ options: Options, commands: [String] = []) {
    self.options = options
    session = Session(settings: options.settings)
    let isInteractive = commands.isEmpty && Terminal.isInteractive && !options.json
    if isInteractive {
      source = ReadlineSource(historyFile: Self.stateFolder.map { $0 + "/history" })
    } else if commands.isEmpty {
      source = ScriptedLineSource(standardInputWithWidth: Terminal.width())
      Interrupt.install()
    } else {
      source = ScriptedLineSource(commands, width: Terminal.width())
      Interrupt.install()
    }
    let progress = progress
    let session = session
    loop = CommandLoop(
      session, source: source, isJSON: options.json,
      usesColor: { Output.usesColor(session.settings.color, to: STDOUT_FILENO) },
      write: { stream, text in
        progress.erase()
        Output.write(stream, text)
      })
    let source = source
    session.terminalWidth = { source.width }
    session.lessonNames = { LessonLibrary.names }
    session.lessons.store = Self.stateFolder.map { ProgressStore(folder: $0) }
    session.isInterrupted = { Interrupt.requested() }
    source.completer = { session.completion($0, cursor: $1) }
    if isInteractive {
      session.onProgress = { progress.show($0, session) }
      session.ask = { prompt, text in
        if case .line(let line) = source.readLine(prompt: prompt, prefilled: text) { return line }
        return nil
      }
    }
    loop.onCommand = { begins in
      if begins {
        Interrupt.reset()
        progress.begin(step: session.timeline?.machine.steps ?? 0)
      } else {
        progress.erase()
      }
    }
  }

  /// The folder for history and progress.
  static var stateFolder: String? {
    if let folder = Output.variable("XDG_STATE_HOME"), folder.hasPrefix("/") { return folder + "/longhand" }
    return Output.variable("HOME").map { $0 + "/.local/state/longhand" }
  }

  /// Begins without a script: where one was, or with the first lesson. Where nobody sits nothing is begun.
  func beginLessons() throws(Diagnostic) {
    if source.isTerminal { opening = try session.beginLessons() }
  }

  /// Opens a lesson by its name, or else the one that one was in last, or the first.
  func open(lesson name: String?) -> Outcome {
    defer { progress.erase() }
    return session.run("lesson \(name ?? session.lessons.store?.load().current ?? LessonLibrary.names[0])")
  }

  /// Opens a script or lesson.
  func open(_ path: String) throws(Diagnostic) {
    opening = try session.open(file: path)
  }

  /// Runs to the end; whether all went well.
  func run(greets: Bool = true) -> Bool {
    progress.erase()
    if source.isTerminal, greets {
      var banner = Document()
      banner.append(
        .paragraph(
          [.init("Longhand 0.1", .strong), .init(" · training, one step at a time · ")] + prose("`help` · `lessons`")))
      banner.append(opening ?? session.report())
      let usesColor = Output.usesColor(session.settings.color, to: STDOUT_FILENO)
      Output.write(.output, (usesColor ? Format.color : .plain).text(banner, width: session.width))
    }
    return loop.run()
  }
}
