import Diagnostics
import Library

extension CommandCard {
  /// Help.
  package static let help: CommandCard = CommandCard(
    "help", short: ["?"], usage: "help [X]", help: "Lists the commands, or explains a command or a function.",
    examples: [
      .init("help", "all commands"), .init("help moving", "what those of a group do"),
      .init("help all", "what each does"), .init("help until", "one command"), .init("help dot", "a function"),
    ],
    completes: .commands
  ) { (session, argument) throws(Diagnostic) in
    if argument.isEmpty { return CommandResult(Session.overview()) }
    if argument == "all" { return CommandResult(Session.reference(to: Commands.all)) }
    if let group = Commands.groups.first(where: { $0.name == argument }) {
      return CommandResult(Session.reference(to: group.cards))
    }
    if let card = Commands.named(argument) {
      return CommandResult(
        card.page(),
        fields: [
          .init("name", .string(card.name)), .init("usage", .string(card.usage)), .init("help", .string(card.help)),
        ])
    }
    let name = argument.split(separator: ".").last.map(String.init) ?? argument
    let functions = Cards.all.filter { $0.name == name }
    guard !functions.isEmpty else {
      let words = Commands.words + Commands.groups.map(\.name) + Cards.all.map(\.name)
      throw Diagnostic(
        .usage, "there is no command and no function \(code: argument)",
        hint: didYouMean(argument, among: words).map { "did you mean \(code: $0)?" } ?? "`help` lists the commands.")
    }
    var document = Document()
    for card in functions {
      document.append(.line([.init(card.name, .strong), .init("(\(card.call))", .code)]))
      document.append(.paragraph(prose(card.help)))
      for example in card.examples {
        for line in example.code.split(separator: "\n") {
          document.append(.line([.init(String(line), .code)], indent: 2))
        }
        document.append(.output(example.prints))
      }
    }
    return CommandResult(document, fields: [.init("name", .string(name)), .init("help", .string(functions[0].help))])
  }
}

extension CommandCard {
  /// The help page.
  fileprivate func page() -> Document {
    var document = Document()
    document.append(
      .line(
        [.init(usage, .command)] + (short.isEmpty ? [] : [.init("   also " + short.joined(separator: ", "), .faint)])))
    document.append(.paragraph(prose(help)))
    for detail in details { document.append(.paragraph(prose(detail))) }
    if !examples.isEmpty {
      document.append(
        .table(
          .init(
            alignments: [.left, .left],
            rows: examples.map { [[.init("  " + $0.line, .command)], [.init($0.says, .faint)]] })))
    }
    return document
  }
}

extension Session {
  /// The commands' names, group by group: no more lines than a small terminal has.
  fileprivate static func overview() -> Document {
    var document = Document()
    let column = Commands.groups.map(\.name.count).max() ?? 0
    for group in Commands.groups {
      var spans: [Document.Span] = []
      for card in group.cards where !card.isPlanned {
        if !spans.isEmpty { spans.append(.init(", ")) }
        spans.append(.init(card.name, .command))
        if !card.short.isEmpty { spans.append(.init(" (\(card.short.joined(separator: ", ")))", .faint)) }
      }
      document.append(.item(marker: group.name.padding(to: column), spans))
    }
    document.append(.blank)
    document.append(
      .paragraph(
        prose(
          "Anything else is Python, at this moment. `help moving` says what the commands of that line do, `help all` what each does, `help NAME` more about a command or a function."
        )))
    let planned = Commands.all.filter(\.isPlanned).map(\.name)
    document.append(.paragraph([.init("Later: " + planned.joined(separator: ", "), .faint)]))
    return document
  }

  /// What each of some commands does.
  fileprivate static func reference(to cards: [CommandCard]) -> Document {
    let cards = cards.filter { !$0.isPlanned }
    let names = cards.map { ([$0.name] + $0.short).joined(separator: " ") }
    let column = names.map(\.count).max() ?? 0
    return Document(
      zip(cards, names).map { card, name in .item(marker: name.padding(to: column), prose(card.help)) })
  }
}

extension String {
  /// With blanks behind it, so that it fills a column.
  fileprivate func padding(to column: Int) -> String { self + String(repeating: " ", count: max(0, column - count)) }
}
