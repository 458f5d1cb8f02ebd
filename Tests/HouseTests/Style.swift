import Testing

@Test func nothingIsUnwrappedByForce() throws {
  for file in try SwiftFile.all() {
    #expect(file.places(matching: /[\w)\]}>?"]!(?:[^=]|$)/) == [])
  }
}

@Test func nothingIsAny() throws {
  for file in try SwiftFile.all() { #expect(file.places(matching: /\bAny\b/) == []) }
}

/// The functions that Swift's own protocols ask for; their meaning is documented there.
private let witnesses: Set<String> = [
  "appendLiteral", "appendInterpolation", "hash", "encode", "makeIterator", "next", "index", "run", "validate",
]

@Test func packageTypesAndFunctionsAreDocumented() throws {
  let files = try SwiftFile.all()
  let declaration =
    /^\s*(?:package|public)\s+(?:(?:final|static|mutating|nonmutating|indirect|nonisolated)\s+)*(protocol|struct|class|enum|func|typealias)\s+([^\s(<:]+)/
  var required = witnesses
  for file in files {
    var depth = 0
    for line in file.code {
      if line.contains(/^\s*package protocol\b/) { depth = 1 } else if depth > 0, line.hasPrefix("}") { depth = 0 }
      if depth > 0, let match = line.firstMatch(of: /^\s+(?:mutating\s+)?func\s+(\w+)/) {
        required.insert(String(match.1))
      }
    }
  }
  for file in files {
    for (index, line) in file.code.enumerated() {
      guard let match = line.firstMatch(of: declaration) else { continue }
      let (kind, name) = (String(match.1), String(match.2))
      // Operators, what a protocol asks for, and what is written whole on its one line speak for themselves.
      if kind == "func", required.contains(name) || name.contains(/^\W/) { continue }
      if line.contains("{"), line.trimmingSuffix(while: \.isWhitespace).hasSuffix("}") { continue }
      #expect(
        summary(of: file, above: index).map { $0.hasSuffix(".") } ?? false, "\(file.place(index)): no sentence above it"
      )
    }
  }
}

/// The first paragraph of the doc comment above a line, attributes between them aside.
private func summary(of file: SwiftFile, above index: Int) -> String? {
  var comment: [Substring] = []
  for line in file.lines[..<index].reversed() {
    let text = line.trimmingPrefix(while: \.isWhitespace)
    if text.hasPrefix("///") {
      comment.append(text.dropFirst(3))
    } else if !text.hasPrefix("@") || !comment.isEmpty {
      break
    }
  }
  let paragraph = comment.reversed().prefix { $0.contains { !$0.isWhitespace } }
  return paragraph.last.map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> String {
    String(reversed().drop(while: condition).reversed())
  }
}
