import Diagnostics
import Lessons

extension ProgressStore {
  /// Progress kept in the file `progress` of a folder, which is made when it is first needed.
  package init(folder: String) {
    let path = folder + "/progress"
    self.init(
      read: {
        do throws(Diagnostic) { return try readSource(path).text } catch { return nil }
      },
      write: { (text) throws(Diagnostic) in try replaceFile(path, in: folder, with: text) })
  }
}
