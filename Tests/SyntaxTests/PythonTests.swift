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
      #expect(found == PythonTests.differences[text] ?? expected, "wrong \(text.debugDescription)")
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
  private static let differences: [String: String] = [
    // Tuples, signed exponents and the one generator of a call need no parentheses.
    "a, b = b, a": "a, b = b, a",
    "a ** -b": "a ** -b",
    "a ** -b ** c": "a ** -b ** c",
    "for x in 1, 2:\n    pass": "for x in 1, 2:\n    pass",
    "f(x for x in y)": "f(x for x in y)",
    "list(x ** 2 for x in range(10))": "list(x ** 2 for x in range(10))",
    "def f(a: int, *b: str, c: float = 1.5) -> bool:\n    return a, b":
      "def f(a: int, *b: str, c: float=1.5) -> bool:\n    return a, b",
    "def f():\n    x = yield 1\n    y = yield\n    yield from z\n    return (yield 2)":
      "def f():\n    x = yield 1\n    y = yield\n    yield from z\n    return (yield 2)",
    // `and` binds tighter than `or`, and a starred argument takes any expression.
    "a or b and c": "a or b and c",
    "f(*a or b)": "f(*a or b)",
    // Arguments stay in the order in which they are evaluated.
    "f(a, b=1, *c, **d)": "f(a, b=1, *c, **d)",
    "f'{a if b else c}'": "f'{a if b else c}'",
    "return_ = None, True, False": "return_ = None, True, False",
    // The words are Python 3.12's.
    "def f(a=1, b): pass": "1:parameter without a default follows parameter with a default",
    "def f(/): pass": "1:at least one argument must precede /",
    "f'{}'": "1:f-string: valid expression required before '}'",
    "f'{a b}'": "1:f-string: expecting '=', or '!', or ':', or '}'",
    "f'{x!z}'": "1:f-string: invalid conversion character 'z': expected 's', 'r', or 'a'",
    // The second declaration is the wrong one.
    "def f():\n    global x\n    nonlocal x": "3:name 'x' is nonlocal and global",
  ]

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
