import Diagnostics
import Glibc

/// A file that is written whole.
enum OutputFile {
  /// Writes a text; who reads the file meanwhile sees the old one or the new one, never a part.
  static func write(_ text: String, to path: String) throws(Diagnostic) {
    let draft = path + ".part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(path) }
    let isWritten = write(text, to: descriptor)
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, rename(draft, path) == 0 else {
      let number = errno
      unlink(draft)
      errno = number
      throw unwritable(path)
    }
  }

  /// Writes a text to an open file; false when not all of it could be written.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count, let base = bytes.baseAddress {
        let count = Glibc.write(descriptor, base + start, bytes.count - start)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return false }
        start += count
      }
      return true
    }
  }

  private static func unwritable(_ path: String) -> Diagnostic {
    Diagnostic(
      .file, "\(code: path) cannot be written: \(String(cString: strerror(errno)))",
      hint: "Look whether the folder is there and may be written to.")
  }
}
