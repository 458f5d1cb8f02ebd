import Diagnostics
import Testing

@testable import Syntax

/// Finding one's way in a tree, and the tokens that a reader sees.
@Suite struct TreeTests {
  @Test(arguments: [
    (0, "x"), (1, "x"), (3, "x = f(a.b, [1, 22])"), (4, "f"), (6, "a"), (8, "a.b"), (10, "f(a.b, [1, 22])"),
    (11, "[1, 22]"), (15, "22"),
  ])
  func nodeAtOffset(offset: Int, expected: String) {
    let tree = parse(Source(name: "<test>", text: "x = f(a.b, [1, 22])\n")).tree
    // An attribute's name is no node of its own.
    #expect(tree.sourceText(of: tree.node(at: offset)) == expected)
  }

  @Test func parentsLeadToTheRoot() throws {
    let tree = parse(Source(name: "<test>", text: "for i in x:\n  y = -(a + b)\n")).tree
    let parents = tree.parents()
    var kinds: [NodeKind] = []
    var next: NodeID? = tree.node(at: 20)
    while let node = next {
      kinds.append(tree[node].kind)
      next = parents[Int(node.index)]
    }
    #expect(kinds == [.name, .binary, .unary, .assign, .block, .for, .module])
  }

  @Test(arguments: [
    ("x = 1 # one", "name x, operator =, number 1, comment # one"),
    ("if a:\n  'b'\n", "keyword if, name a, operator :, string 'b'"),
    ("f'a{b:.2f}'", "string f', string a, operator {, name b, operator :, string .2f, operator }, string '"),
    ("a ? b", "name a, error ?, name b"), ("", ""),
  ])
  func tokensForColouring(text: String, expected: String) {
    let source = Source(name: "<test>", text: text)
    let found = tokens(of: source).map { "\($0.kind.category) \(source.text(in: $0.range))" }.joined(separator: ", ")
    #expect(found == expected)
  }

  /// A hint says what to write instead.
  @Test(arguments: [
    ("a − b", "`-`"), ("a × b", "`*`"), ("x = “a”", "straight quotes"), ("if x = 1: pass", "`==`"),
    ("if x\n  y", "colon"),
    ("print x", "`print(x)`"), ("if x:\n\ty\n        z", "spaces"), ("for = 1", "`for`"), ("return 1", "Indent"),
  ])
  func hints(text: String, part: String) {
    let first = parse(Source(name: "<test>", text: text + "\n")).diagnostics.first
    #expect(first?.hint?.description.contains(part) == true, "\(text): \(first?.hint?.description ?? "none")")
  }
}
