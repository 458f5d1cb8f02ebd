import Diagnostics
import Library
import Machine
import NDArray
import Symbolic
import Syntax

/// The bridge between a script's layout and the page's, where samples are columns and a layer is W·x + b: which of the script's
/// matrices are the transposes of the page's, and what a formula of the script is on the page.
///
/// What has the samples along its first axis is turned. A matrix without an axis of samples is turned when the script first
/// multiplies it as `Wᵀ·x`, or from the right as `X·W`. What has the shape of such a matrix, as its gradient has, goes with it.
package struct PageLayout {
  private let machine: Machine
  private let frame: Int
  /// How many samples there are; nil where the script does not say.
  package let samples: Int?
  private let uses: [String: Bool]

  package init(_ machine: Machine, frame: Int) {
    self.machine = machine
    self.frame = frame
    samples = PageLayout.samples(machine, frame)
    uses = PageLayout.firstUses(machine.program.trees[0])
  }

  /// Whether a name of the script is the transpose of what the page calls so.
  package func isTurned(_ name: String, isFactor: Bool) -> Bool {
    let value = machine.value(named: name, inFrame: frame)
    guard value.tag == .array else { return false }
    return isTurned(name, machine.heap.layout(of: value).dimensions, isFactor: isFactor)
  }

  private func isTurned(_ name: String, _ shape: [Int], isFactor: Bool) -> Bool {
    switch shape.count {
    case 1:
      if shape[0] == samples { return true }
      // A bias is added to rows; a weight vector is multiplied, and so is its gradient's.
      return !isFactor && shape[0] > 1 && factor(like: name, shape) == nil
    case 2:
      if let samples, samples > 1, shape[0] != shape[1] {
        if shape[0] == samples { return true }
        if shape[1] == samples { return false }
      }
      if let known = uses[name] { return known }
      if let known = factor(like: name, shape) { return known }
      return shape[0] == 1 && shape[1] > 1
    default: return false
    }
  }

  /// Whether the matrix that a gradient belongs to is turned: the factor of its shape whose name is in its own.
  private func factor(like name: String, _ shape: [Int]) -> Bool? {
    let alike = machine.variables(ofFrame: 0).filter { other, value in
      uses[other] != nil && name.contains(other) && value.tag == .array
        && machine.heap.layout(of: value).dimensions == shape
    }
    return alike.first.flatMap { uses[$0.name] }
  }

  /// How many samples there are: what the script takes as a length, `m = X.shape[0]` or `len(y)`; else the longest first axis
  /// of an array with two axes.
  private static func samples(_ machine: Machine, _ frame: Int) -> Int? {
    let tree = machine.program.trees[0]
    func shape(_ node: NodeID) -> [Int]? {
      guard tree[node].kind == .name else { return nil }
      let value = machine.value(named: tree.text(of: node), inFrame: frame)
      return value.tag == .array ? machine.heap.layout(of: value).dimensions : nil
    }
    for index in tree.nodes.indices {
      let node = NodeID(index)
      switch tree[node].kind {
      case .call:
        let children = Array(tree.children(of: node))
        guard children.count == 2, tree[children[0]].kind == .name, tree.text(of: children[0]) == "len" else {
          continue
        }
        if let length = shape(children[1])?.first { return length }
      case .subscript:
        let object = tree.child(0, of: node)
        guard tree[object].kind == .attribute, tree.text(of: object) == "shape",
          let shape = shape(tree.child(0, of: object)), let axis = Int(tree.sourceText(of: tree.child(1, of: node))),
          shape.indices.contains(axis)
        else { continue }
        return shape[axis]
      default: continue
      }
    }
    let first = machine.variables(ofFrame: 0).first { _, value in
      value.tag == .array && machine.heap.layout(of: value).rank == 2
    }
    return first.map { machine.heap.layout(of: $0.value).dimensions[0] }
  }

  /// For each name that is multiplied as a matrix, whether its first product shows it turned.
  private static func firstUses(_ tree: Tree) -> [String: Bool] {
    var result: [String: Bool] = [:]
    func note(_ node: NodeID, isLeft: Bool) {
      var inner = node
      var isTransposed = false
      while tree[inner].kind == .attribute, tree.text(of: inner) == "T" {
        inner = tree.child(0, of: inner)
        isTransposed.toggle()
      }
      guard tree[inner].kind == .name else { return }
      let name = tree.text(of: inner)
      if result[name] == nil { result[name] = isLeft == isTransposed }
    }
    let nodes = tree.nodes.indices.sorted { tree.nodes[$0].range.start < tree.nodes[$1].range.start }
    for index in nodes {
      let node = NodeID(index)
      switch tree[node].kind {
      case .binary where tree[node].operation == .matrixMultiply:
        note(tree.child(0, of: node), isLeft: true)
        note(tree.child(1, of: node), isLeft: false)
      case .call:
        let children = Array(tree.children(of: node))
        guard let callee = children.first, tree[callee].kind == .attribute,
          ["dot", "matmul"].contains(tree.text(of: callee))
        else { continue }
        let operands =
          children.count == 3 ? Array(children.dropFirst()) : [tree.child(0, of: callee)] + children.dropFirst()
        guard operands.count == 2 else { continue }
        note(operands[0], isLeft: true)
        note(operands[1], isLeft: false)
      default: continue
      }
    }
    return result
  }

  /// A formula of the script as the page has it, under the page's names, and what each turned name is in the script.
  package func page(
    _ target: String, _ formula: Formula, _ notation: Notation
  ) -> (target: Formula, formula: Formula, remarks: [String]) {
    let names = formula.names
    var turned: Set<Formula.Name> = []
    var remarks: [String] = []
    func remark(_ name: String) {
      let value = machine.value(named: name, inFrame: frame)
      guard value.tag == .array else { return }
      let shape = machine.heap.layout(of: value).dimensions
      let page = Formula { $0.name(notation.displayName(name)) }.unicode()
      let turnedShape = shape.count == 1 ? [1, shape[0]] : Array(shape.reversed())
      remarks.append("the page's \(page) is \(name)ᵀ \(Layout(contiguous: turnedShape).shapeText)")
    }
    for name in names.all where isTurned(name.python ?? name.text, isFactor: names.factors.contains(name)) {
      turned.insert(name)
    }
    let isTargetTurned = isTurned(target, isFactor: false)
    if isTargetTurned { remark(target) }
    for name in names.all where turned.contains(name) && (name.python ?? name.text) != target {
      remark(name.python ?? name.text)
    }
    let whole = formula.turning(
      turned, isScalar: { !machine.value(named: $0.python ?? $0.text, inFrame: frame).isArray },
      transposesAll: isTargetTurned
    ).simplified().substituting { kind in
      guard case .name(let name) = kind else { return nil }
      return Formula { $0.name(notation.displayName(name.python ?? name.text)) }
    }
    return (Formula { $0.name(notation.displayName(target)) }, whole, remarks)
  }
}

extension Value {
  fileprivate var isArray: Bool { tag == .array }
}
