import Diagnostics
import Marking
import NDArray

extension AuditReport {
  /// The report as one HTML page that needs nothing else.
  package var page: String {
    var html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Audit of \(AuditReport.html(name))</title>
      <style>
      \(AuditReport.style)
      </style>
      </head>
      <body>
      <main>
      <header>
      <h1>Audit of \(AuditReport.html(name))</h1>

      """
    for source in AuditReport.distinct(audit.entries.compactMap(\.claim.source)) {
      html += "<p class=\"source\">\(AuditReport.html(source))</p>\n"
    }
    html += "</header>\n" + bar + firstWrongHTML
    html += "<section>\n<h2>Number by number</h2>\n"
    if audit.entries.contains(where: { $0.cells.contains { $0.verdict != .agrees && $0.exact != nil } }) {
      html += "<p class=\"remark\">Below a printed number that is not right stands the true one.</p>\n"
    }
    html += "<div class=\"claims\">\n"
    for entry in audit.entries { html += section(of: entry) }
    html += "</div>\n</section>\n" + unmarkedHTML + scriptHTML
    return html + "</main>\n</body>\n</html>\n"
  }

  // MARK: Parts

  /// How many numbers got which verdict, as a bar and in words.
  private var bar: String {
    let shown = Verdict.allCases.filter { audit.counts[$0] != nil }
    var html =
      "<section class=\"summary\">\n<p><strong>\(total)</strong></p>\n<div class=\"bar\" aria-hidden=\"true\">"
    for verdict in shown {
      html += "<span class=\"\(AuditReport.style(verdict))\" style=\"flex-grow:\(audit.counts[verdict] ?? 0)\"></span>"
    }
    html += "</div>\n<ul class=\"legend\">\n"
    for verdict in shown {
      let count = audit.counts[verdict] ?? 0
      html +=
        "<li class=\"\(AuditReport.style(verdict))\"><b>\(AuditReport.sign(verdict))</b> \(count) \(AuditReport.word(verdict, of: count))</li>\n"
    }
    html += "</ul>\n"
    if let signs { html += "<p class=\"remark\">\(AuditReport.html(signs))</p>\n" }
    return html + "</section>\n"
  }

  private var firstWrongHTML: String {
    guard let first = audit.firstWrong else { return "" }
    let entry = audit.entries[first]
    var html =
      "<section class=\"first\">\n<h2>The first wrong step</h2>\n<p><code>\(AuditReport.html(entry.name))</code>"
    if let line = entry.reading.line {
      html += ", line \(line) of the script"
      if let statement = statement(of: entry) { html += ": <code>\(AuditReport.html(statement))</code>" }
    }
    html += "</p>\n"
    if let difference = AuditReport.difference(in: entry) { html += "<p>\(AuditReport.html(difference)).</p>\n" }
    for misconception in entry.reading.misconceptions.prefix(3) {
      let start = entry.reading.doubt == .none ? "" : "Perhaps: "
      html +=
        "<p class=\"misconception\">\(start)<strong>\(AuditReport.html(misconception.name.description))</strong>. \(AuditReport.prose(misconception.paragraph.description))</p>\n"
    }
    let following = AuditReport.distinct(followers(of: first).map { audit.entries[$0].name })
    if !following.isEmpty { html += "<p>From it follow: \(AuditReport.codes(following)).</p>\n" }
    let others = audit.entries.indices.filter { $0 != first && audit.entries[$0].isWrong }
    if !others.isEmpty {
      let names = AuditReport.distinct(others.map { audit.entries[$0].name })
      html += "<p>Wrong as well, and not because of it: \(AuditReport.codes(names)).</p>\n"
    }
    return html + "</section>\n"
  }

  private func section(of entry: Audit.Entry) -> String {
    let verdict = AuditReport.verdict(of: entry)
    var html = "<article class=\"\(AuditReport.style(verdict))\">\n"
    html += "<h3><b>\(AuditReport.sign(verdict))</b> <code>\(AuditReport.html(entry.claim.left))</code>"
    html += " <span class=\"outcome\">\(AuditReport.html(explained(entry)))</span></h3>\n"
    if case .formula(let text) = entry.claim.value { html += "<p><code>\(AuditReport.html(text))</code></p>\n" }
    return html + table(of: entry) + "</article>\n"
  }

  /// The printed numbers where they stand, each with the true one below it where it is another.
  private func table(of entry: Audit.Entry) -> String {
    let cells = entry.cells
    guard !cells.isEmpty else { return "" }
    var rowLength = cells.count
    if case .numbers(_, let shape) = entry.outcome, let last = shape.last, last > 0, cells.count % last == 0 {
      rowLength = last
    }
    var html = "<div class=\"scroll\"><table>\n<tr>"
    for (position, cell) in cells.enumerated() {
      if position > 0, position % rowLength == 0 { html += "</tr>\n<tr>" }
      var remarks = [AuditReport.place(entry.name, cell.index) + ": " + AuditReport.word(cell.verdict)]
      if let carried = AuditReport.carried(cell) { remarks.append("the earlier numbers give \(carried)") }
      if let sign = AuditReport.words(cell.sign) { remarks.append(sign) }
      html +=
        "<td class=\"\(AuditReport.style(cell.verdict))\" title=\"\(AuditReport.html(remarks.joined(separator: " · ")))\">"
      html +=
        "<span class=\"printed\">\(AuditReport.html(cell.printed.text))<b>\(AuditReport.sign(cell.verdict))</b></span>"
      if cell.verdict != .agrees, let exact = cell.exact {
        html += "<span class=\"true\">\(AuditReport.html(cell.printed.closer(exact)))</span>"
      }
      html += "</td>"
    }
    return html + "</tr>\n</table></div>\n"
  }

  private var unmarkedHTML: String {
    guard !audit.diagnostics.isEmpty else { return "" }
    var html = "<section>\n<h2>What could not be marked</h2>\n<ul>\n"
    for diagnostic in audit.diagnostics {
      let place = diagnostic.line.map { "line \($0): " } ?? ""
      html += "<li>\(place)\(AuditReport.prose(diagnostic.message.description))"
      if let hint = diagnostic.hint { html += ". \(AuditReport.prose(hint.description))" }
      html += "</li>\n"
    }
    return html + "</ul>\n</section>\n"
  }

  private var scriptHTML: String {
    var html = "<section>\n<h2>The script</h2>\n<pre>"
    for line in 1...max(1, script.lastLine) {
      html += "<i>\(line)</i>\(AuditReport.html(script.text(ofLine: line)))\n"
    }
    return html + "</pre>\n</section>\n"
  }

  // MARK: Text

  private static func codes(_ names: [String]) -> String {
    names.map { "<code>\(html($0))</code>" }.joined(separator: ", ")
  }

  /// A message with what stands in backticks as code.
  private static func prose(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      index % 2 == 1 ? "<code>\(html(String(part)))</code>" : html(String(part))
    }.joined()
  }

  /// Text with what HTML takes for itself made harmless.
  static func html(_ text: String) -> String {
    var result = ""
    for character in visible(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }

  private static func style(_ verdict: Verdict) -> String {
    switch verdict {
    case .agrees: "agrees"
    case .lastDigit: "last"
    case .carriedForward: "carried"
    case .wrongHere, .differs: "wrong"
    case .cannotSay: "unsaid"
    }
  }

  private static let style = """
    :root { color-scheme: light dark;
      --text: #1d2329; --faint: #66707a; --page: #fbfbf9; --card: #fff; --line: #dfe2e0;
      --agrees: #1f7a46; --last: #93680b; --carried: #2c64a8; --wrong: #b3261e; --unsaid: #6d7379;
      --agrees-back: #e7f4ec; --last-back: #fbf3dc; --carried-back: #e6effa; --wrong-back: #fbe9e7; --unsaid-back: #eff0f1; }
    @media (prefers-color-scheme: dark) { :root {
      --text: #e4e7e9; --faint: #98a2ab; --page: #15181b; --card: #1d2125; --line: #343a40;
      --agrees: #6fcf97; --last: #e5c060; --carried: #86b8f0; --wrong: #f2978f; --unsaid: #a4abb1;
      --agrees-back: #1a2f23; --last-back: #322b17; --carried-back: #1a2a3d; --wrong-back: #3a1f1d; --unsaid-back: #292d31; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
    h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; }
    h2 { font-size: 1.15rem; margin: 2.2rem 0 .8rem; }
    h3 { font-size: 1rem; font-weight: 400; margin: 0 0 .5rem; }
    p { margin: .4rem 0; }
    code, pre, td { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
    code { font-size: .92em; overflow-wrap: anywhere; }
    .source, .remark { color: var(--faint); }
    .remark { font-size: .92rem; }
    .summary { margin-top: 1.6rem; }
    .bar { display: flex; gap: 2px; height: .8rem; border-radius: .4rem; overflow: hidden; }
    .bar span { min-width: 3px; }
    .bar .agrees { background: var(--agrees); } .bar .last { background: var(--last); }
    .bar .carried { background: var(--carried); } .bar .wrong { background: var(--wrong); }
    .bar .unsaid { background: var(--unsaid); }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: .7rem 0; padding: 0; }
    .first { border-left: 4px solid var(--wrong); padding: .1rem 0 .1rem 1.1rem; margin-top: 2.2rem; }
    .first h2 { margin-top: 0; }
    article { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .8rem 1rem; max-width: 100%; }
    .claims { display: flex; flex-wrap: wrap; gap: .7rem; align-items: flex-start; margin-top: .8rem; }
    .legend .agrees b, h3 b { color: var(--agrees); }
    .legend .last b, .last > h3 b { color: var(--last); } .legend .carried b, .carried > h3 b { color: var(--carried); }
    .legend .wrong b, .wrong > h3 b { color: var(--wrong); } .legend .unsaid b, .unsaid > h3 b { color: var(--unsaid); }
    h3 code { font-weight: 600; }
    .outcome { color: var(--faint); margin-left: .4rem; }
    .scroll { overflow-x: auto; margin: 0 -3px; }
    table { border-collapse: separate; border-spacing: 3px; }
    td { font-size: .86rem; padding: .2rem .5rem; border-radius: .3rem; text-align: right; vertical-align: top; white-space: nowrap; }
    td b { display: inline-block; width: .8em; margin-left: .4em; }
    td span { display: block; }
    td.agrees { background: var(--agrees-back); } td.agrees b { color: var(--agrees); }
    td.last { background: var(--last-back); } td.last b { color: var(--last); }
    td.carried { background: var(--carried-back); } td.carried b { color: var(--carried); }
    td.wrong { background: var(--wrong-back); } td.wrong b { color: var(--wrong); }
    td.unsaid { background: var(--unsaid-back); } td.unsaid b { color: var(--unsaid); }
    td .true { color: var(--faint); padding-right: 1.2em; }
    pre { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .8rem 1rem; overflow-x: auto;
      font-size: .84rem; line-height: 1.45; }
    pre i { display: inline-block; width: 2.6em; color: var(--faint); font-style: normal; user-select: none; }
    @media print { body { font-size: 11pt; } article { break-inside: avoid; } }
    """
}
