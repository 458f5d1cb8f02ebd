import Diagnostics
import Lessons

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

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

/// Writes a file beside the old one and renames it, so that a kill leaves the old text or the new one.
private func replaceFile(_ path: String, in folder: String, with text: String) throws(Diagnostic) {
  var made = ""
  for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
    made += part + "/"
    mkdir(made, 0o700)
  }
  let temporary = "\(path).\(getpid())"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { throw unwritable(path) }
  let bytes = Array(text.utf8)
  let isWritten = write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
  close(descriptor)
  guard isWritten, rename(temporary, path) == 0 else {
    unlink(temporary)
    throw unwritable(path)
  }
}

private func unwritable(_ path: String) -> Diagnostic {
  Diagnostic(.file, "\(code: path) cannot be written: \(String(cString: strerror(errno)))")
}
