import Diagnostics

extension CommandCard {
  /// Names this moment.
  package static let bookmark: CommandCard = CommandCard(
    "bookmark", short: ["bm"], usage: "bookmark [NAME]",
    help: "Gives this moment a name; without one, lists the names given.",
    details: ["`goto NAME` returns, and `w@NAME` is the value of w there."],
    examples: [.init("bookmark before", "names this moment `before`")]
  ) { (session, argument) throws(Diagnostic) in
    let timeline = try session.run()
    if argument.isEmpty {
      guard !session.bookmarks.isEmpty else {
        return CommandResult(
          Document([.paragraph([.init("there are no bookmarks · ")] + prose("`bookmark NAME` names this moment"))]),
          fields: [.init("bookmarks", .object([]))])
      }
      let names = session.bookmarks.sorted { $0.value.steps < $1.value.steps }
      return CommandResult(
        Document(names.map { .line([.init($0.key, .name), .init(" · step \($0.value.steps)")]) }),
        fields: [.init("bookmarks", .object(names.map { .init($0.key, .int(Int(clamping: $0.value.steps))) }))])
    }
    guard let first = argument.first, first.isLetter || first == "_",
      argument.allSatisfy({ $0.isLetter || $0.isNumber || "_-".contains($0) }),
      !["start", "end", "line"].contains(argument)
    else { throw CommandCard.bookmark.misused("expected a name of letters and digits, found \(code: argument)") }
    session.bookmarks[argument] = timeline.position
    return CommandResult(
      Document([.line([.init(argument, .name), .init(" is step \(timeline.position.steps)")])]),
      fields: session.positionFields())
  }
}
