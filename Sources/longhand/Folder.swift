import Diagnostics
import Glibc
import Shell

/// Folders of files.
enum Folder {
  /// An answer file, below the folder of all.
  struct AnswerFile {
    let path: String
    /// The file's name without its ending, or its folder's.
    let learner: String
  }

  private static let endings = [".md", ".markdown", ".txt", ".csv", ".tsv"]

  /// The answer files of a folder by learner: files in it, and in folders in it; hidden ones are left out.
  static func answerFiles(in path: String) throws(Diagnostic) -> [AnswerFile] {
    var files: [AnswerFile] = []
    for entry in try names(in: path) {
      if let learner = learner(entry) {
        files.append(AnswerFile(path: entry, learner: learner))
      } else if isFolder(path + "/" + entry) {
        let inside = try names(in: path + "/" + entry).filter { learner($0) != nil }
        for file in inside {
          files.append(
            AnswerFile(
              path: entry + "/" + file, learner: inside.count == 1 ? entry : entry + "/" + (learner(file) ?? file)))
        }
      }
    }
    // Two files of one name are two learners.
    var counts: [String: Int] = [:]
    for file in files { counts[file.learner, default: 0] += 1 }
    return files.map { counts[$0.learner] == 1 ? $0 : AnswerFile(path: $0.path, learner: $0.path) }
  }

  /// Makes a folder where there is none.
  static func make(_ path: String) throws(Diagnostic) {
    guard mkdir(path, 0o755) != 0, errno != EEXIST else { return }
    throw Diagnostic(
      .file, "the folder \(code: path) cannot be made: \(String(cString: strerror(errno)))",
      hint: "Choose another one with `--results`.")
  }

  /// How many processors there are.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// A number that changes when a file does; 0 for one that cannot be read.
  static func fingerprint(_ path: String) -> UInt64 {
    guard let source = try? readSource(path) else { return 0 }
    return GradeJournal.fingerprint(source.bytes)
  }

  private static func learner(_ file: String) -> String? {
    let name = file.lowercased()
    guard let ending = endings.first(where: name.hasSuffix), name.count > ending.count else { return nil }
    return String(file.dropLast(ending.count))
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func names(in path: String) throws(Diagnostic) -> [String] {
    guard let folder = opendir(path) else {
      throw Diagnostic(
        .file, "the folder \(code: path) cannot be read: \(String(cString: strerror(errno)))",
        hint: "Give the folder that holds the answer files.")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
