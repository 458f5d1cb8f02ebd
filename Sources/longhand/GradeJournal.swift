import Diagnostics
import Glibc
import Marking
import Shell

/// What has been marked, written down learner by learner, so that a run that was stopped goes on where it was.
///
/// A file `journal.csv` in the results' folder (with `--shard`, one for each part): a line for each learner and question, with a
/// fingerprint of the answer file, the lesson and the seed. A learner counts as marked when the last line of its own, `end`, is
/// there, the fingerprint is the same, and so is the result file.
struct GradeJournal {
  private let folder: String
  private let context: UInt64
  private let descriptor: Int32
  private let path: String
  private var marked: [String: (fingerprint: String, rows: [Grader.Row])] = [:]

  init(folder: String, shard: Shard?, context: UInt64) throws(Diagnostic) {
    self.folder = folder
    self.context = context
    // A run of everything takes what the parts have marked.
    let own = shard.map { "journal-\($0.number)-of-\($0.count).csv" } ?? "journal.csv"
    for name in shard == nil ? GradeJournal.journals(in: folder) : [own] {
      guard let source = try? readSource(folder + "/" + name) else { continue }
      var rows: [Grader.Row] = []
      for row in CommaSeparated("a,b\n" + source.text).rows.dropFirst() {
        guard row.cells.count > 2 else { continue }
        if row.cells[2] == "end" {
          marked[row.cells[1]] = (row.cells[0], rows)
          rows = []
        } else if let read = Grader.Row(cells: row.cells[2...]) {
          rows.append(read)
        } else {
          rows = []
        }
      }
    }
    path = folder + "/" + own
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Diagnostic(.file, "\(code: path) cannot be written: \(String(cString: strerror(errno)))")
    }
    // A line that was cut off when a run was killed ends here.
    _ = OutputFile.write("\n", to: descriptor)
  }

  /// Whether a file has been marked, and neither it nor the lesson has changed since; one that was broken is tried once more.
  func holds(_ task: GradeTask) -> Bool {
    guard let known = marked[task.learner], !known.rows.contains(where: { $0.verdict == "broken" }) else {
      return false
    }
    return known.fingerprint == mark(of: task) && access(GradeWorker.path(folder, task.learner), R_OK) == 0
  }

  /// Writes down what came of a file.
  mutating func add(_ task: GradeTask, _ rows: [Grader.Row]) throws(Diagnostic) {
    marked[task.learner] = (mark(of: task), rows)
    let start = [mark(of: task), task.learner]
    let text = rows.map { CommaSeparated.row(start + $0.cells) }.joined() + CommaSeparated.row(start + ["end"])
    guard OutputFile.write(text, to: descriptor) else {
      throw Diagnostic(.file, "\(code: path) cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  /// The results of some learners, in their order.
  func summary(of learners: [String]) -> GradeSummary {
    var summary = GradeSummary()
    for learner in learners { summary.add(learner, marked[learner]?.rows ?? []) }
    return summary
  }

  /// FNV-1a of some bytes.
  static func fingerprint(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  private func mark(of task: GradeTask) -> String {
    String(task.fingerprint ^ (context &* 31 &+ UInt64(task.seed)), radix: 16)
  }

  private static func journals(in folder: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix("journal"), name.hasSuffix(".csv") { names.append(name) }
    }
    // What a whole run wrote is the latest word.
    return names.filter { $0 != "journal.csv" }.sorted() + names.filter { $0 == "journal.csv" }
  }
}
