import CCmark
import Diagnostics

/// Markdown as a flat list of blocks with their lines: the only place that touches cmark-gfm.
struct Markdown {
  /// A part of the text that stands on lines of its own.
  struct Block {
    enum Kind {
      case heading(level: Int, [Document.Span])
      case paragraph([Document.Span])
      case item(marker: String, [Document.Span])
      case table(Document.Table)
      /// A fenced or indented block; `info` is what stands after the opening fence.
      case code(info: String, text: String, isFenced: Bool, isClosed: Bool)
      case html(String)
    }

    var kind: Kind
    /// The lines, from 1, that it takes, fences included.
    var lines: ClosedRange<Int>
  }

  let blocks: [Block]

  init(_ source: Source) {
    Markdown.registerExtensions
    var collector = Collector(source: source)
    guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else {
      blocks = []
      return
    }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
    source.bytes.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    if let root = cmark_parser_finish(parser) {
      defer { cmark_node_free(root) }
      collector.walk(root)
    }
    blocks = collector.blocks
  }

  /// cmark-gfm keeps its extensions in one registry, which is filled once and in one thread.
  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Walks the tree with cmark's own iterator, so that nesting never deepens the stack.
  private struct Collector {
    let source: Source
    var blocks: [Block] = []
    private var spans: [Document.Span] = []
    private var roles: [Document.Role] = [.text]
    /// For each open list, the number of its next item; nil for bullets.
    private var lists: [Int?] = []
    private var marker: String?
    private var table: Document.Table?
    private var row: [[Document.Span]] = []

    init(source: Source) { self.source = source }

    mutating func walk(_ root: OpaquePointer) {
      guard let iterator = cmark_iter_new(root) else { return }
      defer { cmark_iter_free(iterator) }
      while true {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
        if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
      }
    }

    private mutating func enter(_ node: OpaquePointer) {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: add(literal(node))
      case CMARK_NODE_CODE: spans.append(Document.Span(literal(node), .code))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: add(" ")
      case CMARK_NODE_EMPH: roles.append(.emphasis)
      case CMARK_NODE_STRONG: roles.append(.strong)
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: spans = []
      case CMARK_NODE_LIST:
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        lists.append(isOrdered ? Int(cmark_node_get_list_start(node)) : nil)
      case CMARK_NODE_ITEM:
        guard let last = lists.indices.last else { break }
        marker = lists[last].map { "\($0)." } ?? "•"
        lists[last] = lists[last].map { $0 &+ 1 }
      case CMARK_NODE_CODE_BLOCK: addCode(node)
      case CMARK_NODE_HTML_BLOCK: append(.html(literal(node)), node)
      default:
        switch typeName(node) {
        case "table": table = Document.Table(alignments: alignments(node))
        case "table_header", "table_row": row = []
        case "table_cell": spans = []
        default: break
        }
      }
    }

    private mutating func leave(_ node: OpaquePointer) {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG: if roles.count > 1 { roles.removeLast() }
      case CMARK_NODE_HEADING: append(.heading(level: Int(cmark_node_get_heading_level(node)), spans), node)
      case CMARK_NODE_PARAGRAPH:
        append(marker.map { .item(marker: $0, spans) } ?? .paragraph(spans), node)
        marker = nil
      case CMARK_NODE_ITEM: marker = nil
      case CMARK_NODE_LIST: if !lists.isEmpty { lists.removeLast() }
      default:
        switch typeName(node) {
        case "table_cell": row.append(spans)
        case "table_header": table?.header = row
        case "table_row": table?.rows.append(row)
        case "table":
          if let table { append(.table(table), node) }
          table = nil
        default: break
        }
      }
    }

    private mutating func addCode(_ node: OpaquePointer) {
      var length: Int32 = 0
      var offset: Int32 = 0
      var character: CChar = 0
      let isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0
      let lines = lines(of: node)
      let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
      let fence = UInt8(bitPattern: character)
      let lastLine = source.bytes[source.range(ofLine: lines.upperBound)]
      let isClosed = lines.count > 1 && Collector.closes(lastLine, fence: fence, length: Int(length))
      append(.code(info: info, text: literal(node), isFenced: isFenced, isClosed: !isFenced || isClosed), node)
    }

    /// cmark ends an unclosed block silently at the end of the text; only its last line tells.
    private static func closes(_ line: ArraySlice<UInt8>, fence: UInt8, length: Int) -> Bool {
      let text = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
      let run = text.prefix { $0 == fence }
      return run.count >= max(length, 3) && text[run.endIndex...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private mutating func add(_ text: String) {
      let role = roles.last ?? .text
      if let last = spans.indices.last, spans[last].role == role {
        spans[last].text += text
      } else {
        spans.append(Document.Span(text, role))
      }
    }

    private mutating func append(_ kind: Block.Kind, _ node: OpaquePointer) {
      blocks.append(Block(kind: kind, lines: lines(of: node)))
    }

    private func lines(of node: OpaquePointer) -> ClosedRange<Int> {
      let first = min(max(1, Int(cmark_node_get_start_line(node))), source.lineCount)
      return first...min(max(first, Int(cmark_node_get_end_line(node))), source.lineCount)
    }

    private func literal(_ node: OpaquePointer) -> String {
      cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    private func typeName(_ node: OpaquePointer) -> String {
      cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    }

    private func alignments(_ node: OpaquePointer) -> [Document.Table.Alignment] {
      let count = Int(cmark_gfm_extensions_get_table_columns(node))
      guard count > 0, let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
      return (0..<count).map { letters[$0] == UInt8(ascii: "r") ? .right : .left }
    }
  }
}
