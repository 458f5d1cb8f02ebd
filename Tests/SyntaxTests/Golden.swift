import Foundation

/// A file of cases, parted by lines of `---`.
enum Golden {
  static func cases(_ name: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
    var text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    if text.hasSuffix("\n") { text.removeLast() }
    return text.components(separatedBy: "\n---\n")
  }
}
