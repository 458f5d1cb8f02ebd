import Diagnostics
import Explanation
import Machine

extension CommandCard {
  /// Dependencies.
  package static let graph: CommandCard = CommandCard(
    "graph", usage: "graph [NAME] [--output FILE]",
    help: "Draws which values are made of which, each with its formula.",
    details: [
      "With a NAME what that value was made of, back to what was given; without, all variables that there are. A value that a loop made anew leads back to the one before it, marked `before`, and no further.",
      "`--output FILE` writes it: as DOT where the name ends in `.dot`, drawn where it ends in `.svg`.",
    ],
    examples: [
      .init("graph dW1", "what dW1 is made of"), .init("graph", "all variables"),
    ],
    completes: .names
  ) { (session, argument) throws(Diagnostic) in
    var words = Reference.split(argument)
    var output: String?
    if let position = words.firstIndex(where: { $0 == "--output" || $0 == "-o" }) {
      guard position + 1 < words.count else { throw CommandCard.graph.misused("`--output` needs a file") }
      output = words[position + 1]
      words.removeSubrange(position...position + 1)
    }
    guard words.count <= 1 else {
      throw CommandCard.graph.misused("expected one name, found \(found(words.joined(separator: " ")))")
    }
    var reference: Reference?
    if let word = words.first {
      guard let parsed = Reference(parsing: word) else {
        throw CommandCard.graph.misused("expected a name, found \(found(word))")
      }
      reference = parsed
    }
    return try session.graph(reference, output: output)
  }
}

extension Session {
  fileprivate func graph(_ reference: Reference?, output: String?) throws(Diagnostic) -> CommandResult {
    let timeline = try run()
    let graph: StatementGraph
    if let reference {
      let found = try find(reference)
      let (path, _) = try place(of: found)
      let walk = Provenance(timeline, on: found.machine)
      defer { walk.finish() }
      guard let cell = walk.source(of: path.value(on: found.machine), at: nil) else {
        return CommandResult(Document([.line([.init(path.text, .name), .init(" was given as it is", .faint)])]))
      }
      graph = StatementGraph(walk, of: [cell], notation: settings.notation)
    } else {
      let walk = Provenance(timeline)
      defer { walk.finish() }
      let machine = timeline.machine
      let cells = machine.variables(ofFrame: frame).compactMap { _, value -> TracedCell? in
        value.tag == .array || value.isNumber ? walk.source(of: value, at: nil) : nil
      }
      graph = StatementGraph(walk, of: cells, notation: settings.notation)
    }
    let file = GraphFile(graph: graph, style: numberStyle)
    if let output { return try write(file, to: output) }
    guard !graph.nodes.isEmpty else {
      return CommandResult(Document([.line([.init("no variable has a value yet", .faint)])]))
    }
    return CommandResult(
      GraphDrawing(style: numberStyle, width: width).document(graph), fields: [.init("nodes", graph.json)])
  }

  private func write(_ file: GraphFile, to path: String) throws(Diagnostic) -> CommandResult {
    let text: String
    if path.hasSuffix(".svg") {
      text = file.svg
    } else if path.hasSuffix(".dot") || path.hasSuffix(".gv") {
      text = file.dot
    } else {
      throw Diagnostic(
        .usage, "\(code: path) says no form", hint: "End it in `.svg` for a picture, in `.dot` for Graphviz.")
    }
    try replaceFile(path, with: text, mode: 0o644)
    return CommandResult(
      Document([.line([.init("written: "), .init(path, .code)])]), fields: [.init("output", .string(path))])
  }
}

extension StatementGraph {
  /// The nodes for programs, each with the positions of its operands.
  var json: JSON {
    .array(
      nodes.map { node in
        .object([
          .init("name", .string(node.name)), .init("formula", node.formula.map(JSON.string) ?? .null),
          .init("value", node.value.map(JSON.number) ?? .null),
          .init("shape", node.shape.map { .array($0.map(JSON.int)) } ?? .null),
          .init("step", .int(Int(clamping: node.step))), .init("line", node.line.map(JSON.int) ?? .null),
          .init("from", .array(node.operands.map(JSON.int))),
        ])
      })
  }
}
