import Diagnostics
import Syntax

/// What a training script is made of, found by the structure of its statements, whatever its names are: averages over samples,
/// activations and their slopes, products, sums, biases, the loss, the error at the output, the updates.
struct Survey {
  let tree: Tree
  /// What the script calls NumPy.
  let numpy: String
  /// The script's functions of one number, by their names.
  let shapes: [String: FunctionShape]
  private let parents: [NodeID?]

  /// An assignment, or a `return`, with what stands on its right side.
  struct Assignment {
    let node: NodeID
    /// As it is written: `dW2`, `self.W1`; `return` in the function of that name.
    let target: String
    let value: NodeID
    /// The operation of `-=` and its kin; `nothing` for a plain one.
    let operation: Operation
    /// The function that it stands in; empty for the module.
    let function: String
  }

  private(set) var assignments: [Assignment] = []

  init(_ tree: Tree, shapes: [String: FunctionShape]) {
    self.tree = tree
    self.shapes = shapes
    parents = tree.parents()
    var numpy = "np"
    for index in tree.nodes.indices where tree.nodes[index].kind == .alias {
      let id = NodeID(index)
      guard tree.text(of: id) == "numpy", let name = tree.children(of: id).first else { continue }
      numpy = tree[name].kind == .absent ? "numpy" : tree.text(of: name)
    }
    self.numpy = numpy
    var waiting = [(tree.root, "")]
    while let (id, function) = waiting.popLast() {
      let children = Array(tree.children(of: id))
      var inner = function
      switch tree[id].kind {
      case .functionDefinition: inner = tree.text(of: id)
      case .assign where children.count == 2:
        add(id, children[1], children[0], .nothing, function)
      case .augmentedAssign where children.count == 2:
        add(id, children[0], children[1], tree[id].operation, function)
      case .annotatedAssign where children.count == 3 && tree[children[2]].kind != .absent:
        add(id, children[0], children[2], .nothing, function)
      case .return where children.count == 1 && tree[children[0]].kind != .absent:
        assignments.append(
          Assignment(
            node: id, target: function, value: children[0], operation: .nothing, function: function))
      default: break
      }
      for child in children.reversed() { waiting.append((child, inner)) }
    }
    assignments.sort { tree[$0.node].range.start < tree[$1.node].range.start }
    self.findAll()
  }

  private mutating func add(
    _ node: NodeID, _ target: NodeID, _ value: NodeID, _ operation: Operation, _ function: String
  ) {
    assignments.append(
      Assignment(
        node: node, target: compact(tree.sourceText(of: target)), value: value, operation: operation,
        function: function))
  }

  // MARK: What was found

  /// A mean over samples that is taken somewhere: `1/m * x`, `x / m`, `np.mean(x)`.
  struct Average {
    let assignment: Assignment
    /// The whole, and what it is without the averaging.
    let node: NodeID
    let rest: String
    /// What is divided by; nil for a mean.
    let count: NodeID?
    let isLoss: Bool
  }

  /// A function that is applied: σ, tanh or ReLU, or the slope of one.
  struct Application {
    let assignment: Assignment
    let node: NodeID
    let argument: String
    let shape: FunctionShape
  }

  /// A product of factors in a row, `dA1 * A1 * (1 - A1)`.
  struct Chain {
    let assignment: Assignment
    let node: NodeID
    let factors: [(node: NodeID, isDivisor: Bool)]
  }

  /// A slope among the factors of a chain.
  struct Slope {
    let chain: Chain
    /// Which of the factors it is.
    let factors: [Int]
    let argument: String
    let shape: FunctionShape
  }

  /// A product of two matrices.
  struct Product {
    let assignment: Assignment
    let node: NodeID
    let left: NodeID
    let right: NodeID
    let isCall: Bool
  }

  /// `np.sum(x, axis=1, keepdims=True)` or a mean.
  struct Sum {
    let assignment: Assignment
    let node: NodeID
    /// What is summed.
    let body: NodeID
    /// The callee's last word.
    let word: SourceRange
    let isMean: Bool
    /// The number behind `axis=`.
    let axis: NodeID?
    let axisValue: String
  }

  /// `x·w + b`.
  struct Bias {
    let assignment: Assignment
    let node: NodeID
    let product: NodeID
    let bias: NodeID
  }

  /// `ŷ − y`.
  struct Difference {
    let assignment: Assignment
    let node: NodeID
    let left: NodeID
    let right: NodeID
  }

  /// `w = w - alpha * dw`.
  struct Update {
    let assignment: Assignment
    /// What is subtracted.
    let change: NodeID
    /// The factors of the change, if it is a product.
    let factors: [(node: NodeID, isDivisor: Bool)]
    /// Which factor is the learning rate, and which the gradient.
    let rate: Int?
    let gradient: Int
    /// What the parameter becomes.
    let result: String
  }

  private(set) var averages: [Average] = []
  private(set) var applications: [Application] = []
  private(set) var slopes: [Slope] = []
  private(set) var chains: [Chain] = []
  private(set) var products: [Product] = []
  private(set) var sums: [Sum] = []
  private(set) var biases: [Bias] = []
  private(set) var differences: [Difference] = []
  private(set) var updates: [Update] = []
  /// Calls of `np.log` and the like, with the name of the function.
  private(set) var calls: [(assignment: Assignment, node: NodeID, word: String, range: SourceRange)] = []

  // MARK: Reading nodes

  /// The text of a node in one line.
  func text(_ node: NodeID) -> String { compact(tree.sourceText(of: node)) }

  /// The text of a node, in parentheses where it needs them.
  func operand(_ node: NodeID) -> String {
    switch tree[node].kind {
    case .name, .integer, .float, .call, .attribute, .subscript: tree.sourceText(of: node)
    default: "(\(tree.sourceText(of: node)))"
    }
  }

  func compact(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// An edit that puts a text in the place of a node.
  func replace(_ node: NodeID, _ text: String) -> Mutation.Edit {
    Mutation.Edit(range: tree[node].range, text: text)
  }

  /// A node without transposes, reshapes and indices: the name that it shows.
  func base(_ node: NodeID) -> NodeID {
    var node = node
    while true {
      switch tree[node].kind {
      case .attribute where tree.text(of: node) == "T": node = tree.child(0, of: node)
      case .call:
        let callee = tree.child(0, of: node)
        guard tree[callee].kind == .attribute,
          ["reshape", "ravel", "flatten", "transpose", "copy"].contains(tree.text(of: callee)),
          !isNumPy(tree.child(0, of: callee))
        else { return node }
        node = tree.child(0, of: callee)
      default: return node
      }
    }
  }

  /// Whether a node is a name, an attribute or an item: something that has a value of its own.
  func isNamed(_ node: NodeID) -> Bool {
    switch tree[base(node)].kind {
    case .name, .attribute, .subscript: true
    default: false
    }
  }

  func isNumPy(_ node: NodeID) -> Bool { tree[node].kind == .name && tree.text(of: node) == numpy }

  func isNumber(_ node: NodeID) -> Bool { tree[node].kind == .integer || tree[node].kind == .float }

  /// The function of NumPy or of `math` that a call names, or the method.
  func word(_ call: NodeID) -> String? {
    guard tree[call].kind == .call else { return nil }
    let callee = tree.child(0, of: call)
    switch tree[callee].kind {
    case .attribute, .name: return tree.text(of: callee)
    default: return nil
    }
  }

  /// All nodes below a node, itself first.
  func nodes(in root: NodeID) -> [NodeID] {
    var result: [NodeID] = []
    var waiting = [root]
    while let id = waiting.popLast() {
      result.append(id)
      if tree[id].kind == .lambda { continue }
      waiting += tree.children(of: id).reversed()
    }
    return result
  }

  /// Whether a name is read somewhere below a node.
  func mentions(_ root: NodeID, _ text: String) -> Bool {
    nodes(in: root).contains { isNamed($0) && self.text($0) == text }
  }

  /// Whether a node is how many samples there are: `m`, `len(X)`, `X.shape[0]`.
  func isCount(_ node: NodeID) -> Bool {
    switch tree[node].kind {
    case .integer: return (Int(tree.text(of: node)) ?? 0) > 2
    case .name, .attribute:
      let text = text(node)
      return assignments.contains { $0.target == text && isMeasure($0.value) }
        || assignments.contains { assignment in
          // `n, m = X.shape`
          tree[assignment.node].kind == .assign && isShape(assignment.value)
            && assignment.target.split(separator: ",").contains { compact(String($0)).trimmed == text }
        }
    default: return isMeasure(node)
    }
  }

  private func isShape(_ node: NodeID) -> Bool { tree[node].kind == .attribute && tree.text(of: node) == "shape" }

  private func isMeasure(_ node: NodeID) -> Bool {
    switch tree[node].kind {
    case .call: return word(node) == "len"
    case .attribute: return tree.text(of: node) == "size"
    case .subscript: return isShape(tree.child(0, of: node))
    default: return false
    }
  }

  /// `1/m` and `-1/m`: what it divides by, and whether it is negative.
  private func reciprocal(_ node: NodeID) -> (count: NodeID, isNegative: Bool)? {
    if tree[node].kind == .unary, tree[node].operation == .negative,
      let inner = reciprocal(tree.child(0, of: node))
    {
      return (inner.count, !inner.isNegative)
    }
    guard tree[node].kind == .binary, tree[node].operation == .divide, isCount(tree.child(1, of: node)) else {
      return nil
    }
    var above = tree.child(0, of: node)
    var isNegative = false
    if tree[above].kind == .unary, tree[above].operation == .negative {
      isNegative = true
      above = tree.child(0, of: above)
    }
    guard isNumber(above), ["1", "1.", "1.0"].contains(tree.text(of: above)) else { return nil }
    return (tree.child(1, of: node), isNegative)
  }

  // MARK: Finding

  private mutating func findAll() {
    for assignment in assignments {
      // What is inside a function that is one of these is that function's own business.
      if shapes[assignment.function] != nil { continue }
      find(in: assignment)
    }
    findUpdates()
  }

  private func isLoss(_ assignment: Assignment) -> Bool {
    nodes(in: assignment.value).contains { id in
      if let word = word(id), ["log", "log2", "log10", "square"].contains(word) { return true }
      return tree[id].kind == .binary && tree[id].operation == .power && text(tree.child(1, of: id)) == "2"
        && !isNamed(tree.child(0, of: id))
    }
  }

  private mutating func find(in assignment: Assignment) {
    let isLoss = isLoss(assignment)
    for node in nodes(in: assignment.value) {
      let children = Array(tree.children(of: node))
      switch tree[node].kind {
      case .binary where children.count == 2:
        binary(node, children[0], children[1], assignment, isLoss)
      case .call: call(node, assignment, isLoss)
      case .compare where children.count == 3 && tree[children[1]].operation == .greater && text(children[2]) == "0":
        applications.append(
          Application(assignment: assignment, node: node, argument: tree.sourceText(of: children[0]), shape: .reluSlope)
        )
      default: break
      }
    }
  }

  private mutating func binary(
    _ node: NodeID, _ left: NodeID, _ right: NodeID, _ assignment: Assignment, _ isLoss: Bool
  ) {
    switch tree[node].operation {
    case .multiply:
      for (one, other) in [(left, right), (right, left)] {
        guard let (count, isNegative) = reciprocal(one) else { continue }
        averages.append(
          Average(
            assignment: assignment, node: node, rest: (isNegative ? "-" : "") + operand(other), count: count,
            isLoss: isLoss))
        break
      }
      chain(node, assignment)
    case .divide:
      if isCount(right), reciprocal(node) == nil, !isNumber(left) {
        averages.append(
          Average(assignment: assignment, node: node, rest: operand(left), count: right, isLoss: isLoss))
      }
      if isSigmoid(node, right), let argument = exponent(in: right) {
        applications.append(
          Application(assignment: assignment, node: node, argument: argument, shape: .sigmoid))
      }
      chain(node, assignment)
    case .matrixMultiply:
      products.append(Product(assignment: assignment, node: node, left: left, right: right, isCall: false))
    case .subtract:
      if isNamed(left), isNamed(right), !isLoss, text(left) != assignment.target {
        differences.append(Difference(assignment: assignment, node: node, left: left, right: right))
      }
      if isNumber(left), text(left).hasPrefix("1"), tree[right].kind == .binary, tree[right].operation == .power,
        text(tree.child(1, of: right)) == "2"
      {
        let inner = tree.child(0, of: right)
        let isTanh = word(inner) == "tanh"
        applications.append(
          Application(
            assignment: assignment, node: node,
            argument: tree.sourceText(of: isTanh ? tree.child(1, of: inner) : inner),
            shape: isTanh ? .tanhSlope : .tanhSlopeOfValue))
      }
    case .add:
      for (one, other) in [(left, right), (right, left)] where isNamed(other) && holdsProduct(one) {
        biases.append(Bias(assignment: assignment, node: node, product: one, bias: other))
        break
      }
    default: break
    }
  }

  private func holdsProduct(_ node: NodeID) -> Bool {
    if tree[node].kind == .binary, tree[node].operation == .matrixMultiply { return true }
    if let word = word(node), ["dot", "matmul"].contains(word) { return true }
    return tree[node].kind == .binary && tree[node].operation == .multiply && isNamed(tree.child(0, of: node))
      && isNamed(tree.child(1, of: node))
  }

  /// `1 / (1 + np.exp(-z))`.
  private func isSigmoid(_ node: NodeID, _ below: NodeID) -> Bool {
    let above = tree.child(0, of: node)
    return isNumber(above) && text(above).hasPrefix("1") && tree[below].kind == .binary && tree[below].operation == .add
  }

  private func exponent(in sum: NodeID) -> String? {
    for side in tree.children(of: sum) where word(side) == "exp" {
      guard tree.children(of: side).count == 2 else { continue }
      let inner = tree.child(1, of: side)
      guard tree[inner].kind == .unary, tree[inner].operation == .negative else { continue }
      return tree.sourceText(of: tree.child(0, of: inner))
    }
    return nil
  }

  /// The factors of a product, from its outermost node.
  private mutating func chain(_ node: NodeID, _ assignment: Assignment) {
    if let parent = parents[Int(node.index)], tree[parent].kind == .binary,
      tree[parent].operation == .multiply || tree[parent].operation == .divide, tree.child(0, of: parent) == node
    {
      return
    }
    let chain = Chain(assignment: assignment, node: node, factors: factors(of: node))
    chains.append(chain)
    for (position, factor) in chain.factors.enumerated() where !factor.isDivisor {
      if let (argument, shape) = applied(factor.node), shape.isSlope {
        slopes.append(Slope(chain: chain, factors: [position], argument: argument, shape: shape))
      }
      // a * (1 - a)
      guard tree[factor.node].kind == .binary, tree[factor.node].operation == .subtract,
        text(tree.child(0, of: factor.node)).hasPrefix("1")
      else { continue }
      let value = text(tree.child(1, of: factor.node))
      guard let partner = chain.factors.firstIndex(where: { text($0.node) == value && !$0.isDivisor }) else { continue }
      slopes.append(
        Slope(
          chain: chain, factors: [partner, position],
          argument: tree.sourceText(of: tree.child(1, of: factor.node)), shape: .sigmoidSlopeOfValue))
    }
  }

  func factors(of node: NodeID) -> [(node: NodeID, isDivisor: Bool)] {
    var result: [(node: NodeID, isDivisor: Bool)] = []
    var next = node
    while tree[next].kind == .binary, tree[next].operation == .multiply || tree[next].operation == .divide {
      result.append((tree.child(1, of: next), tree[next].operation == .divide))
      next = tree.child(0, of: next)
    }
    result.append((next, false))
    return result.reversed()
  }

  /// A product written out of factors.
  func product(_ factors: [(text: String, isDivisor: Bool)]) -> String {
    guard let first = factors.first else { return "1.0" }
    var text = first.isDivisor ? "1 / \(first.text)" : first.text
    for factor in factors.dropFirst() { text += (factor.isDivisor ? " / " : " * ") + factor.text }
    return text
  }

  /// The function that a node applies, and to what.
  private func applied(_ node: NodeID) -> (argument: String, shape: FunctionShape)? {
    switch tree[node].kind {
    case .call:
      let arguments = tree.children(of: node).dropFirst()
      guard let word = word(node) else { return nil }
      if arguments.count == 1, let argument = arguments.first, let shape = shapes[word] {
        return (tree.sourceText(of: argument), shape)
      }
      if arguments.count == 1, let argument = arguments.first, word == "tanh" {
        return (tree.sourceText(of: argument), .tanh)
      }
      if word == "maximum", arguments.count == 2 {
        let texts = arguments.map { tree.sourceText(of: $0) }
        if let zero = texts.firstIndex(where: { $0 == "0" || $0 == "0.0" }) { return (texts[1 - zero], .relu) }
      }
      return nil
    case .compare:
      let children = Array(tree.children(of: node))
      guard children.count == 3, tree[children[1]].operation == .greater, text(children[2]) == "0" else { return nil }
      return (tree.sourceText(of: children[0]), .reluSlope)
    case .binary where tree[node].operation == .subtract:
      let power = tree.child(1, of: node)
      guard text(tree.child(0, of: node)).hasPrefix("1"), tree[power].kind == .binary,
        tree[power].operation == .power, text(tree.child(1, of: power)) == "2"
      else { return nil }
      let inner = tree.child(0, of: power)
      if word(inner) == "tanh" { return (tree.sourceText(of: tree.child(1, of: inner)), .tanhSlope) }
      return (tree.sourceText(of: inner), .tanhSlopeOfValue)
    default: return nil
    }
  }

  private mutating func call(_ node: NodeID, _ assignment: Assignment, _ isLoss: Bool) {
    guard let word = word(node) else { return }
    let callee = tree.child(0, of: node)
    let arguments = Array(tree.children(of: node).dropFirst())
    let wordRange = SourceRange(
      start: tree[callee].range.end - word.utf8.count, end: tree[callee].range.end)
    calls.append((assignment, node, word, wordRange))
    if let (argument, shape) = applied(node) {
      applications.append(Application(assignment: assignment, node: node, argument: argument, shape: shape))
    }
    let isMethod = tree[callee].kind == .attribute && !isNumPy(tree.child(0, of: callee))
    switch word {
    case "dot", "matmul":
      if isMethod, arguments.count == 1 {
        products.append(
          Product(
            assignment: assignment, node: node, left: tree.child(0, of: callee), right: arguments[0], isCall: true))
      } else if arguments.count == 2 {
        products.append(
          Product(assignment: assignment, node: node, left: arguments[0], right: arguments[1], isCall: true))
      }
    case "sum", "mean":
      guard let body = isMethod ? tree.child(0, of: callee) : arguments.first else { return }
      let axis = arguments.first { tree[$0].kind == .keywordArgument && tree.text(of: $0) == "axis" }
      let number = axis.map { tree.child(0, of: $0) }
      sums.append(
        Sum(
          assignment: assignment, node: node, body: body, word: wordRange, isMean: word == "mean",
          axis: number, axisValue: number.map { text($0) } ?? ""))
      if word == "mean" {
        averages.append(
          Average(
            assignment: assignment, node: node,
            rest: meanAsSum(node, wordRange), count: nil, isLoss: isLoss))
      }
    default: break
    }
  }

  /// The text of a call with `sum` in the place of its name.
  private func meanAsSum(_ node: NodeID, _ word: SourceRange) -> String {
    let range = tree[node].range
    return tree.source.text(in: SourceRange(start: range.start, end: word.start)) + "sum"
      + tree.source.text(in: SourceRange(start: word.end, end: range.end))
  }

  private mutating func findUpdates() {
    var found: [(assignment: Assignment, change: NodeID, result: String)] = []
    for assignment in assignments {
      if assignment.operation == .subtract, isProduct(assignment.value) {
        found.append(
          (assignment, assignment.value, "(\(assignment.target) - \(operand(assignment.value)))"))
      } else if assignment.operation == .nothing, tree[assignment.value].kind == .binary,
        tree[assignment.value].operation == .subtract, text(tree.child(0, of: assignment.value)) == assignment.target,
        isProduct(tree.child(1, of: assignment.value))
      {
        found.append((assignment, tree.child(1, of: assignment.value), "(\(tree.sourceText(of: assignment.value)))"))
      }
    }
    let rows = found.map { factors(of: $0.change) }
    var counts: [String: Int] = [:]
    for row in rows { for text in Set(row.map { self.text($0.node) }) { counts[text, default: 0] += 1 } }
    for (update, row) in zip(found, rows) {
      guard
        let gradient = row.lastIndex(where: {
          !$0.isDivisor && !isNumber($0.node) && (counts[text($0.node)] == 1 || found.count == 1)
        })
      else { continue }
      let rate = row.indices.first { position in
        position != gradient && !row[position].isDivisor
          && (isNumber(row[position].node) || isNamed(row[position].node)) && !isCount(row[position].node)
      }
      updates.append(
        Update(
          assignment: update.assignment, change: update.change, factors: row, rate: rate, gradient: gradient,
          result: update.result))
    }
  }

  private func isProduct(_ node: NodeID) -> Bool {
    tree[node].kind == .binary && (tree[node].operation == .multiply || tree[node].operation == .divide)
  }
}

extension Survey {
  /// The names that updates change.
  var parameters: Set<String> { Set(updates.map(\.assignment.target)) }

  /// Where a pre-activation's function was applied: the name of what came out.
  func activation(of argument: String) -> (name: String, shape: FunctionShape)? {
    applications.first {
      !$0.shape.isSlope && compact($0.argument) == compact(argument) && $0.node == $0.assignment.value
    }.map { ($0.assignment.target, $0.shape) }
  }

  /// The pre-activation that a name was made of.
  func preactivation(of name: String) -> (argument: String, shape: FunctionShape)? {
    applications.first { !$0.shape.isSlope && $0.assignment.target == name && $0.node == $0.assignment.value }
      .map { ($0.argument, $0.shape) }
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
