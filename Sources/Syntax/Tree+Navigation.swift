import Diagnostics

extension Tree {
  /// The smallest node that holds the byte at `offset`, or that ends right before it; the root where no other does.
  package func node(at offset: Int) -> NodeID {
    var result = root
    while let inner = child(at: offset, of: result) { result = inner }
    return result
  }

  /// The node that each node is a child of, by the node's index; nil for the root and for nodes outside the tree.
  package func parents() -> [NodeID?] {
    var result = [NodeID?](repeating: nil, count: nodes.count)
    for index in nodes.indices {
      let id = NodeID(index)
      for child in children(of: id) { result[Int(child.index)] = id }
    }
    return result
  }

  /// The branches of an `if` with its `elif`s, in order, and the `else` block or nil.
  package func branches(of statement: NodeID) -> (branches: [(test: NodeID, body: NodeID)], otherwise: NodeID?) {
    var branches: [(test: NodeID, body: NodeID)] = []
    var next = statement
    while true {
      branches.append((child(0, of: next), child(1, of: next)))
      let rest = child(2, of: next)
      guard self[rest].kind != .absent else { return (branches, nil) }
      guard let inner = elif(in: rest) else { return (branches, rest) }
      next = inner
    }
  }

  /// The `if` that an `elif` stands for, when the block of an `else` is one.
  private func elif(in block: NodeID) -> NodeID? {
    guard let only = children(of: block).first, children(of: block).count == 1, self[only].kind == .if,
      source.bytes[self[only].range.start...].starts(with: "elif".utf8)
    else { return nil }
    return only
  }

  /// The last child that holds the offset, else the last one that ends there.
  private func child(at offset: Int, of id: NodeID) -> NodeID? {
    var ending: NodeID?
    for child in children(of: id).reversed() where self[child].kind != .absent {
      let range = self[child].range
      if range.start <= offset, offset < range.end { return child }
      if range.end == offset, range.start < offset, ending == nil { ending = child }
    }
    return ending
  }
}
