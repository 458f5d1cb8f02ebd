import ArgumentParser
import Diagnostics
import Glibc
import Lessons
import Shell

/// Replays lessons and compares every transcript.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Replays lessons (all of them by default) and compares every transcript.")

  @Argument(help: ArgumentHelp("Lesson files.", valueName: "file"))
  var files: [String] = []

  @Flag(help: "Writes what the commands show now into the files.")
  var update = false

  @OptionGroup var options: Options

  func validate() throws {
    if update, files.isEmpty { throw ValidationError("--update wants the files that it may write") }
  }

  func run() throws {
    Interrupt.install()
    var holds = true
    do throws(Diagnostic) {
      for (number, lesson) in try LessonReplay.lessons(files).enumerated() {
        let result = LessonReplay.replay(lesson, isInterrupted: { Interrupt.requested() })
        holds = holds && result.holds
        if options.json {
          let document: JSON = .object([
            .init("version", .int(1)), .init("lesson", .string(result.name)), .init("holds", .bool(result.holds)),
          ])
          Output.write(.output, document.text + "\n")
        } else {
          let format = Output.usesColor(options.color, to: STDOUT_FILENO) ? Format.color : .plain
          Output.write(.output, format.text(result.document, width: options.width ?? Terminal.width()))
        }
        if update, result.updated != lesson.source.bytes { try write(result.updated, to: files[number]) }
      }
    } catch {
      Output.fail(error, options)
      throw ExitCode(error.kind == .file ? 66 : 1)
    }
    if !holds, !update { throw ExitCode(1) }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw Diagnostic(.file, "\(code: path) cannot be written") }
    bytes.withUnsafeBufferPointer { Output.write($0, to: descriptor) }
    close(descriptor)
  }
}
