/// What is to be said, as meaning: blocks of spans with roles. A format (in `Shell`) turns it into text, colours or JSON.
package struct Document: Sendable, Equatable {
  /// A piece of text and what it is.
  package struct Span: Sendable, Equatable {
    package var text: String
    package var role: Role

    package init(_ text: String, _ role: Role = .text) {
      self.text = text
      self.role = role
    }
  }

  /// What a span is; only a format knows how that looks.
  package enum Role: Sendable, CaseIterable {
    case text, strong, emphasis, faint, code, command
    case name, number, shape, formula, lineNumber, marker
    case keyword, string, comment
    case error, warning, hint
    case agrees, lastDigit, wrong
  }

  /// A part that stands on lines of its own.
  package enum Block: Sendable, Equatable {
    case heading(level: Int, [Span])
    /// Prose; wrapped to the width.
    case paragraph([Span])
    /// One line as it is, `indent` columns in; a format breaks it only where it is wider than the terminal.
    case line([Span], indent: Int = 0)
    /// An item of a list; wrapped, with its marker hanging.
    case item(marker: String, [Span])
    case table(Table)
    /// What the script printed, verbatim but for control characters.
    case output(String)
    case blank
  }

  /// A table: columns aligned by display width.
  package struct Table: Sendable, Equatable {
    package enum Alignment: Sendable { case left, right }
    package var alignments: [Alignment]
    package var header: [[Span]]
    package var rows: [[[Span]]]

    package init(alignments: [Alignment], header: [[Span]] = [], rows: [[[Span]]] = []) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
    }
  }

  package var blocks: [Block]

  package init(_ blocks: [Block] = []) { self.blocks = blocks }

  package var isEmpty: Bool { blocks.isEmpty }

  package mutating func append(_ block: Block) { blocks.append(block) }

  package mutating func append(_ other: Document) { blocks += other.blocks }

  /// Adds one line of spans.
  package mutating func line(_ spans: Span..., indent: Int = 0) { blocks.append(.line(spans, indent: indent)) }

  /// Adds one paragraph of plain text.
  package mutating func paragraph(_ text: String) { blocks.append(.paragraph([Span(text)])) }
}
