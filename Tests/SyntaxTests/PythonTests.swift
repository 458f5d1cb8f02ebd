import Diagnostics
import Testing

@testable import Syntax

/// What CPython 3.11 says of the same texts; recorded by Tests/Recorder/syntax.py.
@Suite struct PythonTests {
  /// The first line and message that is reported.
  @Test func wrongPrograms() throws {
    let texts = try Golden.cases("wrong.txt")
    let expected = try Golden.cases("wrong.recorded.txt")
    #expect(texts.count == expected.count && texts.count >= 120)
    for (text, expected) in zip(texts, expected) {
      let first = parse(Source(name: "<test>", text: text + "\n")).diagnostics.first
      let found = first.map { "\($0.line ?? 0):\($0.message)" } ?? "accepted"
      #expect(found == PythonTests.differences[text] ?? expected, "\(text)")
    }
  }

  @Test func rightPrograms() throws {
    let texts = try Golden.cases("snippets.txt")
    let expected = try Golden.cases("snippets.recorded.txt")
    #expect(texts.count == expected.count && texts.count >= 140)
    for (text, expected) in zip(texts, expected) {
      let result = parse(Source(name: "<test>", text: text + "\n"))
      #expect(result.diagnostics.isEmpty, "\(text)")
      let written = Unparser.text(of: result.tree.root, in: result.tree)
      // `ast.unparse` parts functions and classes by an empty line.
      #expect(written == (PythonTests.differences[text] ?? withoutEmptyLines(expected)), "\(text)")
      let again = parse(Source(name: "<again>", text: written + "\n"))
      #expect(again.diagnostics.isEmpty, "\(written)")
      #expect(dump(again.tree, again.tree.root) == dump(result.tree, result.tree.root), "\(text)")
    }
  }

  /// Where Longhand differs on purpose.
  private static let differences: [String: String] = [:]

  private func withoutEmptyLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
  }
}

/// A tree as nested kinds with their payloads.
func dump(_ tree: Tree, _ id: NodeID) -> String {
  let node = tree[id]
  var text = "\(node.kind)"
  if node.operation != .nothing { text += ".\(node.operation)" }
  if node.text >= 0 { text += ":" + tree.text(of: id) }
  let children = tree.children(of: id).map { dump(tree, $0) }.joined(separator: " ")
  return children.isEmpty ? text : "\(text)(\(children))"
}
