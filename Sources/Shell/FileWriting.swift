import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes a file beside the old one and renames it, so that a kill leaves the old text or the new one; with a folder, that is
/// made when it is not there.
func replaceFile(_ path: String, in folder: String? = nil, with text: String, mode: mode_t = 0o600) throws(Diagnostic) {
  var made = ""
  for part in (folder ?? "").split(separator: "/", omittingEmptySubsequences: folder == nil) {
    made += part + "/"
    mkdir(made, 0o700)
  }
  let temporary = "\(path).\(getpid())"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
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
