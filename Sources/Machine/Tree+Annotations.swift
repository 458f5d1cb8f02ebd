import Syntax

/// What the compiler asks a tree about annotations.
extension Tree {
  /// Whether names are annotated directly in a class's body.
  func hasAnnotations(inClass node: NodeID) -> Bool {
    children(of: node).contains { block in
      self[block].kind == .block
        && children(of: block).contains { self[$0].kind == .annotatedAssign && self[child(0, of: $0)].kind == .name }
    }
  }

  /// Whether annotations are not evaluated: `from __future__ import annotations`.
  var defersAnnotations: Bool {
    children(of: root).contains { statement in
      self[statement].kind == .importFrom && text(of: statement) == "__future__"
        && children(of: statement).contains { text(of: $0) == "annotations" }
    }
  }
}
