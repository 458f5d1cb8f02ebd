import Diagnostics
import Machine

extension Session {
  /// Values with their shapes and where they come from.
  func show(_ references: [Reference]) throws(Diagnostic) -> CommandResult {
    var result = CommandResult()
    var shown: [[JSON.Member]] = []
    for reference in references {
      let found = try find(reference)
      let made =
        reference.index == nil && !found.path.contains(".") ? try run().maker(of: found.whole, in: found.machine) : nil
      var facts: [Document.Span] = []
      if let shape = found.value.shape, !shape.isEmpty { facts.append(.init(shapeText(shape), .shape)) }
      if let made {
        facts.append(.init((facts.isEmpty ? "" : " · ") + "made in step \(made.step), line \(made.line)", .faint))
      }
      if made == nil, found.whole.origin != 0, reference.index == nil, !found.path.contains("."),
        try !run().edits.isEmpty
      {
        facts.append(.init((facts.isEmpty ? "" : " · ") + "made by an edit", .faint))
      }
      if reference.moment != .now {
        facts.append(.init((facts.isEmpty ? "" : " · ") + "at step \(found.step)", .faint))
      }
      let display = ValueDisplay(decimals: settings.decimals, width: width)
      result.document.append(display.blocks(found.value, label: found.name, facts: facts))
      shown.append(
        [
          .init("name", .string(found.name)), .init("step", .int(Int(clamping: found.step))),
          .init(
            "made",
            made.map { .object([.init("step", .int(Int(clamping: $0.step))), .init("line", .int($0.line))]) } ?? .null),
        ] + valueFields(found.value))
    }
    result.fields = shown.count == 1 ? shown[0] : [.init("values", .array(shown.map(JSON.object)))]
    return result
  }
}
