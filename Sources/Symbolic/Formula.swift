/// A formula: a flat array of nodes, children before their parents.
///
/// Nothing here is recursive, so a formula of any depth is built, copied, compared and freed in loops. A node may have
/// several parents. The builder (`Formula+Builder.swift`) gives an `ID` for each node; `root` says which one the formula is:
///
///     var f = Formula()
///     let x = f.name("X"), w = f.name("w")
///     f.root = f.sum([f.matrixProduct([x, w]), f.name("b")])
///     f.unicode()  // X·w + b
///
/// Only rendering recurses, to `maximumDepth` levels and `maximumSize` nodes; what lies beyond is shown as `…`.
package struct Formula: Sendable {
  /// The name of a node within its formula.
  package struct ID: Hashable, Sendable {
    let index: Int

    /// No node: a formula whose root is `none` is shown as `…`.
    package static let none = ID(index: -1)
  }

  struct Node: Sendable {
    var kind: Kind
    var firstLink: Int
    var linkCount: Int
  }

  /// How many levels of a formula are shown.
  package static let maximumDepth = 300
  /// How many nodes of a formula are shown.
  package static let maximumSize = 100_000

  private(set) var nodes: [Node] = []
  private var links: [ID] = []

  /// The node that this formula is.
  package var root = ID.none

  /// An empty formula, to be built.
  package init() {}

  /// A formula built in one expression; the node that is returned is the root.
  package init(_ build: (inout Formula) -> ID) {
    root = build(&self)
  }

  /// What a node is; a node that does not exist is elided.
  package func kind(of id: ID) -> Kind {
    nodes.indices.contains(id.index) ? nodes[id.index].kind : .elided
  }

  /// The operands of a node, in order; `Kind` says what each means.
  package func children(of id: ID) -> ArraySlice<ID> {
    guard nodes.indices.contains(id.index) else { return [] }
    let node = nodes[id.index]
    return links[node.firstLink..<node.firstLink + node.linkCount]
  }

  /// Adds a node over nodes that are already there; an operand that is not becomes `…`.
  package mutating func add(_ kind: Kind, _ children: [ID] = []) -> ID {
    var known = children
    for position in known.indices where !nodes.indices.contains(known[position].index) {
      known[position] = append(.elided, [])
    }
    return append(kind, known)
  }

  private mutating func append(_ kind: Kind, _ children: [ID]) -> ID {
    nodes.append(Node(kind: kind, firstLink: links.count, linkCount: children.count))
    links += children
    return ID(index: nodes.count - 1)
  }

  /// Adds all of another formula, and gives its root's place in this one.
  package mutating func join(_ other: Formula) -> ID {
    guard other.nodes.indices.contains(other.root.index) else { return add(.elided) }
    let nodeOffset = nodes.count
    let linkOffset = links.count
    for node in other.nodes {
      nodes.append(Node(kind: node.kind, firstLink: node.firstLink + linkOffset, linkCount: node.linkCount))
    }
    for link in other.links { links.append(ID(index: link.index + nodeOffset)) }
    return ID(index: other.root.index + nodeOffset)
  }

  /// The same nodes with another root: a part of the formula.
  package func part(_ id: ID) -> Formula {
    var result = self
    result.root = id
    return result
  }

  /// The nodes that the root is made of, children before parents, the root last.
  package var reachable: [ID] {
    guard nodes.indices.contains(root.index) else { return [] }
    var marked = [Bool](repeating: false, count: root.index + 1)
    marked[root.index] = true
    for index in stride(from: root.index, through: 0, by: -1) where marked[index] {
      for child in children(of: ID(index: index)) { marked[child.index] = true }
    }
    return marked.indices.filter { marked[$0] }.map { ID(index: $0) }
  }

  /// A new formula, made bottom up: `rule` gets each node with its operands' places in the new formula, and gives its own.
  func rewritten(_ rule: (inout Formula, ID, [ID]) -> ID) -> Formula {
    var result = Formula()
    var places = [ID](repeating: .none, count: nodes.count)
    for id in reachable {
      places[id.index] = rule(&result, id, children(of: id).map { places[$0.index] })
    }
    if nodes.indices.contains(root.index) { result.root = places[root.index] }
    return result
  }
}
