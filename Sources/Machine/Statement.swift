import Syntax

/// A simple statement or a header: what one step executes.
package struct Statement {
  package var node: NodeID
  package var tree: TreeID
  /// The line on which it begins, from 1.
  package var line: Int
  /// The number of its function's `Code`.
  package var code: Int
  /// The names that it binds, as they are written: `w`, and for `a[0] = …` and `self.w = …` the `a` and `self.w`.
  package var binds: [String]
}
