import Diagnostics

/// The number of a node in its tree.
package struct NodeID: Hashable, Sendable {
  package let index: Int32

  @inlinable package init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// A syntax tree, flat: nodes in one array, children of a node beside each other in another, so that a deep tree costs
/// no recursion to make, copy or free.
package struct Tree: Sendable {
  /// One node; see `NodeKind` for what its children and payload mean.
  package struct Node: Sendable {
    package var kind: NodeKind
    package var operation: Operation
    /// How many levels lie below it, the left side of a chain of binary operators not counted: a pass that walks that side
    /// in a loop and the rest by recursion is as deep as this. The parser refuses more than `Tree.maximumDepth`.
    package var depth: Int32
    package var range: SourceRange
    package var children: Range<Int32>
    /// An index into `texts`, or -1.
    package var text: Int32
  }

  package static let maximumDepth = 200
  /// How many `elif`s count as one level: a chain of them is longer than a program is deep, and is walked in a loop with
  /// `branches(of:)`.
  package static let elifsPerLevel = 8

  package let source: Source
  package var nodes: [Node] = []
  package var children: [NodeID] = []
  package var texts: [String] = []
  /// The `module` node.
  package var root = NodeID(0)

  package init(source: Source) { self.source = source }

  package subscript(_ id: NodeID) -> Node { nodes[Int(id.index)] }

  /// The children of a node, in order.
  package func children(of id: NodeID) -> ArraySlice<NodeID> {
    let range = self[id].children
    return children[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// A node's child by its position.
  package func child(_ position: Int, of id: NodeID) -> NodeID {
    children[Int(self[id].children.lowerBound) + position]
  }

  /// A node's text payload; empty without one.
  package func text(of id: NodeID) -> String {
    let index = self[id].text
    return index < 0 ? "" : texts[Int(index)]
  }

  /// The line, from 1, in which a node begins.
  package func line(of id: NodeID) -> Int { source.line(at: self[id].range.start) }

  /// The source text of a node, as it was written.
  package func sourceText(of id: NodeID) -> String { source.text(in: self[id].range) }

  /// Adds a node over children that are already there, and returns its number.
  package mutating func add(
    _ kind: NodeKind, _ range: SourceRange, _ nodes: [NodeID] = [], operation: Operation = .nothing, text: String? = nil
  ) -> NodeID {
    let first = Int32(truncatingIfNeeded: children.count)
    children += nodes
    var depth: Int32 = 0
    for (position, child) in nodes.enumerated() {
      let node = self[child]
      let chained = kind == .binary && position == 0 && node.kind == .binary
      depth = max(depth, node.depth + (chained ? 0 : 1))
    }
    var textIndex: Int32 = -1
    if let text {
      textIndex = Int32(truncatingIfNeeded: texts.count)
      texts.append(text)
    }
    self.nodes.append(
      Node(
        kind: kind, operation: operation, depth: depth, range: range,
        children: first..<Int32(truncatingIfNeeded: children.count), text: textIndex))
    return NodeID(self.nodes.count - 1)
  }
}
