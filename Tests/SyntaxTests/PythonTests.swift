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
      // Python writes quotes and parentheses its own way; what it read is the same.
      let python = parse(Source(name: "<python>", text: expected + "\n"))
      #expect(python.diagnostics.isEmpty, "\(expected)")
      #expect(
        PythonTests.reordered.contains(text)
          || dump(python.tree, python.tree.root) == dump(result.tree, result.tree.root),
        "\(text)")
      let again = parse(Source(name: "<again>", text: written + "\n"))
      #expect(again.diagnostics.isEmpty, "\(written)")
      #expect(dump(again.tree, again.tree.root) == dump(result.tree, result.tree.root), "\(text)")
    }
  }

  /// Where Longhand differs on purpose.
  private static let differences: [String: String] = [
    // The place is where the block is missing.
    "while x:": "2:expected an indented block after 'while' statement on line 1",
    // CPython 3.12's words, where the recorder has 3.11's.
    "def f(a=1, b): pass": "1:parameter without a default follows parameter with a default",
    "def f(/): pass": "1:at least one argument must precede /",
    "f'{}'": "1:f-string: valid expression required before '}'",
    "f'{x!z}'": "1:f-string: invalid conversion character 'z': expected 's', 'r', or 'a'",
    "f'{a b}'": "1:f-string: expecting '=', or '!', or ':', or '}'",
    // What was probably meant is said for keywords too.
    "return = 1": "1:invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
    "for = 1": "1:invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
    "lambda = 1": "1:invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
    // The second of two declarations that exclude each other is the one that is wrong.
    "def f():\n    global x\n    nonlocal x": "3:name 'x' is nonlocal and global",
  ]

  /// Calls whose arguments Python's tree keeps in another order than the text has them.
  private static let reordered: Set<String> = ["f(a, b=1, *c, **d)"]
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
