import Diagnostics
import Glibc
import Marking
import Shell

/// Marks the files that are named on standard input, one line each, and answers each with a line on standard output.
///
/// A line asks `PATH tab LEARNER tab SEED`. The answer is the rows of the result as a table, lines separated by record separators
/// (U+001E), or `!` and a reason.
struct GradeWorker {
  private let grader: Grader
  private let folder: String

  init(_ grader: Grader, folder: String) {
    self.grader = grader
    self.folder = folder
  }

  /// Works until there is nothing more to do.
  func run() {
    while let line = readLine() {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, let seed = UInt32(parts[2]) else { return }
      Output.write(.output, answer(parts[0], parts[1], seed) + "\n")
    }
  }

  /// Where a learner's result stands.
  static func path(_ folder: String, _ learner: String) -> String {
    folder + "/" + learner.replacing("/", with: "__") + ".json"
  }

  private func answer(_ path: String, _ learner: String, _ seed: UInt32) -> String {
    do throws(Diagnostic) {
      let result = try grader.grade(readSource(path, allowsUTF16: true), learner: learner, seed: seed)
      try OutputFile.write(result.json.text + "\n", to: GradeWorker.path(folder, learner))
      return result.rows.map { CommaSeparated.row($0.cells).dropLast() }.joined(separator: "\u{1E}")
    } catch {
      return "!" + error.message.description.replacing("\n", with: " ")
    }
  }
}
