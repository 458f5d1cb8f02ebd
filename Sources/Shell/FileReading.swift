import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads a file whole; `-` is standard input. What is no text is refused.
package func readSource(_ path: String) throws(Diagnostic) -> Source {
  let bytes = try readBytes(path)
  let name = path == "-" ? "<stdin>" : path
  if bytes.contains(0) {
    throw Diagnostic(
      .file, "\(code: name) is a binary file, it holds zero bytes", hint: "Give it a Python script or a lesson.")
  }
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  return Source(name: name, bytes: hasMark ? Array(bytes.dropFirst(3)) : bytes)
}

private func readBytes(_ path: String) throws(Diagnostic) -> [UInt8] {
  let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw unreadable(path, errno) }
  defer { if path != "-" { close(descriptor) } }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw unreadable(path, errno) }
    if count == 0 { return bytes }
    bytes += buffer[..<count]
    guard bytes.count <= 1 << 28 else { throw Diagnostic(.file, "\(code: path) is larger than 256 MiB") }
  }
}

private func unreadable(_ path: String, _ number: Int32) -> Diagnostic {
  switch number {
  case ENOENT:
    Diagnostic(.file, "there is no file \(code: path)", hint: "Look at the path; `ls` lists the files of a folder.")
  case EISDIR: Diagnostic(.file, "\(code: path) is a folder", hint: "Give the script that is in it.")
  case EACCES:
    Diagnostic(.file, "\(code: path) may not be read", hint: "Its permissions forbid it; `chmod u+r` allows it.")
  default: Diagnostic(.file, "\(code: path) cannot be read: \(String(cString: strerror(number)))")
  }
}
