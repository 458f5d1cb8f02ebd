import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads a file whole; `-` is standard input. What is no text is refused; text of 16-bit units only where that is wanted.
package func readSource(_ path: String, allowsUTF16: Bool = false) throws(Diagnostic) -> Source {
  var bytes = try readBytes(path)
  if allowsUTF16, let text = textOfUTF16(bytes) { bytes = text }
  let name = path == "-" ? "<stdin>" : path
  if bytes.contains(0) {
    throw Diagnostic(
      .file, "\(code: name) is a binary file, it holds zero bytes", hint: "Give it a Python script or a lesson.")
  }
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  return Source(name: name, bytes: hasMark ? Array(bytes.dropFirst(3)) : bytes)
}

/// The text of a file that begins with the mark of 16-bit units; nil for any other.
private func textOfUTF16(_ bytes: [UInt8]) -> [UInt8]? {
  let isLittle = bytes.starts(with: [0xFF, 0xFE])
  guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
  var units: [UInt16] = []
  var index = 2
  while index + 1 < bytes.count {
    let (one, other) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    units.append(isLittle ? other << 8 | one : one << 8 | other)
    index += 2
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
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
