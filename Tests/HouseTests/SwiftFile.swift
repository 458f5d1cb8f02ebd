import Foundation

/// A Swift file of the package, as the house rules look at it.
struct SwiftFile {
  /// The path from the root of the package.
  let path: String
  /// The target that it belongs to.
  let target: String
  /// Its lines as they are.
  let lines: [String]
  /// Its lines without comments and without what stands in string literals.
  let code: [String]

  /// Every file below `Sources`, in the order of their paths.
  static func all() throws -> [SwiftFile] {
    let sources = root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    return try paths.sorted().map { path in
      try SwiftFile(path: path, text: String(contentsOf: sources.appending(path: path), encoding: .utf8))
    }
  }

  /// The root of the package.
  static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  init(path: String, text: String) {
    self.path = "Sources/" + path
    target = String(path.prefix { $0 != "/" })
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var code: [String] = []
    var insideText = false
    for line in lines {
      let fences = line.ranges(of: "\"\"\"").count
      if insideText || fences > 0 {
        code.append("")
        if fences % 2 == 1 { insideText.toggle() }
      } else {
        let withoutStrings = line.replacing(/"(?:\\.|[^"\\])*"/, with: "\"\"")
        code.append(
          String(
            withoutStrings.prefix(upTo: withoutStrings.firstRange(of: "//")?.lowerBound ?? withoutStrings.endIndex)))
      }
    }
    self.code = code
  }

  /// The modules that it imports, each with its line number.
  var imports: [(module: String, line: Int)] {
    code.enumerated().compactMap { index, line in
      line.firstMatch(of: /^(?:@\w+\s+|package\s+|public\s+|internal\s+)*import\s+(?:\w+\s+)??(\w+)(?:\.\w+)*\s*$/)
        .map { (String($0.1), index + 1) }
    }
  }

  /// The places, as `path:line: text`, whose code matches.
  func places(matching pattern: some RegexComponent) -> [String] {
    code.indices.filter { code[$0].contains(pattern) }.map(place)
  }

  /// A line by its index, as `path:line: text`.
  func place(_ index: Int) -> String {
    "\(path):\(index + 1): \(lines[index].trimmingCharacters(in: .whitespaces))"
  }
}
